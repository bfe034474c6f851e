package org.jinbang.internal.conditions;

import static org.jinbang.internal.conditions.Verdicts.quoted;

import java.util.Set;
import org.jinbang.json.Json;
import org.jinbang.scheme.Field;
import org.jinbang.scheme.FieldType;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.spi.Facts;

/** A yes-or-no question must be answered with yes. */
final class Yes extends FieldCondition {
    Yes() {
        super("yes", new Text("该问题须回答“是”。", "The question must be answered with yes."), Set.of(FieldType.YES_NO));
    }

    @Override
    public String example() {
        return """
                - id: honest
                  title: {zh: 遵纪守法, en: Abides by the law}
                  kind: yes
                  field: honest
                  article: "7"
                """;
    }

    @Override
    Verdict weigh(Field field, Json answer, Json.Obj params, Facts facts) {
        if (!(answer instanceof Json.Bool yes)) {
            return unreadable(field, new Text("“是”或“否”", "yes or no"), answer);
        }
        return yes.value()
                ? Verdicts.met("{0}：是", "{0}: yes", quoted(field))
                : Verdicts.notMet("{0}须为“是”，所填为“否”", "{0} must be yes; it is no", quoted(field));
    }
}
