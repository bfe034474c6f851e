package org.jinbang.internal.decide;

import static org.jinbang.process.StreamKind.APPLICATION;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jinbang.internal.texts.Texts;
import org.jinbang.json.Json;
import org.jinbang.process.ActType;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.ApplicationState.Status;
import org.jinbang.process.Command;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Aftercare;
import org.jinbang.scheme.Basis;
import org.jinbang.scheme.Organ;
import org.jinbang.scheme.Power;
import org.jinbang.scheme.Text;

/** Revoking an award on a ground of the regulation, and what all decisions on winners have in common. */
final class Aftermath {
    private Aftermath() {}

    static Accepted propose(Situation s, Command c) {
        Basis basis = decides(s, c, Power.PROPOSE_REVOCATION);
        ApplicationState a = s.theCase();
        Aftercare.Ground ground = ground(s, c, basis);
        Refuse.unless(
                a.revocation().isEmpty(),
                RefusalCode.ALREADY_DONE,
                ground.basis(),
                "已报请撤销，待决定",
                "A revocation is proposed already and awaits its decision");
        return Accepted.of(act(a, ActType.REVOCATION_PROPOSED, ground, c));
    }

    static Accepted revoke(Situation s, Command c) {
        Basis basis = decides(s, c, Power.REVOKE);
        ApplicationState a = s.theCase();
        Aftercare.Ground ground = ground(s, c, basis);
        Optional<Organ> proposing = s.scheme().organs().stream()
                .filter(organ -> organ.grant(Power.PROPOSE_REVOCATION).isPresent())
                .findFirst();
        boolean proposed =
                a.revocation().filter(each -> each.ground().equals(ground.id())).isPresent();
        if (proposing.isPresent() && !proposed) {
            throw Refuse.with(
                    RefusalCode.STAGE_NOT_READY,
                    proposing
                            .get()
                            .grant(Power.PROPOSE_REVOCATION)
                            .orElseThrow()
                            .basis(),
                    new Text("须先由{0}以此理由报请撤销", "{0} must propose it on this ground first")
                            .with(proposing.get().title()));
        }
        return Accepted.of(act(a, ActType.REVOKED, ground, c));
    }

    static Accepted dismiss(Situation s, Command c) {
        Basis basis = decides(s, c, Power.REVOKE);
        ApplicationState a = s.theCase();
        ApplicationState.Revocation proposed = a.revocation()
                .orElseThrow(() -> Refuse.with(
                        RefusalCode.STAGE_NOT_READY,
                        basis,
                        "没有待决定的撤销报请",
                        "No revocation is proposed that could be decided"));
        return Accepted.of(Draft.of(
                        APPLICATION,
                        a.id(),
                        ActType.REVOCATION_DISMISSED,
                        basis,
                        Json.obj().with("ground", proposed.ground()))
                .with("reason", a.applicant(), c.data().text("reason")));
    }

    /** The basis of a power over a winner; refuses who is recused from the case, and what concerns no winner. */
    static Basis decides(Situation s, Command c, Power power) {
        Basis basis = Authority.power(s, c, power);
        impartial(s, c, basis);
        awarded(s.theCase(), basis);
        return basis;
    }

    /** Refuses who is recused from the case, or is the winner. */
    static void impartial(Situation s, Command c, Basis basis) {
        ApplicationState a = s.theCase();
        String person = c.actor().id();
        Refuse.unless(
                a.recusals().stream().noneMatch(each -> each.member().equals(person))
                        && !a.applicant().equals(person),
                RefusalCode.CONFLICT_OF_INTEREST,
                basis,
                "您已回避该申报或即其申报者，不得参与",
                "You are recused from this application, or are the applicant, and cannot take part");
    }

    private static Draft act(ApplicationState a, ActType type, Aftercare.Ground ground, Command c) {
        return Draft.of(APPLICATION, a.id(), type, ground.basis(), Json.obj().with("ground", ground.id()))
                .with("reason", a.applicant(), c.data().text("reason"));
    }

    static Aftercare rules(Situation s) {
        return s.scheme().aftercare().orElse(Aftercare.NONE);
    }

    private static Aftercare.Ground ground(Situation s, Command c, Basis basis) {
        return rules(s).ground(c.data().text("ground").orElseThrow())
                .orElseThrow(() -> unknown(basis, rules(s).grounds(), Aftercare.Ground::id, Aftercare.Ground::title));
    }

    static <T> RuntimeException unknown(Basis basis, List<T> known, Function<T, String> id, Function<T, Text> title) {
        return Refuse.with(
                RefusalCode.UNKNOWN_TARGET,
                basis,
                new Text("办法未列此项；可用：{0}", "The regulation does not name it; there are: {0}")
                        .with(Texts.listed(known.stream()
                                .map(each -> new Text("{0}（{1}）", "{0} ({1})").with(title.apply(each), id.apply(each)))
                                .toList())));
    }

    static void awarded(ApplicationState a, Basis basis) {
        Refuse.unless(
                a.status() == Status.AWARDED,
                RefusalCode.WRONG_STAGE,
                basis,
                a.status() == Status.REVOKED ? "称号已撤销" : "该申报尚未获奖",
                a.status() == Status.REVOKED ? "The award was revoked" : "The application has not been awarded");
    }
}
