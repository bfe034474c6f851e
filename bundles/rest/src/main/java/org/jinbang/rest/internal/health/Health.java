package org.jinbang.rest.internal.health;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jinbang.json.Json;
import org.jinbang.process.Engine;
import org.jinbang.process.Reader;
import org.jinbang.process.Schemes;
import org.jinbang.process.SchemesSettled;
import org.jinbang.rest.internal.JinbangApi;
import org.jinbang.scheme.Scheme;
import org.jinbang.security.Sessions;
import org.jinbang.store.Store;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.jakartars.runtime.JakartarsServiceRuntime;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/**
 * {@code /health/live}: the process answers. {@code /health/ready}: store, engine and sign-in are there, the store can be
 * read, the interface answers at its address, and each scheme that lay here at the start is installed or refused; else 503,
 * with the reason of each. A servlet of its own, for it must answer while the rest is still coming.
 */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern({"/health/live", "/health/ready"})
public final class Health extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final transient StoreProbe probe = new StoreProbe(PATIENCE);

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    transient volatile Store store;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    transient volatile Engine engine;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    transient volatile Reader reader;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    transient volatile Sessions sessions;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    transient volatile Schemes schemes;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    transient volatile SchemesSettled settled;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    transient volatile JakartarsServiceRuntime whiteboard;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getServletPath().equals("/health/live")) {
            send(response, HttpServletResponse.SC_OK, Json.obj().with("status", "live"));
            return;
        }
        Json.Obj checks = Json.obj()
                .with("store", probe.of(store))
                .with("engine", engine == null || reader == null ? "not there yet" : "ok")
                .with("sign-in", sessions == null ? "not there yet" : "ok")
                .with("interface", published(whiteboard) ? "ok" : "not there yet")
                .with("schemes", settled == null ? unsettled(schemes) : "ok");
        boolean ready = checks.members().values().stream().allMatch(Json.of("ok")::equals);
        send(
                response,
                ready ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                Json.obj().with("status", ready ? "ready" : "not ready").with("checks", checks));
    }

    /** The interface is published some time after it has come: until then its addresses do not exist. */
    private static boolean published(JakartarsServiceRuntime whiteboard) {
        return whiteboard != null
                && Stream.of(whiteboard.getRuntimeDTO().applicationDTOs)
                        .anyMatch(application -> JinbangApi.NAME.equals(application.name));
    }

    private static String unsettled(Schemes schemes) {
        if (schemes == null) {
            return "not there yet";
        }
        String checking = schemes.pending().stream()
                .filter(each -> !each.refused())
                .map(each -> each.scheme().map(Scheme::key).orElse("?") + " " + each.done() + " of " + each.total())
                .collect(Collectors.joining(", "));
        return checking.isEmpty() ? "not read yet" : "being checked: " + checking;
    }

    private static void send(HttpServletResponse response, int status, Json body) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.getOutputStream().write(body.bytes());
    }
}
