package org.jinbang.internal.fold;

import static org.jinbang.internal.fold.Fold.added;
import static org.jinbang.internal.fold.Fold.text;
import static org.jinbang.internal.fold.Fold.value;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jinbang.process.Act;
import org.jinbang.process.ActType;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.Reassessment;
import org.jinbang.process.Suspended;

/** What acts say of an award after it was granted: duties done, reassessments, suspensions, its revocation. */
final class TenureFold {
    private TenureFold() {}

    static ApplicationState.DutyDone done(Act act) {
        return new ApplicationState.DutyDone(
                text(act, "duty"),
                LocalDate.parse(text(act, "on")),
                value(act, "what"),
                act.data().number("year").map(Math::toIntExact),
                act.data().text("due").map(LocalDate::parse),
                act.data().number("amount"));
    }

    static ApplicationState.Revocation proposed(Act act) {
        return new ApplicationState.Revocation(text(act, "ground"), value(act, "reason"), act.at(), Optional.empty());
    }

    /** At once, or after it was proposed. */
    static ApplicationState.Revocation revoked(Optional<ApplicationState.Revocation> before, Act act) {
        return new ApplicationState.Revocation(
                text(act, "ground"),
                value(act, "reason"),
                before.map(ApplicationState.Revocation::proposed).orElse(act.at()),
                Optional.of(act.at()));
    }

    /** The latest one changes, unless another is asked for. */
    static List<Reassessment> reassessed(List<Reassessment> before, Act act) {
        if (act.type() == ActType.REASSESSMENT_ASKED) {
            return added(
                    before,
                    new Reassessment(
                            value(act, "statement"),
                            act.data().texts("proofs"),
                            act.at(),
                            List.of(),
                            Optional.empty()));
        }
        Reassessment latest = before.get(before.size() - 1);
        List<Reassessment> after = new ArrayList<>(before);
        after.set(
                before.size() - 1,
                act.type() == ActType.REASSESSMENT_MARKED ? marked(latest, act) : decided(latest, act));
        return List.copyOf(after);
    }

    private static Reassessment marked(Reassessment r, Act act) {
        List<Reassessment.Mark> others = r.marks().stream()
                .filter(each -> !each.member().equals(act.actor()))
                .toList();
        int score = Math.toIntExact(act.data().number("score").orElseThrow());
        return new Reassessment(
                r.statement(),
                r.proofs(),
                r.asked(),
                added(others, new Reassessment.Mark(act.actor(), score, value(act, "comment"), act.at())),
                r.decided());
    }

    private static Reassessment decided(Reassessment r, Act act) {
        return new Reassessment(
                r.statement(),
                r.proofs(),
                r.asked(),
                r.marks(),
                Optional.of(new Reassessment.Decided(
                        act.data().isTrue("passed"), act.data().text("mean"), value(act, "reason"), act.at())));
    }

    static List<Suspended> suspended(List<Suspended> before, Act act) {
        if (act.type() == ActType.SUSPENDED) {
            return added(before, new Suspended(text(act, "ground"), value(act, "reason"), act.at(), Optional.empty()));
        }
        Suspended latest = before.get(before.size() - 1);
        List<Suspended> after = new ArrayList<>(before);
        after.set(
                before.size() - 1,
                new Suspended(
                        latest.ground(),
                        latest.reason(),
                        latest.since(),
                        Optional.of(new Suspended.Lifted(value(act, "reason"), act.at()))));
        return List.copyOf(after);
    }
}
