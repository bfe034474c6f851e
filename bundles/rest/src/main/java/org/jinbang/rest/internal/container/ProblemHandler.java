package org.jinbang.rest.internal.container;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jinbang.process.RefusalCode;
import org.jinbang.rest.internal.wire.Languages;
import org.jinbang.rest.internal.wire.Problem;
import org.jinbang.rest.internal.wire.ProblemCode;
import org.jinbang.scheme.Text;

/** Answers a request that the web server turned away: as a problem where it was meant for the interface. */
final class ProblemHandler implements Request.Handler {
    private static final String API = "/api";
    private static final String RETRY_SECONDS = "10";

    /** What Jetty puts in the place of an address that cannot be read. */
    private static final Set<String> UNREADABLE = Set.of("/badMessage", "/badURI");

    /** Statuses above 500 that are the request's fault all the same: an unknown method or version. */
    private static final Set<Integer> OF_REQUEST = Set.of(501, 505);

    private final Request.Handler others;

    /** Leaves what does not concern the interface to {@code others}. */
    ProblemHandler(Request.Handler others) {
        this.others = others;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String path = Optional.ofNullable(request.getHttpURI())
                .map(HttpURI::getPath)
                .filter(given -> !UNREADABLE.contains(given))
                .orElse(API);
        boolean ours = path.equals(API) || path.startsWith(API + "/");
        if (!ours && others != null) {
            if (response.getStatus() == HttpStatus.SERVICE_UNAVAILABLE_503) {
                response.getHeaders().put(HttpHeader.RETRY_AFTER, RETRY_SECONDS);
            }
            return others.handle(request, response, callback);
        }
        boolean asks = request.getHeaders().contains(HttpHeader.ACCEPT_LANGUAGE);
        Locale language = Languages.choose(asks ? Request.getLocales(request) : List.of());
        HttpFields.Mutable headers = response.getHeaders();
        headers.put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
        headers.put(HttpHeader.CONTENT_LANGUAGE, language.toLanguageTag());
        headers.put(HttpHeader.CACHE_CONTROL, "no-store");
        headers.put("X-Content-Type-Options", "nosniff");
        if (response.getStatus() == HttpStatus.SERVICE_UNAVAILABLE_503) {
            headers.put(HttpHeader.RETRY_AFTER, RETRY_SECONDS);
        }
        byte[] body = problem(response.getStatus()).json(language, path).bytes();
        response.write(true, ByteBuffer.wrap(body), callback);
        return true;
    }

    private static Problem problem(int status) {
        if (status == HttpStatus.SERVICE_UNAVAILABLE_503) {
            return Problem.of(
                            RefusalCode.FAILED,
                            new Text(
                                    "服务器正在启动或停止，未办理任何事项，请稍后重试",
                                    "The server is starting or stopping; nothing was done, try again soon"))
                    .status(status);
        }
        if (status >= 500 && !OF_REQUEST.contains(status)) {
            return Problem.of(
                            RefusalCode.FAILED,
                            new Text("服务器未能办理，请稍后重试", "The server could not do it; try again later"))
                    .status(status);
        }
        ProblemCode code = ProblemCode.ofStatus(status).orElse(ProblemCode.BAD_REQUEST);
        return Problem.of(code, detail(code)).status(status);
    }

    private static Text detail(ProblemCode code) {
        return switch (code) {
            case NO_SUCH_ADDRESS ->
                new Text("没有这一地址；全部地址见 /api/openapi.json", "No such address; /api/openapi.json lists them all");
            case ADDRESS_TOO_LONG, HEADERS_TOO_LARGE ->
                new Text("地址与请求头合计不得超过 8 KB", "The address and the headers may have 8 KB together");
            default ->
                new Text(
                        "地址、请求行或请求头不合 HTTP 的要求：地址中的特殊字符应按 UTF-8 作百分号编码，不得含 %2F、%5C、; 或 ..",
                        "The address, the request line or a header is not as HTTP has it: special characters of an address"
                                + " are percent-encoded UTF-8, and %2F, %5C, ; and .. do not occur in it");
        };
    }
}
