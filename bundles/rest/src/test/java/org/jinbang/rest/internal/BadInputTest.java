package org.jinbang.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jinbang.json.Json;
import org.jinbang.rest.internal.wire.JsonBody;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every operation of the document with input that cannot be right: a clear problem each time, and nothing happens. */
final class BadInputTest {
    private static final Map<String, Object> UNLIMITED = Map.of(
            "signInsPerMinute", 1_000_000, "publicWritesPerMinute", 1_000_000, "publicChecksPerMinute", 1_000_000);

    private static TestServer server;
    private static Described described;
    private static String administrator;
    private static List<String> codes;

    @BeforeAll
    static void start() throws Exception {
        server = new TestServer(UNLIMITED);
        described = new Described(server.get("/api/openapi.json", null).json());
        codes = described
                .document()
                .object("components")
                .object("schemas")
                .object("ProblemCode")
                .texts("enum");
        administrator = server.administrator();
    }

    @AfterAll
    static void stop() throws Exception {
        assertTrue(server.engine.commands.isEmpty(), "Bad input reached the engine: " + server.engine.commands);
        server.close();
    }

    private static void assertProblem(int status, String code, TestServer.Answer answer) {
        assertEquals(status, answer.status(), answer.text());
        assertEquals("application/problem+json", answer.header("Content-Type"));
        Json.Obj problem = answer.json();
        for (String member :
                List.of("type", "title", "status", "code", "detail", "detail_zh", "detail_en", "instance")) {
            assertTrue(problem.get(member).isPresent(), member + " is missing in " + problem);
        }
        assertEquals(code, answer.code(), answer.text());
        assertEquals(status, problem.number("status").orElseThrow());
        assertTrue(codes.contains(code));
        assertFalse(answer.text().contains("Exception"), answer.text());
        assertFalse(answer.text().contains("org.jinbang"), answer.text());
    }

    /** A request that is right but for what a test then changes. */
    private static TestServer.Call call(Described.Operation operation, String address) {
        boolean first = operation.access().equals("FIRST_TOKEN");
        return server.call(operation.method(), address)
                .as(first ? "first" : administrator)
                .header("Idempotency-Key", "0123456789abcdef-" + System.nanoTime());
    }

