package org.jinbang.schemefile.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The schemes that come with the server, as their modules have them. */
final class Shipped {
    private static final Path MODULES = Path.of("../schemes");

    private Shipped() {}

    /** Their folders {@code SCHEME-INF}. */
    static List<Path> folders() throws IOException {
        try (Stream<Path> modules = Files.list(MODULES)) {
            return modules.map(module -> module.resolve("src/main/resources/SCHEME-INF"))
                    .filter(Files::isDirectory)
                    .sorted()
                    .toList();
        }
    }

    /** The files of a folder, relative path → text. */
    static SortedMap<String, String> texts(Path folder) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                texts.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return texts;
    }
}
