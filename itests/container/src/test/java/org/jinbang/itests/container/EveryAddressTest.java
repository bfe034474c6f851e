package org.jinbang.itests.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jinbang.itests.container.Api.Answer;
import org.jinbang.itests.container.Association.Edition;
import org.jinbang.itests.container.Association.Person;
import org.jinbang.itests.container.Described.Operation;
import org.jinbang.json.Json;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Every operation that the running server describes, used by those who have no business there. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class EveryAddressTest {
    private static Association association;
    private static Edition edition;
    private static Person stranger;
    private static Described described;

    @BeforeAll
    static void describe() {
        association = Association.shared();
        edition = association.individual();
        stranger = association.person("stranger");
        Person applicant = association.person("applicant");
        String application = edition.start(applicant, "artisan");
        described = new Described(
                association.open(),
                Map.ofEntries(
                        Map.entry("edition", edition.id()),
                        Map.entry("application", application.replaceAll(".*/", "")),
                        Map.entry("batch", "1"),
                        Map.entry("stage", "apply"),
                        Map.entry("ballot", "none"),
                        Map.entry("notice", "none"),
                        Map.entry("value", "none"),
                        Map.entry("scheme", Association.INDIVIDUAL),
                        Map.entry("revision", "2024"),
                        Map.entry("track", "artisan"),
                        Map.entry("number", "none"),
                        Map.entry("name", "a.pdf"),
                        Map.entry("file", "none"),
                        Map.entry("mail", "none"),
                        Map.entry("key", "none"),
                        Map.entry("reason", "none"),
                        Map.entry("account", applicant.id()),
                        Map.entry("person", applicant.id()),
                        Map.entry("session", "none"),
                        Map.entry("per", "1"),
                        Map.entry("referral", "0"),
                        Map.entry("since", "2024"),
                        Map.entry("root", "0000000000000000"),
                        Map.entry("group", "none"),
                        Map.entry("organ", "office"),
                        Map.entry("year", "2024"),
                        Map.entry("from", "2024-05-01"),
                        Map.entry("ends", "7d"),
                        Map.entry("import", "none"),
                        Map.entry("login", applicant.login())));
    }

    /** What the regulation lets everyone do; all other commands take a seat, or one's own application. */
    private static final Set<String> FOR_EVERYONE =
            Set.of("/api/v1/editions/{edition}/start-application", "/api/v1/editions/{edition}/report-concern");

    /** What answers everyone who has signed in, with what is his own; invitations those who may invite. */
    private static final Set<String> ONES_OWN = Set.of(
            "/api/v1/session",
            "/api/v1/sessions",
            "/api/v1/second-factor",
            "/api/v1/looks",
            "/api/v1/invitations",
            "/api/v1/me/keys",
            "/api/v1/me/parts",
            "/api/v1/me/data",
            "/api/v1/refusals",
            "/api/v1/editions/{edition}/applications",
            "/api/v1/editions/{edition}/commands",
            "/api/v1/editions/{edition}/refusals");

    /** Kept by administrators and offices; all others are refused. */
    private static final String EXPERTS = "/api/v1/experts";

    private static final Set<String> TELLS_NOTHING = Set.of("NOT_ENTITLED", "UNKNOWN_TARGET");

    /** In which stage an edition is stands on its open page; in which an application is, is nobody's business. */
    private static final Set<String> TELLS_WHAT_IS_OPEN = Set.of("NOT_ENTITLED", "UNKNOWN_TARGET", "WRONG_STAGE");

    /** Uses operations; the journal may not know of it. Answers what was answered otherwise than it should be. */
    private static Map<String, String> wrong(Api api, Predicate<Operation> which, Predicate<Answer> right) {
        Json.Obj before = edition.verified();
        Map<String, String> wrong = new TreeMap<>();
        int used = 0;
        for (Operation operation : described.operations()) {
            if (which.test(operation) && !FOR_EVERYONE.contains(operation.path())) {
                Answer answer = api.use(operation, UUID.randomUUID().toString());
                used++;
                if (!right.test(answer)) {
                    wrong.put(operation.toString(), answer.status() + " " + answer.text());
                }
            }
        }
        assertTrue(used > 0, "no operation is of that kind");
        assertEquals(before, edition.verified());
        return wrong;
    }

    private static boolean problem(Answer answer, int status, Set<String> codes) {
        String code =
                answer.status() / 100 == 2 ? "" : answer.json().text("code").orElse("");
        return answer.status() == status && codes.contains(code) && answer.refused(status, code) != null;
    }

    @Test
    void whatIsNotOpenTakesASession() {
        assertEquals(
                Map.of(),
                wrong(
                        association.open(),
                        operation -> !operation.open(),
                        answer -> problem(answer, 401, Set.of("NOT_SIGNED_IN"))));
    }

    @Test
    void accountsAreForAdministrators() {
        assertEquals(
                Map.of(),
                wrong(
                        stranger.api(),
                        operation -> operation.access().equals("ADMINISTRATOR"),
                        answer -> problem(answer, 403, Set.of("NOT_ENTITLED"))));
    }

    @Test
    void whoHasNoPartInAnEditionActsInVain() {
        for (Api api : List.of(stranger.api(), association.administrator())) {
            assertEquals(
                    Map.of(),
                    wrong(
                            api,
                            operation -> operation.access().equals("COMMAND") && !operation.open(),
                            answer -> problem(answer, answer.status(), TELLS_WHAT_IS_OPEN)));
        }
    }

    @Test
    void whoHasNoPartInAnApplicationLearnsNothingOfIt() {
        for (Api api : List.of(stranger.api(), association.administrator())) {
            assertEquals(
                    Map.of(),
                    wrong(
                            api,
                            operation -> operation.access().equals("COMMAND")
                                    && !operation.open()
                                    && operation.path().contains("{application}"),
                            answer -> problem(answer, answer.status(), TELLS_NOTHING)));
        }
    }

    @Test
    void whoHasNoPartInAnEditionReadsWhatIsOpenAndHisOwn() {
        for (Api api : List.of(stranger.api(), association.administrator())) {
            assertEquals(
                    Map.of(),
                    wrong(
                            api,
                            operation -> operation.method().equals("GET")
                                    && operation.access().equals("SIGNED_IN")
                                    && !operation.path().startsWith("/api/v1/people")
                                    && !(api != stranger.api()
                                            && operation.path().startsWith(EXPERTS))
                                    && !ONES_OWN.contains(operation.path()),
                            answer -> problem(answer, answer.status(), TELLS_NOTHING)));
        }
        assertEquals(List.of(), stranger.api().list(edition.path() + "/applications"));
        for (String path : List.of("/api/v1/refusals", edition.path() + "/refusals")) {
            stranger.api()
                    .list(path)
                    .forEach(each ->
                            assertEquals(stranger.id(), each.text("actor").orElseThrow()));
        }
    }

    @Test
    void openCommandsRefuseWhatIsNotThere() {
        assertEquals(
                Map.of(),
                wrong(
                        association.open(),
                        operation -> operation.access().equals("COMMAND") && operation.open(),
                        answer -> answer.status() / 100 == 4
                                && !answer.refused(
                                                answer.status(),
                                                answer.json().text("code").orElse("(none)"))
                                        .members()
                                        .isEmpty()));
    }
}
