package org.jinbang.persistence.internal.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jinbang.persistence.internal.db.Database;
import org.jinbang.persistence.internal.db.Tables;
import org.jinbang.store.Archives.Contents;
import org.jinbang.store.Archives.Journal;
import org.jinbang.store.Archives.Kind;
import org.jinbang.store.Store.Head;

/** Writes what stands in a database at one moment into an archive. */
public final class Snapshots {
    private final String product;
    private final WholeFile files;

    /** Snapshots by a version of the product. */
    public Snapshots(String product) {
        this(product, UnaryOperator.identity());
    }

    /** The same on a disk that may be full, for tests. */
    public Snapshots(String product, UnaryOperator<OutputStream> disk) {
        this.product = product;
        this.files = new WholeFile(disk);
    }

    /**
     * Writes the data.
     *
     * @param masterKey the fingerprint of the master key
     * @param root what the heads of an edition's streams come to
     */
    public Contents data(
            Database database, Path file, Instant at, String masterKey, Function<List<Head>, String> root) {
        return write(database, file, Kind.DATA, at, masterKey, connection -> journals(connection, root));
    }

    /** Writes the keys. */
    public Contents keys(Database database, Path file, Instant at, String masterKey) {
        return write(database, file, Kind.KEYS, at, masterKey, connection -> List.of());
    }

    private interface Journals {
        List<Journal> of(Connection connection) throws SQLException;
    }

    private Contents write(Database database, Path file, Kind kind, Instant at, String masterKey, Journals journals) {
        return files.write(file, out -> snapshot(database, out, kind, at, masterKey, journals))
                .contents();
    }

    private void snapshot(
            Database database, OutputStream out, Kind kind, Instant at, String masterKey, Journals journals)
            throws IOException {
        try {
            database.snapshot(connection -> {
                try {
                    List<Journal> found = journals.of(connection);
                    List<String> changes = Changes.run(connection);
                    ArchiveWriter writer = new ArchiveWriter(out);
                    for (String table : Tables.names(connection)) {
                        writer.table(connection, table);
                    }
                    writer.end(parts ->
                            new Manifest(kind, product, database.productName(), at, masterKey, changes, parts, found));
                    return null;
                } catch (IOException e) {
                    throw new Unwritten(e);
                }
            });
        } catch (Unwritten e) {
            throw e.reason;
        }
    }

    /** Carries what the file said out of the work on the database. */
    private static final class Unwritten extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final IOException reason;

        Unwritten(IOException reason) {
            super(reason);
            this.reason = reason;
        }
    }

    private static List<Journal> journals(Connection connection, Function<List<Head>, String> root)
            throws SQLException {
        List<Journal> journals = new ArrayList<>();
        for (String edition : editions(connection)) {
            List<Head> heads = new ArrayList<>();
            try (PreparedStatement select =
                    connection.prepareStatement("select id, seq, head from jb_stream where edition = ? order by id")) {
                select.setString(1, edition);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        heads.add(new Head(rows.getString(1), rows.getLong(2), rows.getString(3)));
                    }
                }
            }
            long acts = heads.stream().mapToLong(Head::seq).sum();
            journals.add(new Journal(edition, heads.size(), acts, root.apply(heads)));
        }
        return journals;
    }

    private static List<String> editions(Connection connection) throws SQLException {
        List<String> editions = new ArrayList<>();
        try (PreparedStatement select =
                        connection.prepareStatement("select id from jb_stream where kind = 'EDITION' order by id");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                editions.add(rows.getString(1));
            }
        }
        return editions;
    }
}
