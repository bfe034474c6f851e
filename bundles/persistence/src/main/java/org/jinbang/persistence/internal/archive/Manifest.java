package org.jinbang.persistence.internal.archive;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jinbang.store.Archives.Contents;
import org.jinbang.store.Archives.Journal;
import org.jinbang.store.Archives.Kind;

/**
 * The table of contents of an archive, its last part.
 *
 * @param product the version that wrote it
 * @param masterKey the fingerprint of the master key
 * @param changes the changes of the tables that had run, see {@link Changes}
 */
public record Manifest(
        Kind kind,
        String product,
        String database,
        Instant at,
        String masterKey,
        List<String> changes,
        List<Part> parts,
        List<Journal> journals) {
    /** Copies. */
    public Manifest {
        changes = List.copyOf(changes);
        parts = List.copyOf(parts);
        journals = List.copyOf(journals);
    }

    /**
     * The rows of one table.
     *
     * @param offset where it begins in the file
     * @param length its bytes, compressed
     * @param sha256 of those bytes
     */
    public record Part(String table, List<String> columns, long rows, long offset, long length, String sha256) {
        /** Copies. */
        public Part {
            columns = List.copyOf(columns);
        }
    }

    Contents contents(long bytes, String sha256) {
        Map<String, Long> rows = new TreeMap<>();
        parts.forEach(part -> rows.put(part.table(), part.rows()));
        return new Contents(kind, product, database, at, masterKey, bytes, sha256, rows, journals);
    }
}
