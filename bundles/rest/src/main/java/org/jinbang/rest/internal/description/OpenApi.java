package org.jinbang.rest.internal.description;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jinbang.json.Json;
import org.jinbang.process.CommandType;
import org.jinbang.process.Shape;
import org.jinbang.rest.internal.description.RouteTable.Entry;
import org.jinbang.rest.internal.door.Access;
import org.jinbang.rest.internal.door.Parameters;
import org.jinbang.rest.internal.door.SameSite;
import org.jinbang.rest.internal.door.SessionCookie;
import org.jinbang.rest.internal.resource.CommandDoor;
import org.jinbang.rest.internal.wire.Answers;
import org.jinbang.scheme.Text;

/** Writes the OpenAPI 3.1 document from the routes, the catalogue of commands and the catalogues of problems. */
public final class OpenApi {
    private static final String BEARER = "session";
    private static final String FIRST = "firstToken";
    private static final String COOKIE = "cookie";
    private static final String CODE_PATTERN = "^[\\p{L}\\p{N}._:@/-]+$";

    private final RecordSchemas schemas = new RecordSchemas();

    private OpenApi() {}

    /** The document. */
    public static Json.Obj document(List<Entry> routes, String publicUrl) {
        return new OpenApi().write(routes, publicUrl);
    }

    private Json.Obj write(List<Entry> routes, String publicUrl) {
        SortedMap<String, Json> paths = new TreeMap<>();
        for (Entry entry : routes) {
            Json.Obj path = (Json.Obj) paths.getOrDefault(entry.path(), Json.obj());
            paths.put(entry.path(), path.with(entry.method().toLowerCase(Locale.ROOT), operation(entry)));
        }
        schemas.add("Problem", ProblemSchemas.problem());
        schemas.add("ProblemCode", ProblemSchemas.codes());
        return Json.obj()
                .with("openapi", "3.1.0")
                .with("info", info())
                .with("servers", new Json.Arr(List.of(Json.obj().with("url", publicUrl))))
                .with("security", either(BEARER, COOKIE))
                .with("paths", new Json.Obj(paths))
                .with(
                        "components",
                        Json.obj()
                                .with("schemas", schemas.all())
                                .with("responses", Json.obj().with("Problem", ProblemSchemas.response()))
                                .with(
                                        "securitySchemes",
                                        Json.obj()
                                                .with(BEARER, bearer("登录后的令牌", "The token of a session"))
                                                .with(COOKIE, cookie())
                                                .with(
                                                        FIRST,
                                                        bearer(
                                                                "启动日志中的一次性令牌",
                                                                "The one-time token in the log of the start"))));
    }

    private static Json.Obj info() {
        return Json.obj()
                .with("title", "Jinbang 金榜")
                .with("version", "1")
                .with(
                        "description",
                        "评选的公开接口。文字均有中英两种；空的列表、对象和缺省值在答复中省略；小数以字符串表示。\n\n"
                                + "The interface of the awards. Texts are in Chinese and English; empty lists and objects"
                                + " and absent values are left out of answers; decimals are strings. A command needs the"
                                + " header Idempotency-Key: the same key with the same command returns the first answer"
                                + " again.")
                .with("license", Json.obj().with("name", "Apache-2.0").with("identifier", "Apache-2.0"));
    }

    private static Json.Obj bearer(String zh, String en) {
        return Json.obj().with("type", "http").with("scheme", "bearer").with("description", zh + " / " + en);
    }

    private static Json.Obj cookie() {
        return Json.obj()
                .with("type", "apiKey")
                .with("in", "cookie")
                .with("name", SessionCookie.NAME)
                .with(
                        "description",
                        "页面所用；须附请求头 " + SameSite.HEADER + ": 1，且来自本服务器的页面 / For pages; counts only with the header "
                                + SameSite.HEADER + ": 1, from a page of this server");
    }

    private static Json.Arr either(String... schemes) {
        return new Json.Arr(Stream.of(schemes)
                .<Json>map(scheme -> Json.obj().with(scheme, new Json.Arr(List.of())))
                .toList());
    }

    private static Json.Arr security(String scheme) {
        return new Json.Arr(List.of(Json.obj().with(scheme, new Json.Arr(List.of()))));
    }

    private Json.Obj operation(Entry entry) {
        Text title = entry.command()
                .map(CommandType::title)
                .orElse(new Text(entry.route().zh(), entry.route().en()));
        Json.Obj operation = Json.obj()
                .with("operationId", operationId(entry))
                .with("summary", title.en())
                .with("description", title.zh())
                .with("tags", Json.texts(List.of(tag(entry))))
                .with("x-access", entry.route().access().name())
                .with("responses", responses(entry));
        List<Json> parameters = parameters(entry);
        if (!parameters.isEmpty()) {
            operation = operation.with("parameters", new Json.Arr(parameters));
        }
        if (entry.open()) {
            operation = operation.with("security", new Json.Arr(List.of()));
        } else if (entry.route().access() == Access.FIRST_TOKEN) {
            operation = operation.with("security", security(FIRST));
        }
        Optional<Json.Obj> body = body(entry);
        return body.isPresent() ? operation.with("requestBody", body.get()) : operation;
    }

    private static String operationId(Entry entry) {
        String path =
                entry.path().substring("/api/".length()).replaceAll("[{}]", "").replaceAll("[^A-Za-z0-9]+", "-");
        return entry.method().toLowerCase(Locale.ROOT) + "-" + path;
    }

    private static String tag(Entry entry) {
        String[] parts = entry.path().split("/");
        return parts.length > 3 ? parts[3] : parts[2];
    }

