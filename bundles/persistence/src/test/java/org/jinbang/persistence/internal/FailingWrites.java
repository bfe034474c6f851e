package org.jinbang.persistence.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jinbang.internal.engine.Crew;
import org.jinbang.internal.engine.Deed;
import org.jinbang.internal.engine.RandomIds;
import org.jinbang.internal.engine.Workshop;
import org.jinbang.persistence.internal.db.StatementCounter;
import org.jinbang.process.Answer;
import org.jinbang.process.CommandType;
import org.jinbang.process.Receipt;
import org.jinbang.process.Refusal;
import org.jinbang.process.RefusalCode;
import org.junit.jupiter.api.Test;

/**
 * A failure at every single statement and at every commit of the commands that count: the caller is told, nothing is half
 * done, and the same command given again is done once. Every database must pass it.
 */
abstract class FailingWrites {
    private static final List<String> TABLES =
            List.of("jb_stream", "jb_act", "jb_value", "jb_claim", "jb_movement", "jb_box", "jb_file", "jb_scheme");

    /** Both databases, counted. */
    abstract Persistence persistence();

    /** What the database says when its disk is full. */
    abstract SQLException diskFull();

    /** What the driver says when the server is gone. */
    abstract SQLException connectionLost();

    private Workshop shop;
    private Crew crew;
    private final Map<String, Integer> failures = new TreeMap<>();

    @Test
    void aFailureAtAnyStatementLeavesNothingHalfDone() {
        shop = new Workshop(persistence().store(), persistence().vault(), new RandomIds());
        crew = new Crew(shop, new Random(7));
        provoke("submit", CommandType.SUBMIT, "");
        provoke("close the applications", CommandType.CLOSE_STAGE, "apply");
        provoke("record in the review", CommandType.RECORD_ENTRY, "review");
        provoke("open the ballot", CommandType.OPEN_BALLOT, "");
        provoke("vote", CommandType.VOTE, "");
        provoke("close the ballot", CommandType.CLOSE_BALLOT, "");
        provoke("close the vote", CommandType.CLOSE_STAGE, "vote");
        provoke("publish", CommandType.PUBLISH_NOTICE, "");
        provoke("approve", CommandType.APPROVE_LIST, "");
        provoke("announce", CommandType.CLOSE_STAGE, "announce");
        System.out.println(getClass().getSimpleName() + ": failures at every statement and commit: " + failures);
        assertEquals(List.of(), shop.verify(edition()).faults());
    }

    private String edition() {
        return shop.current().orElseThrow().id();
    }

    /** Works on to a command, then has it fail at its first statement, at its second, and so on, and then at its commits. */
    private void provoke(String what, CommandType type, String stage) {
        Deed deed = crew.until(each -> each.type() == type
                && (stage.isEmpty() || each.data().text("stage").orElse("").equals(stage)));
        List<String> before = content();
        int at = 0;
        Answer answer;
        do {
            Failing failing = new Failing(++at, diskFull(), null);
            answer = failing.give(deed, what);
            if (failing.happened()) {
                failures.merge(what, 1, Integer::sum);
            }
            if (failing.happened() && answer instanceof Refusal refusal) {
                told(refusal, what);
                assertEquals(before, content(), what + ", failure at " + failing);
            } else {
                assertTrue(!failing.happened() || failing.atCommit(), () -> what + " in spite of " + failing);
                assertInstanceOf(Receipt.class, answer, () -> what + ": " + failing);
            }
        } while (!(answer instanceof Receipt));
        List<String> after = content();
        Receipt again = assertInstanceOf(Receipt.class, shop.execute(deed, what));
        assertTrue(again.repeated(), what);
        assertEquals(((Receipt) answer).acts(), again.acts(), what);
        assertEquals(after, content(), what + " again");
        lostAnswer(what, type, stage);
    }

    /** The commit was done, but its answer did not arrive: it counts once all the same. */
    private void lostAnswer(String what, CommandType type, String stage) {
        if (type == CommandType.SUBMIT || type == CommandType.RECORD_ENTRY || type == CommandType.VOTE) {
            Deed deed = crew.until(each -> each.type() == type
                    && (stage.isEmpty() || each.data().text("stage").orElse("").equals(stage)));
            String key = what + " with a lost answer";
            Failing failing = new Failing(Integer.MAX_VALUE, null, connectionLost());
            Answer answer = failing.give(deed, key);
            Receipt receipt = assertInstanceOf(Receipt.class, answer, key);
            assertTrue(failing.happened(), key);
            assertEquals(
                    receipt.acts().size(),
                    shop.store().actsOfKey(deed.person(), key).size());
        }
    }

    private static void told(Refusal refusal, String what) {
        assertEquals(RefusalCode.STORE_UNAVAILABLE, refusal.code(), what);
        assertFalse(refusal.detail().en().isEmpty());
        assertFalse(refusal.detail().zh().isEmpty());
    }

    /** Every row of what a command may write. */
    private List<String> content() {
        return persistence()
                .database()
                .inTransaction(session -> session.doReturningWork(connection -> {
                    List<String> rows = new ArrayList<>();
                    for (String table : TABLES) {
                        try (var statement = connection.createStatement();
                                var found = statement.executeQuery("select * from " + table + " order by 1")) {
                            int columns = found.getMetaData().getColumnCount();
                            while (found.next()) {
                                StringBuilder row = new StringBuilder(table);
                                for (int i = 1; i <= columns; i++) {
                                    int type = found.getMetaData().getColumnType(i);
                                    boolean bytes = type == Types.BLOB || type == Types.BINARY;
                                    row.append(' ')
                                            .append(bytes ? Arrays.hashCode(found.getBytes(i)) : found.getString(i));
                                }
                                rows.add(row.toString());
                            }
                        }
                    }
                    return rows;
                }));
    }

    /** Fails once: at the n-th of all statements and commits on this thread, or after the first commit that wrote. */
    private final class Failing implements StatementCounter.Fault {
        private final int at;
        private final SQLException before;
        private final SQLException after;
        private int count;
        private boolean wrote;
        private String where = "";

        Failing(int at, SQLException before, SQLException after) {
            this.at = at;
            this.before = before;
            this.after = after;
        }

        @Override
        public void before(String sql) throws SQLException {
            wrote |= sql.startsWith("insert into jb_act") || sql.startsWith("update jb_stream");
            if (++count == at) {
                where = at + ": " + sql;
                throw before;
            }
        }

        @Override
        public void after(String sql) throws SQLException {
            if (after != null && where.isEmpty() && wrote && sql.equals(StatementCounter.COMMIT)) {
                where = sql;
                throw after;
            }
        }

        /** Whether nobody can know if it was done; then it is tried once more under its key. */
        boolean atCommit() {
            return where.endsWith(StatementCounter.COMMIT);
        }

        boolean happened() {
            return !where.isEmpty();
        }

        Answer give(Deed deed, String key) {
            AtomicReference<Answer> answer = new AtomicReference<>();
            persistence()
                    .keys()
                    .counter()
                    .orElseThrow()
                    .during(
                            this,
                            () -> persistence()
                                    .database()
                                    .counter()
                                    .orElseThrow()
                                    .during(this, () -> answer.set(shop.execute(deed, key))));
            return answer.get();
        }

        @Override
        public String toString() {
            return where.isEmpty() ? "none of " + count : where;
        }
    }
}
