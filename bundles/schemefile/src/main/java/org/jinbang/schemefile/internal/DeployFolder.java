package org.jinbang.schemefile.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder into which single scheme files are dropped. Looked at again and again; a file is taken once it has stayed
 * the same between two looks, so that it is not read half-copied. What lies there at the first look is taken at once.
 */
final class DeployFolder {
    private static final Logger LOG = LoggerFactory.getLogger(DeployFolder.class);

    private final Path folder;
    private final Shelf shelf;
    private final Map<Path, Stamp> taken = new HashMap<>();
    private final Map<Path, Stamp> seen = new HashMap<>();
    private boolean first = true;
    private boolean readable = true;

    private record Stamp(long size, FileTime modified) {}

    DeployFolder(Path folder, Shelf shelf) {
        this.folder = folder;
        this.shelf = shelf;
    }

    /** Whether a file is meant for this folder's reader. */
    static boolean isScheme(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && name.matches(".+\\.scheme\\.(yaml|yml|zip)");
    }

    /** Knows a file as taken that was put onto the shelf before it came to lie here. */
    void adopt(Path file) throws IOException {
        stamp(file, taken);
    }

    /** Looks once: takes what is new or changed, drops what has gone. */
    void look() {
        Map<Path, Stamp> now = new HashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(DeployFolder::isScheme).sorted().toList()) {
                stamp(file, now);
            }
        } catch (IOException e) {
            // A folder that cannot be read for a moment (a network drive) is no reason to make editions dormant.
            if (readable) {
                LOG.warn(
                        "The deploy folder {} cannot be read; nothing is changed until it can: {}",
                        folder,
                        e.toString());
            }
            readable = false;
            return;
        }
        readable = true;
        List<Path> gone = new ArrayList<>(taken.keySet());
        gone.removeAll(now.keySet());
        for (Path file : gone) {
            taken.remove(file);
            shelf.drop(file.toString());
        }
        seen.keySet().retainAll(now.keySet());
        for (Map.Entry<Path, Stamp> each : new java.util.TreeMap<>(now).entrySet()) {
            Path file = each.getKey();
            Stamp stamp = each.getValue();
            if (stamp.equals(taken.get(file))) {
                continue;
            }
            if (first || stamp.equals(seen.get(file))) {
                taken.put(file, stamp);
                shelf.put(file.toString(), () -> Sources.of(file));
            } else {
                seen.put(file, stamp);
            }
        }
        first = false;
    }

    private static void stamp(Path file, Map<Path, Stamp> into) throws IOException {
        try {
            if (Files.isRegularFile(file)) {
                into.put(file, new Stamp(Files.size(file), Files.getLastModifiedTime(file)));
            }
        } catch (NoSuchFileException e) {
            LOG.debug("{} went away while the folder was being read", file);
        }
    }
}
