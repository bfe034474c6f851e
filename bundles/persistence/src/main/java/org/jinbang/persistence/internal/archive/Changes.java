package org.jinbang.persistence.internal.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jinbang.store.ArchiveException;

/**
 * The state of tables, told by the changes that have run on them: {@code store.sql:store-act}. A change that is written once
 * for each product counts as one, so that the lists of all products are the same.
 */
final class Changes {
    private static final Pattern CHANGE = Pattern.compile("(?m)^--changeset jinbang:(\\S+)");
    private static final Pattern PRODUCT = Pattern.compile("-(h2|postgresql)$");

    private Changes() {}

    /** The changes that have run on a database, in their order. */
    static List<String> run(Connection connection) throws SQLException {
        Set<String> changes = new LinkedHashSet<>();
        try (Statement select = connection.createStatement();
                ResultSet rows =
                        select.executeQuery("select filename, id from databasechangelog order by orderexecuted")) {
            while (rows.next()) {
                changes.add(name(rows.getString(1), rows.getString(2)));
            }
        }
        return List.copyOf(changes);
    }

    /** All changes of change logs, as this version knows them. */
    static List<String> known(List<String> changeLogs) {
        return changeLogs.stream().flatMap(log -> of(log).stream()).toList();
    }

    private static List<String> of(String changeLog) {
        try (InputStream in = Changes.class.getClassLoader().getResourceAsStream(changeLog)) {
            Matcher change = CHANGE.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            Set<String> changes = new LinkedHashSet<>();
            while (change.find()) {
                changes.add(name(changeLog, change.group(1)));
            }
            return List.copyOf(changes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(String changeLog, String id) {
        return changeLog.substring(changeLog.lastIndexOf('/') + 1) + ":"
                + PRODUCT.matcher(id).replaceFirst("");
    }

    /**
     * How many changes of each change log had run.
     *
     * @throws ArchiveException if some are unknown here: a newer version wrote them
     */
    static Map<String, Integer> counts(List<String> run, List<String> changeLogs) {
        List<String> unknown = new ArrayList<>(run);
        unknown.removeAll(known(changeLogs));
        if (!unknown.isEmpty()) {
            throw ArchiveException.of(
                    "备份出自更新的版本：本版本不认识 {0}。请安装写出该备份的版本或更新的版本后再恢复",
                    "The backup is of a newer version: {0} is unknown here. Install the version that wrote it, or a later"
                            + " one, and restore there",
                    String.join(", ", unknown));
        }
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String changeLog : changeLogs) {
            List<String> all = of(changeLog);
            List<String> had = all.stream().filter(run::contains).collect(Collectors.toList());
            if (!all.subList(0, had.size()).equals(had)) {
                throw ArchiveException.of(
                        "备份的表结构与本产品的任何版本都不符：{0}",
                        "The tables of the backup are of no version of this product: {0}", String.join(", ", had));
            }
            counts.put(changeLog, had.size());
        }
        return counts;
    }
}
