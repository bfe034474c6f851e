package org.jinbang.internal.conditions;

import static org.jinbang.internal.conditions.Verdicts.quoted;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jinbang.internal.texts.Texts;
import org.jinbang.json.Json;
import org.jinbang.scheme.Condition;
import org.jinbang.scheme.Field;
import org.jinbang.scheme.FieldType;
import org.jinbang.scheme.Form;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.spi.ConditionKind;
import org.jinbang.scheme.spi.Facts;
import org.jinbang.scheme.spi.ParameterSpec;

/** A condition on the answer to one field. An answer of another shape than the field's is never an exception. */
abstract class FieldCondition implements ConditionKind {
    private static final String FIELD = "field";

    private final String name;
    private final Text explanation;
    private final Set<FieldType> types;
    private final List<ParameterSpec> parameters;

    /** {@code types} are the types of field it makes sense for; {@code further} are the parameters beside the field. */
    FieldCondition(String name, Text explanation, Set<FieldType> types, ParameterSpec... further) {
        this.name = name;
        this.explanation = explanation;
        this.types = types;
        List<ParameterSpec> all = new ArrayList<>();
        all.add(ParameterSpec.required(
                FIELD, ParameterSpec.Type.FIELD, new Text("所针对的表单字段", "The field of the form that it is about")));
        all.addAll(List.of(further));
        this.parameters = List.copyOf(all);
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Text explanation() {
        return explanation;
    }

    @Override
    public final List<ParameterSpec> parameters() {
        return parameters;
    }

    @Override
    public final Optional<Text> misuse(Condition condition, Json.Obj params, Form form) {
        String id = params.text(FIELD).orElse("");
        Optional<Field> field = form.field(id);
        if (field.isEmpty()) {
            return Optional.of(noField(id, form));
        }
        if (!types.contains(field.get().type())) {
            return Optional.of(new Text(
                            "条件类型“{0}”不能用于字段“{1}”（类型 {2}）；可用类型：{3}",
                            "The kind {0} cannot be used on field {1} of type {2}; it is for {3}")
                    .with(
                            name,
                            id,
                            code(field.get().type()),
                            Texts.list(types.stream()
                                    .sorted()
                                    .map(FieldCondition::code)
                                    .toList())));
        }
        return misuse(params, field.get());
    }

    /** What else is wrong with the parameters, given the field. */
    Optional<Text> misuse(Json.Obj params, Field field) {
        return Optional.empty();
    }

    @Override
    public final Verdict judge(Json.Obj params, Facts facts) {
        String id = params.text(FIELD).orElse("");
        Optional<Field> field = facts.field(id);
        if (field.isEmpty()) {
            Text reason = noField(id, facts.form());
            return Verdicts.error(reason.zh(), reason.en());
        }
        Optional<Json> answer = facts.answer(id).filter(Answers::given);
        return answer.isPresent()
                ? weigh(field.get(), answer.get(), params, facts)
                : unanswered(field.get(), params, facts);
    }

    /** The verdict on an answer that is there. */
    abstract Verdict weigh(Field field, Json answer, Json.Obj params, Facts facts);

    /** The verdict while nothing is answered. */
    Verdict unanswered(Field field, Json.Obj params, Facts facts) {
        return Verdicts.awaiting("{0}尚未填写", "{0} is not answered yet", quoted(field));
    }

    /** The verdict on an answer that does not read as what the field asks for. */
    static Verdict unreadable(Field field, Text expected, Json answer) {
        return Verdicts.notMet(
                "{0}应为{1}，所填为“{2}”", "{0} must be {1}; found “{2}”", quoted(field), expected, Answers.shown(answer));
    }

    private static Text noField(String id, Form form) {
        return new Text("表单“{0}”没有字段“{1}”", "The form {0} has no field {1}").with(form.id(), id);
    }

    private static String code(FieldType type) {
        return type.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
