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

/** The place of registration must lie in a division: a text begins with its name or code, a choice is equal to it. */
final class RegisteredIn extends FieldCondition {
    private static final String DIVISIONS = "divisions";

    RegisteredIn() {
        super(
                "registered-in",
                new Text("登记地须在规定的行政区划内。", "The place of registration lies in one of the divisions."),
                Set.of(FieldType.TEXT, FieldType.LONG_TEXT, FieldType.CHOICE),
                ParameterSpec.required(
                        DIVISIONS,
                        ParameterSpec.Type.TEXTS,
                        new Text(
                                "行政区划的名称或代码；文字须以其开头，选项须与其相同",
                                "Names or codes of the divisions; a text must begin with one, a choice must be one")));
    }

    @Override
    public String example() {
        return """
                - id: here
                  title: {zh: 在本市登记, en: Registered in this city}
                  kind: registered-in
                  field: place
                  divisions: [上海市, "31"]
                  article: "7"
                """;
    }

    @Override
    Optional<Text> misuse(Json.Obj params, Field field) {
        List<String> divisions = params.texts(DIVISIONS);
        return divisions.isEmpty() || divisions.stream().anyMatch(String::isBlank)
                ? Optional.of(new Text("divisions 须列出至少一个行政区划，且不得为空白", "divisions must list at least one, none blank"))
                : Optional.empty();
    }

    @Override
    Verdict weigh(Field field, Json answer, Json.Obj params, Facts facts) {
        Optional<String> place =
                Answers.text(answer).filter(text -> !Verdicts.shown(text).isEmpty());
        if (place.isEmpty()) {
            return unreadable(field, new Text("地名", "a place"), answer);
        }
        List<String> divisions = params.texts(DIVISIONS);
        boolean inside = field.type() == FieldType.CHOICE
                ? divisions.contains(place.get())
                : divisions.stream().anyMatch(place.get()::startsWith);
        return Verdicts.either(
                inside,
                "{0}须在{1}；所填为“{2}”",
                "{0} must lie in {1}; it is “{2}”",
                quoted(field),
                Verdicts.titles(field, divisions),
                Verdicts.title(field, place.get()));
    }
}
