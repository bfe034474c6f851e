package org.jinbang.internal.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jinbang.scheme.Aftercare;
import org.jinbang.scheme.Basis;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Validity;

/** The rules on what follows the award, to be switched off one by one. */
final class AftercareSwitches {
    private final List<RuleSwitch> rules = new ArrayList<>();
    private final Scheme scheme;

    private AftercareSwitches(Scheme scheme) {
        this.scheme = scheme;
    }

    static List<RuleSwitch> of(Scheme scheme, Aftercare aftercare) {
        AftercareSwitches switches = new AftercareSwitches(scheme);
        aftercare.duties().forEach(each -> switches.duty(aftercare, each));
        Part<Aftercare.Ground> grounds = new Part<>("grounds", aftercare.grounds(), aftercare::withGrounds);
        aftercare.grounds().forEach(each -> switches.left(grounds, each.id(), each, each.basis()));
        aftercare.referrals().forEach(each -> switches.referral(aftercare, each));
        aftercare.validities().forEach(each -> switches.validity(aftercare, each));
        aftercare.suspensions().forEach(each -> switches.suspension(aftercare, each));
        return switches.rules;
    }

    /** One list of rules, and how another takes its place. */
    private record Part<T>(String name, List<T> all, Function<List<T>, Aftercare> with) {}

    /** An element left out. */
    private <T> void left(Part<T> part, String id, T element, Basis basis) {
        add(part, id, basis, part.all().stream().filter(each -> each != element).toList());
    }

    /** An element without something, if it has that. */
    private <T> void without(Part<T> part, boolean has, String path, T element, Basis basis, UnaryOperator<T> change) {
        if (has) {
            add(part, path, basis, Changed.replaced(part.all(), element, change));
        }
    }

    private <T> void add(Part<T> part, String path, Basis basis, List<T> others) {
        RuleSwitch.add(
                rules,
                "aftercare/" + part.name() + "/" + path,
                basis,
                () -> scheme.with(part.with().apply(others)));
    }

    private void duty(Aftercare aftercare, Aftercare.Duty duty) {
        Part<Aftercare.Duty> duties = new Part<>("duties", aftercare.duties(), aftercare::withDuties);
        String id = duty.id();
        left(duties, id, duty, duty.basis());
        boolean ofSome = !duty.tracks().isEmpty();
        without(duties, ofSome, id + "/tracks", duty, duty.basis(), Aftercare.Duty::ofAllTracks);
        without(duties, duty.termed(), id + "/term", duty, duty.basis(), Aftercare.Duty::withoutTerm);
        without(duties, duty.amounts().isPresent(), id + "/amounts", duty, duty.basis(), Aftercare.Duty::unpaid);
    }

    private void referral(Aftercare aftercare, Aftercare.Referral referral) {
        Part<Aftercare.Referral> referrals = new Part<>("referrals", aftercare.referrals(), aftercare::withReferrals);
        String id = referral.id();
        Basis basis = referral.basis();
        left(referrals, id, referral, basis);
        boolean ofSome = !referral.tracks().isEmpty();
        without(referrals, ofSome, id + "/tracks", referral, basis, Aftercare.Referral::ofAllTracks);
        boolean met = referral.met().isPresent();
        without(referrals, met, id + "/met", referral, basis, Aftercare.Referral::unconditional);
    }

    private void validity(Aftercare aftercare, Validity validity) {
        Part<Validity> validities = new Part<>("validities", aftercare.validities(), aftercare::withValidities);
        String id = validity.id();
        left(validities, id, validity, validity.basis());
        boolean ofSome = !validity.tracks().isEmpty();
        without(validities, ofSome, id + "/tracks", validity, validity.basis(), Validity::ofAllTracks);
        validity.reassessment().ifPresent(rule -> {
            String path = id + "/reassessment";
            Basis basis = rule.basis();
            without(validities, true, path, validity, basis, each -> each.with(Optional.empty()));
            boolean bounded = rule.times().isPresent();
            without(
                    validities,
                    bounded,
                    path + "/times",
                    validity,
                    basis,
                    each -> each.with(Optional.of(rule.anyTimes())));
            boolean marked = rule.panel().isPresent();
            without(
                    validities,
                    marked,
                    path + "/panel",
                    validity,
                    basis,
                    each -> each.with(Optional.of(rule.withoutPanel())));
        });
    }

    private void suspension(Aftercare aftercare, Aftercare.Suspension ground) {
        Part<Aftercare.Suspension> suspensions =
                new Part<>("suspensions", aftercare.suspensions(), aftercare::withSuspensions);
        String id = ground.id();
        left(suspensions, id, ground, ground.basis());
        boolean tied = ground.missed().isPresent();
        without(suspensions, tied, id + "/missed", ground, ground.basis(), Aftercare.Suspension::judged);
    }
}
