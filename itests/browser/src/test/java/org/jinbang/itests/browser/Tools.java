package org.jinbang.itests.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Programs that the plays need around them. */
final class Tools {
    private static final long MINUTES = 5;

    private Tools() {}

    /** Runs a program in a folder and waits until it has done its work. */
    static void run(Path folder, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .inheritIO()
                .redirectErrorStream(true)
                .start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError(String.join(" ", command) + " took more than " + MINUTES + " minutes");
        }
        if (process.exitValue() != 0) {
            throw new AssertionError(String.join(" ", command) + " ended with " + process.exitValue());
        }
    }

    /** Installs what the lock file names, unless that is there already. */
    static void npm(Path project) throws IOException, InterruptedException {
        String lock = Files.readString(project.resolve("package-lock.json"));
        Path stamp = project.resolve("node_modules/.installed-package-lock.json");
        if (!Files.exists(stamp) || !Files.readString(stamp).equals(lock)) {
            run(project, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline");
            Files.writeString(stamp, lock);
        }
    }
}
