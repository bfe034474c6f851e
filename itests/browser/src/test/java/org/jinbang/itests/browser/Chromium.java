package org.jinbang.itests.browser;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The browser of this machine: the one that the system property {@code jinbang.chromium} names, else one on the path,
 * else Debian's, which is installed where that is possible.
 */
final class Chromium {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome");

    private Chromium() {}

    static Path find() throws IOException, InterruptedException {
        String named = System.getProperty("jinbang.chromium");
        if (named != null) {
            return Path.of(named);
        }
        Optional<Path> there = onThePath();
        if (there.isEmpty() && Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            Tools.run(Path.of("/"), "apt-get", "update", "-q");
            Tools.run(
                    Path.of("/"),
                    "apt-get",
                    "install",
                    "-y",
                    "-q",
                    "--no-install-recommends",
                    "chromium",
                    "fonts-noto-cjk");
            there = onThePath();
        }
        return there.orElseThrow(() -> new AssertionError(
                "no Chromium on this machine: install one, or name it with -Djinbang.chromium=<path>"));
    }

    private static Optional<Path> onThePath() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
