package org.jinbang.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Writes all that is stored into files that stand for themselves, the same from every database, and reads them back into
 * an empty one. Data and keys go into files of their own; the master key goes into none.
 */
@ProviderType
public interface Archives {
    /** What a file holds. */
    enum Kind {
        /** The database of the awards; names, answers and files in it are encrypted. */
        DATA,
        /** The keys of the vault, each wrapped by the master key. */
        KEYS
    }

    /** The journal of an edition when the backup was taken. */
    record Journal(String edition, int streams, long acts, String root) {}

    /**
     * What stands in a file.
     *
     * @param product the version of Jinbang that wrote it
     * @param database the database it was taken from
     * @param masterKey the fingerprint of the master key, which tells nothing about the key
     * @param sha256 of the whole file
     * @param rows table → its rows
     */
    record Contents(
            Kind kind,
            String product,
            String database,
            Instant at,
            String masterKey,
            long bytes,
            String sha256,
            Map<String, Long> rows,
            List<Journal> journals) {
        /** Copies. */
        public Contents {
            rows = Collections.unmodifiableSortedMap(new TreeMap<>(rows));
            journals = List.copyOf(journals);
        }

        /** All rows together. */
        public long allRows() {
            return rows.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /**
     * Writes the data as they stand at one moment; whoever writes goes on meanwhile. The file appears under its name only
     * when it is whole, on the disk, and was read back.
     *
     * @param root what the heads of an edition's streams come to
     * @throws ArchiveException if it cannot be written; then there is no such file
     */
    Contents writeData(Path file, Instant at, Function<List<Store.Head>, String> root);

    /** Writes the wrapped keys alike. Taken after the data they hold every key that those need. */
    Contents writeKeys(Path file, Instant at);

    /**
     * Reads a file from its first to its last byte.
     *
     * @throws ArchiveException if it is no backup, damaged, cut, or of a newer version
     */
    Contents read(Path file);

    /**
     * What is restored.
     *
     * @param keys the file of keys; without it the vault must still hold those that the data need
     * @param masterKey the master key of the installation the backup is of; without it the one in use
     * @param by who restores, for the list of deeds
     */
    record Restoration(Path data, Optional<Path> keys, Optional<Path> masterKey, String by, Instant at) {}

    /** Looks at what was restored before it is kept. */
    interface Comparison {
        /** Throws if it is not what it should be. */
        void compare(Contents data, Store store, KeyVault vault);
    }

    /**
     * Restores into an empty installation, has it compared and lets the server go on with it.
     *
     * @return what was restored
     * @throws ArchiveException if anything is not as it must be; then the installation is as empty as before
     */
    Contents restore(Restoration restoration, Comparison comparison);
}
