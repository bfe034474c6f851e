package org.jinbang.itests.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jinbang.itests.Home;
import org.jinbang.itests.ServerProcess;

/**
 * The assembled server from without: its cold start beside that of the bare container, how soon a scheme that is dropped
 * into {@code deploy/} is listed, and a public notice beside a file of about the same size from the same Jetty.
 */
final class ServerMeasure {
    private static final String BOOT = "featuresBoot";
    private static final Pattern NOTICE = Pattern.compile("href=\"(/[^\"#?]*/notices/[^\"#?/]+)");
    private static final String SCHEME = "org.example.beacon";
    private static final String SCHEME_FILE = "beacon.scheme.yaml";

    private final int rounds;

    /** @param rounds of starts, of drops and of reading */
    ServerMeasure(int rounds) {
        this.rounds = rounds;
    }

    /** A time by the clock and what of a processor the server took in it. */
    private record Start(double seconds, double cpu) {}

    /** Runs and prints. */
    void run() throws Exception {
        starts();
        Home home = Home.unpack("measure");
        try (ServerProcess server = ServerProcess.start(home, Map.of("jinbang.demonstration", "true"))) {
            server.awaitStatus("/health/ready", HttpURLConnection.HTTP_OK, ServerProcess.START);
            server.console("award:demo");
            drops(server);
            pages(server);
        }
    }

