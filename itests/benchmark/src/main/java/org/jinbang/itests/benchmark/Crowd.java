package org.jinbang.itests.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jinbang.internal.engine.RandomIds;
import org.jinbang.internal.engine.Sealer;
import org.jinbang.json.Json;
import org.jinbang.store.Store;
import org.jinbang.store.Store.ActRow;
import org.jinbang.store.Store.StreamRow;
import org.jinbang.store.Store.ValueRow;
import org.jinbang.store.Transaction.Changes;

/**
 * Many applications beside one that was played: the same state, acts and answers under ids and names of their own. Put into the
 * store directly, since playing a hundred thousand would take a day; their journal would not verify.
 */
final class Crowd {
    private static final int AT_ONCE = 250;

    /** So many applications belong to one applicant. */
    private static final int EACH = 50;

    private final Store store;
    private final Sealer sealer;
    private final RandomIds ids = new RandomIds();
    private final StreamRow sample;
    private final Optional<String> answers;
    private final List<ActRow> acts;

    /** @param sample the application that all are like */
    Crowd(Store store, Sealer sealer, String sample) {
        this.store = store;
        this.sealer = sealer;
        this.sample = store.stream(sample).orElseThrow();
        this.answers = Json.parseObject(this.sample.state()).text("answers");
        this.acts = store.acts(sample, 1, 100);
    }

    /** Adds so many. */
    void add(int count, boolean withActs) {
        List<StreamRow> rows = new ArrayList<>();
        List<ValueRow> values = new ArrayList<>();
        List<ActRow> written = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String id = ids.next();
            String owner = "p-crowd-" + i / EACH;
            String state = sample.state().replace(sample.id(), id).replace(sample.owner(), owner);
            if (answers.isPresent()) {
                String value = ids.next();
                state = state.replace(answers.get(), value);
                String text = Award.answers("虚构人物" + i).canonical();
                values.add(new ValueRow(
                        value, owner, id, sealer.seal(value, owner, text).content()));
            }
            rows.add(row(id, owner, state));
            if (withActs) {
                acts.forEach(act -> written.add(act(act, id)));
            }
            if (rows.size() == AT_ONCE || i == count - 1) {
                Changes changes = new Changes(List.copyOf(rows), List.of(), List.copyOf(written), List.copyOf(values));
                store.inTransaction(tx -> {
                    tx.write(changes);
                    return null;
                });
                rows.clear();
                values.clear();
                written.clear();
            }
        }
    }

    private StreamRow row(String id, String owner, String state) {
        return new StreamRow(
                id,
                sample.kind(),
                sample.edition(),
                sample.batch(),
                sample.stage(),
                sample.status(),
                sample.track(),
                owner,
                sample.unit(),
                sample.seq(),
                sample.head(),
                sample.at(),
                state,
                Optional.empty());
    }

    private static ActRow act(ActRow act, String id) {
        return new ActRow(
                0,
                id,
                act.seq(),
                act.edition(),
                act.at(),
                act.actor(),
                act.type(),
                act.hash(),
                act.body(),
                id + act.key(),
                act.ordinal(),
                act.command());
    }
}
