package org.jinbang.internal.stages;

import java.util.Optional;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.spi.ParameterSpec;

/** The organ approves the list; a name can be left out. */
final class ApprovalStage extends UnrecordedStage {
    ApprovalStage() {
        super(
                "approval",
                new Text("由机构审定名单。", "The organ approves the list."),
                new Text("由机构审定名单", "the organ approves the list"),
                ParameterSpec.optional(
                        "needs-report",
                        ParameterSpec.Type.YES_NO,
                        new Text(
                                "true：审定之前须提交评选工作报告；默认 false",
                                "true: the work report must be filed before; default false")),
                ParameterSpec.optional(
                        "by-chair",
                        ParameterSpec.Type.YES_NO,
                        new Text(
                                "true：只由机构的负责人审定；默认 false",
                                "true: only the chair of the organ approves; default false")));
    }

    @Override
    public String example() {
        return """
                - id: approve
                  title: {zh: 审定, en: Approval}
                  kind: approval
                  by: leading-group
                  needs-report: true
                  article: "19"
                """;
    }

    @Override
    public boolean judges() {
        return true;
    }

    @Override
    Outcome outcome(Case each, Sitting sitting) {
        Gate gate = new Gate(each, sitting);
        Optional<Outcome> settled = gate.end().or(gate::obstacle);
        if (settled.isPresent()) {
            return settled.get();
        }
        if (each.approved().isEmpty()) {
            return Outcomes.open(each, "尚未审定", "Not decided yet");
        }
        return each.approved().get()
                ? Outcomes.advances(each, "已审定", "Approved")
                : Outcomes.ends(each, "审定时未予通过", "Left out of the list that was approved");
    }
}
