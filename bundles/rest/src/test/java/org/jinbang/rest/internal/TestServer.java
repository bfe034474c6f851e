package org.jinbang.rest.internal;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;
import org.jinbang.internal.registry.TroubleBook;
import org.jinbang.internal.revision.RevisionsImpl;
import org.jinbang.json.Json;
import org.jinbang.process.Engine;
import org.jinbang.process.Reader;
import org.jinbang.rest.internal.container.ContainerErrors;
import org.jinbang.rest.internal.container.Traffic;
import org.jinbang.rest.internal.description.RouteTable;
import org.jinbang.security.Account;
import org.jinbang.security.Accounts.NewAccount;
import org.jinbang.security.SignIn;
import org.jinbang.security.internal.SecurityFixture;
import org.jinbang.time.Calendars;
import org.jinbang.time.internal.ShippedCalendar;

/** The interface on the Jetty and Jersey of the distribution, over an engine and a reader of the tests. */
final class TestServer implements AutoCloseable {
    static final String PASSWORD = "yi-er-san-si-wu";

    final FakeEngine engine = new FakeEngine();
    final FakeReader reader = new FakeReader();
    final FakeDocuments documents = new FakeDocuments();
    final FakeFiles files = new FakeFiles();
    final FakeOutbox outbox = new FakeOutbox();
    final FakeDeposits deposits = new FakeDeposits();
    final SecurityFixture security;
    final ServletContainer container;
    final List<RouteTable.Entry> routes;

    private final Server server = new Server();
    private final HttpClient client = HttpClient.newHttpClient();
    private final ServerConnector connector = new ServerConnector(server);

    TestServer() throws Exception {
        this(Map.of());
    }

    TestServer(Map<String, Object> settings) throws Exception {
        this(settings, null, null);
    }

    /** Over another engine and reader than those that only pretend, if they are given. */
    TestServer(Map<String, Object> settings, Engine otherEngine, Reader otherReader) throws Exception {
        this(settings, otherEngine, otherReader, new SecurityFixture());
    }

    /** On which these duties need a second factor. */
    static TestServer asking(String... duties) throws Exception {
        return new TestServer(Map.of(), null, null, new SecurityFixture(List.of(duties)));
    }

    final TroubleBook troubles = new TroubleBook();

    /** Over other people too. */
    TestServer(Map<String, Object> settings, Engine otherEngine, Reader otherReader, SecurityFixture security)
            throws Exception {
        this.security = security;
        OptionalParts optional = new OptionalParts();
        optional.deposits = deposits;
        JinbangApi api = new JinbangApi(
                otherEngine == null ? engine : otherEngine,
                otherReader == null ? reader : otherReader,
                new FakeSchemes(),
                troubles,
                new RevisionsImpl(),
                files,
                outbox,
                documents,
                security.accounts(),
                security.sessions(),
                SecurityFixture.entrance(settings),
                () -> FakeReader.NOW,
                security.persons,
                new FakeReferrals(),
                people(security, reader),
                Calendars.fixed(ShippedCalendar.calendar()),
                optional);
        routes = api.routes();
        container = new ServletContainer(ResourceConfig.forApplication(api));
        ServletContextHandler context = new ServletContextHandler("/api");
        context.addServlet(new ServletHolder(container), "/*");
        // as in the distribution
        connector
                .getConnectionFactory(HttpConnectionFactory.class)
                .getHttpConfiguration()
                .setSendServerVersion(false);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(context);
        // Lets a thread that has just answered finish before the connection is cut.
        server.setStopTimeout(2000);
        server.start();
        Connector errors = new ContainerErrors(new Traffic(Duration.ofSeconds(1))).createConnector(server);
        server.addConnector(errors);
        errors.start();
    }

    private static PeopleServices people(SecurityFixture security, FakeReader reader) {
        return new PeopleServices(
                security.invitations(reader, () -> java.time.Instant.parse("2024-05-01T00:00:00Z")),
                security.resets(),
                security.secondFactors(),
                security.personalData(),
                security.publicKeys(),
                security.experts());
    }

    /** An answer. */
    record Answer(int status, HttpResponse<byte[]> response) {
        String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        Json.Obj json() {
            return Json.parseObject(text());
        }

        String code() {
            return json().text("code").orElse("");
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    /** A request in the making. */
    final class Call {
        private final HttpRequest.Builder builder;
        private final String method;
        private HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.noBody();

        private Call(String method, String path) {
            this.method = method;
            this.builder = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + connector.getLocalPort() + path))
                    .timeout(Duration.ofSeconds(20));
        }

        Call as(String token) {
            return token == null ? this : header("Authorization", "Bearer " + token);
        }

        Call header(String name, String value) {
            builder.header(name, value);
            return this;
        }

        Call json(String text) {
            return body("application/json", text.getBytes(StandardCharsets.UTF_8));
        }

        Call body(String type, byte[] bytes) {
            body = HttpRequest.BodyPublishers.ofByteArray(bytes);
            return header("Content-Type", type);
        }

        Answer send() throws IOException, InterruptedException {
            HttpResponse<byte[]> response =
                    client.send(builder.method(method, body).build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response);
        }
    }

    Call call(String method, String path) {
        return new Call(method, path);
    }

    Answer get(String path, String token) throws IOException, InterruptedException {
        return call("GET", path).as(token).send();
    }

    /** A connection of which nothing has been used. */
    Socket socket() throws IOException {
        Socket socket = new Socket("127.0.0.1", connector.getLocalPort());
        socket.setSoTimeout(10_000);
        return socket;
    }

    /** Sends bytes as they are, and reads until the server closes the connection. */
    String raw(String request) throws IOException {
        try (Socket socket = socket()) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The token of a new administrator. */
    String administrator() {
        security.accounts().createFirst("admin", "测试管理员", PASSWORD);
        return signIn("admin");
    }

    /** The token of a new person without any seat. */
    String person(String login) {
        newPerson(login);
        return signIn(login);
    }

    Account newPerson(String login) {
        return security.accounts()
                .create(org.jinbang.process.Actor.SYSTEM, new NewAccount(login, "虚构人物" + login, PASSWORD, false));
    }

    String signIn(String login) {
        return ((SignIn.Granted) security.sessions().signIn(login, PASSWORD)).token();
    }

    @Override
    public void close() throws Exception {
        server.stop();
    }
}
