package org.jinbang.internal.decide;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jinbang.json.Json;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Finding;
import org.jinbang.scheme.Organ;
import org.jinbang.scheme.Power;
import org.jinbang.scheme.Text;

/** What findings mean for an application: whether it can go on, and what is kept of them. */
public final class Eligibility {
    private Eligibility() {}

    /** Refuses if a condition could not be computed, and says what that means for the applicant. */
    static void computed(Situation s) {
        List<Finding> errors = such(s.findings(), Finding.Result.ERROR);
        if (!errors.isEmpty()) {
            Text runs = s.scheme().organs().stream()
                    .filter(organ -> organ.grant(Power.RUN).isPresent())
                    .map(Organ::title)
                    .findFirst()
                    .orElse(new Text("主办机构", "the organ that runs the edition"));
            throw Refuse.with(
                    RefusalCode.FINDING_ERROR,
                    errors.get(0).basis(),
                    new Text(
                                    "{0}。一切保持原状，所填内容无须改动，请稍后再次提交；此事已登记，{1}可以看到，临近截止请与其联系",
                                    "{0}. Nothing has changed and nothing need be corrected; send it again later. This"
                                            + " is on record, where {1} can see it; tell them if the deadline is near")
                            .with(listed(errors), runs));
        }
    }

    /** Refuses if a condition does not hold or lacks evidence. */
    static void eligible(List<Finding> findings) {
        first(findings, Finding.Result.NOT_MET, RefusalCode.CONDITION_NOT_MET);
        first(findings, Finding.Result.AWAITING_EVIDENCE, RefusalCode.ANSWER_MISSING);
    }

    private static void first(List<Finding> findings, Finding.Result result, RefusalCode code) {
        List<Finding> such = such(findings, result);
        if (!such.isEmpty()) {
            throw Refuse.with(code, such.get(0).basis(), listed(such));
        }
    }

    private static List<Finding> such(List<Finding> findings, Finding.Result result) {
        return findings.stream().filter(f -> f.result() == result).toList();
    }

    private static Text listed(List<Finding> findings) {
        return Authority.join(findings.stream()
                .map(f -> new Text("{0}：{1}", "{0}: {1}").with(f.basis().label(), f.reason()))
                .toList());
    }

    /** Results of the leaves and composites, without personal data, for the act. */
    public static Json.Obj results(List<Finding> findings) {
        Map<String, String> results = new LinkedHashMap<>();
        collect(findings, results);
        return Json.textMap(results);
    }

    private static void collect(List<Finding> findings, Map<String, String> into) {
        for (Finding finding : findings) {
            into.put(finding.condition(), finding.result().name());
            collect(finding.parts(), into);
        }
    }

    /** Why each condition came to what it did, as it is kept for the applicant. */
    static Json.Obj reasons(List<Finding> findings) {
        Json.Obj reasons = Json.obj();
        for (Finding finding : findings) {
            reasons = reasons.with(
                    finding.condition(),
                    Json.obj()
                            .with("zh", finding.reason().zh())
                            .with("en", finding.reason().en()));
        }
        return reasons;
    }
}
