package org.jinbang.internal.conditions;

import static org.jinbang.internal.conditions.Verdicts.quoted;

import java.util.EnumSet;
import org.jinbang.json.Json;
import org.jinbang.scheme.Field;
import org.jinbang.scheme.FieldType;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.spi.Facts;

/** Something must be answered, or attached where the field asks for files. */
final class Answered extends FieldCondition {
    Answered() {
        super("answered", new Text("该字段须填写或附上材料。", "The field must be answered."), EnumSet.allOf(FieldType.class));
    }

    @Override
    public String example() {
        return """
                - id: told
                  title: {zh: 已写明经验, en: The practice is told}
                  kind: answered
                  field: practice
                  article: "8"
                """;
    }

    @Override
    Verdict weigh(Field field, Json answer, Json.Obj params, Facts facts) {
        return Verdicts.met("{0}已填写", "{0} is answered", quoted(field));
    }

    @Override
    Verdict unanswered(Field field, Json.Obj params, Facts facts) {
        return facts.files(field.id()) > 0
                ? Verdicts.met("{0}已附 {1} 份材料", "{0} has {1} file(s)", quoted(field), facts.files(field.id()))
                : super.unanswered(field, params, facts);
    }
}
