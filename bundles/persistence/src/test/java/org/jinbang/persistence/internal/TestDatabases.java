package org.jinbang.persistence.internal;

import java.nio.file.Path;
import org.jinbang.persistence.internal.db.Settings;

/** Databases for tests. */
public final class TestDatabases {
    private TestDatabases() {}

    /** H2 as it is shipped: a file, every commit written through. */
    public static Settings h2(Path directory, String name) {
        return Settings.of("jdbc:h2:file:" + directory.resolve(name) + ";WRITE_DELAY=0", "jinbang", "", 10);
    }

    /** Both databases of H2 in a directory, the statements counted. */
    public static Persistence openH2(Path directory) {
        return Persistence.open(
                h2(directory, "store").counted(), h2(directory, "keys").counted(), directory.resolve("master.key"));
    }
}
