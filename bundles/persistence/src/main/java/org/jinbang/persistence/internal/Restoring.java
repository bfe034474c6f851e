package org.jinbang.persistence.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jinbang.persistence.internal.archive.ArchiveFile;
import org.jinbang.persistence.internal.archive.Source;
import org.jinbang.persistence.internal.db.OpenTransaction;
import org.jinbang.persistence.internal.db.TableInsert;
import org.jinbang.persistence.internal.db.Tables;
import org.jinbang.persistence.internal.keys.HibernateKeyVault;
import org.jinbang.scheme.Text;
import org.jinbang.security.Deed;
import org.jinbang.security.store.AccountStore.DeedRow;
import org.jinbang.store.ArchiveException;
import org.jinbang.store.Archives.Comparison;
import org.jinbang.store.Archives.Contents;
import org.jinbang.store.Archives.Kind;
import org.jinbang.store.Archives.Restoration;

/**
 * One restoration: everything is checked, put in, verified and only then committed, the keys first. A process that dies
 * between the two commits leaves keys that open nothing; the same restoration then finds them there.
 */
final class Restoring {
    /** What a server writes by itself before anybody has used it. */
    private static final Set<String> OF_AN_EMPTY_SERVER =
            Set.of("jb_first_token", "jb_follower", "jb_failure", "jb_expert_register", "jb_refusal");

    private static final String OWNERS = "select owner from jb_value union select owner from jb_file"
            + " union select owner from jb_mail union select id from jb_account";

    private final Persistence here;
    private final Path masterKey;
    private final Restoration wanted;

    /**
     * Restores into {@code here}.
     *
     * @param masterKey the file of the master key that is in use
     */
    Restoring(Persistence here, Path masterKey, Restoration wanted) {
        this.here = here;
        this.masterKey = masterKey;
        this.wanted = wanted;
    }

    Contents run(Comparison comparison) {
        try {
            return checked(comparison);
        } catch (ArchiveException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new ArchiveException(new Text("未恢复任何内容：{0}", "Nothing was restored: {0}").with(Opening.reason(e)), e);
        }
    }

    private Contents checked(Comparison comparison) {
        here.database().snapshot(connection -> {
            requireEmpty(connection);
            return null;
        });
        ArchiveFile data = opened(wanted.data(), Kind.DATA);
        Optional<ArchiveFile> keys = wanted.keys().map(file -> opened(file, Kind.KEYS));
        keys.ifPresent(file -> requireTogether(data, file));
        requireMasterKey(data);
        Source rows = Source.of(data, Persistence.STORE);
        Optional<Source> keyRows = keys.map(file -> Source.of(file, Persistence.KEYS));
        here.database()
                .newTransaction(store -> store.run(session -> session.doReturningWork(connection -> here.keys()
                        .newTransaction(vault -> vault.run(inner -> inner.doReturningWork(keyTables -> {
                            lock(store, connection);
                            lock(vault, keyTables);
                            requireEmpty(connection);
                            fill(rows, connection);
                            if (keyRows.isPresent()) {
                                new KeyMerge(keyTables).run(keyRows.get());
                            }
                            requireKeys(connection, keyTables);
                            compare(comparison, data);
                            number(connection);
                            note(data);
                            return null;
                        }))))));
        wanted.masterKey().ifPresent(file -> HibernateKeyVault.installMasterKey(file, masterKey));
        return data.contents();
    }

    private static ArchiveFile opened(Path path, Kind kind) {
        ArchiveFile file = ArchiveFile.open(path);
        if (file.manifest().kind() != kind) {
            throw kind == Kind.DATA
                    ? ArchiveException.of(
                            "{0} 是密钥备份，不是数据备份（*.backup）", "{0} holds keys, not data; give the file *.backup", path)
                    : ArchiveException.of(
                            "{0} 是数据备份，不是密钥备份（*.keys）", "{0} holds data, not keys; give the file *.keys", path);
        }
        return file;
    }

    private static void requireTogether(ArchiveFile data, ArchiveFile keys) {
        if (!data.manifest().masterKey().equals(keys.manifest().masterKey())) {
            throw ArchiveException.of(
                    "数据与密钥出自不同的安装：{0} 的主密钥为 {1}，{2} 的为 {3}",
                    "Data and keys are of different installations: the master key of {0} is {1}, that of {2} is {3}",
                    data.file().getFileName(),
                    data.manifest().masterKey(),
                    keys.file().getFileName(),
                    keys.manifest().masterKey());
        }
    }

    private void requireMasterKey(ArchiveFile data) {
        Path file = wanted.masterKey().orElse(masterKey);
        if (!Files.isRegularFile(file)) {
            throw ArchiveException.of("没有主密钥文件 {0}", "There is no master key {0}", file);
        }
        String found = HibernateKeyVault.masterKey(file);
        if (!found.equals(data.manifest().masterKey())) {
            throw ArchiveException.of(
                    "主密钥不符：备份需要指纹为 {0} 的主密钥，{1} 的指纹是 {2}。请用 --master-key 指明原安装的"
                            + " jinbang-master.key；没有它，任何姓名与材料都无法再读取",
                    "Not the master key of this backup: it needs the one with the fingerprint {0}, {1} has {2}. Name the"
                            + " jinbang-master.key of that installation with --master-key; without it no name and no file"
                            + " can ever be read",
                    data.manifest().masterKey(),
                    file,
                    found);
        }
    }

