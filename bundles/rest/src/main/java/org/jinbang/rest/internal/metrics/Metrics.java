package org.jinbang.rest.internal.metrics;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jinbang.mail.Outbox;
import org.jinbang.process.Backups;
import org.jinbang.process.Counters;
import org.jinbang.process.Schemes;
import org.jinbang.rest.internal.container.Traffic;
import org.jinbang.store.Store;
import org.jinbang.store.StoreFigures;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/**
 * {@code /metrics} for Prometheus: of this machine itself, or with the configured token. It counts acts, refusals and
 * requests of the whole server; nothing in it belongs to a person, a case or a ballot. What is not there at the moment is
 * left out.
 */
@Component(service = Servlet.class, configurationPid = "org.jinbang.metrics")
@Designate(ocd = MetricsConfig.class)
@HttpWhiteboardServletPattern("/metrics")
public final class Metrics extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String BEARER = "Bearer ";

    private final transient byte[] token;
    private final transient Traffic traffic;
    private final String version;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    transient volatile Counters counters;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    transient volatile StoreFigures figures;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    transient volatile Store store;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    transient volatile Schemes schemes;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    transient volatile Outbox outbox;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    transient volatile Backups backups;

    /** Shows what {@code traffic} has counted, and more while it is there. */
    @Activate
    public Metrics(BundleContext context, MetricsConfig config, @Reference Traffic traffic) {
        this(config.token(), traffic, context.getBundle().getVersion().toString());
    }

    /** Without a server. */
    Metrics(String token, Traffic traffic, String version) {
        this.token = token.strip().getBytes(StandardCharsets.UTF_8);
        this.traffic = traffic;
        this.version = version;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (!mayRead(request)) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            response.setContentType("text/plain;charset=utf-8");
            response.getOutputStream()
                    .write(("只供本机读取，或附上 etc/org.jinbang.metrics.cfg 的令牌 / For this machine itself, or with the token of"
                                    + " etc/org.jinbang.metrics.cfg\n")
                            .getBytes(StandardCharsets.UTF_8));
            return;
        }
        response.setContentType("text/plain;version=0.0.4;charset=utf-8");
        response.getOutputStream().write(text().getBytes(StandardCharsets.UTF_8));
    }

    private boolean mayRead(HttpServletRequest request) {
        if (token.length > 0) {
            String shown = request.getHeader("Authorization");
            return shown != null
                    && shown.startsWith(BEARER)
                    && MessageDigest.isEqual(
                            token, shown.substring(BEARER.length()).strip().getBytes(StandardCharsets.UTF_8));
        }
        // A proxy on this machine speaks for others.
        return local(request.getRemoteAddr())
                && request.getHeader("X-Forwarded-For") == null
                && request.getHeader("Forwarded") == null;
    }

    private static boolean local(String address) {
        try {
            // An address and no name: nothing is looked up.
            return address.matches("[0-9a-fA-F.:%\\[\\]]+")
                    && InetAddress.getByName(address).isLoopbackAddress();
        } catch (IOException e) {
            return false;
        }
    }

    private String text() {
        Exposition out = new Exposition();
        Machine.write(out, version);
        Served.traffic(out, traffic);
        Served.stored(out, figures, store);
        Served.engine(out, counters);
        Served.around(out, schemes, outbox, backups);
        return out.toString();
    }
}
