package org.jinbang.persistence.crash;

import java.nio.file.Path;
import java.util.List;
import org.jinbang.persistence.internal.Persistence;
import org.jinbang.persistence.internal.db.Settings;

/**
 * Databases on which a process works until it is killed.
 *
 * @param name of the database, for people
 * @param master the master key's file
 */
record Site(String name, Settings store, Settings keys, Path master) {
    /** How many arguments say what it is. */
    static final int ARGUMENTS = 5;

    private static final int CONNECTIONS = 6;

    /** For the command line of a process. */
    List<String> arguments() {
        return List.of(name, store.url(), keys.url(), store.user(), master.toString());
    }

    /** The same from a command line. */
    static Site of(List<String> arguments) {
        String user = arguments.get(3);
        return new Site(
                arguments.get(0),
                Settings.of(arguments.get(1), user, "", CONNECTIONS),
                Settings.of(arguments.get(2), user, "", CONNECTIONS),
                Path.of(arguments.get(4)));
    }

    /** Opens them, one after the other: what migrates the tables does not work twice at once in a process. */
    Persistence open() {
        synchronized (Site.class) {
            return Persistence.open(store, keys, master);
        }
    }
}
