package org.jinbang.internal.conditions;

import java.util.List;
import java.util.Optional;
import org.jinbang.internal.texts.Texts;
import org.jinbang.json.Json;
import org.jinbang.scheme.Field;
import org.jinbang.scheme.Finding.Result;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.spi.ConditionKind;
import org.jinbang.scheme.spi.Facts;
import org.jinbang.scheme.spi.ParameterSpec;

/** What the article leaves to people: it is met or not as a member of the organ that conducts the stage decided. */
final class Attested implements ConditionKind {
    private static final String JUDGED_IN = "judged-in";
    private static final String EVIDENCE = "evidence";

    @Override
    public String example() {
        return """
                - id: culture
                  title: {zh: 质量文化, en: Quality culture}
                  kind: attested
                  judged-in: review
                  evidence: culture
                  article: "8"
                """;
    }

    @Override
    public String name() {
        return "attested";
    }

    @Override
    public Text explanation() {
        return new Text(
                "由办理该环节的机构判定，软件只作记录。", "Decided by the organ that conducts the stage; the software records it.");
    }

    @Override
    public List<ParameterSpec> parameters() {
        return List.of(
                ParameterSpec.required(
                        JUDGED_IN,
                        ParameterSpec.Type.STAGE,
                        new Text("作出判定的环节", "The stage in which it is decided; that stage stays open until it is")),
                ParameterSpec.optional(
                        EVIDENCE,
                        ParameterSpec.Type.FIELD,
                        new Text(
                                "判定所依据的字段，须先填写或附上材料",
                                "The field it is decided on, which must be answered or have a file first")));
    }

    @Override
    public Verdict judge(Json.Obj params, Facts facts) {
        Text stage = facts.stage(params.text(JUDGED_IN).orElse(""));
        Optional<Result> judged = facts.judgement(facts.condition());
        // A decision against the applicant stands even without evidence: its absence may be the very reason.
        if (judged.filter(Result.NOT_MET::equals).isPresent()) {
            return Verdicts.notMet("环节“{0}”中判定为不满足", "Judged not met in stage “{0}”", stage);
        }
        Optional<Text> lacking = params.text(EVIDENCE).flatMap(field -> lacking(field, facts));
        if (lacking.isPresent()) {
            return Verdicts.awaiting("{0}", "{0}", lacking.get());
        }
        return judged.filter(Result.MET::equals).isPresent()
                ? Verdicts.met("环节“{0}”中判定为满足", "Judged met in stage “{0}”", stage)
                : Verdicts.needsJudgement(
                        "须在环节“{0}”中由主管机构判定", "To be judged in stage “{0}” by the competent organ", stage);
    }

    private static Optional<Text> lacking(String field, Facts facts) {
        if (facts.files(field) > 0 || facts.answer(field).filter(Answers::given).isPresent()) {
            return Optional.empty();
        }
        Text label = facts.field(field).map(Field::label).orElse(Texts.same(field));
        return Optional.of(
                new Text("判定之前须先填写“{0}”或附上其材料", "“{0}” must be answered or have a file before it can be judged")
                        .with(label));
    }
}
