package org.jinbang.itests.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.jinbang.internal.engine.Sealer;
import org.jinbang.itests.Home;
import org.jinbang.itests.ServerProcess;
import org.jinbang.itests.benchmark.bare.BareServlet;
import org.jinbang.itests.benchmark.bare.PlainPage;
import org.jinbang.json.Json;
import org.jinbang.persistence.internal.Persistence;
import org.jinbang.persistence.internal.db.Settings;

/** Pages of a large list over HTTP, as the office reads them, beside those of a bare servlet in the same Jetty. */
final class ListMeasure {
    private static final String OFFICE = "office-1";
    private static final String PASSWORD = "jinbang-demo-2024";
    private static final int PAGES = 200;
    private static final int CONNECTIONS = 4;

    private final Home home;
    private final ServerProcess server;
    private final int rounds;

    private ListMeasure(Home home, ServerProcess server, int rounds) {
        this.home = home;
        this.server = server;
        this.rounds = rounds;
    }

    /** Plays the demonstration, fills one of its editions up, starts the server again, and prints. */
    static void run(int applications, int rounds) throws Exception {
        Home home = Home.unpack("lists");
        try (ServerProcess server = ServerProcess.start(home, Map.of("jinbang.demonstration", "true"))) {
            server.awaitStatus("/health/ready", HttpURLConnection.HTTP_OK, ServerProcess.START);
            server.console("award:demo");
            new ListMeasure(home, server, rounds).run(applications);
        }
    }

    private void run(int applications) throws Exception {
        Json.Obj edition = items("/api/v1/editions", Optional.empty()).stream()
                .filter(each ->
                        each.text("scheme").filter("cn.caq.individual"::equals).isPresent())
                .findFirst()
                .orElseThrow();
        String id = edition.text("id").orElseThrow();
        String list = "/api/v1/editions/" + id + "/applications";
        List<String> played = items(list, Optional.of(signIn())).stream()
                .map(each -> each.text("id").orElseThrow())
                .toList();
        server.stop();
        fill(played, applications);
        server.start();
        server.awaitStatus("/health/ready", HttpURLConnection.HTTP_OK, ServerProcess.START);
        server.install(bundle());
        String token = signIn();
        List<String> ours = new ArrayList<>();
        List<String> bare = new ArrayList<>();
        addresses(id, list, token, ours, bare);
        List<Double> ratios = new ArrayList<>();
        List<Double> ofOurs = new ArrayList<>();
        List<Double> ofBare = new ArrayList<>();
        for (int round = -2; round < rounds; round++) {
            double lists = Readers.perSecond(home, ours, Optional.of(token));
            double plain = Readers.perSecond(home, bare, Optional.empty());
            if (round >= 0) {
                ofOurs.add(lists);
                ofBare.add(plain);
                ratios.add(lists / plain);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%nRead by %d at once of %,d applications: pages of %d per second%n%-50s %18s%n%-50s %18s%n"
                        + "× the bare servlet: %s%n",
                Readers.COUNT,
                applications,
                PlainPage.SIZE,
                "the list over HTTP",
                Spread.of(ofOurs).text("%.0f"),
                "a bare servlet with the same queries",
                Spread.of(ofBare).text("%.0f"),
                Spread.of(ratios).text("%.2f"));
    }

    /** The addresses of the first pages, each after the one before it, here and there. */
    private void addresses(String edition, String list, String token, List<String> ours, List<String> bare) {
        Optional<String> after = Optional.empty();
        for (int page = 0; page < PAGES; page++) {
            String address = list + "?limit=" + PlainPage.SIZE
                    + after.map(each -> "&after=" + encoded(each)).orElse("");
            String[] last = after.orElse("~").split("~", 2);
            ours.add(address);
            bare.add(BareServlet.PATH + "/?edition=" + edition + "&stage=" + encoded(last[0]) + "&id="
                    + encoded(last[1]));
            after = answer(address, Optional.of(token)).text("next");
            if (after.isEmpty()) {
                throw new IllegalStateException("only " + page + " pages are there");
            }
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String signIn() {
        HttpRequest request = server.request("/api/v1/session")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Json.obj()
                        .with("login", OFFICE)
                        .with("password", PASSWORD)
                        .canonical()))
                .build();
        return Json.parseObject(server.send(request).body()).text("token").orElseThrow();
    }

    private List<Json.Obj> items(String path, Optional<String> token) {
        return answer(path, token).items("items").stream()
                .map(Json.Obj.class::cast)
                .toList();
    }

    private Json.Obj answer(String path, Optional<String> token) {
        HttpRequest.Builder request = server.request(path);
        token.ifPresent(each -> request.header("Authorization", "Bearer " + each));
        return Json.parseObject(server.send(request.GET().build()).body());
    }

    private void fill(List<String> played, int applications) {
        try (Persistence persistence = Persistence.open(
                settings("data/jinbang/jinbang"),
                settings("data/jinbang-keys/keys"),
                home.path("etc/jinbang-master.key"))) {
            String shortest = played.stream()
                    .min((one, other) -> Integer.compare(length(persistence, one), length(persistence, other)))
                    .orElseThrow();
            new Crowd(persistence.store(), new Sealer(persistence.vault()), shortest)
                    .add(applications - played.size(), false);
        }
    }

    private static int length(Persistence persistence, String application) {
        return persistence.store().stream(application).orElseThrow().state().length();
    }

    private Settings settings(String file) {
        return Settings.of("jdbc:h2:file:" + home.path(file) + ";WRITE_DELAY=0", "jinbang", "", CONNECTIONS);
    }

    /** The servlet and what it asks for, as a bundle. */
    private Path bundle() throws IOException {
        Manifest manifest = new Manifest();
        Map.of(
                        "Manifest-Version", "1.0",
                        "Bundle-ManifestVersion", "2",
                        "Bundle-SymbolicName", "org.example.bare",
                        "Bundle-Version", "1.0.0",
                        "Bundle-Activator", BareServlet.class.getName(),
                        "Database", "jdbc:h2:file:" + home.path("data/jinbang/jinbang"),
                        "Import-Package",
                                "jakarta.servlet,jakarta.servlet.http,javax.sql,org.osgi.framework,org.osgi.service.jdbc,"
                                        + "org.osgi.service.servlet.context")
                .forEach((key, value) -> manifest.getMainAttributes().put(new Attributes.Name(key), value));
        Path jar = home.path("data/tmp/bare.jar");
        Files.createDirectories(jar.getParent());
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream files = new JarOutputStream(out, manifest)) {
            for (String name : List.of("BareServlet", "BareServlet$1", "PlainPage")) {
                String path = BareServlet.class.getPackageName().replace('.', '/') + "/" + name + ".class";
                files.putNextEntry(new ZipEntry(path));
                try (InputStream in = BareServlet.class.getClassLoader().getResourceAsStream(path)) {
                    in.transferTo(files);
                }
            }
        }
        return jar;
    }
}
