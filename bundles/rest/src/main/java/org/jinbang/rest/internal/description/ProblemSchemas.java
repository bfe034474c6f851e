package org.jinbang.rest.internal.description;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jinbang.json.Json;
import org.jinbang.process.RefusalCode;
import org.jinbang.rest.internal.wire.Problem;
import org.jinbang.rest.internal.wire.ProblemCode;
import org.jinbang.scheme.Text;

/** Describes problems and both catalogues of their codes. */
final class ProblemSchemas {
    private ProblemSchemas() {}

    static Json.Obj response() {
        return Json.obj()
                .with("description", "不予受理，未作任何变更 / Refused; nothing has changed")
                .with(
                        "content",
                        Json.obj().with(Problem.MEDIA_TYPE, Json.obj().with("schema", RecordSchemas.ref("Problem"))));
    }

    static Json.Obj problem() {
        Json.Obj text = Json.obj().with("type", "string");
        Json.Obj basis = Json.obj()
                .with("type", "object")
                .with(
                        "properties",
                        Json.obj()
                                .with("kind", text.with("enum", Json.texts(List.of("article", "reading"))))
                                .with("zh", text)
                                .with("en", text));
        return Json.obj()
                .with("type", "object")
                .with("required", Json.texts(List.of("type", "title", "status", "code", "detail", "instance")))
                .with(
                        "properties",
                        Json.obj()
                                .with("type", text)
                                .with("title", text)
                                .with("status", Json.obj().with("type", "integer"))
                                .with("code", RecordSchemas.ref("ProblemCode"))
                                .with("detail", text)
                                .with("title_zh", text)
                                .with("title_en", text)
                                .with("detail_zh", text)
                                .with("detail_en", text)
                                .with("article", text)
                                .with("basis", basis)
                                .with("instance", text)
                                .with("incident", text)
                                .with(
                                        "findings",
                                        Json.obj().with("type", "array").with("items", finding(text)))
                                .with("retryAfter", Json.obj().with("type", "integer")));
    }

    /** What is wrong inside of what was sent, with its place. */
    private static Json.Obj finding(Json.Obj text) {
        Json.Obj message = Json.obj()
                .with("type", "object")
                .with("properties", Json.obj().with("zh", text).with("en", text));
        return Json.obj()
                .with("type", "object")
                .with("properties", Json.obj().with("where", text).with("message", message));
    }

    static Json.Obj codes() {
        List<Json> catalogue = new ArrayList<>();
        Stream.of(RefusalCode.values()).forEach(each -> catalogue.add(code(each.name(), each.status(), each.title())));
        Stream.of(ProblemCode.values()).forEach(each -> catalogue.add(code(each.name(), each.status(), each.title())));
        return Json.obj()
                .with("type", "string")
                .with(
                        "enum",
                        Json.texts(catalogue.stream()
                                .map(each -> ((Json.Obj) each).text("code").orElseThrow())
                                .toList()))
                .with("x-catalogue", new Json.Arr(catalogue));
    }

    private static Json.Obj code(String code, int status, Text title) {
        return Json.obj()
                .with("code", code)
                .with("status", status)
                .with("zh", title.zh())
                .with("en", title.en());
    }
}
