package org.jinbang.persistence.internal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jinbang.persistence.internal.db.Database;
import org.jinbang.persistence.internal.db.Tables;
import org.jinbang.process.Actor;
import org.jinbang.security.Deed;
import org.jinbang.security.store.AccountStore;
import org.jinbang.security.store.AccountStore.AccountRow;
import org.jinbang.security.store.AccountStore.DeedRow;
import org.jinbang.security.store.AccountStore.SessionRow;
import org.jinbang.security.store.ExpertStore;
import org.jinbang.security.store.FactorStore.FactorRow;
import org.jinbang.security.store.KeyStore.KeyRow;
import org.jinbang.security.store.LinkStore;
import org.jinbang.security.store.LookStore.LookRow;
import org.jinbang.store.MailStore;
import org.jinbang.store.MailStore.MailRow;
import org.jinbang.store.Store;

/** Rows in every table that stays empty while an edition is played. */
final class OneOfEach {
    static final String ACCOUNT = "person:account";
    static final byte[] FILE = "an invented proof".getBytes(StandardCharsets.UTF_8);

    private static final Instant AT = Instant.parse("2024-05-01T03:00:00Z");
    private static final Instant LATER = AT.plus(Duration.ofDays(1));
    private static final byte[] SEALED = {1, 2, 3};

    private OneOfEach() {}

    static void into(Persistence persistence) {
        byte[] key = persistence.vault().obtain(ACCOUNT);
        people(persistence.accounts(), key);
        mails(persistence.mails());
        persistence.store().inTransaction(tx -> tx.move("quota/edition/unit", "RESERVE", 1, 3, "stream", 1, AT));
        persistence
                .store()
                .putFile(new Store.FileRow(
                        "file", ACCOUNT, "s", "u", "text/plain", FILE.length, "hash", new byte[] {1}, FILE));
        persistence.store().refused(new Store.RefusalRow(0, AT, ACCOUNT, "edition", "t", "VOTE", "LATE", "17"));
    }

    private static void people(AccountStore accounts, byte[] person) {
        Set<Actor.StandingSeat> seats = Set.of(new Actor.StandingSeat("scheme", "organ"));
        DeedRow deed = new DeedRow(AT, "system", Deed.Kind.CREATED_FIRST, ACCOUNT, "");
        accounts.insert(new AccountRow(ACCOUNT, "login", person, "password", "ACTIVE", true, seats, AT, 0), deed);
        accounts.putFirstToken("token", LATER);
        accounts.insert(new SessionRow("session", "s-1", ACCOUNT, AT, AT, LATER, "192.0.2.1", "a browser", false), AT);
        accounts.noteFailure("somebody", AT, AT);
        accounts.links()
                .put(new LinkStore.LinkRow("link", "l-1", LinkStore.Kind.RESET, ACCOUNT, "system", AT, LATER), deed);
        accounts.factors().begin(new FactorRow(ACCOUNT, false, SEALED, 0, AT));
        accounts.factors().activate(ACCOUNT, 1, AT, List.of("recovery"));
        accounts.looks().add(new LookRow(0, AT, ACCOUNT, "person", "edition", "answers", SEALED));
        accounts.keys().add(new KeyRow("k-1", ACCOUNT, "a laptop", "ssh-ed25519", "SHA256:invented", AT));
        accounts.experts()
                .change(new ExpertStore.Change(
                        0,
                        List.of(),
                        List.of(),
                        List.of(new ExpertStore.EntryRow(ACCOUNT, SEALED)),
                        List.of(),
                        List.of(deed)));
    }

    private static void mails(MailStore mails) {
        mails.advance(MailStore.JOURNAL, Optional.empty(), 1, List.of(mail("FAILED", 0)));
        mails.resend(mail("FAILED", 0), mail("QUEUED", 1), ACCOUNT, AT);
    }

    private static MailRow mail(String state, int round) {
        return new MailRow(
                0,
                "m-1",
                "cause",
                "edition",
                "stream",
                ACCOUNT,
                ACCOUNT,
                "act",
                false,
                SEALED,
                state,
                AT,
                AT,
                "",
                AT,
                1,
                round,
                false,
                Optional.empty(),
                "",
                "");
    }

    /** How many rows each table of a database has. */
    static Map<String, Long> rows(Database database) {
        return database.inTransaction(session -> session.doReturningWork(connection -> {
            Map<String, Long> rows = new TreeMap<>();
            for (String table : Tables.names(connection)) {
                rows.put(table, Tables.count(connection, table));
            }
            return rows;
        }));
    }
}
