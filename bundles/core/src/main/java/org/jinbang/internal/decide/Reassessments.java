package org.jinbang.internal.decide;

import static org.jinbang.process.StreamKind.APPLICATION;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jinbang.json.Json;
import org.jinbang.process.ActType;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.Command;
import org.jinbang.process.Reassessment;
import org.jinbang.process.RefusalCode;
import org.jinbang.process.Tenure;
import org.jinbang.scheme.Basis;
import org.jinbang.scheme.Organ;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.Validity;

/** Extending an award: the winner asks before it ends, a panel marks what was handed in, an organ decides. */
public final class Reassessments {
    private static final int DIGITS_SHOWN = 3;

    private Reassessments() {}

    static Accepted ask(Situation s, Command c) {
        Authority.applicant(s, c);
        ApplicationState a = s.theCase();
        Validity.Reassessment rule = rule(s, RefusalCode.WRONG_STAGE);
        Aftermath.awarded(a, rule.basis());
        Refuse.unless(
                a.reassessments().stream().noneMatch(Reassessment::open),
                RefusalCode.ALREADY_DONE,
                rule.basis(),
                "已申请复评，待决定",
                "A reassessment has been asked for and awaits its decision");
        Tenure tenure = s.tenure();
        LocalDate from = tenure.reassessable()
                .orElseThrow(() -> Refuse.with(
                        RefusalCode.ALREADY_DONE,
                        rule.basis(),
                        "不能再申请复评：本次有效期已复评，或已达延长次数",
                        "It cannot be asked for again: this term has been reassessed, or the award was extended as often as"
                                + " the regulation allows"));
        LocalDate until = tenure.until().orElseThrow();
        Refuse.unless(
                !s.today().isBefore(from),
                RefusalCode.TOO_EARLY,
                rule.basis(),
                "复评自 " + from + " 起申请，至 " + until + " 止",
                "A reassessment can be asked for from " + from + " to " + until);
        Refuse.unless(
                !s.today().isAfter(until),
                RefusalCode.LATE,
                rule.basis(),
                "称号已于 " + until + " 到期失效，复评须在此前申请",
                "The award expired on " + until + "; a reassessment is asked for before");
        List<String> proofs = c.data().texts("proofs");
        proofs.forEach(file -> Applications.known(s, file, a.id()));
        return Accepted.of(Draft.of(
                        APPLICATION,
                        a.id(),
                        ActType.REASSESSMENT_ASKED,
                        rule.basis(),
                        Json.obj().with("proofs", Json.texts(proofs)))
                .with("statement", a.applicant(), c.data().text("statement")));
    }

    static Accepted mark(Situation s, Command c) {
        Validity.Reassessment rule = rule(s, RefusalCode.NOT_ENTITLED);
        Validity.Panel panel = rule.panel()
                .orElseThrow(() -> Refuse.with(
                        RefusalCode.NOT_ENTITLED, rule.basis(), "复评不评分", "No marks are given in a reassessment"));
        Pledges.made(s, c, member(s, c, panel.by(), rule.basis()));
        Assigning.disinterested(s, c, rule.basis());
        ApplicationState a = s.theCase();
        open(a, rule.basis());
        long score = c.data().number("score").orElseThrow();
        Refuse.unless(
                score >= panel.minimum() && score <= panel.maximum(),
                RefusalCode.ENTRY_INVALID,
                rule.basis(),
                new Text("分数应在 {0} 至 {1} 之间，所写为 {2}", "The score is from {0} to {1}; {2} was given")
                        .with(panel.minimum(), panel.maximum(), score));
        return Accepted.of(Draft.of(
                        APPLICATION,
                        a.id(),
                        ActType.REASSESSMENT_MARKED,
                        rule.basis(),
                        Json.obj().with("score", score))
                .with("comment", c.actor().id(), c.data().text("comment")));
    }

