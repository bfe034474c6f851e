package org.jinbang.persistence.internal.accounts;

import java.time.Instant;
import java.util.Optional;
import org.jinbang.persistence.internal.db.Database;
import org.jinbang.persistence.internal.db.Failures;
import org.jinbang.security.store.AccountStore.FailureRow;

/** The failed attempts alone. */
final class FailureTable {
    private static final int ATTEMPTS = 4;

    private final Database database;

    FailureTable(Database database) {
        this.database = database;
    }

    Optional<FailureRow> find(String subject) {
        return database.inTransaction(session -> session.createSelectionQuery(
                        "from FailureEntity where subject = :subject", FailureEntity.class)
                .setParameter("subject", subject)
                .uniqueResultOptional()
                .map(FailureEntity::row));
    }

    /** Counts in the database, so that none of several at once is lost; whoever is second to make the row counts it up. */
    void note(String subject, Instant now, Instant forgetBefore) {
        for (int attempt = 1; ; attempt++) {
            try {
                noteOnce(subject, now, forgetBefore);
                return;
            } catch (IllegalStateException e) {
                if (attempt == ATTEMPTS || !Failures.violated(e).equals(Optional.of("jb_failure_pk"))) {
                    throw e;
                }
            }
        }
    }

    private void noteOnce(String subject, Instant now, Instant forgetBefore) {
        database.inTransaction(session -> {
            session.createMutationQuery("delete from FailureEntity where at < :before")
                    .setParameter("before", forgetBefore)
                    .executeUpdate();
            int counted = session.createMutationQuery(
                            "update FailureEntity set failures = failures + 1, at = :now where subject = :subject")
                    .setParameter("now", now)
                    .setParameter("subject", subject)
                    .executeUpdate();
            return counted == 1 ? null : session.insert(new FailureEntity(subject, now));
        });
    }

    void clear(String subject) {
        database.inTransaction(
                session -> session.createMutationQuery("delete from FailureEntity where subject = :subject")
                        .setParameter("subject", subject)
                        .executeUpdate());
    }
}
