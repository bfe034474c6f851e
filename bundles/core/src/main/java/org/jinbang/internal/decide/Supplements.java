package org.jinbang.internal.decide;

import static org.jinbang.process.StreamKind.APPLICATION;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jinbang.json.Json;
import org.jinbang.process.ActType;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.Command;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Basis;
import org.jinbang.scheme.Power;
import org.jinbang.scheme.Stage;
import org.jinbang.time.Counting;
import org.jinbang.time.DayKind;
import org.jinbang.time.LegalTime;

/** Answers that change after the submission: what an organ asks for and the applicant supplies, and corrected slips. */
public final class Supplements {
    /** The parameter of a check: how long the applicant has. */
    public static final String TERM = "supplement-term";
    /** The parameter of a check: it is asked for once, with all that is missing. */
    public static final String ONCE = "supplement-once";

    private Supplements() {}

    static Accepted ask(Situation s, Command c) {
        ApplicationState a = s.theCase();
        Stage stage = Reviews.at(s, c, a.stage());
        Authority.conducting(s, c, stage, s.application());
        Refuse.unless(
                s.params(stage).isTrue("supplements"),
                RefusalCode.WRONG_STAGE,
                stage.basis(),
                "本环节不要求补正",
                "No supplements are asked for in this stage");
        Refuse.unless(
                a.supplements().stream().allMatch(each -> each.supplied().isPresent() || overdue(s, each)),
                RefusalCode.ALREADY_DONE,
                stage.basis(),
                "已要求补正，尚未提交",
                "A supplement has been asked for and has not come yet");
        Refuse.unless(
                !s.params(stage).isTrue(ONCE)
                        || a.supplements().stream()
                                .noneMatch(each -> each.stage().equals(stage.id())),
                RefusalCode.ALREADY_DONE,
                stage.basisOf(ONCE),
                "补正只要求一次，须一次性告知，已经要求过",
                "A supplement is asked for once, with all that is missing; it has been asked for");
        LocalDate due = Editions.date(c, "due");
        s.params(stage).get(TERM).ifPresent(term -> {
            LocalDate last = new Counting(s.calendar())
                    .lastDay(s.today(), s.values().term((Json.Obj) term))
                    .date();
            Refuse.unless(
                    due.equals(last),
                    RefusalCode.MALFORMED,
                    stage.basisOf(TERM),
                    "补正期限自今天起算，截止日须为 " + last + "，所写为 " + due,
                    "The term of a supplement counts from today: it is due on " + last + "; the day given is " + due);
        });
        Refuse.unless(
                !due.isBefore(s.today()),
                RefusalCode.MALFORMED,
                stage.basis(),
                "补正期限 " + due + " 已过",
                "The due day " + due + " has passed");
        Refuse.unless(
                s.calendar().kindOf(due) != DayKind.UNKNOWN,
                RefusalCode.CALENDAR_UNKNOWN,
                stage.basis(),
                due + " 超出已公布的工作日历",
                due + " is beyond the published calendar");
        return Accepted.of(Draft.of(
                        APPLICATION,
                        a.id(),
                        ActType.SUPPLEMENT_ASKED,
                        stage.basis(),
                        Json.obj().with("stage", stage.id()).with("due", due.toString()))
                .with("what", a.applicant(), c.data().text("what")));
    }

    static boolean overdue(Situation s, ApplicationState.Supplement supplement) {
        return !s.now().isBefore(LegalTime.endOf(supplement.due()));
    }

    static Accepted supply(Situation s, Command c) {
        Authority.applicant(s, c);
        ApplicationState a = s.theCase();
        Stage stage = s.stage(a.stage());
        ApplicationState.Supplement asked = a.supplements().stream()
                .filter(each -> each.supplied().isEmpty() && each.stage().equals(a.stage()))
                .reduce((former, latter) -> latter)
                .orElseThrow(() ->
                        Refuse.with(RefusalCode.WRONG_STAGE, stage.basis(), "未要求补正", "No supplement was asked for"));
        Refuse.unless(
                !overdue(s, asked),
                RefusalCode.LATE,
                stage.basis(),
                "补正截止于 " + LegalTime.endZh(LegalTime.endOf(asked.due())) + "，到达时间 " + LegalTime.zh(s.now()),
                "The supplement was due by " + LegalTime.endEn(LegalTime.endOf(asked.due())) + ", it came at "
                        + LegalTime.en(s.now()));
        Reviews.at(s, c, a.stage());
        return changed(
                s, c, ActType.SUPPLEMENTED, stage.basis(), merged(s, c.data().object("answers")), Json.obj(), "note");
    }

    static Accepted correct(Situation s, Command c) {
        Basis basis = Authority.power(s, c, Power.CORRECT);
        ApplicationState a = s.theCase();
        Refuse.unless(a.alive(), RefusalCode.WRONG_STAGE, basis, "该申报不在评选中", "The application is not under way");
        String field = c.data().text("field").orElseThrow();
        Json.Obj change = Json.obj().with(field, c.data().get("value").orElseThrow());
        return changed(
                s,
                c,
                ActType.ANSWER_CORRECTED,
                basis,
                merged(s, change),
                Json.obj().with("field", field),
                "reason");
    }

    private static Json.Obj merged(Situation s, Json.Obj changes) {
        Json.Obj answers = s.answers().getOrDefault(s.theCase().id(), Json.obj());
        for (Map.Entry<String, Json> change : changes.members().entrySet()) {
            answers = answers.with(change.getKey(), change.getValue());
        }
        Answers.fit(Applications.form(s), answers);
        return answers;
    }

    /** New answers after submission: the findings are computed again, judgements stay. */
    private static Accepted changed(
            Situation s, Command c, ActType type, Basis basis, Json.Obj answers, Json.Obj data, String textSlot) {
        ApplicationState a = s.theCase();
        Eligibility.computed(s);
        Json.Obj found = Channels.noted(s, data.with("findings", Eligibility.results(s.findings())));
        return Accepted.of(Draft.of(APPLICATION, a.id(), type, basis, found)
                        .with("answers", a.applicant(), Optional.of(answers.canonical()))
                        .with(textSlot, a.applicant(), c.data().text(textSlot)))
                .claiming(Channels.claims(s, a));
    }
}
