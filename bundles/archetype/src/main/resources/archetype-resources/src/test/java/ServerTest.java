package ${package};

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The bundle comes to a running server and goes again. On a copy of the server; its data and schemes stay behind. */
final class ServerTest {
    private static final Path SERVER = Path.of(System.getProperty("work"));
    private static final long PATIENCE = 300_000;

    @Test
    void theSchemeComesAndGoes() throws Exception {
        Path home = Path.of(System.getProperty("jinbang.home"));
        assumeTrue(Files.isDirectory(home.resolve("system")), () -> "没有服务器 / there is no server in " + home);
        copy(home);
        int port = freePort();
        set("org.apache.felix.http", Map.of("org.osgi.service.http.port", String.valueOf(port)));
        set("org.apache.karaf.shell", Map.of("sshPort", String.valueOf(freePort())));
        ProcessBuilder builder =
                new ProcessBuilder(SERVER.resolve("bin/karaf").toString(), "server").redirectErrorStream(true);
        builder.redirectOutput(SERVER.resolve("server.out").toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("KARAF_EXEC", "exec");
        Process process = builder.start();
        try {
            await(process, port, false);
            Path deployed = SERVER.resolve("deploy/${artifactId}.jar");
            Files.copy(Path.of(System.getProperty("bundle")), deployed);
            await(process, port, true);
            Files.delete(deployed);
            await(process, port, false);
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    /** Waits until the server answers and lists the scheme, or does not. */
    private static void await(Process process, int port, boolean listed) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/schemes"))
                .build();
        String last = "";
        long until = System.currentTimeMillis() + PATIENCE;
        while (System.currentTimeMillis() < until) {
            assertTrue(process.isAlive(), () -> "the server has stopped, see " + SERVER.resolve("server.out"));
            try {
                HttpResponse<String> answer =
                        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
                last = answer.body();
                if (answer.statusCode() == 200 && last.contains("\"${package}\"") == listed) {
                    return;
                }
            } catch (IOException e) {
                last = e.toString();
            }
            Thread.sleep(500);
        }
        throw new AssertionError((listed ? "not listed: " : "still listed: ") + last + "; see "
                + SERVER.resolve("data/log/karaf.log"));
    }

    private static void copy(Path home) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.toList()) {
                Path relative = home.relativize(file);
                Path to = SERVER.resolve(relative.toString());
                boolean left = relative.startsWith("data") || relative.startsWith("deploy");
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else if (!left) {
                    Files.copy(file, to, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private static void set(String pid, Map<String, String> values) throws IOException {
        Path file = SERVER.resolve("etc/" + pid + ".cfg");
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            properties.load(in);
        }
        properties.putAll(values);
        try (OutputStream out = Files.newOutputStream(file)) {
            properties.store(out, null);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
