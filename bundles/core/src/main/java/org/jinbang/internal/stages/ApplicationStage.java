package org.jinbang.internal.stages;

import java.util.Optional;
import org.jinbang.internal.decide.Editions;
import org.jinbang.json.Json;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.spi.ParameterSpec;

/** Applications are filled in and submitted; what is not submitted in time lapses. */
final class ApplicationStage extends UnrecordedStage {
    private static final String CLOSING_HOUR = "closing-hour";

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
                        Editions.OPEN_AT_LEAST,
                        ParameterSpec.Type.TERM,
                        new Text(
                                "申报期限至少多长，首日不计，例如 {days: 30, calendar: all}；未写则不限",
                                "How long it is open at least, the first day not counted, e.g. {days: 30, calendar: all}; left"
                                        + " out, as long as the batch says")),
                ParameterSpec.optional(
                        CLOSING_HOUR,
                        ParameterSpec.Type.NUMBER,
                        new Text(
                                "最后一天的截止钟点，1 至 24；未写则至 24 时",
                                "The hour of the last day at which it closes, 1 to 24; left out, the day's end")),
                ParameterSpec.optional(
                        "declaration",
                        ParameterSpec.Type.TEXT,
                        new Text(
                                "要求申报者声明所报内容真实的条款；未写则不要求",
                                "The article under which the applicant declares that the facts are true; left out, no"
                                        + " declaration is asked for")));
    }

    @Override
    public String example() {
        return """
                - id: apply
                  title: {zh: 申报, en: Application}
                  kind: application
                  one-per-applicant: true
                  open-at-least: {days: 30, calendar: all}
                  declaration: "22"
                  article: "13"
                """;
    }

    @Override
    public Optional<Text> misuse(Stage stage, Json.Obj params) {
        return together(params
                .number(CLOSING_HOUR)
                .filter(hour -> hour < 1 || hour > 24)
                .map(hour -> new Text("closing-hour 须为 1 至 24，现为 {0}", "closing-hour must be from 1 to 24; it is {0}")
                        .with(hour))
                .stream()
                .toList());
    }

    @Override
    Outcome outcome(Case each, Sitting sitting) {
        return each.submitted()
                ? Outcomes.advances(each, "已提交申报", "Submitted")
                : Outcomes.ends(each, "截止时仍未提交，申报失效", "Not submitted by the deadline; the draft lapses");
    }
}
