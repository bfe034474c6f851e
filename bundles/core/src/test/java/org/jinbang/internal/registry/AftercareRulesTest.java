package org.jinbang.internal.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.jinbang.internal.trial.SmallScheme;
import org.jinbang.json.Json;
import org.jinbang.scheme.Aftercare;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Validity;
import org.junit.jupiter.api.Test;

/** The rules on what follows the award: what of them is switched off, and what of them is a fault. */
class AftercareRulesTest {
    private final KindRegistry kinds = new KindRegistry();
    private final Scheme scheme = SmallScheme.withTenure();
    private final Aftercare rules = scheme.aftercare().orElseThrow();

    private List<RuleSwitch> switches() {
        return RuleSwitch.of(scheme).stream()
                .filter(each -> each.path().startsWith("aftercare/"))
                .toList();
    }

    @Test
    void eachRuleIsSwitchedOffByItself() {
        assertEquals(
                List.of(
                        "aftercare/duties/tour",
                        "aftercare/duties/tour/tracks",
                        "aftercare/duties/exchange",
                        "aftercare/duties/report",
                        "aftercare/duties/report/tracks",
                        "aftercare/duties/report/term",
                        "aftercare/duties/prize",
                        "aftercare/duties/prize/term",
                        "aftercare/duties/prize/amounts",
                        "aftercare/grounds/deceit",
                        "aftercare/validities/three",
                        "aftercare/validities/three/tracks",
                        "aftercare/validities/three/reassessment",
                        "aftercare/validities/three/reassessment/times",
                        "aftercare/validities/three/reassessment/panel",
                        "aftercare/suspensions/silent",
                        "aftercare/suspensions/silent/missed",
                        "aftercare/suspensions/misuse"),
                switches().stream().map(RuleSwitch::path).toList());
        switches()
                .forEach(
                        each -> assertNotEquals(scheme.contentHash(), each.off().contentHash(), each.path()));
    }

    private List<String> faults(Aftercare changed) {
        return Structure.problems(scheme.with(changed), List.of(), kinds.kinds()).stream()
                .filter(each -> each.where().startsWith("aftercare/"))
                .map(each -> each.where() + ": " + each.message().en())
                .toList();
    }

    private Validity validity() {
        return rules.validities().get(0);
    }

    private Validity.Reassessment reassessment() {
        return validity().reassessment().orElseThrow();
    }

    private Aftercare with(Validity.Reassessment rule) {
        return rules.withValidities(List.of(validity().with(Optional.of(rule))));
    }

    private void faulty(Aftercare changed, String where, String what) {
        List<String> faults = faults(changed);
        assertTrue(
                faults.stream().anyMatch(each -> each.startsWith("aftercare/" + where) && each.contains(what)),
                faults::toString);
    }

    @Test
    void whatRefersToNothingOrMeansNothingIsAFault() {
        assertEquals(List.of(), faults(rules));
        Validity.Reassessment rule = reassessment();
        faulty(
                with(new Validity.Reassessment(
                        "nobody", rule.months(), rule.years(), rule.times(), rule.panel(), rule.basis())),
                "validities/three/reassessment",
                "no organ nobody");
        faulty(
                with(new Validity.Reassessment(
                        rule.by(), new Json.Num(37), rule.years(), rule.times(), rule.panel(), rule.basis())),
                "validities/three/reassessment/months",
                "from 1 to 36");
        faulty(
                with(new Validity.Reassessment(
                        rule.by(),
                        rule.months(),
                        Json.of("$unknown"),
                        rule.times(),
                        Optional.of(new Validity.Panel("jury", new Json.Num(0), 0, 100, new Json.Num(101))),
                        rule.basis())),
                "validities/three/reassessment/years",
                "no parameter or setting");
        faulty(
                with(new Validity.Reassessment(
                        rule.by(),
                        rule.months(),
                        rule.years(),
                        rule.times(),
                        Optional.of(new Validity.Panel("jury", new Json.Num(1), 0, 100, new Json.Num(101))),
                        rule.basis())),
                "validities/three/reassessment/panel/pass",
                "from 0 to 100");
        Validity another =
                new Validity("more", validity().title(), List.of(), new Json.Num(1), Optional.empty(), rule.basis());
        faulty(
                rules.withValidities(List.of(validity(), another)),
                "validities/more",
                "the track person has several validities: three, more");
        faulty(
                rules.withDuties(List.of(rules.duty("report").orElseThrow().withoutTerm())),
                "suspensions/silent",
                "report is none");
        Aftercare.Duty prize = rules.duty("prize").orElseThrow();
        faulty(
                rules.withDuties(List.of(
                        rules.duty("report").orElseThrow(),
                        new Aftercare.Duty(
                                prize.id(),
                                prize.title(),
                                prize.tracks(),
                                Optional.of("03-31"),
                                prize.within(),
                                Optional.of(Json.obj().with("silver", 5)),
                                prize.basis()))),
                "duties/prize",
                "exclude each other");
    }
}
