package org.jinbang.itests.container;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jinbang.itests.Server;

/**
 * A page as a browser without scripts has it. Whatever page is read, it must be whole without a script, held by a strict
 * policy, in the language asked for, name no address outside its server, and be small with its styles.
 *
 * @param bytes its size as it came, compressed
 */
record PublicPage(String path, String language, int status, String html, int bytes) {
    private static final int MOST_BYTES = 100_000;
    private static final Set<String> POLICY = Set.of(
            "default-src 'self'",
            "script-src 'none'",
            "style-src 'self'",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'");
    private static final Pattern ADDRESS = Pattern.compile("\\b(?:href|src|action|srcset|data)=\"([^\"]*)\"");
    private static final Pattern LINK = Pattern.compile("<a\\b[^>]*\\bhref=\"([^\"]*)\"");
    private static final Pattern STYLES = Pattern.compile("<link rel=\"stylesheet\" href=\"([^\"]*)\"");
    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([0-9a-f-]{36})\"");

    /** Reads a page in {@code zh} or {@code en}. */
    static PublicPage get(Server server, String path, String language) {
        return send(server, path, language, server.request(path).GET());
    }

    /** Sends a form and reads the page that answers. */
    static PublicPage post(Server server, String path, String language, Form form) {
        return send(server, path, language, form.on(server.request(path)));
    }

    private static PublicPage send(Server server, String path, String language, HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> answer = server.http()
                    .send(
                            request.header("Accept-Language", language.equals("zh") ? "zh-CN,zh" : "en-GB,en")
                                    .header("Accept-Encoding", "gzip")
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray());
            byte[] body = answer.body();
            String html;
            boolean compressed = answer.headers()
                    .firstValue("Content-Encoding")
                    .filter("gzip"::equals)
                    .isPresent();
            try (InputStream in =
                    compressed ? new GZIPInputStream(new ByteArrayInputStream(body)) : new ByteArrayInputStream(body)) {
                html = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
            PublicPage page = new PublicPage(path, language, answer.statusCode(), html, body.length);
            page.mustBeProper(answer, server);
            return page;
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted during " + path, e);
        }
    }

    private void mustBeProper(HttpResponse<byte[]> answer, Server server) {
        must(
                "text/html;charset=utf-8"
                        .equals(answer.headers().firstValue("Content-Type").orElse("")),
                "is a page in UTF-8");
        String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
        must(
                Set.of(policy.split("; ?")).containsAll(POLICY) && !policy.contains("unsafe") && !policy.contains("*"),
                "has the policy, not " + policy);
        must(
                answer.headers()
                        .firstValue("X-Content-Type-Options")
                        .filter("nosniff"::equals)
                        .isPresent(),
                "is not guessed at");
        must(html.contains("<html lang=\"" + (language.equals("zh") ? "zh-CN" : "en") + "\">"), "is in " + language);
        must(html.contains("<h1>") && html.contains("<main "), "has a heading and a main part");
        must(!html.matches("(?is).*<(script|iframe|object|embed|style)\\b.*"), "is whole without scripts");
        must(!html.matches("(?is).*<[^>]*\\s(on[a-z]+|style)=.*"), "has no script or style in an attribute");
        for (String address : found(ADDRESS)) {
            must(address.matches("(/(?!/)|#|\\?).*"), "leads nowhere outside: " + address);
        }
        int whole = bytes;
        for (String style : found(STYLES)) {
            HttpResponse<String> css = server.get(style);
            must(css.statusCode() == 200, "has its style " + style);
            must(!css.body().matches("(?is).*(@import|url\\(\\s*['\"]?(https?:)?//).*"), "loads nothing in " + style);
            whole += css.body().getBytes(StandardCharsets.UTF_8).length;
        }
        must(whole <= MOST_BYTES, "is at most " + MOST_BYTES + " bytes, not " + whole);
    }

    private void must(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError("page " + path + " (" + language + ", " + status + ") " + what + "\n" + html);
        }
    }

    /** The same page, which must have that status. */
    PublicPage with(int expected) {
        must(status == expected, "has status " + expected);
        return this;
    }

    /** The same page, which must say all that. */
    PublicPage saying(String... words) {
        for (String each : words) {
            must(html.contains(each), "says “" + each + "”");
        }
        return this;
    }

    /** The same page, which must not say that. */
    PublicPage silentOn(String... words) {
        for (String each : words) {
            must(!html.contains(each), "is silent on “" + each + "”");
        }
        return this;
    }

    /** Where its links lead on this server, without the places inside a page. */
    List<String> links() {
        return found(LINK).stream()
                .map(link -> link.replaceAll("#.*", "").replace("&amp;", "&"))
                .filter(link -> link.startsWith("/"))
                .distinct()
                .toList();
    }

    /** The first link that matches. */
    String link(String pattern) {
        return links().stream()
                .filter(link -> link.matches(pattern))
                .findFirst()
                .orElseThrow(() -> new AssertionError("page " + path + " has no link " + pattern + ": " + links()));
    }

    /** The key of its form. */
    String key() {
        List<String> keys = found(KEY);
        must(keys.size() == 1, "has one form with a key");
        return keys.get(0);
    }

    /** What a pattern's group finds first. */
    String first(String pattern) {
        List<String> all = found(Pattern.compile(pattern));
        must(!all.isEmpty(), "has " + pattern);
        return all.get(0);
    }

    private List<String> found(Pattern pattern) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(html);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    /** A form with files, as a browser sends it. */
    static final class Form {
        private static final String MARK = "----a-mark-of-this-test";
        private final StringBuilder parts = new StringBuilder();
        private String origin;

        Form field(String name, String value) {
            return part("name=\"" + name + "\"", value);
        }

        Form file(String name, String fileName, String content) {
            return part(
                    "name=\"" + name + "\"; filename=\"" + fileName + "\"\r\nContent-Type: application/octet-stream",
                    content);
        }

        /** As sent by a page of somebody else. */
        Form from(String foreign) {
            origin = foreign;
            return this;
        }

        private Form part(String head, String content) {
            parts.append("--").append(MARK).append("\r\nContent-Disposition: form-data; ");
            parts.append(head).append("\r\n\r\n").append(content).append("\r\n");
            return this;
        }

        private HttpRequest.Builder on(HttpRequest.Builder request) {
            if (origin != null) {
                request.header("Origin", origin);
            }
            return request.header("Content-Type", "multipart/form-data; boundary=" + MARK)
                    .POST(HttpRequest.BodyPublishers.ofString(parts + "--" + MARK + "--\r\n"));
        }
    }
}
