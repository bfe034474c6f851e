package org.jinbang.web.internal.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Sends static files: compressed as the browser accepts them, and not at all where it has them already. */
public final class Sender {
    private static final String FOREVER = "public, max-age=31536000, immutable";
    private static final String ASK_AGAIN = "no-cache";

    private record Coding(String name, String suffix) {}

    // The smaller first.
    private static final List<Coding> CODINGS = List.of(new Coding("br", "br"), new Coding("gzip", "gz"));

    private Sender() {}

    /** Sends a file of {@code resources}; false if there is none. */
    public static boolean send(
            Resources resources, String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (path.endsWith(".br") || path.endsWith(".gz")) {
            return false;
        }
        Optional<Resources.Content> plain = resources.find(path);
        if (plain.isEmpty()) {
            return false;
        }
        Resources.Content content = plain.get();
        response.setHeader("Vary", "Accept-Encoding");
        for (Coding coding : CODINGS) {
            Optional<Resources.Content> smaller = resources.compressed(path, coding.suffix());
            if (smaller.isPresent() && accepts(request.getHeader("Accept-Encoding"), coding.name())) {
                response.setHeader("Content-Encoding", coding.name());
                content = smaller.get();
                break;
            }
        }
        send(content, plain.get().immutable() ? FOREVER : ASK_AGAIN, request, response);
        return true;
    }

    /** Sends a content under rules of how it may be kept; not at all where the browser has it already. */
    static void send(Resources.Content content, String cache, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Cache-Control", cache);
        response.setHeader("ETag", content.tag());
        if (names(request.getHeader("If-None-Match"), content.tag())) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(content.type());
        response.setContentLength(content.bytes().length);
        response.getOutputStream().write(content.bytes());
    }

    /** Whether {@code header} (an Accept-Encoding) takes a coding. */
    static boolean accepts(String header, String coding) {
        return header != null
                && Arrays.stream(header.split(","))
                        .map(String::strip)
                        .anyMatch(each -> each.split(";")[0].strip().equalsIgnoreCase(coding)
                                && !each.replace(" ", "").matches(".*;q=0(\\.0*)?"));
    }

    private static boolean names(String header, String tag) {
        return header != null
                && Arrays.stream(header.split(","))
                        .map(each -> each.strip().replaceFirst("^W/", ""))
                        .anyMatch(each -> each.equals(tag) || each.equals("*"));
    }
}
