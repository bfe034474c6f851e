package org.jinbang.internal.decide;

import java.util.List;
import java.util.Optional;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.Refusal;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.Values;

/**
 * How many applications a recommending unit may send in an edition. A place is taken when a recommended application is
 * submitted, or where the recommendation comes later, when the unit recommends it; whoever withdraws gives it back.
 */
public final class UnitQuota {
    private UnitQuota() {}

    /** What the claims of all units of an edition begin with; the unit follows. */
    public static String prefix(String edition) {
        return "quota/" + edition + "/";
    }

    /** The places of each unit, where the scheme bounds them. */
    public static Optional<Integer> of(Scheme scheme, Values values) {
        return scheme.firstOfKind("recommendation")
                .flatMap(stage -> values.resolve(stage.params()).number("quota"))
                .map(Math::toIntExact);
    }

    /** The movement that takes a place of the unit, where the scheme bounds them. */
    static List<Accepted.Move> take(Situation s, Stage recommendation, ApplicationState a) {
        return move(s, recommendation, a, "RESERVE");
    }

    /** The movement that gives back what the application has taken. */
    static List<Accepted.Move> giveBack(Situation s, ApplicationState a) {
        boolean recommended = a.submitted().isPresent()
                && a.opinion().filter(ApplicationState.Opinion::favourable).isPresent();
        return s.scheme()
                .firstOfKind("recommendation")
                .filter(stage -> recommended)
                .map(stage -> move(s, stage, a, "RETURN"))
                .orElse(List.of());
    }

    private static List<Accepted.Move> move(Situation s, Stage recommendation, ApplicationState a, String kind) {
        Optional<Integer> quota = of(s.scheme(), s.values());
        if (quota.isEmpty() || a.unit().isEmpty()) {
            return List.of();
        }
        String unit = a.unit().get();
        Refusal full = new Refusal(
                RefusalCode.CAP_REACHED,
                new Text(
                                "推荐单位 {0} 在本届的 {1} 个推荐名额已用完",
                                "The {1} place(s) of the recommending unit {0} in this edition are taken")
                        .with(unit, quota.get()),
                Optional.of(s.basis(recommendation, "quota")));
        return List.of(new Accepted.Move(prefix(s.running().id()) + unit, kind, 1, quota.get(), 0, full));
    }
}
