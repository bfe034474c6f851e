package org.jinbang.rest.internal.wire;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jinbang.json.Codec;
import org.jinbang.json.Json;
import org.jinbang.process.Refusal;
import org.jinbang.process.RefusalCode;
import org.jinbang.process.Schemes;
import org.jinbang.scheme.ArticleRef;
import org.jinbang.scheme.Basis;
import org.jinbang.scheme.Text;

/**
 * A problem after RFC 9457 before it is put into a language.
 *
 * @param retryAfter seconds after which it may go better
 * @param incident names a line of the server's log
 * @param findings what is wrong inside of what was sent, each with its place
 */
public record Problem(
        int status,
        String code,
        Text title,
        Text detail,
        Optional<Basis> basis,
        Optional<Long> retryAfter,
        Optional<String> incident,
        List<Schemes.Problem> findings) {

    /** The prefix of a problem's type; the code follows. */
    public static final String TYPE = "urn:jinbang:problem:";

    /** Its media type. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** A refusal of the engine. */
    public static Problem of(Refusal refusal) {
        RefusalCode code = refusal.code();
        return new Problem(
                code.status(),
                code.name(),
                code.title(),
                refusal.detail(),
                refusal.basis(),
                soon(code),
                Optional.empty(),
                List.of());
    }

    /** After how many seconds it may go, where waiting alone helps. */
    private static Optional<Long> soon(RefusalCode code) {
        return switch (code) {
            case BUSY -> Optional.of(5L);
            case STORE_UNAVAILABLE -> Optional.of(30L);
            default -> Optional.empty();
        };
    }

    /** A fault of the request. */
    public static Problem of(ProblemCode code, Text detail) {
        return new Problem(
                code.status(),
                code.name(),
                code.title(),
                detail,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /** A refusal that no regulation concerns. */
    public static Problem of(RefusalCode code, Text detail) {
        return of(new Refusal(code, detail, Optional.empty()));
    }

    /** Something in the body or address is malformed. */
    public static Problem malformed(String zh, String en) {
        return of(RefusalCode.MALFORMED, new Text(zh, en));
    }

    /**
     * A parameter has a value that cannot be right.
     *
     * @param zh what would be right
     * @param en the same in English
     */
    public static Problem malformed(String parameter, String value, String zh, String en) {
        return malformed(
                "“" + parameter + "”应为" + zh + "，而不是“" + value + "”",
                "“" + parameter + "” must be " + en + ", not “" + value + "”");
    }

    /** What is asked for is known only once the winners are announced. */
    public static ProblemException notAnnounced() {
        return of(RefusalCode.TOO_EARLY, new Text("获奖名单尚未公布", "The winners have not been announced yet"))
                .exception();
    }

    /** With another status than its code's. */
    public Problem status(int other) {
        return new Problem(other, code, title, detail, basis, retryAfter, incident, findings);
    }

    /** With the seconds to wait. */
    public Problem retryAfter(long seconds) {
        return new Problem(status, code, title, detail, basis, Optional.of(seconds), incident, findings);
    }

    /** With the name of a line of the log. */
    public Problem incident(String name) {
        return new Problem(status, code, title, detail, basis, retryAfter, Optional.of(name), findings);
    }

    /** With what is wrong inside of what was sent. */
    public Problem findings(List<Schemes.Problem> found) {
        return new Problem(status, code, title, detail, basis, retryAfter, incident, List.copyOf(found));
    }

    /** As an exception. */
    public ProblemException exception() {
        return new ProblemException(this);
    }

    /** As JSON in a language; both languages stand beside it. */
    public Json.Obj json(Locale language, String instance) {
        Json.Obj json = Json.obj()
                .with("type", TYPE + code)
                .with("title", title.in(language))
                .with("status", status)
                .with("code", code)
                .with("detail", detail.in(language))
                .with("title_zh", title.zh())
                .with("title_en", title.en())
                .with("detail_zh", detail.zh())
                .with("detail_en", detail.en())
                .with("instance", instance)
                .with("incident", incident.orElse(null));
        if (!findings.isEmpty()) {
            json = json.with(
                    "findings",
                    new Json.Arr(findings.stream().<Json>map(Codec::write).toList()));
        }
        if (retryAfter.isPresent()) {
            json = json.with("retryAfter", retryAfter.get());
        }
        if (basis.isPresent()) {
            Basis given = basis.get();
            json = json.with("article", given.article().isEmpty() ? null : given.article())
                    .with(
                            "basis",
                            Json.obj()
                                    .with("kind", given instanceof ArticleRef ? "article" : "reading")
                                    .with("zh", given.label().zh())
                                    .with("en", given.label().en()));
        }
        return json;
    }
}
