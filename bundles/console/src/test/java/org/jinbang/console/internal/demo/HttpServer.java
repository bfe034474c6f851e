package org.jinbang.console.internal.demo;

import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;
import org.jinbang.documents.Documents;
import org.jinbang.internal.registry.TroubleBook;
import org.jinbang.internal.revision.RevisionsImpl;
import org.jinbang.mail.Outbox;
import org.jinbang.process.Proofs;
import org.jinbang.process.Referrals;
import org.jinbang.process.Schemes;
import org.jinbang.rest.internal.JinbangApi;
import org.jinbang.rest.internal.OptionalParts;
import org.jinbang.rest.internal.PeopleServices;
import org.jinbang.scheme.Scheme;
import org.jinbang.security.internal.SecurityFixture;
import org.jinbang.time.Calendars;
import org.jinbang.time.JinbangClock;
import org.jinbang.time.internal.ShippedCalendar;

/** The HTTP interface of the distribution over the real engine on a store in memory. */
final class HttpServer implements AutoCloseable {
    /** Jersey warns of every resource that is given to it as a ready object. */
    private static final Logger JERSEY = Logger.getLogger("org.glassfish.jersey");

    static {
        JERSEY.setLevel(Level.SEVERE);
    }

    final SecurityFixture security = new SecurityFixture();
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);

    HttpServer(Scheme scheme, DirectDoor inside, JinbangClock clock) throws Exception {
        inside.ask(security.register());
        Schemes.Installed installed = new Schemes.Installed(scheme, List.of(), "test", scheme.contentHash());
        JinbangApi api = new JinbangApi(
                inside.engine,
                inside.reader,
                new OneScheme(installed),
                new TroubleBook(),
                new RevisionsImpl(),
                inside.files,
                not(Outbox.class),
                not(Documents.class),
                security.accounts(),
                security.sessions(),
                SecurityFixture.entrance(Map.of("signInsPerMinute", 100_000, "publicWritesPerMinute", 100_000)),
                clock,
                security.persons,
                not(Referrals.class),
                new PeopleServices(
                        security.invitations(inside.reader, clock),
                        security.resets(),
                        security.secondFactors(),
                        security.personalData(),
                        security.publicKeys(),
                        security.experts()),
                Calendars.fixed(ShippedCalendar.calendar()),
                new OptionalParts());
        ServletContextHandler context = new ServletContextHandler("/api");
        context.addServlet(new ServletHolder(new ServletContainer(ResourceConfig.forApplication(api))), "/*");
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(context);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/");
    }

    /** What is not asked for here: nothing is mailed and nothing printed. */
    private static <T> T not(Class<T> service) {
        return service.cast(Proxy.newProxyInstance(
                HttpServer.class.getClassLoader(), new Class<?>[] {service}, (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException(method.getName());
                }));
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** A server on which one scheme is installed. */
    private record OneScheme(Schemes.Installed installed) implements Schemes {
        @Override
        public List<Installed> list() {
            return List.of(installed);
        }

        @Override
        public Optional<Installed> find(String id, String revision) {
            return installed.scheme().key().equals(id + "@" + revision) ? Optional.of(installed) : Optional.empty();
        }

        @Override
        public List<Pending> pending() {
            return List.of();
        }

        @Override
        public CompletionStage<Check> install(Candidate candidate, Proofs proofs) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void refuse(String source, List<Problem> problems) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void forget(String source) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void remove(String id, String revision, String source) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Check check(Candidate candidate) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Check verify(String id, String revision) {
            throw new UnsupportedOperationException();
        }
    }
}
