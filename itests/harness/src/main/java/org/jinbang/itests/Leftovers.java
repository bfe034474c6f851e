package org.jinbang.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Servers that run out of a folder, whoever started them and whoever is their parent now. */
public final class Leftovers {
    private Leftovers() {}

    /** The processes whose command line names the folder of the tests' servers: id → folder of the server. */
    public static Map<Long, String> running() {
        Map<Long, String> found = new TreeMap<>();
        String work = Home.work().toAbsolutePath() + "/";
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path process : processes) {
                for (String word : commandLine(process).split("\0")) {
                    if (word.startsWith("-Dkaraf.home=" + work)) {
                        found.put(Long.parseLong(process.getFileName().toString()), word);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static String commandLine(Path process) {
        try {
            return Files.readString(process.resolve("cmdline"));
        } catch (IOException e) {
            // It has ended in this moment.
            return "";
        }
    }
}
