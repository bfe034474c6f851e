package org.jinbang.web.internal.http;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.jinbang.process.Counters;
import org.jinbang.process.Engine;
import org.jinbang.process.Files;
import org.jinbang.process.Reader;
import org.jinbang.process.Referrals;
import org.jinbang.process.RefusalCode;
import org.jinbang.process.RefusedException;
import org.jinbang.process.Revisions;
import org.jinbang.process.Schemes;
import org.jinbang.security.Accounts;
import org.jinbang.security.Entrance;
import org.jinbang.security.Limit;
import org.jinbang.time.JinbangClock;
import org.jinbang.web.internal.page.Pages;
import org.jinbang.web.internal.page.Sources;
import org.jinbang.web.internal.render.Say;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.propertytypes.ServiceRanking;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The public pages, and whatever no other servlet answers. It has to outrank the whiteboard of REST resources, which claims
 * the same pattern for an application that nobody uses.
 */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern("/*")
@ServiceRanking(1000)
public final class PublicServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(PublicServlet.class);
    private static final String DESIGN = "/design/";
    private static final int LEAST_COMPRESSED = 1024;

    private final transient Entrance entrance;
    private final transient Pages pages;
    private final transient RecentPages recent;
    private final transient Resources design = new Resources("/web/design/");

    /** Shows what {@code reader} gives and files what the public may file. */
    @Activate
    public PublicServlet(
            @Reference Reader reader,
            @Reference Engine engine,
            @Reference Schemes schemes,
            @Reference Revisions revisions,
            @Reference Files files,
            @Reference Referrals referrals,
            @Reference JinbangClock clock,
            @Reference Counters counters,
            @Reference Entrance entrance,
            @Reference Accounts accounts) {
        this.entrance = entrance;
        this.recent = new RecentPages(clock, counters::answered);
        this.pages = new Pages(new Sources(reader, engine, schemes, revisions, files, referrals, clock, accounts));
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Guard.protect(request, response, Guard.PAGE, entrance.publicUrl());
        String path = request.getRequestURI();
        boolean reading = List.of("GET", "HEAD").contains(request.getMethod());
        if (reading && path.startsWith(DESIGN)) {
            if (Sender.send(design, path.substring(DESIGN.length()), request, response)) {
                return;
            }
        }
        Map<String, List<String>> query = Address.fields(request.getQueryString());
        Say say = new Say(Languages.choose(query, request, response));
        send(request, response, answer(request, path, query, say));
    }

    private Answer answer(HttpServletRequest request, String path, Map<String, List<String>> query, Say say) {
        try {
            String address =
                    entrance.address(request.getRemoteAddr(), Collections.list(request.getHeaders("X-Forwarded-For")));
            boolean post = request.getMethod().equals("POST");
            if (!post && !List.of("GET", "HEAD").contains(request.getMethod())) {
                throw FailureException.method();
            }
            Pages.Route route = pages.find(Address.steps(path)).orElseThrow(FailureException::notFound);
            if (post) {
                checkForm(request, route);
            }
            count(post ? route.postLimit() : route.limit(), address);
            Body body = post ? Body.read(request) : Body.none();
            Visit visit = new Visit(path, Address.steps(path), query, post, body, say, address);
            return route.shared() && query.isEmpty()
                    ? recent.of(path, say.locale(), () -> pages.show(route, visit))
                    : pages.show(route, visit);
        } catch (FailureException e) {
            return pages.failure(path, say, e);
        } catch (RefusedException e) {
            RefusalCode code = e.refusal().code();
            return code.status() == HttpServletResponse.SC_NOT_FOUND
                    ? pages.failure(path, say, FailureException.notFound())
                    : pages.refusal(path, say, e.refusal());
        } catch (IOException | RuntimeException e) {
            String incident = UUID.randomUUID().toString();
            LOG.error("Incident {}: a page failed unexpectedly", incident, e);
            return pages.incident(path, say, incident);
        }
    }

    private void checkForm(HttpServletRequest request, Pages.Route route) {
        if (!route.takesForms()) {
            throw FailureException.method();
        }
        if (!Body.isForm(request)) {
            throw FailureException.noForm();
        }
        if (!own(request)) {
            throw FailureException.foreign();
        }
    }

    /** Whether a form was sent by one of our own pages; programs say nothing about it and have no cookie to misuse. */
    private boolean own(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            return false;
        }
        String origin = request.getHeader("Origin");
        return origin == null
                || authority(origin).equals(authority(entrance.publicUrl()))
                || authority(origin).equalsIgnoreCase(request.getHeader("Host"));
    }

    private static String authority(String url) {
        try {
            String authority = URI.create(url).getRawAuthority();
            return authority == null ? "" : authority;
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private void count(Limit limit, String address) {
        OptionalLong wait = entrance.use(limit, address);
        if (wait.isPresent()) {
            throw FailureException.tooMany(wait.getAsLong());
        }
    }

    private static void send(HttpServletRequest request, HttpServletResponse response, Answer answer)
            throws IOException {
        byte[] bytes = answer.html().getBytes(StandardCharsets.UTF_8);
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        response.setHeader("Cache-Control", answer.lasting() ? "private, no-cache" : "no-store");
        response.setHeader("Vary", "Accept-Encoding, Accept-Language, Cookie");
        response.setContentType("text/html;charset=utf-8");
        if (bytes.length >= LEAST_COMPRESSED && Sender.accepts(request.getHeader("Accept-Encoding"), "gzip")) {
            ByteArrayOutputStream smaller = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(smaller)) {
                gzip.write(bytes);
            }
            bytes = smaller.toByteArray();
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentLength(bytes.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(bytes);
        }
    }
}
