package org.jinbang.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jinbang.security.Account;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is open without an account, and that nothing else is. */
final class OpenRoutesTest {
    private static final Set<String> OPEN = Set.of(
            "POST /api/v1/session",
            "POST /api/v1/invitations/look",
            "POST /api/v1/invitations/acceptance",
            "GET /api/v1/registrations",
            "POST /api/v1/registrations",
            "GET /api/v1/password-resets",
            "POST /api/v1/password-resets",
            "PUT /api/v1/password-resets",
            "GET /api/openapi.json",
            "GET /api/v1/schemes",
            "GET /api/v1/schemes/{scheme}/{revision}",
            "GET /api/v1/schemes/{scheme}/{revision}/articles",
            "GET /api/v1/schemes/{scheme}/{revision}/changes/{since}",
            "POST /api/v1/schemes/{scheme}/{revision}/tracks/{track}/findings",
            "GET /api/v1/editions",
            "GET /api/v1/editions/{edition}",
            "GET /api/v1/editions/{edition}/scheme",
            "GET /api/v1/editions/{edition}/recordings",
            "GET /api/v1/editions/{edition}/notices",
            "GET /api/v1/editions/{edition}/notices/{notice}",
            "GET /api/v1/editions/{edition}/winners",
            "GET /api/v1/editions/{edition}/revocations",
            "GET /api/v1/editions/{edition}/referral-anchors",
            "GET /api/v1/editions/{edition}/revocations/document",
            "GET /api/v1/editions/{edition}/texts/{value}",
            "GET /api/v1/editions/{edition}/notices/{notice}/document",
            "GET /api/v1/editions/{edition}/announcement",
            "GET /api/v1/calendar/windows/{from}/{ends}",
            "GET /api/v1/calendar/{year}",
            "GET /api/v1/certificates/{number}",
            "POST /api/v1/editions/{edition}/report-concern",
            "POST /api/v1/applications/{application}/proofs",
            "POST /api/v1/applications/{application}/file-objection",
            "POST /api/v1/applications/{application}/complete-objection");

    /** What the door answers to a password, token or person that is not there. */
    private static final Map<String, String> OF_SAMPLE = Map.of(
            "POST /api/v1/session", "SIGN_IN_FAILED",
            "POST /api/v1/invitations/look", "NOT_ENTITLED",
            "POST /api/v1/invitations/acceptance", "NOT_ENTITLED",
            "POST /api/v1/registrations", "TOO_EARLY",
            "PUT /api/v1/password-resets", "NOT_ENTITLED");

    private static final Map<String, Object> UNLIMITED = Map.of(
            "signInsPerMinute", 1_000_000, "publicWritesPerMinute", 1_000_000, "publicChecksPerMinute", 1_000_000);

    private static TestServer server;
    private static Described described;
    private static String person;

    @BeforeAll
    static void start() throws Exception {
        server = new TestServer(UNLIMITED);
        described = new Described(server.get("/api/openapi.json", null).json());
        server.administrator();
        person = server.person("jia");
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @Test
    void isExactlyWhatIsMeantToBeOpen() {
        Set<String> open = described.operations().stream()
                .filter(Described.Operation::open)
                .map(Described.Operation::toString)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(OPEN), open);
    }

    private static TestServer.Answer call(Described.Operation operation, String token) throws Exception {
        TestServer.Call call =
                server.call(operation.method(), operation.address()).as(token);
        if (operation.sampleBody().isPresent()) {
            call.json(operation.sampleBody().get().canonical());
        } else if (operation.bodyType().isPresent()) {
            call.body(operation.bodyType().get(), new byte[] {1});
        }
        return call.header("Idempotency-Key", "0123456789abcdef-" + System.nanoTime())
                .send();
    }

    @TestFactory
    Stream<DynamicTest> doorsThatAreShutAreShut() {
        return described.operations().stream()
                .filter(each -> !OPEN.contains(each.toString()))
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> {
                    int before = server.engine.commands.size();
                    TestServer.Answer answer = call(operation, null);
                    assertEquals(401, answer.status(), answer.text());
                    assertEquals("NOT_SIGNED_IN", answer.code());
                    assertTrue(answer.header("WWW-Authenticate").startsWith("Bearer"));
                    assertEquals(before, server.engine.commands.size());
                }));
    }

    @TestFactory
    Stream<DynamicTest> doorsThatAreOpenAreOpen() {
        return described.operations().stream()
                .filter(each -> OPEN.contains(each.toString()))
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> {
                    TestServer.Answer answer = call(operation, null);
                    assertEquals(
                            OF_SAMPLE.getOrDefault(operation.toString(), ""),
                            answer.status() >= 400 ? answer.code() : "");
                }));
    }

    @TestFactory
    Stream<DynamicTest> aWrongTokenOpensNothing() {
        return described.operations().stream()
                .filter(operation -> !operation.access().equals("FIRST_TOKEN"))
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> {
                    TestServer.Answer answer = call(operation, "not-a-token");
                    assertEquals(401, answer.status(), answer.text());
                }));
    }

    @TestFactory
    Stream<DynamicTest> administrationIsForAdministrators() {
        List<Account> before = accounts();
        return described.operations().stream()
                .filter(operation -> operation.access().equals("ADMINISTRATOR"))
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> {
                    TestServer.Answer answer = call(operation, person);
                    assertEquals(403, answer.status(), answer.text());
                    assertEquals("NOT_ENTITLED", answer.code());
                    assertEquals(before, accounts());
                }));
    }

    private static List<Account> accounts() {
        return new ArrayList<>(server.security
                .accounts()
                .list(org.jinbang.process.Actor.SYSTEM, java.util.Optional.empty(), 100)
                .items());
    }

    @Test
    void aSessionIsNotTheFirstToken() throws Exception {
        TestServer.Answer answer = server.call("POST", "/api/v1/first-administrator")
                .as(person)
                .json("{\"login\":\"second\",\"name\":\"虚构\",\"password\":\"yi-er-san-si-wu\"}")
                .send();
        assertEquals(409, answer.status(), answer.text());
        assertEquals("ALREADY_DONE", answer.code());
    }

    @Test
    void otherSchemesOfAuthorizationAreRefused() throws Exception {
        TestServer.Answer answer = server.call("GET", "/api/v1/editions")
                .header("Authorization", "Basic YWRtaW46YWRtaW4=")
                .send();
        assertEquals(401, answer.status());
        assertNotEquals("", answer.header("WWW-Authenticate"));
    }

    @Test
    void theFrameworkOpensNothingByItself() throws Exception {
        assertEquals(404, server.get("/api/application.wadl", null).status());
        assertEquals(401, server.call("OPTIONS", "/api/v1/accounts").send().status());
    }
}
