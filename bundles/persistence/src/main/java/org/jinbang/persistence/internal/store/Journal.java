package org.jinbang.persistence.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jinbang.persistence.internal.db.Database;
import org.jinbang.store.Store.ActRow;
import org.jinbang.store.StoreBusyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the journal by position without ever skipping an act.
 *
 * <p>The database gives positions when acts are written, but acts become visible when their transaction commits, so a higher
 * position can be seen before a lower one. Hence reading stops before the first position that is missing. It is either
 * still to come, or its transaction was rolled back. If it is missing for longer than {@link #patience}, the reader tries to
 * take it with an empty row: the unique position makes the database wait for a writer that holds it, and refuse if it
 * arrives; if it does not, the empty row keeps it closed for good, and a writer that had drawn it but not yet written runs
 * again with another. This needs no knowledge of who else is writing, so it holds for several nodes on one database.
 */
final class Journal {
    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);

    /** The type of the empty rows, which no act has. They name no stream either. */
    private static final String EMPTY = "";

    private static final int MOST_CLOSED_AT_ONCE = 1_000;
    private static final String READ = "from ActEntity where position > :after order by position";
    private static final String CLOSE =
            "insert into jb_act (journal_position, stream_id, seq, edition, happened_at, actor,"
                    + " act_type, hash, command_key, ordinal, command, body) values (?, '', ?, '', ?, '', '', '', ?, 0, '', ?)";

    private final Database database;
    private final Duration patience;
    private Missing missing = new Missing(0, 0);

    Journal(Database database, Duration patience) {
        this.database = database;
        this.patience = patience;
    }

    /** A position that was not there, and since when ({@link System#nanoTime}). */
    private record Missing(long position, long since) {}

    /** What was read: acts up to the first gap, the last position seen, the gap's length, and whether nothing follows. */
    private record Part(List<ActRow> acts, long last, long gap, boolean end) {}

    /** Acts after a position, ascending, as far as it is certain that none is missing among them. */
    List<ActRow> after(long position, int most) {
        List<ActRow> acts = new ArrayList<>();
        long last = position;
        while (acts.size() < most) {
            int wanted = most - acts.size();
            Part part = part(last, wanted);
            acts.addAll(part.acts());
            if (part.gap() > 0 && !(acts.isEmpty() && closed(part.last() + 1, part.gap()))) {
                break;
            }
            if (part.end()) {
                break;
            }
            last = part.last();
        }
        return acts;
    }

    private Part part(long after, int most) {
        List<ActEntity> found = database.inTransaction(session -> session.createSelectionQuery(READ, ActEntity.class)
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList());
        List<ActRow> acts = new ArrayList<>();
        long last = after;
        for (ActEntity act : found) {
            if (act.position != last + 1) {
                return new Part(acts, last, act.position - last - 1, false);
            }
            last = act.position;
            if (!act.type.equals(EMPTY)) {
                acts.add(act.row());
            }
        }
        return new Part(acts, last, 0, found.size() < most);
    }

    /** Whether a gap that the reader stands before was closed or filled. */
    private boolean closed(long from, long length) {
        if (!overdue(from)) {
            return false;
        }
        long count = Math.min(length, MOST_CLOSED_AT_ONCE);
        try {
            database.newTransaction(transaction -> transaction.run(session -> {
                transaction.beforeWriting();
                session.doWork(connection -> close(connection, from, count));
                return null;
            }));
            LOG.debug(
                    "positions {} to {} of the journal stay empty: their transactions were given up",
                    from,
                    from + count - 1);
            return true;
        } catch (StoreBusyException e) {
            LOG.debug("position {} of the journal is still being written", from, e);
            return false;
        }
    }

    private synchronized boolean overdue(long position) {
        long now = System.nanoTime();
        if (missing.position() != position) {
            missing = new Missing(position, now);
        }
        return now - missing.since() >= patience.toNanos();
    }

    private static void close(Connection connection, long from, long count) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CLOSE)) {
            for (long position = from; position < from + count; position++) {
                statement.setLong(1, position);
                statement.setLong(2, position);
                statement.setTimestamp(3, Timestamp.from(Instant.EPOCH));
                statement.setString(4, Long.toString(position));
                statement.setBytes(5, new byte[0]);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
