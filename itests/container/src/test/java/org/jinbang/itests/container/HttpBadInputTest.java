package org.jinbang.itests.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jinbang.itests.container.Api.Answer;
import org.jinbang.itests.container.Association.Edition;
import org.jinbang.itests.container.Association.Person;
import org.jinbang.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What comes over the wire and cannot be right is refused with its code, and no journal has another act for it. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class HttpBadInputTest {
    private static final String JSON = "application/json";
    private static final Json.Obj START = Json.obj().with("batch", 1).with("track", "artisan");
    private static final Json.Obj SAVE = Json.obj().with("answers", Json.obj().with("name", "虚构工匠甲"));

    private static Association association;
    private static Edition edition;
    private static Person applicant;
    private static Person stranger;
    private static String application;

    private Json.Obj before;

    @BeforeAll
    static void openAnEdition() {
        association = Association.shared();
        edition = association.individual();
        applicant = association.person("applicant");
        stranger = association.person("stranger");
        application = edition.start(applicant, "artisan");
        applicant.api().command(save(), SAVE).accepted();
    }

    /** Streams, acts and the root over all their hashes. */
    @BeforeEach
    void readJournal() {
        before = edition.verified();
    }

    @AfterEach
    void journalIsUntouched() {
        assertEquals(before, edition.verified());
    }

    private static String start() {
        return edition.path() + "/start-application";
    }

    private static String save() {
        return application + "/save-answers";
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    /** What is not a body that the address can read. */
    static Stream<Arguments> bodies() {
        String large = "{\"answers\":{\"name\":\"" + "a".repeat(1100 * 1024) + "\"}}";
        String deep = "{\"answers\":" + "[".repeat(5000) + "]".repeat(5000) + "}";
        return Stream.of(
                Arguments.of("half a body", JSON, "{\"answers\":", 400, "MALFORMED"),
                Arguments.of("no JSON", JSON, "name=a", 400, "MALFORMED"),
                Arguments.of("a list", JSON, "[]", 400, "MALFORMED"),
                Arguments.of("null", JSON, "null", 400, "MALFORMED"),
                Arguments.of("something after the object", JSON, "{} {}", 400, "MALFORMED"),
                Arguments.of("a name twice", JSON, "{\"a\":1,\"a\":2}", 400, "MALFORMED"),
                Arguments.of("a control character", JSON, "{\"answers\":{\"name\":\"\\u0000\"}}", 400, "MALFORMED"),
                Arguments.of("half a surrogate pair", JSON, "{\"answers\":{\"name\":\"\\ud83d\"}}", 400, "MALFORMED"),
                Arguments.of("nothing at all", JSON, "", 400, "MALFORMED"),
                Arguments.of("members unknown", JSON, "{\"nonsense\":1}", 400, "MALFORMED"),
                Arguments.of("too deep", JSON, deep, 400, "MALFORMED"),
                Arguments.of("too large", JSON, large, 413, "TOO_LARGE"),
                Arguments.of("plain text", "text/plain", "{}", 415, "MEDIA_TYPE"),
                Arguments.of("XML", "application/xml", "<a/>", 415, "MEDIA_TYPE"),
                Arguments.of("a form", "application/x-www-form-urlencoded", "batch=1", 415, "MEDIA_TYPE"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void bodiesThatCannotBeRead(String what, String type, String body, int status, String code) {
        for (String path : List.of(start(), save(), "/api/v1/editions")) {
            Api chair = edition.chair().api();
            Api api = path.equals("/api/v1/editions") ? chair : applicant.api();
            api.post(path, key(), type, body).refused(status, code);
        }
        association.open().post("/api/v1/session", null, type, body).refused(status, code);
        association.administrator().post("/api/v1/accounts", null, type, body).refused(status, code);
    }

    /** Data of another shape than the command has. */
    static Stream<Arguments> shapes() {
        return Stream.of(
                Arguments.of("a text for a number", START.with("batch", "one")),
                Arguments.of("a number for a code", START.with("track", 7)),
                Arguments.of("a list for a code", START.with("track", Json.texts(List.of("artisan")))),
                Arguments.of("one member too many", START.with("nonsense", true)),
                Arguments.of("one member missing", Json.obj().with("batch", 1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shapes")
    void dataOfAnotherShape(String what, Json.Obj data) {
        applicant.api().command(start(), data).refused(400, "MALFORMED");
    }

    /** Requests that would be right somewhere else, or from someone else. */
    static Stream<Arguments> requests() {
        Api admin = Association.shared().administrator();
        return Stream.of(
                wrong("no such address", () -> applicant.api().get("/api/v1/nonsense"), 404, "NO_SUCH_ADDRESS"),
                wrong("no such address below /api", () -> applicant.api().get("/api/x"), 404, "NO_SUCH_ADDRESS"),
                wrong(
                        "no such edition",
                        () -> applicant.api().command("/api/v1/editions/none/start-application", START),
                        404,
                        "UNKNOWN_TARGET"),
                wrong(
                        "no such application",
                        () -> applicant.api().command("/api/v1/applications/none/save-answers", SAVE),
                        404,
                        "UNKNOWN_TARGET"),
                wrong(
                        "no such command",
                        () -> applicant.api().command(edition.path() + "/nonsense", START),
                        404,
                        "UNKNOWN_TARGET"),
                wrong(
                        "a command of another scope",
                        () -> applicant.api().command(edition.path() + "/save-answers", SAVE),
                        404,
                        "UNKNOWN_TARGET"),
                wrong(
                        "no such track",
                        () -> applicant.api().command(start(), START.with("track", "nonsense")),
                        404,
                        "UNKNOWN_TARGET"),
                wrong("another method", () -> applicant.api().put(edition.path()), 405, "METHOD_NOT_ALLOWED"),
                wrong("no session", () -> association.open().command(start(), START), 401, "NOT_SIGNED_IN"),
                wrong("no session to read a case", () -> association.open().get(application), 401, "NOT_SIGNED_IN"),
                wrong(
                        "a session that never was",
                        () -> association.open().as("nonsense").command(start(), START),
                        401,
                        "NOT_SIGNED_IN"),
                wrong("someone else's case", () -> stranger.api().command(save(), SAVE), 403, "NOT_ENTITLED"),
                wrong("an administrator without a seat", () -> admin.command(save(), SAVE), 403, "NOT_ENTITLED"),
                wrong(
                        "an administrator who opens a batch",
                        () -> admin.command(
                                edition.path() + "/open-batch",
                                Json.obj()
                                        .with("opens", "2024-02-01")
                                        .with("closes", "2024-03-01")
                                        .with("call", "虚构通知")),
                        403,
                        "NOT_ENTITLED"),
                wrong(
                        "an applicant who cancels the edition",
                        () -> applicant
                                .api()
                                .command(
                                        edition.path() + "/cancel-edition",
                                        Json.obj().with("reason", "虚构理由")),
                        403,
                        "NOT_ENTITLED"),
                wrong(
                        "an applicant among the accounts",
                        () -> applicant.api().get("/api/v1/accounts"),
                        403,
                        "NOT_ENTITLED"),
                wrong("no key", () -> applicant.api().post(start(), null, JSON, START.canonical()), 400, "MALFORMED"),
                wrong("a key with a blank", () -> applicant.api().command(start(), "a key", START), 400, "MALFORMED"),
                wrong(
                        "a key without an end",
                        () -> applicant.api().command(start(), "k".repeat(201), START),
                        400,
                        "MALFORMED"));
    }

    private static Arguments wrong(String what, Supplier<Answer> request, int status, String code) {
        return Arguments.of(what, request, status, code);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("requests")
    void requestsOfTheWrongKind(String what, Supplier<Answer> request, int status, String code) {
        request.get().refused(status, code);
    }

    @Test
    void aKeyIsGoodForOneCommandOnly() {
        String key = key();
        Json.Obj first = applicant.api().command(save(), key, SAVE).accepted();
        assertFalse(first.isTrue("repeated"), first.toString());
        readJournal();
        Json.Obj again = applicant.api().command(save(), key, SAVE).accepted();
        assertTrue(again.isTrue("repeated"), again.toString());
        assertEquals(first.items("acts"), again.items("acts"));
        Json.Obj other = Json.obj().with("answers", Json.obj().with("name", "虚构工匠乙"));
        applicant.api().command(save(), key, other).refused(409, "KEY_REUSED");
        applicant.api().command(start(), key, START).refused(409, "KEY_REUSED");
        assertEquals(
                "虚构工匠甲",
                applicant
                        .api()
                        .get(application)
                        .accepted()
                        .object("answers")
                        .text("name")
                        .orElse("(none)"));
    }
}
