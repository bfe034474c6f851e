package org.jinbang.internal.stages;

import org.jinbang.scheme.Text;
import org.jinbang.scheme.spi.ParameterSpec;

/** Applications are filled in and submitted; what is not submitted in time lapses. */
final class ApplicationStage extends UnrecordedStage {
    ApplicationStage() {
        super(
                "application",
                new Text(
                        "申报者填报并提交；逾期未提交的不予受理。", "Applicants fill in and submit; what is not submitted in time lapses."),
                new Text("由申报者填报并提交", "applicants fill in and submit"),
                ParameterSpec.optional(
                        "one-per-applicant",
                        ParameterSpec.Type.YES_NO,
                        new Text(
                                "true：每人在一届中只能提交一份申报；默认 false",
                                "true: one applicant can submit one application only in an edition; default false")),
                ParameterSpec.optional(
                        "declaration",
                        ParameterSpec.Type.TEXT,
                        new Text(
                                "要求申报者声明所报内容真实的条款；未写则不要求",
                                "The article under which the applicant declares that the facts are true; left out, no"
                                        + " declaration is asked for")));
    }

    @Override
    Outcome outcome(Case each, Sitting sitting) {
        return each.submitted()
                ? Outcomes.advances(each, "已提交申报", "Submitted")
                : Outcomes.ends(each, "截止时仍未提交，申报失效", "Not submitted by the deadline; the draft lapses");
    }
}
