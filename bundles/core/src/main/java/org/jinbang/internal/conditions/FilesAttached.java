package org.jinbang.internal.conditions;

import static org.jinbang.internal.conditions.Verdicts.quoted;

import java.util.Optional;
import java.util.Set;
import org.jinbang.json.Json;
import org.jinbang.scheme.Field;
import org.jinbang.scheme.FieldType;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.spi.Facts;
import org.jinbang.scheme.spi.ParameterSpec;

/** Enough files must be attached. */
final class FilesAttached extends FieldCondition {
    private static final String AT_LEAST = "at-least";

    FilesAttached() {
        super(
                "files-attached",
                new Text("须附上足够份数的材料。", "Enough files are attached."),
                Set.of(FieldType.FILE),
                ParameterSpec.optional(
                        AT_LEAST,
                        ParameterSpec.Type.NUMBER,
                        new Text("最少份数；默认 1", "How many files at least; default 1")));
    }

    @Override
    public String example() {
        return """
                - id: proofs
                  title: {zh: 附两份证明, en: Two proofs}
                  kind: files-attached
                  field: proofs
                  at-least: 2
                  article: "13"
                """;
    }

    @Override
    Optional<Text> misuse(Json.Obj params, Field field) {
        return atLeast(params) >= 1
                ? Optional.empty()
                : Optional.of(new Text("at-least 须至少为 1", "at-least must be 1 or more"));
    }

    @Override
    Verdict weigh(Field field, Json answer, Json.Obj params, Facts facts) {
        return unanswered(field, params, facts);
    }

    /** Attached files are counted, whatever the answer says. */
    @Override
    Verdict unanswered(Field field, Json.Obj params, Facts facts) {
        int least = atLeast(params);
        int files = facts.files(field.id());
        return files >= least
                ? Verdicts.met("{0}已附 {1} 份材料", "{0} has {1} file(s)", quoted(field), files)
                : Verdicts.awaiting(
                        "{0}至少须附 {1} 份材料，现有 {2} 份",
                        "{0} needs at least {1} file(s); it has {2}", quoted(field), least, files);
    }

    private static int atLeast(Json.Obj params) {
        return Params.numberIfGiven(params, AT_LEAST).orElse(1);
    }
}
