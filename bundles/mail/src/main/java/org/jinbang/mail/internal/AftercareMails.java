package org.jinbang.mail.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jinbang.mail.Mail;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.EditionState;
import org.jinbang.scheme.Aftercare;
import org.jinbang.scheme.Power;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.Validity;

/** Mails about what follows the award: to the winner, to the unit that recommended, and to the organs that have to know. */
final class AftercareMails {
    private AftercareMails() {}

    static List<Mail> of(Happening h) {
        return switch (h.act().type()) {
            case DUTY_RECORDED -> List.of(letter(h, "DUTY_RECORDED", winner(h), "what"));
            case REFERRED -> referred(h);
            case REASSESSMENT_ASKED -> asked(h);
            case REASSESSMENT_DECIDED ->
                List.of(letter(
                        h,
                        "REASSESSMENT_DECIDED." + (h.act().data().isTrue("passed") ? "passed" : "failed"),
                        winner(h),
                        "reason"));
            case SUSPENDED, REINSTATED -> toAll(h, Power.RUN);
            case REVOCATION_PROPOSED -> toAll(h, Power.REVOKE);
            case REVOCATION_DISMISSED, REVOKED -> toAll(h, Power.PROPOSE_REVOCATION);
            default -> List.of();
        };
    }

    /** To the winner, and to the receiving unit if it is on this server. */
    private static List<Mail> referred(Happening h) {
        Text title = h.scheme().aftercare().stream()
                .flatMap(each -> each.referrals().stream())
                .filter(each -> each.id().equals(h.data("referral")))
                .map(Aftercare.Referral::title)
                .findFirst()
                .orElseGet(() -> Writer.same(h.data("referral")));
        List<Mail> mails = new ArrayList<>(
                List.of(h.letter("REFERRED.winner").with("referral", title).to(winner(h))));
        h.act()
                .data()
                .text("edition")
                .flatMap(h.desk()::edition)
                .flatMap(edition -> Optional.ofNullable(edition.units().get(h.data("unit"))))
                .map(EditionState.Unit::person)
                .ifPresent(person -> mails.add(h.letter("REFERRED.unit")
                        .with("referral", title)
                        .page("/desk/editions/" + h.data("edition") + "/incoming")
                        .to(person)));
        return mails;
    }

    /** To those who mark, where a panel does, and to those who decide. */
    private static List<Mail> asked(Happening h) {
        ApplicationState a = h.application().orElseThrow();
        Optional<Validity.Reassessment> rule = h.scheme().reassessment(a.track());
        Set<String> persons = new LinkedHashSet<>();
        rule.flatMap(Validity.Reassessment::panel)
                .ifPresent(panel -> persons.addAll(h.desk().members(h.edition(), panel.by())));
        rule.ifPresent(each -> persons.addAll(h.desk().members(h.edition(), each.by())));
        persons.removeIf(
                person -> a.recusals().stream().anyMatch(each -> each.member().equals(person)));
        return persons.stream()
                .map(person -> letter(h, "REASSESSMENT_ASKED", person, "statement"))
                .toList();
    }

    private static String winner(Happening h) {
        return h.application().orElseThrow().applicant();
    }

    private static List<Mail> toAll(Happening h, Power concerned) {
        String wording = h.act().type().name();
        List<Mail> mails = new ArrayList<>(List.of(letter(h, wording + ".winner", winner(h), "reason")));
        Set<String> others = new LinkedHashSet<>();
        h.application()
                .flatMap(ApplicationState::unit)
                .flatMap(unit -> Optional.ofNullable(h.edition().units().get(unit)))
                .map(EditionState.Unit::person)
                .ifPresent(others::add);
        others.addAll(h.desk().holders(h.edition(), h.scheme(), concerned));
        others.remove(winner(h));
        others.remove(h.act().actor());
        others.forEach(person -> mails.add(letter(h, wording + ".other", person, "reason")));
        return mails;
    }

    private static Mail letter(Happening h, String wording, String person, String words) {
        Optional<Aftercare> rules = h.scheme().aftercare();
        return h.letter(wording)
                .with(
                        "duty",
                        rules.flatMap(each -> each.duty(h.data("duty")))
                                .map(Aftercare.Duty::title)
                                .orElseGet(() -> Writer.same(h.data("duty"))))
                .with(
                        "ground",
                        rules.flatMap(each -> each.ground(h.data("ground"))
                                        .map(Aftercare.Ground::title)
                                        .or(() -> each.suspension(h.data("ground"))
                                                .map(Aftercare.Suspension::title)))
                                .orElseGet(() -> Writer.same(h.data("ground"))))
                .with("on", h.data("on"))
                .with("certificate", number(h))
                .quote(h.desk().text(person, h.act(), words).map(Writer::same))
                .to(person);
    }

    private static Text number(Happening h) {
        return Writer.same(h.application()
                .flatMap(ApplicationState::certificate)
                .map(ApplicationState.Certificate::number)
                .orElse(""));
    }
}
