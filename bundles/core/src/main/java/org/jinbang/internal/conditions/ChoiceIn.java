package org.jinbang.internal.conditions;

import static org.jinbang.internal.conditions.Verdicts.quoted;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jinbang.internal.texts.Texts;
import org.jinbang.json.Json;
import org.jinbang.scheme.Field;
import org.jinbang.scheme.FieldType;
import org.jinbang.scheme.Finding.Result;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.spi.Facts;
import org.jinbang.scheme.spi.ParameterSpec;

/**
 * A choice must be one of those allowed. Where the article's list is open (等) and so is the field's, another answer by
 * name can be admitted, as it is or by people in a stage.
 */
final class ChoiceIn extends FieldCondition {
    private static final String OPTIONS = "options";
    private static final String OTHERS = "others";
    private static final String JUDGED_IN = "judged-in";

    ChoiceIn() {
        super(
                "choice-in",
                new Text("所选须在允许的选项之内。", "The choice must be one of those allowed."),
                Set.of(FieldType.CHOICE),
                ParameterSpec.required(
                        OPTIONS, ParameterSpec.Type.TEXTS, new Text("允许的选项", "The ids of the options allowed")),
                ParameterSpec.optional(
                        OTHERS,
                        ParameterSpec.Type.YES_NO,
                        new Text(
                                "开放列表中自行写明的其他答案是否可以接受；默认否",
                                "Whether another answer, given by name to an open list, is admitted; default false")),
                ParameterSpec.optional(
                        JUDGED_IN,
                        ParameterSpec.Type.STAGE,
                        new Text(
                                "由哪一环节判定是否接受其他答案；未写则直接接受",
                                "The stage in which another answer is admitted or not; left out, it is admitted as it is")));
    }

    @Override
    public String example() {
        return """
                - id: sort
                  title: {zh: 企业或学校, en: A company or a school}
                  kind: choice-in
                  field: sort
                  options: [company, school]
                  article: "7"
                """;
    }

    @Override
    Optional<Text> misuse(Json.Obj params, Field field) {
        List<String> options = options(field);
        List<String> unknown = params.texts(OPTIONS).stream()
                .filter(allowed -> !options.contains(allowed))
                .toList();
        if (!unknown.isEmpty() || params.texts(OPTIONS).isEmpty()) {
            return Optional.of(new Text(
                            "options 须列出字段“{0}”的选项（{1}）；无效：{2}",
                            "options must list options of field {0} ({1}); not valid: {2}")
                    .with(field.id(), Texts.list(options), unknown.isEmpty() ? "[]" : Texts.list(unknown)));
        }
        if (Params.yesNo(params, OTHERS, false) && !field.openList()) {
            return Optional.of(new Text(
                            "others: true 要求字段“{0}”为开放列表（open-list: true）",
                            "others: true needs field {0} to be an open list (open-list: true)")
                    .with(field.id()));
        }
        if (params.get(JUDGED_IN).isPresent() && !Params.yesNo(params, OTHERS, false)) {
            return Optional.of(
                    new Text("judged-in 只在 others: true 时有意义", "judged-in means nothing without others: true"));
        }
        return Optional.empty();
    }

    @Override
    Verdict weigh(Field field, Json answer, Json.Obj params, Facts facts) {
        Optional<String> chosen = Answers.text(answer);
        if (chosen.isEmpty()) {
            return unreadable(field, new Text("选项之一", "one of the options"), answer);
        }
        List<String> allowed = params.texts(OPTIONS);
        if (allowed.contains(chosen.get())) {
            return Verdicts.met("{0}：{1}", "{0}: {1}", quoted(field), Verdicts.title(field, chosen.get()));
        }
        boolean byName = field.openList() && !options(field).contains(chosen.get());
        if (byName && Params.yesNo(params, OTHERS, false)) {
            return other(field, chosen.get(), params, facts);
        }
        return Verdicts.notMet(
                "{0}须为以下之一：{1}；所填为“{2}”",
                "{0} must be one of {1}; it is “{2}”",
                quoted(field),
                Verdicts.titles(field, allowed),
                Verdicts.title(field, chosen.get()));
    }

    private static Verdict other(Field field, String named, Json.Obj params, Facts facts) {
        String name = Verdicts.shown(named);
        Optional<String> stage = params.text(JUDGED_IN);
        if (stage.isEmpty()) {
            return Verdicts.met("{0}：{1}（其他）", "{0}: {1} (another one)", quoted(field), name);
        }
        Optional<Result> judged = facts.judgement(facts.condition());
        if (judged.filter(Result.MET::equals).isPresent()) {
            return Verdicts.met(
                    "{0}：环节“{1}”已接受“{2}”", "{0}: stage {1} admitted “{2}”", quoted(field), stage.get(), name);
        }
        if (judged.filter(Result.NOT_MET::equals).isPresent()) {
            return Verdicts.notMet(
                    "{0}：环节“{1}”未接受“{2}”", "{0}: stage {1} did not admit “{2}”", quoted(field), stage.get(), name);
        }
        return Verdicts.needsJudgement(
                "{0}：须在环节“{1}”中判定是否接受“{2}”",
                "{0}: stage {1} is to decide whether “{2}” is admitted", quoted(field), stage.get(), name);
    }

    private static List<String> options(Field field) {
        return field.options().stream().map(Field.Option::id).toList();
    }
}
