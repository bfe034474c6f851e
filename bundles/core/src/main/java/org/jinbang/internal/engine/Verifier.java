package org.jinbang.internal.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.internal.fold.Fold;
import org.jinbang.json.Codec;
import org.jinbang.process.Act;
import org.jinbang.process.BallotState;
import org.jinbang.process.Reader.Verification;
import org.jinbang.process.State;
import org.jinbang.process.StreamKind;
import org.jinbang.store.Store.ActRow;
import org.jinbang.store.Store.Head;
import org.jinbang.store.Store.StreamRow;
import org.jinbang.store.Store.ValueRow;

/** Rebuilds every state of an edition from its journal and values, and compares; needs no scheme and no plug-in. */
final class Verifier {
    private static final int PAGE = 500;

    private final Base base;

    Verifier(Base base) {
        this.base = base;
    }

    Verification verify(String edition) {
        List<String> faults = new ArrayList<>();
        List<Head> heads = base.store().heads(edition);
        long acts = 0;
        for (Head head : heads) {
            acts += stream(head, faults);
        }
        return new Verification(edition, heads.size(), acts, Journal.root(heads), List.copyOf(faults));
    }

    private long stream(Head head, List<String> faults) {
        StreamRow row = base.store().stream(head.stream()).orElseThrow();
        StreamKind kind = StreamKind.valueOf(row.kind());
        State state = null;
        String hash = Journal.START;
        long seq = 0;
        while (true) {
            List<ActRow> page = base.store().acts(row.id(), seq + 1, PAGE);
            if (page.isEmpty()) {
                break;
            }
            values(page, faults);
            for (ActRow stored : page) {
                seq++;
                hash = Journal.hash(hash, stored.body());
                Optional<Act> act = readable(stored, seq, hash, faults);
                if (act.isEmpty()) {
                    return seq;
                }
                try {
                    state = Fold.apply(kind, state, act.get());
                } catch (RuntimeException e) {
                    faults.add(stored.stream() + " act " + seq + ": cannot follow the acts before it (" + e.getMessage()
                            + ")");
                    return seq;
                }
            }
        }
        compare(row, seq, hash, state, faults);
        if (state instanceof BallotState ballot) {
            box(ballot, faults);
        }
        return seq;
    }

    private static Optional<Act> readable(ActRow stored, long seq, String hash, List<String> faults) {
        String where = stored.stream() + " act " + seq + ": ";
        Act act;
        try {
            act = Journal.act(stored);
        } catch (RuntimeException e) {
            faults.add(where + "its text cannot be read (" + e.getMessage() + ")");
            return Optional.empty();
        }
        boolean columns = stored.seq() == seq
                && act.seq() == seq
                && act.stream().equals(stored.stream())
                && act.actor().equals(stored.actor())
                && act.at().equals(stored.at())
                && act.type().name().equals(stored.type());
        if (!columns || !stored.hash().equals(hash)) {
            faults.add(where + "altered, missing or out of order: its hash does not follow from the act before");
            return Optional.empty();
        }
        return Optional.of(act);
    }

    private void values(List<ActRow> page, List<String> faults) {
        Map<String, String> expected = new LinkedHashMap<>();
        for (ActRow stored : page) {
            try {
                Journal.act(stored).values().values().forEach(ref -> expected.put(ref.id(), ref.commitment()));
            } catch (RuntimeException e) {
                // named by readable()
            }
        }
        Map<String, ValueRow> rows = new LinkedHashMap<>();
        base.store().values(expected.keySet()).forEach(value -> rows.put(value.id(), value));
        expected.forEach((id, commitment) -> {
            ValueRow row = rows.get(id);
            if (row == null) {
                faults.add("value " + id + ": missing");
                return;
            }
            try {
                Sealer.Opened opened = base.sealer().open(List.of(row)).get(id);
                // no opened text means that the key was erased, which is a legal end
                if (opened != null && !opened.commitment().equals(commitment)) {
                    faults.add("value " + id + ": its text is not the one the journal committed to");
                }
            } catch (RuntimeException e) {
                faults.add("value " + id + ": altered (" + e.getMessage() + ")");
            }
        });
    }

    private static void compare(StreamRow row, long seq, String hash, State state, List<String> faults) {
        if (row.seq() != seq || !row.head().equals(hash)) {
            faults.add(row.id() + ": the stream names act " + row.seq() + " as its last, the journal ends with " + seq);
        } else if (!Codec.write((Record) state).canonical().equals(row.state())) {
            faults.add(row.id() + ": its state is not what its acts come to");
        } else if (!Journal.row(state, seq, hash).equals(row)) {
            faults.add(row.id() + ": the columns that lists use do not agree with its state");
        }
    }

    private void box(BallotState ballot, List<String> faults) {
        if (ballot.closed().isPresent()) {
            return;
        }
        Map<String, List<String>> slips = base.store()
                .inTransaction(tx -> tx.box(ballot.id()))
                .flatMap(content -> base.sealer().openBytes(ballot.id(), Recorder.boxKey(ballot.id()), content))
                .map(Recorder::slips)
                .orElse(Map.of());
        ballot.entitled().forEach((candidate, members) -> {
            long voters = ballot.voted().stream().filter(members::contains).count();
            int cast = slips.getOrDefault(candidate, List.of()).size();
            if (cast != voters) {
                faults.add(ballot.id() + ": " + cast + " slips on " + candidate + ", but " + voters + " voted");
            }
        });
    }
}
