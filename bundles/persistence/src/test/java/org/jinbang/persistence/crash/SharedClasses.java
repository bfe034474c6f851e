package org.jinbang.persistence.crash;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * How processes of the campaign are started: with the classes of one that worked a while kept in an archive of the JVM,
 * which halves what a start costs. An archive wants jars and no folders on the class path.
 */
final class SharedClasses {
    private static final String ENOUGH = "120";

    private SharedClasses() {}

    /**
     * The command to which the arguments of {@link Workers} are added.
     *
     * @param training empty databases of each kind, for the one that works a while
     */
    static List<String> command(List<Site> training) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("jinbang-crash");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
        String classPath = jars(folder);
        Path archive = folder.resolve("classes.jsa");
        List<String> command = start(classPath, "-XX:ArchiveClassesAtExit=" + archive);
        command.addAll(List.of("training", "1", ENOUGH));
        training.forEach(site -> command.addAll(site.arguments()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("training.log").toFile())
                .start();
        if (!process.waitFor(300, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return Files.exists(archive)
                ? List.copyOf(start(classPath, "-XX:SharedArchiveFile=" + archive))
                : List.copyOf(start(classPath, "-Xshare:auto"));
    }

    private static List<String> start(String classPath, String archive) {
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                archive,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                classPath,
                Workers.class.getName()));
    }

    private static String jars(Path folder) throws IOException {
        List<String> entries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(System.getProperty("path.separator"))) {
            Path path = Path.of(entry);
            if (Files.isDirectory(path)) {
                Path jar = folder.resolve(entries.size() + ".jar");
                pack(path, jar);
                entries.add(jar.toString());
            } else if (Files.exists(path)) {
                entries.add(entry);
            }
        }
        return String.join(System.getProperty("path.separator"), entries);
    }

    private static void pack(Path folder, Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out);
                Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                zip.putNextEntry(new ZipEntry(folder.relativize(file).toString()));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
