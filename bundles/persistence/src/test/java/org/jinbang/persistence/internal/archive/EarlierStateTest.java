package org.jinbang.persistence.internal.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Statement;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jinbang.persistence.internal.accounts.HibernateAccountStore;
import org.jinbang.persistence.internal.db.Database;
import org.jinbang.persistence.internal.db.Settings;
import org.jinbang.persistence.internal.db.Tables;
import org.jinbang.persistence.internal.store.HibernateStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup of a state whose tables had fewer columns is brought to this one by the same changes as a database. */
class EarlierStateTest {
    /** The accounts before sessions told where they came from. */
    private static final int ACCOUNTS_THEN = 6;

    private static final String SESSION = "insert into jb_session (token_hash, id, account, since, last_seen, ends_at)"
            + " values ('hash', 'session', 'account', timestamp with time zone '2024-05-01 03:00:00Z',"
            + " timestamp with time zone '2024-05-01 03:00:00Z', timestamp with time zone '2024-05-01 15:00:00Z')";

    @TempDir
    Path directory;

    @Test
    void isBroughtToThisOne() throws Exception {
        Database.Schema now = new Database.Schema(
                "jinbang",
                List.of(HibernateStore.CHANGE_LOG, HibernateAccountStore.CHANGE_LOG),
                Stream.of(HibernateStore.ENTITIES, HibernateAccountStore.ENTITIES)
                        .flatMap(List::stream)
                        .toList());
        Settings settings = Settings.of("jdbc:h2:file:" + directory.resolve("then"), "jinbang", "", 4);
        Map<String, Integer> then = new LinkedHashMap<>();
        then.put(
                HibernateStore.CHANGE_LOG,
                Changes.known(List.of(HibernateStore.CHANGE_LOG)).size());
        then.put(HibernateAccountStore.CHANGE_LOG, ACCOUNTS_THEN);
        Database.prepare(settings, "then", then, connection -> {
            try (Statement insert = connection.createStatement()) {
                insert.execute(SESSION);
            }
        });
        Path file = directory.resolve("jinbang-then.backup");
        try (Database untouched = Database.open(settings, new Database.Schema("then", List.of(), List.of()))) {
            new Snapshots("0").data(untouched, file, Instant.EPOCH, "master", heads -> "root");
        }
        ArchiveFile archive = ArchiveFile.open(file);
        assertTrue(archive.manifest().changes().contains("store.sql:store-types"), archive.manifest()::toString);
        assertEquals(
                then.values().stream().mapToInt(Integer::intValue).sum(),
                archive.manifest().changes().size());
        Source source = Source.of(archive, now);
        assertEquals(then, source.counts());
        Map<String, Object> session = new LinkedHashMap<>();
        source.use((tables, rows) -> {
            assertTrue(tables.contains("jb_expert"), "a table that came later");
            rows.each("jb_session", new Tables.Sink() {
                private List<String> columns;

                @Override
                public void columns(List<String> names) {
                    columns = names;
                }

                @Override
                public void row(Object[] values) {
                    for (int i = 0; i < values.length; i++) {
                        session.put(columns.get(i), values[i]);
                    }
                }
            });
        });
        assertEquals("session", session.get("id"));
        assertEquals(Instant.parse("2024-05-01T03:00:00Z"), session.get("since"));
        assertEquals("", session.get("device"));
        assertEquals(false, session.get("enrolling"));
        try (Stream<Path> left = Files.list(directory)) {
            assertTrue(left.noneMatch(each -> each.getFileName().toString().startsWith("jinbang-restore")));
        }
    }
}
