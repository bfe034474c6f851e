package org.jinbang.persistence.internal.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jinbang.persistence.internal.archive.Manifest.Part;
import org.jinbang.persistence.internal.db.Database;
import org.jinbang.persistence.internal.db.Settings;
import org.jinbang.persistence.internal.db.TableInsert;
import org.jinbang.persistence.internal.db.Tables;
import org.jinbang.scheme.Text;
import org.jinbang.store.ArchiveException;

/**
 * The rows of an archive as the tables of this version have them. An archive of an earlier state is first put into a scratch
 * database in that state, and brought to this version there by the same changes as any database.
 */
public final class Source {
    private static final int CONNECTIONS = 2;

    private final ArchiveFile file;
    private final Map<String, Integer> counts;
    private final Database.Schema schema;

    private Source(ArchiveFile file, Map<String, Integer> counts, Database.Schema schema) {
        this.file = file;
        this.counts = counts;
        this.schema = schema;
    }

    /**
     * Looks at an archive.
     *
     * @param schema of this version
     * @throws ArchiveException if it is of a newer version
     */
    public static Source of(ArchiveFile file, Database.Schema schema) {
        return new Source(file, Changes.counts(file.manifest().changes(), schema.changeLogs()), schema);
    }

    /** What is done with rows. */
    public interface Use {
        /** Hands on every row of a table. */
        interface Rows {
            void each(String table, Tables.Sink sink) throws SQLException;
        }

        /** Uses the rows while they are there. */
        void of(List<String> tables, Rows rows) throws SQLException;
    }

    /** Offers the rows for one use. */
    public void use(Use use) throws SQLException {
        if (Changes.known(schema.changeLogs()).size()
                == file.manifest().changes().size()) {
            Map<String, Part> parts = new java.util.TreeMap<>();
            file.manifest().parts().forEach(part -> parts.put(part.table(), part));
            use.of(List.copyOf(parts.keySet()), (table, sink) -> file.each(parts.get(table), sink));
            return;
        }
        Path scratch = directory();
        try {
            String url = "jdbc:h2:file:" + scratch.resolve("scratch");
            Settings settings = Settings.of(url, "scratch", "", CONNECTIONS);
            Database.prepare(settings, "jinbang-scratch", counts, this::fill);
            try (Database current = Database.open(settings, schema)) {
                current.snapshot(connection -> {
                    use.of(Tables.names(connection), (table, sink) -> Tables.each(connection, table, sink));
                    return null;
                });
            }
        } finally {
            delete(scratch);
        }
    }

    /** Puts the rows into tables that are in the state of the archive. */
    public void fill(Connection connection) throws SQLException {
        for (Part part : file.manifest().parts()) {
            try (TableInsert insert = new TableInsert(connection, part.table())) {
                file.each(part, insert);
                insert.end();
            }
            TableInsert.continueNumbers(connection, part.table());
        }
    }

    /** Change log → how many of its changes had run when the archive was written. */
    public Map<String, Integer> counts() {
        return counts;
    }

    /** Beside the archive: where it lies there is room for as much. */
    private Path directory() {
        try {
            return Files.createTempDirectory(file.file().toAbsolutePath().getParent(), "jinbang-restore");
        } catch (IOException e) {
            throw new ArchiveException(
                    new Text("备份所在目录无法写入：{0}", "The directory of the backup cannot be written to: {0}")
                            .with(e.getMessage()),
                    e);
        }
    }

    private static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(each -> each.toFile().delete());
        } catch (IOException e) {
            directory.toFile().deleteOnExit();
        }
    }
}
