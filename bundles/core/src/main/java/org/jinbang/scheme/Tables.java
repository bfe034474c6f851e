package org.jinbang.scheme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The tables beside these classes. */
final class Tables {
    private Tables() {}

    /** The cells of each row. */
    static List<String[]> rows(String name) {
        try (InputStream table = Tables.class.getResourceAsStream(name)) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
