package org.jinbang.itests;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * An unpacked distribution of its own: own folder, own data, own free ports, and one administrator of the container
 * with a generated password.
 *
 * @param directory the unpacked server, with {@code bin}, {@code etc}, {@code deploy} and later {@code data}
 * @param httpPort the port of HTTP on the loopback interface
 * @param sshPort the port of the console on the loopback interface
 * @param password the password of {@link #USER}
 */
public record Home(Path directory, int httpPort, int sshPort, String password) {

    /** The container's administrator in tests. */
    public static final String USER = "itests";

    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    /** The archive under test, from the system property {@code jinbang.archive}. */
    public static Path archive() {
        Path archive = Path.of(required("jinbang.archive"));
        if (!Files.isRegularFile(archive)) {
            throw new IllegalStateException("no distribution at " + archive + ": build it first");
        }
        return archive;
    }

    /** The root of the source tree under test, from the system property {@code jinbang.root}. */
    public static Path sources() {
        return Path.of(required("jinbang.root"));
    }

    /** The folder under which the servers of tests are unpacked, from the system property {@code jinbang.work}. */
    public static Path work() {
        return Path.of(required("jinbang.work"));
    }

    /** Unpacks the distribution into a new folder whose name begins with {@code name}. */
    public static Home unpack(String name) {
        try {
            Path work = Files.createDirectories(work());
            Path directory = Files.createTempDirectory(work, name + "-");
            Process tar = new ProcessBuilder(
                            "tar", "-xzf", archive().toString(), "--strip-components=1", "-C", directory.toString())
                    .inheritIO()
                    .start();
            if (!tar.waitFor(60, TimeUnit.SECONDS) || tar.exitValue() != 0) {
                throw new IllegalStateException("cannot unpack " + archive() + " into " + directory);
            }
            return in(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while unpacking", e);
        }
    }

    /** Takes an unpacked distribution: gives it free ports and the administrator. */
    static Home in(Path directory) {
        byte[] secret = new byte[16];
        new SecureRandom().nextBytes(secret);
        Home home = new Home(directory, freePort(), freePort(), HexFormat.of().formatHex(secret));
        home.configure("org.apache.felix.http", "org.osgi.service.http.port", Integer.toString(home.httpPort));
        home.configure("org.apache.karaf.shell", "sshPort", Integer.toString(home.sshPort));
        home.configure("org.jinbang.server", "publicUrl", home.http().toString());
        // Invented people sign in by password; the test of the second factor asks for it.
        home.configure("org.jinbang.security", "secondFactor", "none");
        home.append("users.properties", USER + " = " + home.password + ",_g_:admingroup\n");
        return home;
    }

    /** The address of the server, without a trailing slash. */
    public URI http() {
        return URI.create("http://127.0.0.1:" + httpPort);
    }

    /** A path below the unpacked server, for example {@code path("data/log/karaf.log")}. */
    public Path path(String relative) {
        return directory.resolve(relative);
    }

    /** Sets one value in {@code etc/<pid>.cfg}. The file's comments are lost; its other values stay. */
    public void configure(String pid, String key, String value) {
        configure(pid, Map.of(key, value));
    }

    /**
     * Sets values in {@code etc/<pid>.cfg} at one stroke: while a server takes in a file, it misses what is written to it
     * meanwhile.
     */
    public void configure(String pid, Map<String, String> changed) {
        Path file = path("etc/" + pid + ".cfg");
        Properties values = new Properties();
        try {
            if (Files.exists(file)) {
                try (InputStream in = Files.newInputStream(file)) {
                    values.load(in);
                }
            }
            values.putAll(changed);
            Path whole = path("etc/" + pid + ".new");
            try (OutputStream out = Files.newOutputStream(whole)) {
                values.store(out, null);
            }
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empties {@code deploy/}: the server starts without any scheme. */
    public void undeployAll() {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(path("deploy"))) {
            for (Path file : files) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last lines of the server's log, for the message of a failed test. */
    public String logTail(int lines) {
        Path log = path("data/log/karaf.log");
        try {
            if (!Files.exists(log)) {
                return "(no log at " + log + ")";
            }
            List<String> all = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void append(String name, String text) {
        try {
            Files.writeString(path("etc/" + name), text, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String required(String property) {
        String value = System.getProperty(property);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("system property " + property + " is missing: the build sets it");
        }
        return value;
    }

    /**
     * A port that nobody listens to and that was not given out before: who asked for it may not be listening yet. Below the
     * range from which systems take the ports of outgoing connections, so that nobody else takes it first.
     */
    public static int freePort() {
        SecureRandom random = new SecureRandom();
        for (int attempt = 0; attempt < 100; attempt++) {
            int port = 12_000 + random.nextInt(18_000);
            try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                if (GIVEN.add(free.getLocalPort())) {
                    return free.getLocalPort();
                }
            } catch (IOException e) {
                // Taken: the next one.
            }
        }
        throw new IllegalStateException("no free port between 12000 and 30000");
    }
}
