package org.jinbang.persistence.internal.keys;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.jinbang.persistence.internal.db.Database;
import org.jinbang.persistence.internal.db.Database.Schema;
import org.jinbang.persistence.internal.db.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies on the disk: the master key's file and the key database. */
class VaultAtRestTest {
    private static final Schema SCHEMA =
            new Schema("keys", List.of(HibernateKeyVault.CHANGE_LOG), HibernateKeyVault.ENTITIES);

    @TempDir
    Path directory;

    private Database open() {
        String url = "jdbc:h2:file:" + directory.resolve("keys") + ";WRITE_DELAY=0;DEFRAG_ALWAYS=TRUE";
        return Database.open(Settings.of(url, "jinbang", "", 2), SCHEMA);
    }

    private Path masterKey() {
        return directory.resolve("etc/master.key");
    }

    @Test
    void theMasterKeyIsMadeOnceForTheOwnerOnly() throws IOException {
        byte[] key;
        try (Database database = open()) {
            key = HibernateKeyVault.open(database, masterKey()).obtain("person");
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(masterKey())));
        }
        String text = Files.readString(masterKey());
        try (Database database = open()) {
            assertArrayEquals(key, HibernateKeyVault.open(database, masterKey()).obtain("person"));
        }
        assertEquals(text, Files.readString(masterKey()));
    }

    @Test
    void aMissingMasterKeyIsNotReplacedWhileKeysExist() throws IOException {
        try (Database database = open()) {
            HibernateKeyVault.open(database, masterKey()).obtain("person");
            Files.delete(masterKey());
            IllegalStateException seen =
                    assertThrows(IllegalStateException.class, () -> HibernateKeyVault.open(database, masterKey()));
            assertTrue(seen.getMessage().contains("restore"), seen::getMessage);
            assertFalse(Files.exists(masterKey()));
        }
    }

    @Test
    void anotherOrABrokenMasterKeyIsRefused() throws IOException {
        try (Database database = open()) {
            HibernateKeyVault.open(database, masterKey()).obtain("person");
            Path other = directory.resolve("other.key");
            MasterKey.of(other, true);
            assertThrows(IllegalStateException.class, () -> HibernateKeyVault.open(database, other));
            Files.writeString(other, "not a key");
            IllegalStateException seen =
                    assertThrows(IllegalStateException.class, () -> HibernateKeyVault.open(database, other));
            assertTrue(seen.getMessage().contains("32 bytes"), seen::getMessage);
        }
    }

    @Test
    void aStoredKeyOpensForItsOwnerOnly() {
        MasterKey master = MasterKey.of(masterKey(), true);
        byte[] key = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
        byte[] wrapped = master.wrap("a", key);
        assertArrayEquals(key, master.unwrap("a", wrapped));
        assertThrows(IllegalStateException.class, () -> master.unwrap("b", wrapped));
        wrapped[wrapped.length - 1] ^= 1;
        assertThrows(IllegalStateException.class, () -> master.unwrap("a", wrapped));
        assertThrows(IllegalStateException.class, () -> master.unwrap("a", new byte[5]));
        wrapped[0] = 9;
        assertThrows(IllegalStateException.class, () -> master.unwrap("a", wrapped));
    }

    @Test
    void theFileHoldsKeysOnlyWrappedAndErasedOnesNotAtAll() throws IOException {
        byte[] key;
        byte[] wrapped;
        try (Database database = open()) {
            HibernateKeyVault vault = HibernateKeyVault.open(database, masterKey());
            key = vault.obtain("person");
            wrapped = database.inTransaction(session -> session.createSelectionQuery(
                            "select wrapped from KeyEntity where owner = 'person'", byte[].class)
                    .getSingleResult());
        }
        assertTrue(holds(wrapped), "the search must find what is there");
        assertFalse(holds(key));
        try (Database database = open()) {
            HibernateKeyVault.open(database, masterKey()).erase("person");
        }
        assertFalse(holds(wrapped));
    }

    private boolean holds(byte[] bytes) throws IOException {
        String file = new String(Files.readAllBytes(directory.resolve("keys.mv.db")), StandardCharsets.ISO_8859_1);
        return file.contains(new String(bytes, StandardCharsets.ISO_8859_1));
    }
}