    private static Stream<DynamicTest> each(Stream<Described.Operation> operations, Check check) {
        return operations.map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> check.on(operation)));
    }

    private interface Check {
        void on(Described.Operation operation) throws Exception;
    }

    @TestFactory
    Stream<DynamicTest> unknownMethods() {
        return each(described.operations().stream(), operation -> {
            TestServer.Answer answer =
                    server.call("PATCH", operation.address()).as(administrator).send();
            assertProblem(405, "METHOD_NOT_ALLOWED", answer);
            assertTrue(answer.header("Allow").contains(operation.method()), answer.header("Allow"));
        });
    }

    @TestFactory
    Stream<DynamicTest> unknownAddresses() {
        return each(described.operations().stream(), operation -> {
            String path = operation.path().replaceAll("\\{[^}]+}", "x") + "/x/x/x/x";
            assertProblem(404, "NO_SUCH_ADDRESS", call(operation, path).send());
        });
    }

    @TestFactory
    Stream<DynamicTest> idsThatAreNone() {
        return each(described.operations().stream(), operation -> {
            for (Json.Obj parameter : operation.parameters("path")) {
                String name = parameter.text("name").orElseThrow();
                for (String bad : List.of("x".repeat(201), "%3Cscript%3E", "a%20b", "%27", "%E2%80%AE")) {
                    String address = operation.address(Map.of(name, bad));
                    TestServer.Call call = call(operation, address);
                    assertProblem(400, "MALFORMED", withBody(operation, call).send());
                }
            }
        });
    }

    private static TestServer.Call withBody(Described.Operation operation, TestServer.Call call) {
        if (operation.sampleBody().isPresent()) {
            return call.json(operation.sampleBody().get().canonical());
        }
        return operation.bodyType().isPresent() ? call.body(operation.bodyType().get(), new byte[] {1}) : call;
    }

    @TestFactory
    Stream<DynamicTest> queriesThatAreWrong() {
        return each(described.operations().stream(), operation -> {
            String address = operation.address();
            List<String> bad = new ArrayList<>(List.of(address + (address.contains("?") ? "&" : "?") + "nonsense=1"));
            String bare = address.replaceAll("\\?.*", "");
            for (Json.Obj parameter : operation.parameters("query")) {
                String name = parameter.text("name").orElseThrow();
                String type = parameter.object("schema").text("type").orElse("enum");
                if (parameter.isTrue("required")) {
                    bad.add(bare);
                }
                bad.add(bare + "?" + name + "=1&" + name + "=2");
                bad.add(bare + "?" + name + "=");
                bad.add(bare + "?" + name + "=" + (type.equals("string") ? "x".repeat(201) : "abc"));
                bad.add(bare + "?" + name + "=" + (type.equals("string") ? "a%00b" : "99999999999"));
            }
            for (String each : bad) {
                assertProblem(
                        400,
                        "MALFORMED",
                        withBody(operation, call(operation, each)).send());
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> limitsOutOfRange() {
        return each(
                described.operations().stream()
                        .filter(operation -> operation.parameters("query").stream()
                                .anyMatch(
                                        each -> each.text("name").orElseThrow().equals("limit"))),
                operation -> {
                    for (String limit : List.of("0", "201")) {
                        assertProblem(
                                400,
                                "MALFORMED",
                                call(operation, operation.address() + "?limit=" + limit)
                                        .send());
                    }
                });
    }

    @TestFactory
    Stream<DynamicTest> bodiesOfAnotherType() {
        return each(
                described.operations().stream().filter(each -> each.bodyType().isPresent()),
                operation -> assertProblem(
                        415,
                        "MEDIA_TYPE",
                        call(operation, operation.address())
                                .body("text/xml", "<x/>".getBytes(StandardCharsets.UTF_8))
                                .send()));
    }

    @TestFactory
    Stream<DynamicTest> answersOfAnotherType() {
        return each(
                described.operations().stream().filter(each -> !each.answersAnyType()),
                operation -> assertProblem(
                        406,
                        "NOT_ACCEPTABLE",
                        withBody(operation, call(operation, operation.address()))
                                .header("Accept", "application/x-nothing")
                                .send()));
    }

    @TestFactory
    Stream<DynamicTest> bodiesThatAreTooLarge() {
        byte[] large = ("{\"x\":\"" + "x".repeat(JsonBody.MAX_BYTES) + "\"}").getBytes(StandardCharsets.UTF_8);
        return each(
                described.withJsonBody(),
                operation -> assertProblem(
                        413,
                        "TOO_LARGE",
                        call(operation, operation.address())
                                .body("application/json", large)
                                .send()));
    }

    @TestFactory
    Stream<DynamicTest> bodiesThatAreNoJsonObject() {
        List<byte[]> bad = Stream.of(
                        "{",
                        "[]",
                        "null",
                        "\"x\"",
                        "{\"a\":1,\"a\":2}",
                        "{\"a\":\"\\u0000\"}",
                        "{\"a\":\"\\ud800\"}",
                        "{\"\\u001b\":1}",
                        "{\"a\":[null]}",
                        "{\"a\":1e999999999}",
                        "{} {}",
                        "{a:1}",
                        "{\"a\":" + "[".repeat(100) + "]".repeat(100) + "}",
                        "{\"" + "n".repeat(300) + "\":1}",
                        "{\"a\":" + "1".repeat(100) + "}")
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .collect(java.util.stream.Collectors.toCollection(ArrayList::new));
        bad.add(new byte[] {'{', '"', (byte) 0xc3, (byte) 0x28, '"', ':', '1', '}'});
        return each(described.withJsonBody(), operation -> {
            for (byte[] body : bad) {
                assertProblem(
                        400,
                        "MALFORMED",
                        call(operation, operation.address())
                                .body("application/json", body)
                                .send());
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> bodiesThatLackSomething() {
        return each(described.withJsonBody(), operation -> {
            Json.Obj whole = operation.sampleBody().orElseThrow();
            for (String name : operation.bodySchema().texts("required")) {
                if (operation
                                .bodySchema()
                                .object("properties")
                                .object(name)
                                .text("type")
                                .filter("boolean"::equals)
                                .isPresent()
                        && !operation.command()) {
                    continue;
                }
                TestServer.Answer answer = call(operation, operation.address())
                        .json(whole.with(name, (Json) null).canonical())
                        .send();
                assertProblem(400, "MALFORMED", answer);
                assertTrue(answer.text().contains(name), answer.text());
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> bodiesWithMembersOfTheWrongType() {
        return each(described.withJsonBody(), operation -> {
            Json.Obj whole = operation.sampleBody().orElseThrow();
            for (String name : operation.bodySchema().texts("required")) {
                if (operation
                                        .bodySchema()
                                        .object("properties")
                                        .object(name)
                                        .members()
                                        .size()
                                == 1
                        && operation.command()) {
                    continue; // any value fits
                }
                Json wrong = whole.get(name).orElseThrow() instanceof Json.Arr
                        ? new Json.Num(1)
                        : new Json.Arr(List.of(new Json.Num(1)));
                TestServer.Answer answer = call(operation, operation.address())
                        .json(whole.with(name, wrong).canonical())
                        .send();
                assertProblem(400, "MALFORMED", answer);
                assertTrue(answer.text().contains(name), answer.text());
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> formsWithMembersNobodyKnows() {
        return each(described.withJsonBody().filter(each -> !each.command()), operation -> {
            TestServer.Answer answer = call(operation, operation.address())
                    .json(operation
                            .sampleBody()
                            .orElseThrow()
                            .with("nonsense", 1)
                            .canonical())
                    .send();
            assertProblem(400, "MALFORMED", answer);
            assertTrue(answer.text().contains("nonsense"), answer.text());
        });
    }

    @TestFactory
    Stream<DynamicTest> commandsWithoutAKey() {
        return each(described.operations().stream().filter(Described.Operation::command), operation -> {
            String body = operation.sampleBody().orElseThrow().canonical();
            TestServer.Answer without = server.call("POST", operation.address())
                    .as(administrator)
                    .json(body)
                    .send();
            assertProblem(400, "MALFORMED", without);
            assertTrue(without.text().contains("Idempotency-Key"), without.text());
            for (String bad : List.of("x".repeat(201), "a b")) {
                assertProblem(
                        400,
                        "MALFORMED",
                        server.call("POST", operation.address())
                                .as(administrator)
                                .header("Idempotency-Key", bad)
                                .json(body)
                                .send());
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> commandsOnATargetThatHasChanged() {
        return each(
                described.operations().stream()
                        .filter(operation -> operation.command()
                                && !operation.parameters("path").isEmpty()),
                operation -> assertProblem(
                        412,
                        "CHANGED",
                        call(operation, operation.address())
                                .header("If-Match", "\"old\"")
                                .json(operation.sampleBody().orElseThrow().canonical())
                                .send()));
    }
}
