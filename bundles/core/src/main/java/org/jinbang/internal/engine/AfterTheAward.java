package org.jinbang.internal.engine;

import java.util.List;
import java.util.Optional;
import org.jinbang.internal.decide.Reassessments;
import org.jinbang.internal.decide.Situation;
import org.jinbang.json.Json;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.ApplicationState.Status;
import org.jinbang.process.CommandType;
import org.jinbang.process.Reassessment;
import org.jinbang.process.Tenure;
import org.jinbang.scheme.Aftercare;
import org.jinbang.scheme.Validity;

/** What stands in for a person's choice where the prospects of commands on a winner are asked. */
final class AfterTheAward {
    private AfterTheAward() {}

    static Json.Obj standIns(Situation s, ApplicationState a, CommandType type) {
        Aftercare rules = s.scheme().aftercare().orElse(Aftercare.NONE);
        Json.Obj given = with(Json.obj(), "duty", duty(s, a, rules).map(Json::of));
        given = with(given, "ground", ground(a, rules, type).map(Json::of));
        given = with(
                given,
                "referral",
                rules.referrals(a.track()).stream()
                        .map(Aftercare.Referral::id)
                        .findFirst()
                        .map(Json::of));
        Optional<Validity.Reassessment> rule = s.scheme().reassessment(a.track());
        given = with(
                given, "score", rule.flatMap(Validity.Reassessment::panel).map(panel -> new Json.Num(panel.minimum())));
        return with(
                given,
                "passed",
                rule.flatMap(each -> a.reassessments().stream()
                        .filter(Reassessment::open)
                        .findFirst()
                        .map(asked -> new Json.Bool(Reassessments.passing(s, asked, each)))));
    }

    /** A duty still to be done, or else one that can be done at any time, or else any. */
    private static Optional<String> duty(Situation s, ApplicationState a, Aftercare rules) {
        List<Aftercare.Duty> duties = rules.duties(a.track(), a.award());
        Optional<String> owed = a.status() == Status.AWARDED
                ? s.tenure().owed().stream()
                        .filter(each -> each.done().isEmpty())
                        .map(Tenure.Owed::duty)
                        .findFirst()
                : Optional.empty();
        return owed.or(() -> duties.stream()
                        .filter(each -> !each.owed())
                        .map(Aftercare.Duty::id)
                        .findFirst())
                .or(() -> duties.stream().map(Aftercare.Duty::id).findFirst());
    }

    /** To suspend: a ground of the regulation; to revoke: the one proposed, or else one of the regulation. */
    private static Optional<String> ground(ApplicationState a, Aftercare rules, CommandType type) {
        return type == CommandType.SUSPEND
                ? rules.suspensions().stream().map(Aftercare.Suspension::id).findFirst()
                : a.revocation()
                        .map(ApplicationState.Revocation::ground)
                        .or(() -> rules.grounds().stream()
                                .map(Aftercare.Ground::id)
                                .findFirst());
    }

    private static Json.Obj with(Json.Obj given, String name, Optional<? extends Json> value) {
        return value.isPresent() ? given.with(name, value.get()) : given;
    }
}
