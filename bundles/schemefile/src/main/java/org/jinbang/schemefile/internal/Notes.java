package org.jinbang.schemefile.internal;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Small files in a folder that spare work at the next start; the oldest go. Some may have been shipped, those are only
 * read.
 *
 * @param folder where they lie; made when the first is written
 * @param shipped where those lie that were written when the server was assembled, if it was
 * @param suffix how their names end
 */
record Notes(Path folder, Optional<Path> shipped, String suffix) {
    private static final int KEPT = 200;
    private static final int LARGEST = 64 << 10;

    /** Those with this name, the own one first. */
    List<Path> named(String name) throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path from : Stream.concat(Stream.of(folder), shipped.stream()).toList()) {
            Path file = from.resolve(name + suffix);
            if (Files.isRegularFile(file) && Files.size(file) <= LARGEST) {
                found.add(file);
            }
        }
        return found;
    }

    /** Writes one whole, or leaves what is there. */
    void write(String name, byte[] content) throws IOException {
        Files.createDirectories(folder);
        Path written = Files.createTempFile(folder, "new", ".tmp");
        Files.write(written, content);
        move(written, folder.resolve(name + suffix));
        prune();
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Those under former code and of former data are of no use any more; the oldest go. */
    private void prune() throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(folder)) {
            all.filter(file -> file.getFileName().toString().endsWith(suffix)).forEach(files::add);
        }
        files.sort(Comparator.comparing(Notes::modified).reversed());
        for (Path old : files.subList(Math.min(KEPT, files.size()), files.size())) {
            Files.deleteIfExists(old);
        }
    }

    private static long modified(Path file) {
        return file.toFile().lastModified();
    }
}
