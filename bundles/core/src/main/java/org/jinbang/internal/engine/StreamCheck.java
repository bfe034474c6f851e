package org.jinbang.internal.engine;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jinbang.internal.fold.Fold;
import org.jinbang.json.Codec;
import org.jinbang.json.Json;
import org.jinbang.process.Act;
import org.jinbang.process.ActType;
import org.jinbang.process.State;
import org.jinbang.process.StreamKind;
import org.jinbang.store.Store.ActRow;
import org.jinbang.store.Store.StreamRow;
import org.jinbang.store.Store.ValueRow;

/** Rebuilds one stream from its acts, and compares it with its row, its values and its files. */
final class StreamCheck {
    private static final int PAGE = 500;
    private static final int ATTEMPTS = 3;

    private final Base base;
    private final String id;
    private final Map<Verifier.Group, Integer> groups;
    private final List<String> faults;
    private final FileCheck files;
    private long seq;
    private long position;
    private long values;
    private String hash = Journal.START;
    private Instant at;
    private State state;

    /** Of the stream {@code id}; commands that recorded several acts are added to {@code groups}. */
    StreamCheck(Base base, String id, Map<Verifier.Group, Integer> groups, List<String> faults) {
        this.base = base;
        this.id = id;
        this.groups = groups;
        this.faults = faults;
        this.files = new FileCheck(base, faults);
    }

    /** How many acts were looked at. */
    long acts() {
        return seq;
    }

    /** How many values its acts name. */
    long values() {
        return values;
    }

    /** The state that its acts come to; empty if they cannot be followed to their end. */
    Optional<State> run() {
        StreamRow row = base.store().stream(id).orElseThrow(() -> new IllegalStateException("it is missing"));
        StreamKind kind;
        try {
            kind = StreamKind.valueOf(row.kind());
        } catch (IllegalArgumentException e) {
            faults.add(id + ": there is no kind of stream “" + row.kind() + "”");
            return Optional.empty();
        }
        for (int attempt = 1; ; attempt++) {
            if (!follow(row, kind)) {
                return Optional.empty();
            }
            StreamRow now = base.store().stream(id).orElse(row);
            if (now.equals(row) || attempt == ATTEMPTS) {
                compare(row);
                return Optional.ofNullable(state);
            }
            // it has moved meanwhile: on from here
            row = now;
        }
    }

    /** Follows the acts as far as the row says, and tells whether that could be done. */
    private boolean follow(StreamRow row, StreamKind kind) {
        while (true) {
            List<ActRow> page = base.store().acts(id, seq + 1, PAGE);
            if (page.isEmpty()) {
                return true;
            }
            Map<String, ValueRow> rows = named(page);
            for (ActRow stored : page) {
                seq++;
                String before = hash;
                hash = Journal.hash(before, stored.body());
                Optional<Act> act = readable(row, stored);
                if (act.isEmpty()) {
                    return false;
                }
                check(stored, act.get(), rows);
                try {
                    state = Fold.apply(kind, state, act.get());
                } catch (RuntimeException e) {
                    faults.add(where() + "cannot follow the acts before it (" + e.getMessage() + ")");
                    return false;
                }
            }
        }
    }

    private String where() {
        return id + " act " + seq + ": ";
    }

    private Optional<Act> readable(StreamRow row, ActRow stored) {
        Act act;
        try {
            act = Journal.act(stored);
        } catch (RuntimeException e) {
            faults.add(where() + "its text cannot be read (" + e.getMessage() + ")");
            return Optional.empty();
        }
        boolean columns = stored.seq() == seq
                && act.seq() == seq
                && act.stream().equals(id)
                && act.actor().equals(stored.actor())
                && act.at().equals(stored.at())
                && act.type().name().equals(stored.type());
        if (!columns || !stored.hash().equals(hash)) {
            faults.add(where() + "altered, missing or out of order: its hash does not follow from the act before");
            return Optional.empty();
        }
        if (!stored.edition().equals(row.edition())) {
            faults.add(where() + "it is listed under the edition “" + stored.edition() + "”");
        }
        if (stored.position() <= position) {
            faults.add(where() + "its place in the whole journal is before that of the act before it");
        }
        position = stored.position();
        at = act.at();
        return Optional.of(act);
    }

    private Map<String, ValueRow> named(List<ActRow> page) {
        Map<String, ValueRow> rows = new HashMap<>();
        Set<String> ids = page.stream()
                .flatMap(stored -> refs(stored).values().stream())
                .map(Act.ValueRef::id)
                .collect(Collectors.toSet());
        base.store().values(ids).forEach(value -> rows.put(value.id(), value));
        return rows;
    }

    private static Map<String, Act.ValueRef> refs(ActRow stored) {
        try {
            return Journal.act(stored).values();
        } catch (RuntimeException e) {
            // named by readable()
            return Map.of();
        }
    }

    /** What stands beside an act: its command, its values, its files. */
    private void check(ActRow stored, Act act, Map<String, ValueRow> rows) {
        if (stored.ordinal() > 0) {
            groups.merge(new Verifier.Group(stored.actor(), stored.key()), 1, Math::max);
        }
        if (act.type() == ActType.STAGE_CLOSED) {
            long outcomes = act.data().object("counts").members().values().stream()
                    .mapToLong(count -> ((Json.Num) count).value())
                    .sum();
            groups.merge(new Verifier.Group(stored.actor(), stored.key()), 1 + (int) outcomes, Math::max);
        }
        Map<String, String> owners = new LinkedHashMap<>();
        act.values().values().forEach(ref -> {
            values++;
            ValueRow row = rows.get(ref.id());
            if (row == null) {
                faults.add(where() + "its value " + ref.id() + " is missing");
            } else {
                owners.put(row.id(), row.owner());
                value(ref, row);
            }
        });
        boolean altered = owners.size() == act.values().size()
                && act.beside()
                        .filter(digest -> !digest.equals(
                                Journal.beside(stored.key(), stored.ordinal(), stored.command(), owners)))
                        .isPresent();
        if (altered) {
            faults.add(
                    where() + "the key or digest of its command, its place among the acts of the command, or the owner"
                            + " of one of its values was altered");
        }
        files.of(act, where());
    }

    private void value(Act.ValueRef ref, ValueRow row) {
        if (!row.stream().equals(id)) {
            faults.add(where() + "its value " + row.id() + " is listed under the stream " + row.stream());
        }
        try {
            Sealer.Opened opened = base.sealer().open(List.of(row)).get(row.id());
            if (opened == null) {
                unlocked(row.owner(), "its value " + row.id());
            } else if (!opened.commitment().equals(ref.commitment())) {
                faults.add(where() + "the text of its value " + row.id() + " is not the one it committed to");
            }
        } catch (RuntimeException e) {
            faults.add(where() + "its value " + row.id() + " was altered (" + e.getMessage() + ")");
        }
    }

    /** A key that was erased is a legal end; one that is only missing is not. */
    private void unlocked(String owner, String what) {
        if (base.sealer().unknown(List.of(owner)).contains(owner)) {
            faults.add(where() + what + " lies under the key of " + owner + ", which is missing and was not erased");
        }
    }

    private void compare(StreamRow row) {
        if (row.seq() != seq || !row.head().equals(hash)) {
            faults.add(id + ": the stream names act " + row.seq() + " as its last, the journal ends with " + seq);
        } else if (!Codec.canonical((Record) state).equals(row.state())) {
            faults.add(id + ": its state is not what its acts come to");
        } else if (!Journal.row(state, seq, hash, at).equals(row)) {
            faults.add(id + ": the columns that lists use do not agree with its state");
        }
    }
}
