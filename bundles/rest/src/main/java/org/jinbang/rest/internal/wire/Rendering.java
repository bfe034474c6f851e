package org.jinbang.rest.internal.wire;

import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jinbang.json.Codec;
import org.jinbang.json.Json;

/**
 * Writes every answer: problems in the caller's language, values as canonical JSON, entity tags on what was read, and the
 * headers that keep an answer from being kept, sniffed or framed.
 */
@Priority(Rendering.LAST)
public final class Rendering implements ContainerResponseFilter {
    // Response filters run in descending order of priority: this one is the last.
    static final int LAST = 1;

    private static final Set<String> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle("X-Content-Type-Options", "nosniff");
        response.getHeaders().putSingle("Referrer-Policy", "no-referrer");
        response.getHeaders()
                .putIfAbsent("Content-Security-Policy", List.of("default-src 'none'; frame-ancestors 'none'; sandbox"));
        if (!response.getHeaders().containsKey(HttpHeaders.CACHE_CONTROL)) {
            response.getHeaders()
                    .putSingle(
                            HttpHeaders.CACHE_CONTROL,
                            READS.contains(request.getMethod()) ? "private, no-cache" : "no-store");
        }
        response.getHeaders().putSingle(HttpHeaders.VARY, "Authorization, Cookie, Accept-Language");
        Object entity = response.getEntity();
        if (entity instanceof Problem problem) {
            drain(request);
            Locale language = Languages.choose(request.getAcceptableLanguages());
            response.getHeaders().putSingle(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag());
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
            set(response, problem.json(language, instance(request)).bytes(), Problem.MEDIA_TYPE);
        } else if (entity instanceof Json json) {
            set(response, json.bytes(), MediaType.APPLICATION_JSON);
        } else if (entity instanceof Record record) {
            set(response, Codec.canonical(record).getBytes(StandardCharsets.UTF_8), MediaType.APPLICATION_JSON);
        }
        if (READS.contains(request.getMethod())
                && response.getStatus() == Response.Status.OK.getStatusCode()
                && response.getEntity() instanceof byte[] bytes) {
            tag(request, response, ETags.of(bytes));
        }
    }

    private static void drain(ContainerRequestContext request) {
        try {
            Bounded.drain(request.getEntityStream());
        } catch (IllegalStateException e) {
            // The body was read and its stream closed: there is nothing left to throw away.
        }
    }

    private static void tag(ContainerRequestContext request, ContainerResponseContext response, String tag) {
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (known != null && ETags.names(known, tag, true)) {
            response.setStatusInfo(Response.Status.NOT_MODIFIED);
            response.setEntity(null);
        }
    }

    private static String instance(ContainerRequestContext request) {
        return request.getUriInfo().getRequestUri().getRawPath();
    }

    private static void set(ContainerResponseContext response, byte[] bytes, String type) {
        response.setEntity(bytes, new Annotation[0], MediaType.valueOf(type));
    }
}
