package org.jinbang.persistence.internal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.jinbang.persistence.internal.db.Database;
import org.jinbang.persistence.internal.db.Database.Schema;
import org.jinbang.persistence.internal.db.Settings;
import org.jinbang.persistence.internal.db.StatementCounter;
import org.jinbang.store.Rows;
import org.jinbang.store.Store.ActRow;
import org.jinbang.store.Store.RefusalRow;
import org.jinbang.store.Store.SchemeRow;
import org.jinbang.store.Store.StreamFilter;
import org.jinbang.store.Store.StreamRow;
import org.jinbang.store.Transaction.Changes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the port does not show: plans, bounds, positions. */
class StoreInternalsTest {
    private static final int KEPT = 50;

    @TempDir
    static Path directory;

    private static Database database;
    private static HibernateStore store;

    private final String edition = Rows.fresh("edition");

    @BeforeAll
    static void open() {
        Settings settings = Settings.of("jdbc:h2:file:" + directory.resolve("store"), "jinbang", "", 4)
                .counted();
        database = Database.open(
                settings, new Schema("store", List.of(HibernateStore.CHANGE_LOG), HibernateStore.ENTITIES));
        store = new HibernateStore(database, KEPT, Duration.ofMillis(50));
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void theRegisterOfRefusalsKeepsTheNewest() {
        for (int i = 0; i < 3 * KEPT; i++) {
            store.refused(new RefusalRow(0, Rows.AT.plusSeconds(i), "a", edition, "t", "c", "LATE", "13"));
        }
        List<RefusalRow> kept = store.refusals(edition, Optional.empty(), Optional.empty(), 1_000);
        assertEquals(KEPT, kept.size());
        assertEquals(Rows.AT.plusSeconds(3 * KEPT - 1), kept.get(0).at());
        assertEquals(Rows.AT.plusSeconds(2 * KEPT), kept.get(KEPT - 1).at());
    }

    @Test
    void pinningASchemeIsPartOfTheTransaction() {
        SchemeRow scheme = new SchemeRow(Rows.fresh("hash"), "id", "2024", "{}");
        assertThrows(
                IllegalArgumentException.class,
                () -> store.inTransaction(tx -> {
                    store.putScheme(scheme);
                    assertEquals(Optional.of(scheme), store.scheme(scheme.hash()));
                    throw new IllegalArgumentException("back");
                }));
        assertEquals(Optional.empty(), store.scheme(scheme.hash()));
    }

    @Test
    void aRefusalOutlivesTheTransactionItWasNotedIn() {
        String here = Rows.fresh("edition");
        assertThrows(
                IllegalArgumentException.class,
                () -> store.inTransaction(tx -> {
                    store.refused(new RefusalRow(0, Rows.AT, "a", here, "t", "c", "LATE", "13"));
                    throw new IllegalArgumentException("back");
                }));
        assertEquals(
                1, store.refusals(here, Optional.empty(), Optional.empty(), 9).size());
    }

    @Test
    void transactionsDoNotNest() {
        assertThrows(IllegalStateException.class, () -> store.inTransaction(tx -> store.inTransaction(inner -> null)));
    }

    /** A writer may draw a position and sleep so long that a reader closes it: it must run again with another. */
    @Test
    void aWriterWhosePositionWasClosedTakesAnother() {
        Rows.stored(store, edition, 1);
        long last = store.journalAfter(0, 10_000).stream()
                .mapToLong(ActRow::position)
                .max()
                .orElseThrow();
        database.inTransaction(session -> {
            String row =
                    "insert into jb_act (journal_position, stream_id, seq, edition, happened_at, actor, act_type, hash,"
                            + " command_key, ordinal, command, body) values (" + (last + 1) + ", '', " + (last + 1)
                            + ", '', current_timestamp, '', '', '', '" + (last + 1) + "', 0, '', X'')";
            return session.createNativeMutationQuery(row).executeUpdate();
        });
        StreamRow row = Rows.stored(store, edition, 1);
        ActRow written = store.acts(row.id(), 1, 9).get(0);
        assertEquals(last + 2, written.position());
        assertEquals(written.position(), store.journalAfter(last, 10).get(0).position());
    }

    @Test
    void listsFollowAnIndexAndNeedNoSorting() {
        List<StreamRow> rows = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            String stage = List.of("apply", "qualify", "review", "vote").get(i % 4);
            rows.add(Rows.in(Rows.application(Rows.fresh("app"), edition), 1, stage));
        }
        store.inTransaction(tx -> {
            tx.write(new Changes(rows, List.of(), List.of(), List.of()));
            return null;
        });
        database.inTransaction(
                session -> session.createNativeMutationQuery("analyze").executeUpdate());
        StreamFilter page = Rows.applications(edition, 50);
        assertPlan("JB_STREAM_STAGE", true, () -> store.streams(page));
        assertPlan("JB_STREAM_STAGE", true, () -> store.streams(Rows.after(page, rows.get(1_500))));
        StreamFilter review = new StreamFilter(
                page.kind(),
                page.edition(),
                Optional.empty(),
                Optional.of("review"),
                Optional.of("DRAFT"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                50);
        assertPlan("JB_STREAM_STAGE", true, () -> store.streams(review));
        assertPlan("JB_STREAM_STAGE", true, () -> store.streams(Rows.after(review, rows.get(1_502))));
        StreamFilter owned = new StreamFilter(
                page.kind(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("nobody"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                50);
        assertPlan("JB_STREAM_OWNER", true, () -> store.streams(owned));
        assertPlan("JB_STREAM_STAGE", false, () -> store.heads(edition));
        assertPlan("PRIMARY_KEY", false, () -> store.stream(rows.get(7).id()));
        assertPlan("JB_STREAM_CERTIFICATE", false, () -> store.certificate("x"));
        assertPlan("JB_ACT_PLACE", true, () -> store.acts("x", 0, 10));
        assertPlan("JB_ACT_KEY", true, () -> store.actsOfKey("x", "y"));
        assertPlan("PRIMARY_KEY", false, () -> store.claims("cap/"));
        assertPlan("JB_MOVEMENT_CLAIM", false, () -> store.movements("cap/"));
        assertPlan("JB_REFUSAL_EDITION", true, () -> store.refusals(edition, Optional.empty(), Optional.empty(), 9));
        assertPlan("JB_REFUSAL_ACTOR", true, () -> store.refusals(edition, Optional.of("a"), Optional.empty(), 9));
    }

    private static void assertPlan(String index, boolean sorted, Runnable read) {
        StatementCounter.Tally tally = database.counter().orElseThrow().during(read);
        assertEquals(1, tally.statements().size());
        String plan = database.inTransaction(
                session -> plan(session, tally.statements().get(0)));
        assertTrue(plan.contains(index), () -> "no " + index + " in " + plan);
        assertTrue(!sorted || plan.contains("/* index sorted */"), () -> "not sorted by the index: " + plan);
    }

    private static String plan(StatelessSession session, String sql) {
        return session.doReturningWork(connection -> {
            try (var statement = connection.prepareStatement("explain " + sql)) {
                for (int i = 1; i <= statement.getParameterMetaData().getParameterCount(); i++) {
                    statement.setString(i, "7");
                }
                try (var plan = statement.executeQuery()) {
                    plan.next();
                    return plan.getString(1);
                }
            }
        });
    }
}
