package org.jinbang.itests.container;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
    static final String PASSWORD = "an invented pass phrase " + UUID.randomUUID();

    private static Association shared;

    private final ServerProcess server;
    private final Api open;
    private final Api administrator;
    private Edition individual;

    private Association(ServerProcess server) {
        this.server = server;
        open = Api.of(server);
        awaitReady();
        open.as(lastInvitation(server).orElseThrow())
                .post(
                        "/api/v1/first-administrator",
                        Json.obj().with("login", "first").with("name", "虚构管理员").with("password", PASSWORD))
                .accepted();
        administrator = open.signIn("first", PASSWORD);
    }

    /** Someone with an account, signed in. */
    record Person(String id, String login, Api api) {}

    /**
     * An edition.
     *
     * @param chair sits in the organs that open and run it
     * @param opened when, by the server's clock
     */
    record Edition(String id, Person chair, Instant opened) {
        /** Opens its first batch until the end of a day. */
        void openBatch(LocalDate closes) {
            chair.api()
                    .command(
                            path() + "/open-batch",
                            Json.obj()
                                    .with("opens", "2024-01-01")
                                    .with("closes", closes.toString())
                                    .with("call", "虚构通知"))
                    .accepted();
        }

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
        return onNewServer(name, Map.of());
    }

    /** The same, on a server with further system properties. */
    static Association onNewServer(String name, Map<String, String> properties) {
        Map<String, String> all = new HashMap<>(properties);
        all.put("jinbang.demonstration", "true");
        ServerProcess server = ServerProcess.start(Home.unpack(name), all);
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

    /** The process of the shared server, if there is one. */
    static synchronized Optional<Long> sharedProcess() {
        return Optional.ofNullable(shared).map(each -> each.server.process().pid());
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
        return new Person(id, login, open.signIn(login, PASSWORD));
    }

    /**
     * Opens an edition of a scheme with its first batch, for whom nothing but the end of 2024 comes; one person holds all
     * the standing seats named.
     */
    Edition open(String scheme, String revision, String... organs) {
        Edition edition = found(scheme, revision, organs);
        edition.openBatch(LocalDate.of(2024, 12, 20));
        return edition;
    }

    /** Opens an edition of a scheme without a batch; one person holds all the standing seats named. */
    Edition found(String scheme, String revision, String... organs) {
        return found(scheme, revision, 2024, organs);
    }

    /** The same of another year. */
    Edition found(String scheme, String revision, int year, String... organs) {
        Person chair = person("chair");
        List<Json> members = new ArrayList<>();
        for (String organ : organs) {
            administrator
                    .put("/api/v1/accounts/" + chair.id() + "/seats/" + scheme + "/" + organ)
                    .accepted();
            members.add(
                    Json.obj().with("organ", organ).with("person", chair.id()).with("chair", true));
        }
        Json.Obj receipt = chair.api()
                .command(
                        "/api/v1/editions",
                        Json.obj()
                                .with("scheme", scheme)
                                .with("revision", revision)
                                .with("year", year)
                                .with("members", new Json.Arr(members)))
                .accepted();
        Instant opened = Instant.parse(
                ((Json.Obj) receipt.items("acts").get(0)).text("at").orElseThrow());
        return new Edition(receipt.text("target").orElseThrow(), chair, opened);
    }

    /**
     * Moves the clock of the server on. Who shares the server must not mind: open windows of others end in December.
     *
     * @param folder where the bundle that does it can be written
     */
    void moveClock(Instant instant, Path folder) {
        long bundle = server.install(TestBundle.clock(instant).in(folder));
        server.console("bundle:uninstall " + bundle);
    }

    /** The one edition of the individual award, opened when it is first asked for. */
    synchronized Edition individual() {
        if (individual == null) {
            individual = open(INDIVIDUAL, "2024", "leading-group", "office");
        }
        return individual;
    }

    /** The token of the invitation that a server has logged last. */
    static Optional<String> lastInvitation(Server server) {
        return TOKEN.matcher(server.home().logTail(Integer.MAX_VALUE))
                .results()
                .map(found -> found.group(1))
                .reduce((former, latter) -> latter);
    }
}