    static Accepted decide(Situation s, Command c) {
        Validity.Reassessment rule = rule(s, RefusalCode.NOT_ENTITLED);
        member(s, c, rule.by(), rule.basis());
        ApplicationState a = s.theCase();
        Reassessment asked = open(a, rule.basis());
        boolean passed = c.data().isTrue("passed");
        Optional<String> mean = rule.panel().map(panel -> mean(s, asked, panel, passed, rule.basis()));
        Json.Obj data = Json.obj().with("passed", passed);
        return Accepted.of(Draft.of(
                        APPLICATION,
                        a.id(),
                        ActType.REASSESSMENT_DECIDED,
                        rule.basis(),
                        mean.isPresent() ? data.with("mean", mean.get()) : data)
                .with("reason", a.applicant(), c.data().text("reason")));
    }

    /** The mean of the marks; refuses while some are missing, and a decision against them. */
    private static String mean(Situation s, Reassessment asked, Validity.Panel panel, boolean passed, Basis basis) {
        List<Integer> scores = scores(s, asked);
        int wanted = s.values().number(panel.entries());
        Refuse.unless(
                scores.size() >= wanted,
                RefusalCode.STAGE_NOT_READY,
                basis,
                new Text("须有 {0} 人评分，现有 {1} 人", "{0} member(s) have to give a mark; {1} did")
                        .with(wanted, scores.size()));
        int bound = s.values().number(panel.pass());
        String mean = BigDecimal.valueOf(sum(scores))
                .divide(BigDecimal.valueOf(scores.size()), DIGITS_SHOWN, RoundingMode.DOWN)
                .stripTrailingZeros()
                .toPlainString();
        Refuse.unless(
                passed == reaches(scores, bound),
                RefusalCode.CONDITION_NOT_MET,
                basis,
                new Text(
                                "平均分 {0}，须达到 {1} 方为通过，决定须与之一致",
                                "The mean is {0}, and {1} has to be reached; the decision follows from that")
                        .with(mean, bound));
        return mean;
    }

    /** Of the members who are not recused since. */
    private static List<Integer> scores(Situation s, Reassessment asked) {
        return asked.marks().stream()
                .filter(mark -> s.theCase().recusals().stream()
                        .noneMatch(each -> each.member().equals(mark.member())))
                .map(Reassessment.Mark::score)
                .toList();
    }

    private static long sum(List<Integer> scores) {
        return scores.stream().mapToLong(Integer::longValue).sum();
    }

    private static boolean reaches(List<Integer> scores, int bound) {
        return sum(scores) >= (long) bound * scores.size();
    }

    /** How a reassessment that awaits its decision stands by its marks; passed where there is no panel. */
    public static boolean passing(Situation s, Reassessment asked, Validity.Reassessment rule) {
        return rule.panel()
                .map(panel -> reaches(scores(s, asked), s.values().number(panel.pass())))
                .orElse(true);
    }

    /** Refuses where there is none: whoever has no part in the case learns nothing else of it. */
    private static Validity.Reassessment rule(Situation s, RefusalCode code) {
        return s.scheme()
                .reassessment(s.theCase().track())
                .orElseThrow(() ->
                        Refuse.with(code, null, "本办法对该类别不设复评", "This regulation reassesses no awards of this track"));
    }

    private static Reassessment open(ApplicationState a, Basis basis) {
        Aftermath.awarded(a, basis);
        return a.reassessments().stream()
                .filter(Reassessment::open)
                .findFirst()
                .orElseThrow(() -> Refuse.with(
                        RefusalCode.WRONG_STAGE, basis, "没有待决定的复评申请", "No reassessment has been asked for"));
    }

    /** The organ a member of which acts, and is impartial. */
    private static Organ member(Situation s, Command c, String id, Basis basis) {
        Organ organ = s.scheme().organ(id).orElseThrow();
        Refuse.unless(
                s.running().sits(c.actor().id(), id),
                RefusalCode.NOT_ENTITLED,
                basis,
                new Text("“{0}”只能由{1}的成员办理", "“{0}” can be done by members of {1} only")
                        .with(c.type().title(), organ.title()));
        Aftermath.impartial(s, c, basis);
        Seating.composed(organ, s.running().members(id));
        return organ;
    }
}