    private void starts() {
        List<Start> bare = new ArrayList<>();
        List<Start> ours = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            Home container = Home.unpack("bare");
            container.undeployAll();
            withoutJinbang(container);
            bare.add(start(container, () -> answersAtSsh(container)));
            Home whole = Home.unpack("cold");
            ours.add(start(
                    whole,
                    () -> Readers.status(whole, "/health/ready", Optional.empty()) == HttpURLConnection.HTTP_OK));
        }
        System.out.printf(
                "%nCold start, %d of each: s by the clock, s of a processor%n%-32s %18s %18s%n%-32s %18s %18s%n",
                rounds,
                "bare container to its SSH port",
                spread(bare, true),
                spread(bare, false),
                "the server until it is ready",
                spread(ours, true),
                spread(ours, false));
        System.out.printf(
                Locale.ROOT,
                "× the bare container: %s%n",
                Spread.of(Stream.iterate(0, i -> i + 1)
                                .limit(rounds)
                                .map(i -> ours.get(i).seconds() / bare.get(i).seconds())
                                .toList())
                        .text("%.2f"));
    }

    private static String spread(List<Start> starts, boolean clock) {
        return Spread.of(starts.stream()
                        .map(each -> clock ? each.seconds() : each.cpu())
                        .toList())
                .text("%.1f");
    }

    /** Leaves the container alone, with the scripts and libraries that it comes with. */
    private static void withoutJinbang(Home home) {
        try (ZipFile container = new ZipFile(System.getProperty("jinbang.container"))) {
            for (ZipEntry entry : Collections.list(container.entries())) {
                if (!entry.isDirectory() && entry.getName().matches("resources/(bin|lib)/.*")) {
                    Path there = home.path(entry.getName().substring("resources/".length()));
                    Files.createDirectories(there.getParent());
                    Files.copy(container.getInputStream(entry), there, StandardCopyOption.REPLACE_EXISTING);
                    there.toFile().setExecutable(true);
                }
            }
            Path file = home.path("etc/org.apache.karaf.features.cfg");
            Properties values = new Properties();
            try (InputStream in = Files.newInputStream(file)) {
                values.load(in);
            }
            values.setProperty(BOOT, values.getProperty(BOOT).replaceAll("jinbang/[^,]+, *", ""));
            try (OutputStream out = Files.newOutputStream(file)) {
                values.store(out, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Start start(Home home, BooleanSupplier ready) {
        long begin = System.nanoTime();
        try (ServerProcess server = ServerProcess.launch(home)) {
            until(ready, Duration.ofMinutes(5), 50);
            return new Start(
                    (System.nanoTime() - begin) / 1e9,
                    server.process()
                                    .info()
                                    .totalCpuDuration()
                                    .orElse(Duration.ZERO)
                                    .toMillis()
                            / 1e3);
        }
    }

    private static boolean answersAtSsh(Home home) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", home.sshPort()), 1_000);
            socket.setSoTimeout(1_000);
            return socket.getInputStream().read() == 'S';
        } catch (IOException e) {
            return false;
        }
    }

    private void drops(ServerProcess server) throws IOException {
        Path file = Home.sources().resolve("itests/container/src/test/resources/" + SCHEME_FILE);
        List<Double> seconds = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            // Another text each time, so that it is proved each time.
            Path dropped = Files.writeString(
                    server.home().path("data/tmp/round.yaml"),
                    Files.readString(file) + "# " + System.nanoTime() + "\n");
            long begin = System.nanoTime();
            server.deploy(dropped, SCHEME_FILE);
            until(() -> server.get("/api/v1/schemes").body().contains(SCHEME), Duration.ofMinutes(1), 10);
            seconds.add((System.nanoTime() - begin) / 1e9);
            server.undeploy(SCHEME_FILE);
            until(() -> !server.get("/api/v1/schemes").body().contains(SCHEME), Duration.ofMinutes(1), 10);
        }
        System.out.printf(
                "%nA scheme of %,d bytes dropped into deploy/ until it is listed: s%n%s%n",
                Files.size(file), Spread.of(seconds).text("%.2f"));
    }

    private void pages(ServerProcess server) throws Exception {
        String notice = notice(server);
        int size = server.get(notice).body().getBytes(StandardCharsets.UTF_8).length;
        String file = nearest(server, size);
        List<Double> ratios = new ArrayList<>();
        List<Double> ofPage = new ArrayList<>();
        List<Double> ofFile = new ArrayList<>();
        for (int round = 0; round < 2 * rounds + 2; round++) {
            double page = Readers.perSecond(server.home(), List.of(notice), Optional.empty());
            double plain = Readers.perSecond(server.home(), List.of(file), Optional.empty());
            if (round >= 2) {
                ofPage.add(page);
                ofFile.add(plain);
                ratios.add(page / plain);
            }
        }
        System.out.printf(
                "%nRead by %d at once: answers per second%n%-50s %18s%n%-50s %18s%n× the file: %s%n",
                Readers.COUNT,
                "a public notice, " + size + " bytes",
                Spread.of(ofPage).text("%.0f"),
                file + ", " + server.get(file).body().length() + " characters",
                Spread.of(ofFile).text("%.0f"),
                Spread.of(ratios).text("%.2f"));
    }

    private static String notice(ServerProcess server) {
        Matcher edition = Pattern.compile("href=\"(/editions/[^\"#?/]+)")
                .matcher(server.get("/").body());
        if (!edition.find()) {
            throw new IllegalStateException("the home page shows no edition");
        }
        Matcher notice = NOTICE.matcher(server.get(edition.group(1)).body());
        if (!notice.find()) {
            throw new IllegalStateException(edition.group(1) + " shows no notice");
        }
        return notice.group(1);
    }

    /** The file of the pages whose size is nearest. */
    private static String nearest(ServerProcess server, int size) {
        Matcher assets = Pattern.compile("(?:href|src)=\"(/[^\"#?]+\\.(?:css|js|svg|ico|png))")
                .matcher(server.get("/").body() + server.get("/desk/").body());
        String best = null;
        long distance = Long.MAX_VALUE;
        while (assets.find()) {
            long off = Math.abs(server.get(assets.group(1)).body().length() - size);
            if (off < distance) {
                distance = off;
                best = assets.group(1);
            }
        }
        return best;
    }

    private static void until(BooleanSupplier condition, Duration patience, int millis) {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("it did not come true within " + patience);
            }
            LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
        }
    }
}
