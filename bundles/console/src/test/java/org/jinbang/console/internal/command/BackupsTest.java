package org.jinbang.console.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.json.Json;
import org.jinbang.process.Actor;
import org.jinbang.process.Backups;
import org.jinbang.process.Reader;
import org.jinbang.scheme.Text;
import org.jinbang.security.Accounts;
import org.jinbang.security.Deed;
import org.jinbang.security.Sessions;
import org.jinbang.security.internal.SecurityFixture;
import org.jinbang.store.ArchiveException;
import org.jinbang.store.Archives.Contents;
import org.jinbang.store.Archives.Journal;
import org.jinbang.store.Archives.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code award:backup}, {@code award:backup-verify} and {@code award:restore} on backups that only pretend. */
class BackupsTest {
    private static final Instant AT = Instant.parse("2026-11-21T19:00:00Z");
    private static final Contents DATA = new Contents(
            Kind.DATA,
            "0.1.0",
            "H2",
            AT,
            "finger-print",
            4096,
            "ab".repeat(32),
            Map.of("jb_act", 7L, "jb_stream", 2L),
            List.of(new Journal("cn.example-2026", 2, 7, "cd".repeat(32))));
    private static final Contents KEYS = new Contents(
            Kind.KEYS, "0.1.0", "H2", AT, "finger-print", 128, "ef".repeat(32), Map.of("jb_key", 3L), List.of());

    private final SecurityFixture security = new SecurityFixture();
    private final List<List<Object>> asked = new ArrayList<>();
    private Optional<ArchiveException> failure = Optional.empty();
    private Shell shell;

    /** Notes what it was asked. */
    private final Backups backups = new Backups() {
        private void asked(Object... what) {
            asked.add(List.of(what));
            failure.ifPresent(each -> {
                throw each;
            });
        }

        @Override
        public Taken take(Optional<Path> directory, Optional<Path> keyDirectory) {
            asked("take", directory, keyDirectory);
            return new Taken("/a/jinbang-1.backup", DATA, "/b/jinbang-1.keys", KEYS);
        }

        @Override
        public Contents verify(Path file) {
            asked("verify", file);
            return file.toString().endsWith(".keys") ? KEYS : DATA;
        }

        @Override
        public Restored restore(Actor by, Path data, Optional<Path> keys, Optional<Path> masterKey) {
            asked("restore", data, keys, masterKey);
            return new Restored(
                    DATA, List.of(new Reader.Verification("cn.example-2026", 2, 7, "cd".repeat(32), List.of())));
        }

        @Override
        public Standing standing() {
            return new Standing(false, Optional.empty(), Optional.empty());
        }
    };

    @BeforeEach
    void open() {
        shell = new Shell()
                .offer(Backups.class, backups)
                .offer(Accounts.class, security.accounts())
                .offer(Sessions.class, security.sessions());
        shell.session().put("LANG", "en_GB.UTF-8");
    }

    private static Path here(String name) {
        return Path.of("").toAbsolutePath().resolve(name);
    }

    private void fails(String zh, String en) {
        failure = Optional.of(new ArchiveException(new Text(zh, en)));
    }

    private String refused(AwardCommand command, String... words) {
        return assertThrows(Failure.class, () -> shell.run(command, words)).getMessage();
    }

    @Test
    void aBackupGoesWhereItIsToldAndSaysWhatLiesWhere() throws Exception {
        String said = shell.run(new Backup(), "--keys", "keys", "data");
        assertEquals(List.of(List.of("take", Optional.of(here("data")), Optional.of(here("keys")))), asked);
        assertTrue(said.contains("/a/jinbang-1.backup: data of"), said);
        assertTrue(said.contains("H2, 9 rows, 4096 bytes") || said.contains("H2, 9 rows, 4,096 bytes"), said);
        assertTrue(said.contains("SHA-256 " + "ab".repeat(32)), said);
        assertTrue(said.contains("cn.example-2026: 7 acts, root " + "cd".repeat(32)), said);
        assertTrue(said.contains("Keys: /b/jinbang-1.keys (3 rows)"), said);
        assertTrue(said.contains("fingerprint finger-print"), said);
        Deed deed = security.accounts()
                .deeds(Actor.SYSTEM, Optional.empty(), 1)
                .items()
                .get(0);
        assertEquals(Deed.Kind.BACKED_UP, deed.kind());
        assertEquals("jinbang-1.backup", deed.detail());
    }

    @Test
    void withoutDirectoriesItGoesWhereTheConfigurationSaysAndScriptsReadIt() throws Exception {
        Json.Obj said = Json.parseObject(shell.run(new Backup(), "--json"));
        assertEquals(List.of(List.of("take", Optional.empty(), Optional.empty())), asked);
        assertEquals("/b/jinbang-1.keys", said.text("keyFile").orElseThrow());
        assertEquals(
                "cd".repeat(32),
                ((Json.Obj) said.object("data").items("journals").get(0))
                        .text("root")
                        .orElseThrow());
    }

    @Test
    void aBackupThatCannotBeWrittenIsAFailureInTheLanguageOfTheConsoleAndNoDeed() {
        fails("磁盘已满", "The disk is full; make space");
        assertTrue(refused(new Backup()).contains("The disk is full; make space"));
        shell.session().put("LANG", "zh_CN.UTF-8");
        assertTrue(refused(new Backup()).contains("磁盘已满"));
        assertEquals(
                List.of(),
                security.accounts().deeds(Actor.SYSTEM, Optional.empty(), 1).items());
    }

    @Test
    void aFileIsReadAndWhatStandsInItIsSaid() throws Exception {
        String data = shell.run(new BackupVerify(), "a.backup");
        assertTrue(data.contains("a.backup: data of") && data.contains("The file is whole"), data);
        String keys = shell.run(new BackupVerify(), "a.keys");
        assertTrue(keys.contains("a.keys: keys of") && !keys.contains("acts"), keys);
        assertEquals(List.of("verify", here("a.keys")), asked.get(1));
    }

    @Test
    void aDamagedFileIsAFailureAndNeverCalledWhole() {
        fails("表 jb_act 已损坏", "a.backup is damaged: table jb_act");
        assertTrue(refused(new BackupVerify(), "a.backup").contains("a.backup is damaged: table jb_act"));
    }

    @Test
    void whatIsRestoredIsToldWithTheRootOfEachJournal() throws Exception {
        String said = shell.run(new Restore(), "--keys", "a.keys", "--master-key", "m.key", "a.backup");
        assertEquals(
                List.of(List.of("restore", here("a.backup"), Optional.of(here("a.keys")), Optional.of(here("m.key")))),
                asked);
        assertTrue(said.contains("Restored 9 rows"), said);
        assertTrue(said.contains("cn.example-2026: the journal verifies, 7 acts"), said);
        assertTrue(said.contains("cd".repeat(32)), said);
        assertTrue(said.contains("must be erased again"), said);
        shell.run(new Restore(), "a.backup");
        assertEquals(List.of("restore", here("a.backup"), Optional.empty(), Optional.empty()), asked.get(1));
    }

    @Test
    void whatCannotBeRestoredSaysWhy() {
        fails("只能恢复到空的安装", "Only an empty installation takes a backup");
        assertTrue(refused(new Restore(), "a.backup").contains("Only an empty installation takes a backup"));
    }

    @Test
    void withoutItsFileACommandSaysWhatIsMissing() {
        for (AwardCommand command : List.of(new BackupVerify(), new Restore())) {
            String message =
                    assertThrows(Exception.class, () -> shell.run(command)).getMessage();
            assertTrue(message.contains("file"), message);
        }
        assertEquals(List.of(), asked);
    }
}
