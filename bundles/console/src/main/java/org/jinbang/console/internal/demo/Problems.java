package org.jinbang.console.internal.demo;

import java.util.Optional;
import java.util.stream.Stream;
import org.jinbang.json.Json;
import org.jinbang.json.JsonException;
import org.jinbang.process.Refusal;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.ArticleRef;
import org.jinbang.scheme.Basis;
import org.jinbang.scheme.Reading;
import org.jinbang.scheme.Text;

/** Reads the problems of the HTTP interface back into refusals. */
final class Problems {
    private Problems() {}

    /** The refusal, if the body is a problem with a code of the catalogue. */
    static Optional<Refusal> refusal(String body) {
        Json.Obj problem;
        try {
            problem = Json.parseObject(body);
        } catch (JsonException e) {
            return Optional.empty();
        }
        return problem.text("code")
                .flatMap(code -> Stream.of(RefusalCode.values())
                        .filter(each -> each.name().equals(code))
                        .findFirst())
                .map(code -> new Refusal(
                        code,
                        new Text(
                                problem.text("detail_zh").orElse(code.title().zh()),
                                problem.text("detail_en").orElse(code.title().en())),
                        basis(problem)));
    }

    private static Optional<Basis> basis(Json.Obj problem) {
        Optional<ArticleRef> article = problem.text("article").map(ArticleRef::new);
        Json.Obj basis = problem.object("basis");
        if (basis.text("kind").filter("reading"::equals).isPresent()) {
            Text label = new Text(basis.text("zh").orElse("—"), basis.text("en").orElse("—"));
            return Optional.of(new Reading(label, article));
        }
        return article.map(each -> each);
    }
}
