package ${package};

import java.util.List;
import java.util.Optional;
import org.jinbang.json.Json;
import org.jinbang.scheme.Finding;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.spi.ConditionKind;
import org.jinbang.scheme.spi.Facts;
import org.jinbang.scheme.spi.ParameterSpec;
import org.osgi.service.component.annotations.Component;

/** A kind of condition: an answer begins with a given word. Pure: no clock, no file, no state. */
@Component(property = ConditionKind.PROPERTY + "=" + BeginsWith.NAME)
public final class BeginsWith implements ConditionKind {
    static final String NAME = "${artifactId}-begins-with";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Text explanation() {
        return new Text("所填内容须以指定的字样开头。", "The answer begins with the given word.");
    }

    @Override
    public List<ParameterSpec> parameters() {
        return List.of(
                ParameterSpec.required("field", ParameterSpec.Type.FIELD, new Text("填报项", "the question")),
                ParameterSpec.required("word", ParameterSpec.Type.TEXT, new Text("开头的字样", "what it begins with")));
    }

    @Override
    public String example() {
        return "{id: mark, title: {zh: 标记, en: Mark}, kind: " + NAME + ", field: mark, word: 灯, article: \"2\"}";
    }

    @Override
    public Verdict judge(Json.Obj params, Facts facts) {
        String word = params.text("word").orElseThrow();
        // Nothing may be answered yet; what is thrown here would refuse the application as an error.
        Optional<String> answer = params.text("field")
                .flatMap(facts::answer)
                .filter(Json.Str.class::isInstance)
                .map(given -> ((Json.Str) given).value());
        if (answer.isEmpty()) {
            return new Verdict(
                    Finding.Result.NOT_MET, new Text("须以“{0}”开头，尚未填写", "must begin with “{0}”; nothing is given").with(word));
        }
        return answer.get().startsWith(word)
                ? new Verdict(Finding.Result.MET, new Text("以“{0}”开头", "begins with “{0}”").with(word))
                : new Verdict(
                        Finding.Result.NOT_MET,
                        new Text("须以“{0}”开头，所填为“{1}”", "must begin with “{0}”; it is “{1}”").with(word, answer.get()));
    }
}
