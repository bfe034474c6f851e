package org.jinbang.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glassfish.jersey.server.ExtendedResourceContext;
import org.glassfish.jersey.server.model.Resource;
import org.jinbang.json.Json;
import org.jinbang.process.Actor;
import org.jinbang.process.CommandType;
import org.jinbang.process.RefusalCode;
import org.jinbang.security.Account;
import org.jinbang.security.Experts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The OpenAPI document against the server that runs. */
final class DescriptionTest {
    private static TestServer server;
    private static Described described;

    @BeforeAll
    static void start() throws Exception {
        server = new TestServer();
        described = new Described(server.get("/api/openapi.json", null).json());
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @Test
    void describesExactlyTheRoutesThatRun() {
        Set<String> running = new TreeSet<>();
        server.container
                .getApplicationHandler()
                .getInjectionManager()
                .getInstance(ExtendedResourceContext.class)
                .getResourceModel()
                .getRootResources()
                .forEach(resource -> collect("/api", resource, running));
        Set<String> written = described.operations().stream()
                .map(DescriptionTest::asDoor)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(running, written);
    }

    private static void collect(String base, Resource resource, Set<String> into) {
        String path = (base + "/" + resource.getPath()).replaceAll("/+", "/");
        resource.getResourceMethods().stream()
                .filter(method -> !method.getHttpMethod().equals("OPTIONS"))
                .forEach(method -> into.add(method.getHttpMethod() + " " + path));
        resource.getChildResources().forEach(child -> collect(path, child, into));
    }

    /** The operation of a command as the framework knows it: through the door of all commands. */
    private static String asDoor(Described.Operation operation) {
        boolean door = operation.command() && !operation.path().equals("/api/v1/editions");
        String path = door ? operation.path().replaceAll("/[^/]+$", "/{command}") : operation.path();
        return operation.method() + " " + path;
    }

    @Test
    void hasAnOperationForEachCommand() {
        Set<String> summaries = described.operations().stream()
                .filter(Described.Operation::command)
                .map(each -> each.description().text("summary").orElseThrow())
                .collect(Collectors.toSet());
        Stream.of(CommandType.values())
                .forEach(type -> assertTrue(summaries.contains(type.title().en()), type.name()));
        assertEquals(
                CommandType.values().length,
                described.operations().stream()
                        .filter(Described.Operation::command)
                        .count());
    }

    @Test
    void describesTheDataOfACommand() {
        Json.Obj schema =
                described.document().object("components").object("schemas").object("Command.open-batch");
        assertEquals(List.of("opens", "closes", "call"), schema.texts("required"));
        assertEquals(
                "date",
                schema.object("properties").object("opens").text("format").orElseThrow());
    }

    @Test
    void listsEveryCode() {
        List<String> codes = described
                .document()
                .object("components")
                .object("schemas")
                .object("ProblemCode")
                .texts("enum");
        assertEquals(codes.size(), new HashSet<>(codes).size());
        Stream.of(RefusalCode.values()).forEach(code -> assertTrue(codes.contains(code.name()), code.name()));
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        List<String> references = new ArrayList<>();
        references(described.document(), references);
        assertFalse(references.isEmpty());
        Described.Operation any = described.operations().get(0);
        for (String reference : references) {
            assertFalse(any.resolve(reference).members().isEmpty(), reference);
        }
    }

    private static void references(Json json, List<String> into) {
        if (json instanceof Json.Obj object) {
            object.text("$ref").ifPresent(into::add);
            object.members().values().forEach(each -> references(each, into));
        } else if (json instanceof Json.Arr array) {
            array.items().forEach(each -> references(each, into));
        }
    }

    @Test
    void operationIdsAreUnique() {
        List<String> ids = described.operations().stream()
                .map(each -> each.description().text("operationId").orElseThrow())
                .toList();
        assertEquals(ids.size(), new HashSet<>(ids).size());
    }

    @Test
    void statesTheAddressOfTheServer() throws Exception {
        assertEquals("3.1.0", described.document().text("openapi").orElseThrow());
        try (TestServer other = new TestServer(java.util.Map.of("publicUrl", "https://award.example"))) {
            assertTrue(other.get("/api/openapi.json", null).text().contains("https://award.example"));
        }
    }

    @Test
    void answersKeepTheirSchemas() throws Exception {
        server.administrator();
        Account member = server.newPerson("jia");
        server.security.accounts().administrator(Actor.SYSTEM, member.id(), true);
        server.security.accounts().grant(Actor.SYSTEM, member.id(), new Actor.StandingSeat("cn.example", "office"));
        String token = server.signIn("jia");
        server.security
                .experts()
                .add(
                        Actor.SYSTEM,
                        new Experts.NewExpert(
                                member.name(),
                                Optional.of(member.login()),
                                Optional.empty(),
                                Optional.empty(),
                                "虚构单位",
                                Optional.empty(),
                                Optional.of(List.of("质量")),
                                Optional.of(List.of("34"))));
        server.files.store(Actor.PUBLIC, "a1", "x.pdf", new byte[] {1});
        String begun = server.call("POST", "/api/v1/editions/e1/summary/imports")
                .as(token)
                .body("application/octet-stream", new byte[] {1})
                .send()
                .json()
                .text("id")
                .orElseThrow();
        for (Described.Operation operation : described.operations()) {
            if (operation.method().equals("GET") && !operation.answersAnyType()) {
                String address = operation
                        .address(Map.of("account", member.id(), "person", member.id(), "import", begun))
                        .replace("login=x", "login=jia");
                TestServer.Answer answer = server.get(address, token);
                assertEquals(200, answer.status(), operation + ": " + answer.text());
                Json.Obj schema = operation
                        .description()
                        .object("responses")
                        .object("200")
                        .object("content")
                        .object("application/json")
                        .object("schema");
                assertFits(operation, schema, answer.json(), operation.toString());
            }
        }
    }

    private static void assertFits(Described.Operation operation, Json.Obj schema, Json value, String where) {
        if (schema.text("$ref").isPresent()) {
            assertFits(operation, operation.resolve(schema.text("$ref").get()), value, where);
        } else if (value instanceof Json.Obj object && schema.get("properties").isPresent()) {
            for (String name : schema.texts("required")) {
                assertTrue(object.get(name).isPresent(), where + ": " + name + " is missing in " + object);
            }
            object.members().forEach((name, member) -> {
                assertTrue(
                        schema.object("properties").get(name).isPresent() || name.equals("kind"),
                        where + ": " + name + " is not described");
                assertFits(operation, schema.object("properties").object(name), member, where + "." + name);
            });
        } else if (value instanceof Json.Arr array) {
            assertEquals("array", schema.text("type").orElse("array"), where);
            array.items().forEach(item -> assertFits(operation, schema.object("items"), item, where + "[]"));
        } else if (value instanceof Json.Str) {
            assertEquals("string", schema.text("type").orElse("string"), where);
        } else if (value instanceof Json.Num) {
            assertEquals("integer", schema.text("type").orElse("integer"), where);
        }
    }
}
