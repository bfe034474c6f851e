package org.jinbang.internal.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.EditionState;
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

    /** The places of a unit that is registered without places of its own, where the scheme bounds them. */
    public static Optional<Integer> of(Scheme scheme, Values values) {
        return scheme.firstOfKind("recommendation")
                .flatMap(stage -> values.resolve(stage.params()).number("quota"))
                .map(Math::toIntExact);
    }

    /** The places of one unit, its own or those of every unit, with those that were moved from and to others. */
    public static Optional<Integer> of(Scheme scheme, Values values, EditionState edition, String unit) {
        Optional<EditionState.Unit> registered =
                Optional.ofNullable(edition.units().get(unit));
        return of(scheme, values)
                .map(quota -> registered.flatMap(EditionState.Unit::places).orElse(quota)
                        + registered.map(EditionState.Unit::moved).orElse(0));
    }

    /** The movement that gives a unit another number of places; refused if more are taken. */
    static Accepted.Move bound(Situation s, Stage recommendation, String unit, int places) {
        Refusal taken = new Refusal(
                RefusalCode.CAP_REACHED,
                new Text(
                                "推荐单位 {0} 没有那么多未用的名额：留下 {1} 个不够已推荐的申报",
                                "The unit {0} has not so many places left: {1} would not do for what it has recommended")
                        .with(unit, places),
                Optional.of(s.basis(recommendation, "quota")));
        return new Accepted.Move(prefix(s.running().id()) + unit, "BOUND", 0, places, 0, taken);
    }

    /** The units that recommend an application. */
    static List<String> recommending(ApplicationState a) {
        return a.asked().stream()
                .filter(ApplicationState.Asked::favourable)
                .map(ApplicationState.Asked::unit)
                .toList();
    }

    /** The unit a place of which was booked when it took up a referral, until it says whether it recommends. */
    private static Optional<String> booked(ApplicationState a) {
        return a.origin()
                .filter(ApplicationState.Origin::booked)
                .map(ApplicationState.Origin::unit)
                .filter(unit -> !a.recommendedBy(unit));
    }

    /** The movements that take a place of each unit, where the scheme bounds them and none is booked already. */
    static List<Accepted.Move> take(Situation s, Stage recommendation, ApplicationState a, List<String> units) {
        boolean booked = a.origin().filter(ApplicationState.Origin::booked).isPresent();
        return take(
                s,
                recommendation,
                units.stream()
                        .filter(unit ->
                                !booked || !a.origin().orElseThrow().unit().equals(unit))
                        .toList());
    }

    /** The movements that take a place of each unit, where the scheme bounds them. */
    static List<Accepted.Move> take(Situation s, Stage recommendation, List<String> units) {
        return move(s, recommendation, units, "RESERVE");
    }

    /** The movements that give back what the application has taken. */
    static List<Accepted.Move> giveBack(Situation s, ApplicationState a) {
        List<Accepted.Move> moves = new ArrayList<>(unbooked(s, a));
        s.scheme()
                .firstOfKind("recommendation")
                .filter(stage -> a.submitted().isPresent())
                .ifPresent(stage -> moves.addAll(move(s, stage, recommending(a), "RETURN")));
        return moves;
    }

    /** The movement that gives back a place that was booked for a referral and not used by a recommendation. */
    static List<Accepted.Move> unbooked(Situation s, ApplicationState a) {
        return s.scheme()
                .firstOfKind("recommendation")
                .map(stage -> move(s, stage, booked(a).stream().toList(), "RETURN"))
                .orElse(List.of());
    }

    private static List<Accepted.Move> move(Situation s, Stage recommendation, List<String> units, String kind) {
        List<Accepted.Move> moves = new ArrayList<>();
        for (String unit : units) {
            of(s.scheme(), s.values(), s.running(), unit)
                    .ifPresent(quota -> moves.add(new Accepted.Move(
                            prefix(s.running().id()) + unit, kind, 1, quota, 0, full(s, recommendation, unit, quota))));
        }
        return moves;
    }

    private static Refusal full(Situation s, Stage recommendation, String unit, int quota) {
        return new Refusal(
                RefusalCode.CAP_REACHED,
                new Text(
                                "推荐单位 {0} 在本届的 {1} 个推荐名额已用完",
                                "The {1} place(s) of the recommending unit {0} in this edition are taken")
                        .with(unit, quota),
                Optional.of(s.basis(recommendation, "quota")));
    }
}