    private static void requireEmpty(Connection connection) throws SQLException {
        for (String table : Tables.names(connection)) {
            long rows = OF_AN_EMPTY_SERVER.contains(table) ? 0 : Tables.count(connection, table);
            if (rows > 0) {
                throw ArchiveException.of(
                        "只能恢复到空的安装，而此处表 {0} 已有 {1} 行。请解包一个新的服务器（或指定新的空数据库），在那里恢复",
                        "Only an empty installation takes a backup, and here {0} has {1} rows already. Unpack a new server"
                                + " (or configure new, empty databases) and restore there",
                        table,
                        rows);
            }
        }
    }

    /** Nobody else writes meanwhile. */
    private static void lock(OpenTransaction transaction, Connection connection) throws SQLException {
        transaction.beforeWriting();
        if (!transaction.locksHere()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("lock table " + String.join(", ", Tables.names(connection)) + " in exclusive mode");
            }
        }
    }

    private static void fill(Source source, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : OF_AN_EMPTY_SERVER) {
                statement.execute("delete from " + table);
            }
        }
        source.use((tables, rows) -> {
            for (String table : tables) {
                try (TableInsert insert = new TableInsert(connection, table)) {
                    rows.each(table, insert);
                    insert.end();
                }
            }
        });
    }

    /** Each key that the data need is there, or there is the mark that it was erased. */
    private static void requireKeys(Connection connection, Connection keyTables) throws SQLException {
        Set<String> missing = new TreeSet<>();
        try (Statement select = connection.createStatement();
                ResultSet owners = select.executeQuery(OWNERS);
                PreparedStatement find = keyTables.prepareStatement("select 1 from jb_key where owner = ?")) {
            while (owners.next()) {
                find.setString(1, owners.getString(1));
                try (ResultSet found = find.executeQuery()) {
                    if (!found.next()) {
                        missing.add(owners.getString(1));
                    }
                }
            }
        }
        if (!missing.isEmpty()) {
            throw ArchiveException.of(
                    "缺少 {0} 个主体的密钥（如 {1}）。请用 --keys 指明与该备份同时或之后写出的密钥备份（*.keys）；没有密钥，姓名与材料无法读取",
                    "The keys of {0} owners are missing (such as {1}). Name with --keys the file *.keys that was written with"
                            + " this backup or later; without keys names and files cannot be read",
                    missing.size(),
                    missing.iterator().next());
        }
    }

    private void compare(Comparison comparison, ArchiveFile data) {
        Path key = wanted.masterKey().orElse(masterKey);
        comparison.compare(data.contents(), here.hibernateStore().within(), HibernateKeyVault.open(here.keys(), key));
    }

    private static void number(Connection connection) throws SQLException {
        for (String table : Tables.names(connection)) {
            TableInsert.continueNumbers(connection, table);
        }
    }

    private void note(ArchiveFile data) {
        String detail = String.valueOf(data.file().getFileName());
        here.accounts().add(new DeedRow(wanted.at(), wanted.by(), Deed.Kind.RESTORED, "", detail));
    }

    /** Puts keys into a vault that is new, or that still holds its own. */
    private record KeyMerge(Connection vault) {
        void run(Source source) throws SQLException {
            // A new server may have made one key for itself: the one logins are looked up with.
            boolean fresh = Tables.count(vault, "jb_key") <= 1;
            if (fresh) {
                try (Statement statement = vault.createStatement()) {
                    statement.execute("delete from jb_key");
                }
            }
            source.use((tables, rows) -> {
                for (String table : tables) {
                    try (TableInsert insert = new TableInsert(vault, table)) {
                        rows.each(table, fresh ? insert : new Missing(insert));
                        insert.end();
                    }
                }
            });
        }

        /** Lets through only what is not there: a key that was erased since stays erased. */
        private final class Missing implements Tables.Sink {
            private final TableInsert insert;
            private List<String> names;

            Missing(TableInsert insert) {
                this.insert = insert;
            }

            @Override
            public void columns(List<String> given) throws SQLException {
                names = given;
                insert.columns(given);
            }

            @Override
            public void row(Object[] values) throws SQLException {
                String owner = (String) values[names.indexOf("owner")];
                byte[] wrapped = (byte[]) values[names.indexOf("wrapped")];
                try (PreparedStatement find = vault.prepareStatement("select wrapped from jb_key where owner = ?")) {
                    find.setString(1, owner);
                    try (ResultSet found = find.executeQuery()) {
                        if (!found.next()) {
                            insert.row(values);
                        } else if (found.getBytes(1) != null && !java.util.Arrays.equals(found.getBytes(1), wrapped)) {
                            throw ArchiveException.of(
                                    "密钥库不为空，且 {0} 的密钥与备份不同；请用空的密钥库",
                                    "The key vault is not empty, and the key of {0} is not the one of the backup; use an empty"
                                            + " vault",
                                    owner);
                        }
                    }
                }
            }
        }
    }
}
