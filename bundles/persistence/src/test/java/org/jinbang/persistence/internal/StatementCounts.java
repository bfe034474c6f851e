package org.jinbang.persistence.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jinbang.persistence.internal.db.StatementCounter.Tally;
import org.jinbang.store.Rows;
import org.jinbang.store.Store;
import org.jinbang.store.Store.RefusalRow;
import org.jinbang.store.Store.StreamRow;
import org.jinbang.store.Store.ValueRow;
import org.jinbang.store.Transaction;
import org.jinbang.store.Transaction.Changes;
import org.junit.jupiter.api.Test;

/** How many statements each call may cost. */
abstract class StatementCounts {
    private final String edition = Rows.fresh("edition");

    abstract Persistence persistence();

    /** How many journeys to the database an ordinary act takes, its commit apart. */
    abstract int ordinaryAct();

    @Test
    void anOrdinaryActCostsAtMostFiveStatementsAndOneCommit() {
        StreamRow row = Rows.stored(store(), edition, 1);
        ValueRow before = Rows.value(Rows.fresh("value"), row.id());
        store().inTransaction(tx -> wrote(tx, new Changes(List.of(), List.of(), List.of(), List.of(before))));

        Tally tally = count(() -> store().inTransaction(tx -> {
            StreamRow now = tx.lockWithEdition(row.id()).orElseThrow().stream();
            store().values(List.of(before.id()));
            return wrote(
                    tx,
                    new Changes(
                            List.of(),
                            List.of(Rows.later(now, 1)),
                            List.of(Rows.act(row.id(), 2, edition)),
                            List.of(Rows.value(Rows.fresh("value"), row.id()))));
        }));
        assertEquals(ordinaryAct(), tally.statements().size(), tally::toString);
        assertEquals(1, tally.commits());
    }

    @Test
    void aCohortIsWrittenWithOneStatementForEachTable() {
        List<StreamRow> created = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            created.add(Rows.application(Rows.fresh("app"), edition));
        }
        Tally first = inTransaction(tx -> wrote(tx, new Changes(created, List.of(), List.of(), List.of())));
        assertEquals(1, first.statements().size(), first::toString);

        Tally closing = inTransaction(tx -> {
            List<StreamRow> cohort = tx.lockCohort(edition, 1, "apply");
            assertEquals(created, cohort);
            return wrote(
                    tx,
                    new Changes(
                            List.of(Rows.application(Rows.fresh("app"), edition)),
                            cohort.stream().map(row -> Rows.later(row, 1)).toList(),
                            cohort.stream()
                                    .map(row -> Rows.act(row.id(), 1, edition))
                                    .toList(),
                            cohort.stream()
                                    .map(row -> Rows.value(Rows.fresh("value"), row.id()))
                                    .toList()));
        });
        assertEquals(5, closing.statements().size(), closing::toString);
        assertEquals(1, closing.commits());
        assertEquals(
                120,
                store().streams(Rows.applications(edition, 999)).stream()
                        .filter(row -> row.seq() == 1)
                        .count());
    }

    @Test
    void claimsCostOneStatementAndMovementsAtMostThree() {
        String key = Rows.fresh("claim");
        assertCost(1, tx -> done(() -> tx.claim(key, "a")));
        assertCost(1, tx -> done(() -> tx.release(key, "a")));
        String quota = Rows.fresh("quota");
        assertCost(3, tx -> moved(tx, quota, "RESERVE", 1));
        assertCost(3, tx -> moved(tx, quota, "RESERVE", 1));
        assertCost(2, tx -> moved(tx, quota, "RESERVE", 9));
        assertCost(2, tx -> moved(tx, quota, "USE", 1));
        assertCost(2, tx -> moved(tx, quota, "RETURN", 1));
        assertCost(1, tx -> moved(tx, quota, "RETURN", 1));
        assertCost(2, tx -> moved(tx, quota, "FREE", 1));
        assertCost(3, tx -> moved(tx, quota, "BOUND", 1));
    }

    @Test
    void readingCostsOneStatementWhateverItsSize() {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            StreamRow row = Rows.stored(store(), edition, 2);
            ValueRow value = Rows.value(Rows.fresh("value"), row.id());
            values.add(value.id());
            store().inTransaction(tx -> wrote(tx, new Changes(List.of(), List.of(), List.of(), List.of(value))));
        }
        StreamRow first = store().streams(Rows.applications(edition, 1)).get(0);
        assertCost(1, () -> store().stream(first.id()));
        assertCost(1, () -> store().certificate("none"));
        assertCost(1, () -> store().streams(Rows.applications(edition, 1)));
        assertCost(1, () -> store().streams(Rows.applications(edition, 200)));
        assertCost(1, () -> store().streams(Rows.after(Rows.applications(edition, 20), first)));
        // What its stage has no more of is looked for in those behind it.
        assertCost(2, () -> store().streams(Rows.after(Rows.applications(edition, 200), first)));
        assertCost(1, () -> store().acts(first.id(), 0, 100));
        assertCost(1, () -> store().actsOfKey("a", "none"));
        assertCost(1, () -> store().values(values));
        assertCost(1, () -> store().heads(edition));
        assertCost(1, () -> store().claims("none"));
        assertCost(1, () -> store().movements("none"));
        assertCost(1, () -> store().lastAct());
        assertCost(1, () -> store().fileStreams(values));
        assertCost(1, () -> store().refusals(edition, Optional.empty(), Optional.empty(), 9));
        assertEquals(0, inTransaction(tx -> tx.lock(first.id())).commits());
    }

    @Test
    void aRefusalCostsOneInsert() {
        RefusalRow refusal = new RefusalRow(0, Rows.AT, "a", edition, "t", "c", "LATE", "13");
        store().refused(refusal);
        assertCost(1, () -> {
            store().refused(refusal);
            return null;
        });
    }

    @Test
    void aKeyInUseIsNotAskedForAgain() {
        byte[] key = persistence().vault().obtain(Rows.fresh("person"));
        assertTrue(key.length > 0);
        String owner = Rows.fresh("person");
        Tally first = persistence()
                .keys()
                .counter()
                .orElseThrow()
                .during(() -> persistence().vault().obtain(owner));
        Tally again = persistence().keys().counter().orElseThrow().during(() -> {
            persistence().vault().obtain(owner);
            persistence().vault().find(List.of(owner));
        });
        assertEquals(2, first.statements().size(), first::toString);
        assertEquals(0, again.statements().size(), again::toString);
    }

    private static Void wrote(Transaction tx, Changes changes) {
        tx.write(changes);
        return null;
    }

    private static boolean moved(Transaction tx, String key, String kind, int amount) {
        return tx.move(key, kind, amount, 5, "s", 1, Rows.AT);
    }

    private static Void done(Runnable work) {
        work.run();
        return null;
    }

    private void assertCost(int statements, Function<Transaction, ?> work) {
        Tally tally = inTransaction(work);
        assertEquals(statements, tally.statements().size(), tally::toString);
    }

    private void assertCost(int statements, Supplier<?> work) {
        Tally tally = count(work::get);
        assertEquals(statements, tally.statements().size(), tally::toString);
    }

    private Tally inTransaction(Function<Transaction, ?> work) {
        return count(() -> store().inTransaction(work::apply));
    }

    private Tally count(Runnable work) {
        return persistence().database().counter().orElseThrow().during(work);
    }

    private Store store() {
        return persistence().store();
    }
}
