package org.jinbang.internal.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * When acts happened: when their command arrived, but in a stream never before the act that stands there already. Whoever
 * arrives before a deadline and waits for others until after it is in time; so the moment of arrival is what counts and
 * what is recorded. Should somebody who arrived later have come first in the same stream, the act carries the moment of
 * that one, though it is judged by its own: the order in a stream is that of its moments.
 *
 * <p>Only moments of late are kept, longer than any command can wait. What a stream holds from before a start of the
 * server is older than anything that arrives after it.
 */
final class Moments {
    private static final int MANY = 20_000;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    private final Map<String, Note> last = new ConcurrentHashMap<>();

    /** The moment of acts that are about to be stored, with what was noted last in their streams until then. */
    static final class Note {
        private final Instant at;
        private final Map<String, Optional<Instant>> before = new HashMap<>();

        private Note(Instant at) {
            this.at = at;
        }

        Instant at() {
            return at;
        }
    }

    /** The moment of acts in streams that the caller has locked; it is noted. */
    Note of(Set<String> streams, Instant arrived) {
        Instant at = arrived;
        for (String stream : streams) {
            Note there = last.get(stream);
            at = there != null && there.at.isAfter(at) ? there.at : at;
        }
        Note note = new Note(at);
        for (String stream : streams) {
            note.before.put(stream, Optional.ofNullable(last.put(stream, note)).map(Note::at));
        }
        if (last.size() > MANY) {
            Instant old = at.minus(LONGEST_WAIT);
            last.values().removeIf(each -> each.at.isBefore(old));
        }
        return note;
    }

    /**
     * Nothing was stored at that moment. Who is undone holds no lock any more: where another has come since, that one's
     * note stays, also when its moment is the same.
     */
    void undo(Note note) {
        note.before.forEach((stream, before) -> {
            if (before.isPresent()) {
                last.replace(stream, note, new Note(before.get()));
            } else {
                last.remove(stream, note);
            }
        });
    }
}
