package org.jinbang.itests.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jinbang.itests.Home;
import org.jinbang.itests.Server;
import org.jinbang.itests.ServerProcess;
import org.jinbang.json.Json;

/**
 * An invented association that has moved in on a new server: an administrator, made with the token of the log, and a
 * chair with the standing seats of each scheme. Everyone's doing goes through the HTTP interface.
 */
final class Association {
    static final String INDIVIDUAL = "cn.caq.individual";

    /** Installing a scheme plays all its golden cases, which takes a busy machine its time. */
    static final Duration INSTALLED = Duration.ofSeconds(90);

    private static final Pattern TOKEN =
            Pattern.compile("/api/v1/first-administrator -H 'Authorization: Bearer ([^']+)'");
    private static final String PASSWORD = "an invented pass phrase " + UUID.randomUUID();

    private static Association shared;

    private final ServerProcess server;
    private final Api open;
    private final Api administrator;
    private Edition individual;

    private Association(ServerProcess server) {
        this.server = server;
        open = Api.of(server);
        awaitReady();
        open.as(firstToken())
                .post(
                        "/api/v1/first-administrator",
                        Json.obj().with("login", "first").with("name", "虚构管理员").with("password", PASSWORD))
                .accepted();
        administrator = signIn("first");
    }

    /** Someone with an account, signed in. */
    record Person(String id, Api api) {}

    /**
     * An edition with an open batch.
     *
     * @param chair sits in the organs that open and run it
     */
    record Edition(String id, Person chair) {
        String path() {
            return "/api/v1/editions/" + id;
        }

        Json.Obj read() {
            return chair.api().get(path()).accepted();
        }

        boolean dormant() {
            return read().isTrue("dormant");
        }

        List<Json.Obj> journal() {
            return chair.api().list(path() + "/journal");
        }

        /** The result of a verification that must find no fault. */
        Json.Obj verified() {
            Json.Obj result = chair.api().get(path() + "/verification").accepted();
            if (!result.items("faults").isEmpty()) {
                throw new AssertionError("the journal does not verify: " + result);
            }
            return result;
        }

        /** Starts an application and answers its path. */
        String start(Person applicant, String track) {
            return "/api/v1/applications/"
                    + applicant
                            .api()
                            .command(
                                    path() + "/start-application",
                                    Json.obj().with("batch", 1).with("track", track))
                            .accepted()
                            .text("target")
                            .orElseThrow();
        }
    }

    /** Moves in on a new server of its own; its clock stands in 2024, so that no test depends on today. */
    static Association onNewServer(String name) {
        ServerProcess server = ServerProcess.start(Home.unpack(name), Map.of("jinbang.demonstration", "true"));
        try {
            return new Association(server);
        } catch (RuntimeException | Error e) {
            server.stop();
            throw e;
        }
    }

    /** One server for all tests that leave it as they found it; it ends with this process. */
    static synchronized Association shared() {
        if (shared == null) {
            shared = onNewServer("shared");
        }
        return shared;
    }

    ServerProcess server() {
        return server;
    }

    /** As someone without an account. */
    Api open() {
        return open;
    }

    Api administrator() {
        return administrator;
    }

    /** Waits until the server is ready and its scheme installed. */
    void awaitReady() {
        server.awaitStatus("/health/ready", 200, Server.START);
        awaitScheme(INDIVIDUAL, true);
    }

    boolean hasScheme(String id) {
        return open.list("/api/v1/schemes").stream()
                .anyMatch(line -> line.text("id").filter(id::equals).isPresent());
    }

    void awaitScheme(String id, boolean there) {
        server.await("scheme " + id + (there ? " listed" : " gone"), INSTALLED, () -> hasScheme(id) == there);
    }

    /** A new person with an account of the given beginning, signed in. */
    Person person(String name) {
        String login = name + "-" + UUID.randomUUID().toString().substring(0, 8);
        String id = administrator
                .post(
                        "/api/v1/accounts",
                        Json.obj()
                                .with("login", login)
                                .with("name", "虚构" + name)
                                .with("password", PASSWORD)
                                .with("administrator", false))
                .accepted()
                .text("id")
                .orElseThrow();
        return new Person(id, signIn(login));
    }

    private Api signIn(String login) {
        return open.as(
                open.post("/api/v1/session", Json.obj().with("login", login).with("password", PASSWORD))
                        .accepted()
                        .text("token")
                        .orElseThrow());
    }

    /** Opens an edition of a scheme with its first batch; one person holds all the standing seats named. */
    Edition open(String scheme, String revision, String... organs) {
        Person chair = person("chair");
        List<Json> members = new ArrayList<>();
        for (String organ : organs) {
            administrator
                    .put("/api/v1/accounts/" + chair.id() + "/seats/" + scheme + "/" + organ)
                    .accepted();
            members.add(
                    Json.obj().with("organ", organ).with("person", chair.id()).with("chair", true));
        }
        String id = chair.api()
                .command(
                        "/api/v1/editions",
                        Json.obj()
                                .with("scheme", scheme)
                                .with("revision", revision)
                                .with("year", 2024)
                                .with("members", new Json.Arr(members)))
                .accepted()
                .text("target")
                .orElseThrow();
        Edition edition = new Edition(id, chair);
        chair.api()
                .command(
                        edition.path() + "/open-batch",
                        Json.obj()
                                .with("opens", "2024-01-01")
                                .with("closes", "2024-12-20")
                                .with("call", "虚构通知"))
                .accepted();
        return edition;
    }

    /** The one edition of the individual award, opened when it is first asked for. */
    synchronized Edition individual() {
        if (individual == null) {
            individual = open(INDIVIDUAL, "2024", "leading-group", "office");
        }
        return individual;
    }

    private String firstToken() {
        try {
            Matcher found = TOKEN.matcher(Files.readString(server.home().path("data/log/karaf.log")));
            String token = null;
            while (found.find()) {
                token = found.group(1);
            }
            if (token == null) {
                throw new AssertionError("the log shows no token for the first administrator");
            }
            return token;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
