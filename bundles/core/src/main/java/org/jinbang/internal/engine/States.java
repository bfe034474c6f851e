package org.jinbang.internal.engine;

import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jinbang.json.Codec;
import org.jinbang.json.Written;
import org.jinbang.process.State;
import org.jinbang.store.Store.StreamRow;

/**
 * Reads the states of streams and remembers those last read or written. A state is found again by the whole text it was read from, so
 * what is remembered is never out of date, whoever changed the stream meanwhile, on this node or another, and whatever was
 * rolled back. States hold ids, codes, numbers and dates only: nothing that can be erased lives on here. The
 * {@link Verifier} does without.
 */
public final class States {
    /** About 40 MB with the objects read from them. */
    private static final int MOST_CHARACTERS = 4_000_000;

    private final int most;
    private final Map<String, Read> byId = new LinkedHashMap<>(64, 0.75f, true);
    private int characters;

    /** Remembers as much as a server of the least recommended size can spare. */
    public States() {
        this(MOST_CHARACTERS);
    }

    States(int mostCharacters) {
        this.most = mostCharacters;
    }

    /** What was read from which text, or written as it. */
    private record Read(Written written, State state) {
        String text() {
            return written.text();
        }
    }

    /** The state of a stream. */
    State of(StreamRow row) {
        Optional<Read> last = last(row.id());
        if (last.isPresent() && last.get().text().equals(row.state())) {
            return last.get().state();
        }
        State state = Journal.state(row);
        remember(row.id(), new Read(Written.read(row.state()), state));
        return state;
    }

    /** The state of a stream that is looked at among many others: it pushes out none that commands need. */
    State seen(StreamRow row) {
        return last(row.id())
                .filter(last -> last.text().equals(row.state()))
                .map(Read::state)
                .orElseGet(() -> Journal.state(row));
    }

    /** The row of a stream; its text is remembered as if the state had been read from it. */
    StreamRow row(State state, long seq, String head, Instant at) {
        Written before = last(state.id()).map(Read::written).orElse(Written.NOTHING);
        Written written = Codec.canonical((Record) state, before);
        remember(state.id(), new Read(written, state));
        return Journal.row(state, seq, head, at, written.text());
    }

    private synchronized Optional<Read> last(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    private synchronized void remember(String id, Read read) {
        Read before = byId.put(id, read);
        characters += read.text().length() - (before == null ? 0 : before.text().length());
        Iterator<Read> eldest = byId.values().iterator();
        while (characters > most) {
            characters -= eldest.next().text().length();
            eldest.remove();
        }
    }

    /** How many characters the remembered texts have. */
    synchronized int characters() {
        return characters;
    }
}
