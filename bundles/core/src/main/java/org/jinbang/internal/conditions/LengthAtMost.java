package org.jinbang.internal.conditions;

import static org.jinbang.internal.conditions.Verdicts.quoted;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jinbang.json.Json;
import org.jinbang.scheme.Field;
import org.jinbang.scheme.FieldType;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.spi.Facts;
import org.jinbang.scheme.spi.ParameterSpec;

/** A text must not be longer than allowed; what is not answered is not too long. */
final class LengthAtMost extends FieldCondition {
    private static final String MAX = "max";
    private static final String COUNT = "count";
    private static final String WORDS = "words-and-han";
    private static final String POINTS = "code-points";

    LengthAtMost() {
        super(
                "length-at-most",
                new Text("文字不得超过规定长度。", "The text must not be longer than allowed."),
                Set.of(FieldType.TEXT, FieldType.LONG_TEXT),
                ParameterSpec.required(MAX, ParameterSpec.Type.NUMBER, new Text("最大长度", "The greatest length")),
                ParameterSpec.choice(
                        COUNT,
                        false,
                        List.of(POINTS, WORDS),
                        new Text(
                                "计数方法：code-points 按字符计（默认）；words-and-han 每个汉字、标点或符号计 1，每个西文单词或数字计 1，空白不计",
                                "How it is counted: code-points counts every character (the default); words-and-han counts 1"
                                        + " for each Han character, punctuation mark or symbol and 1 for each other word or"
                                        + " number, and nothing for white space")));
    }

    @Override
    public String example() {
        return """
                - id: length
                  title: {zh: 不超过 5000 字, en: At most 5000 words}
                  kind: length-at-most
                  field: practice
                  max: 5000
                  count: words-and-han
                  article: "13"
                """;
    }

    @Override
    Optional<Text> misuse(Json.Obj params, Field field) {
        return Params.number(params, MAX) > 0
                ? Optional.empty()
                : Optional.of(new Text("max 须为正整数", "max must be greater than 0"));
    }

    @Override
    Verdict weigh(Field field, Json answer, Json.Obj params, Facts facts) {
        if (!(answer instanceof Json.Str text)) {
            return unreadable(field, new Text("文字", "a text"), answer);
        }
        boolean words = params.text(COUNT).filter(WORDS::equals).isPresent();
        String value = text.value();
        int length = words ? WordCount.of(value) : value.codePointCount(0, value.length());
        int max = Params.number(params, MAX);
        return Verdicts.either(
                length <= max,
                "{0}最多 {1} {3}，现为 {2}",
                "{0} may have at most {1} {3}; it has {2}",
                quoted(field),
                max,
                length,
                words ? new Text("字", "words or Han characters") : new Text("个字符", "characters"));
    }

    @Override
    Verdict unanswered(Field field, Json.Obj params, Facts facts) {
        return Verdicts.met("{0}未填写，不超长", "{0} is not answered, so not too long", quoted(field));
    }
}
