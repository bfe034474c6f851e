package org.jinbang.internal.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jinbang.json.Json;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Field;
import org.jinbang.scheme.FieldType;
import org.jinbang.scheme.Form;
import org.jinbang.scheme.Text;

/** Holds answers against a form: what is given must fit its field, what is required must be there. */
final class Answers {
    private Answers() {}

    /** Refuses answers that do not fit; missing ones are fine in a draft. Says everything at once. */
    static void fit(Form form, Json.Obj answers) {
        List<Text> faults = new ArrayList<>();
        answers.members().forEach((id, value) -> {
            Optional<Field> field = form.field(id);
            if (field.isEmpty()) {
                faults.add(new Text("没有填报项 {0}", "there is no field {0}").with(id));
            } else {
                field.get()
                        .expected(value)
                        .ifPresent(expected -> faults.add(new Text("“{0}”应为{1}", "“{0}” must be {1}")
                                .with(field.get().label(), expected)));
            }
        });
        if (!faults.isEmpty()) {
            throw Refuse.with(RefusalCode.ANSWER_INVALID, null, Authority.join(faults));
        }
    }

    /** Refuses a submission that lacks answers or files. */
    static void complete(Form form, Json.Obj answers, ApplicationState application) {
        List<Field> missing = new ArrayList<>();
        for (Field field : form.fields()) {
            boolean file = field.type() == FieldType.FILE;
            boolean given = file
                    ? !application.files().getOrDefault(field.id(), List.of()).isEmpty()
                    : answers.get(field.id()).filter(Answers::notBlank).isPresent();
            if (field.required() && !given) {
                missing.add(field);
            }
        }
        if (!missing.isEmpty()) {
            boolean files = missing.stream().allMatch(field -> field.type() == FieldType.FILE);
            throw Refuse.with(
                    files ? RefusalCode.FILE_MISSING : RefusalCode.ANSWER_MISSING,
                    missing.get(0).basis(),
                    new Text("尚缺：{0}", "still missing: {0}")
                            .with(Authority.join(
                                    missing.stream().map(Field::label).toList())));
        }
    }

    private static boolean notBlank(Json value) {
        return !(value instanceof Json.Str s) || !s.value().isBlank();
    }
}