    private List<Json> parameters(Entry entry) {
        List<Json> parameters = new ArrayList<>();
        for (String name : entry.parameters().path()) {
            if (entry.path().contains("{" + name + "}")) {
                parameters.add(parameter("path", name, true).with("schema", code(Parameters.MAX_LENGTH)));
            }
        }
        for (Parameters.Query query : entry.parameters().query()) {
            Json.Obj schema = query.type() == String.class
                    ? Json.obj().with("type", "string").with("maxLength", Parameters.MAX_LENGTH)
                    : schemas.of(query.type());
            parameters.add(parameter("query", query.name(), query.required()).with("schema", schema));
        }
        if (entry.command().isPresent()) {
            parameters.add(parameter("header", CommandDoor.KEY, !entry.open())
                    .with("schema", Json.obj().with("type", "string").with("maxLength", 200)));
            if (entry.command().get().scope() != CommandType.Scope.SERVER) {
                parameters.add(parameter("header", HttpHeaders.IF_MATCH, false)
                        .with("schema", Json.obj().with("type", "string")));
            }
        }
        return parameters;
    }

    private static Json.Obj parameter(String in, String name, boolean required) {
        return Json.obj().with("in", in).with("name", name).with("required", required);
    }

    private Optional<Json.Obj> body(Entry entry) {
        if (entry.body().isEmpty()) {
            return Optional.empty();
        }
        Json.Obj schema = entry.command()
                .map(this::command)
                .orElseGet(() -> entry.consumes().contains("application/json")
                        ? schemas.of(entry.body().get())
                        : Json.obj().with("type", "string").with("format", "binary"));
        boolean required = entry.command()
                .map(type -> type.data().stream().anyMatch(Shape::required))
                .orElse(true);
        return Optional.of(Json.obj().with("required", required).with("content", content(entry.consumes(), schema)));
    }

    private static Json.Obj content(List<String> types, Json.Obj schema) {
        Json.Obj content = Json.obj();
        for (String type : types) {
            content = content.with(type, Json.obj().with("schema", schema));
        }
        return content;
    }

    private Json.Obj command(CommandType type) {
        SortedMap<String, Json> members = new TreeMap<>();
        type.data().forEach(shape -> members.put(shape.name(), shape(shape)));
        Json.Obj schema = Json.obj()
                .with("type", "object")
                .with("title", type.title().en())
                .with("properties", new Json.Obj(members));
        List<String> required =
                type.data().stream().filter(Shape::required).map(Shape::name).toList();
        schema = required.isEmpty() ? schema : schema.with("required", Json.texts(required));
        String name = "Command." + type.path();
        schemas.add(name, schema);
        return RecordSchemas.ref(name);
    }

    private static Json.Obj shape(Shape shape) {
        Json.Obj text = Json.obj().with("type", "string");
        Json.Obj schema = switch (shape.type()) {
            case CODE -> code(shape.maxLength());
            case TEXT -> text.with("minLength", 1).with("maxLength", shape.maxLength());
            case NUMBER -> Json.obj().with("type", "integer");
            case YES_NO -> Json.obj().with("type", "boolean");
            case DATE -> text.with("format", "date");
            case INSTANT -> text.with("format", "date-time");
            case CODES, TEXTS -> Json.obj().with("type", "array").with("items", text);
            case OBJECT -> Json.obj().with("type", "object");
            case OBJECTS ->
                Json.obj().with("type", "array").with("items", Json.obj().with("type", "object"));
            case ANY -> Json.obj();
        };
        Text expected = shape.expected();
        return schema.with("description", expected.zh() + " / " + expected.en());
    }

    private static Json.Obj code(int maxLength) {
        return Json.obj().with("type", "string").with("maxLength", maxLength).with("pattern", CODE_PATTERN);
    }

    private Json.Obj responses(Entry entry) {
        boolean creates = entry.command().map(Answers::creates).orElse(false);
        int status = creates ? 201 : entry.route().status();
        Json.Obj success = Json.obj().with("description", "办理成功 / Done");
        if (entry.route().answer() != Void.class) {
            Json.Obj schema = schemas.of(entry.route().answer());
            success = success.with(
                    "content", content(entry.produces(), entry.route().list() ? list(schema) : schema));
        }
        Json.Obj responses = Json.obj().with(String.valueOf(status), success);
        Json.Obj problem = Json.obj().with("$ref", "#/components/responses/Problem");
        for (int each : problems(entry)) {
            responses = responses.with(String.valueOf(each), problem);
        }
        return responses.with("default", problem);
    }

    private static Json.Obj list(Json.Obj items) {
        return Json.obj()
                .with("type", "object")
                .with(
                        "properties",
                        Json.obj()
                                .with("items", Json.obj().with("type", "array").with("items", items))
                                .with("next", Json.obj().with("type", "string")))
                .with("required", Json.texts(List.of("items")));
    }

    private static Set<Integer> problems(Entry entry) {
        Set<Integer> problems = new LinkedHashSet<>(List.of(400, 406, 500));
        if (!entry.open()) {
            problems.addAll(List.of(401, 403));
        }
        if (entry.path().contains("{")) {
            problems.add(404);
        }
        if (entry.body().isPresent()) {
            problems.addAll(List.of(413, 415, 422));
        }
        if (entry.command().isPresent()) {
            problems.addAll(List.of(409, 412, 503));
        }
        if (entry.route().limit() != org.jinbang.security.Limit.NONE) {
            problems.add(429);
        }
        return problems;
    }
}
