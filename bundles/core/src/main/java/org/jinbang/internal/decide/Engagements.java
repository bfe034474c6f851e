package org.jinbang.internal.decide;

import static org.jinbang.process.StreamKind.EDITION;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jinbang.internal.texts.Texts;
import org.jinbang.json.Json;
import org.jinbang.process.ActType;
import org.jinbang.process.Command;
import org.jinbang.process.EditionState;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Engagement;
import org.jinbang.scheme.Engagement.Qualification;
import org.jinbang.scheme.Finding;
import org.jinbang.scheme.Organ;
import org.jinbang.scheme.Power;
import org.jinbang.scheme.Text;

/**
 * Members of an organ who are engaged for the edition: nominated with what they have to show, checked against each
 * qualification, and engaged or refused. Nobody else is seated in such an organ, so nobody else is grouped or assigned.
 */
final class Engagements {
    private static final Json MET = Json.of(Finding.Result.MET.name());
    private static final Json NOT_MET = Json.of(Finding.Result.NOT_MET.name());
    private static final int LONGEST = 2000;
    private static final int GREATEST = 1_000_000;

    private Engagements() {}

    /** Refuses to seat somebody who was not engaged where the organ's members are. */
    static void engaged(Situation s, Organ organ, String person) {
        organ.composition().engagement().ifPresent(rule -> {
            boolean engaged = s.edition()
                    .flatMap(edition -> edition.nomination(organ.id(), person))
                    .filter(EditionState.Nomination::engaged)
                    .isPresent();
            if (!engaged) {
                throw Refuse.with(
                        RefusalCode.NOT_ENGAGED,
                        rule.basis(),
                        new Text(
                                        "{0}的成员须经提名、审核批准后聘任，{1} 本届尚未获聘",
                                        "Members of {0} are nominated, checked and engaged first, and {1} was not engaged for this edition")
                                .with(organ.title(), person));
            }
        });
    }

    private static Engagement rule(Organ organ) {
        return organ.composition()
                .engagement()
                .orElseThrow(() -> Refuse.with(
                        RefusalCode.WRONG_STAGE,
                        organ.basis(),
                        new Text("{0}的成员不经提名聘任", "Members of {0} are not nominated and engaged").with(organ.title())));
    }

    static Accepted nominate(Situation s, Command c) {
        Authority.power(s, c, Power.NOMINATE);
        Organ organ = Members.organ(s, c.data().text("organ").orElseThrow());
        Engagement rule = rule(organ);
        String person = c.data().text("person").orElseThrow();
        Disciplines.admissible(s, organ, person);
        s.running()
                .nomination(organ.id(), person)
                .filter(each -> each.open() || each.engaged())
                .ifPresent(each -> {
                    throw Refuse.with(
                            RefusalCode.ALREADY_DONE,
                            rule.basis(),
                            each.open()
                                    ? new Text("{0} 已被提名，待审核", "{0} was nominated and waits for the decision")
                                            .with(person)
                                    : new Text("{0} 已获聘", "{0} is engaged already").with(person));
                });
        Engagement.Way way = way(rule, c.data().text("way").orElseThrow());
        Refuse.unless(
                !way.byOrganisation() || c.data().text("referred-by").isPresent(),
                RefusalCode.MALFORMED,
                rule.basis(),
                "“" + way.title().zh() + "”须写明推荐的单位",
                "“" + way.title().en() + "” needs the organisation that refers the person");
        Map<String, Json> stated = c.data().object("statements").members();
        complete(rule, stated);
        Json.Obj numbers = Json.obj();
        Json.Obj words = Json.obj();
        for (Qualification each : rule.qualifications()) {
            Json value = stated.get(each.id());
            numbers = each.atLeast().isPresent() ? numbers.with(each.id(), value) : numbers;
            words = each.atLeast().isPresent() ? words : words.with(each.id(), value);
        }
        return Accepted.of(Draft.of(
                        EDITION,
                        s.running().id(),
                        ActType.REVIEWER_NOMINATED,
                        rule.basis(),
                        Json.obj()
                                .with("organ", organ.id())
                                .with("person", person)
                                .with("way", way.id())
                                .with("numbers", numbers))
                .with("statements", person, Optional.of(words.canonical()))
                .with("referred-by", s.running().id(), c.data().text("referred-by")));
    }

    private static Engagement.Way way(Engagement rule, String id) {
        return rule.way(id)
                .orElseThrow(() -> Refuse.with(
                        RefusalCode.UNKNOWN_TARGET,
                        rule.basis(),
                        new Text("没有提名方式 {0}；可用：{1}", "There is no way of nominating {0}; there are: {1}")
                                .with(
                                        id,
                                        Texts.listed(rule.ways().stream()
                                                .map(each ->
                                                        new Text("{0}（{1}）", "{0} ({1})").with(each.title(), each.id()))
                                                .toList()))));
    }

    /** Refuses a nomination that does not say of each qualification how it is fulfilled. */
    private static void complete(Engagement rule, Map<String, Json> stated) {
        for (Qualification each : rule.qualifications()) {
            Json value = stated.get(each.id());
            boolean fits = each.atLeast().isPresent()
                    ? value instanceof Json.Num n && n.value() >= 0 && n.value() <= GREATEST
                    : value instanceof Json.Str text
                            && !text.value().isBlank()
                            && text.value().length() <= LONGEST;
            if (!fits) {
                throw Refuse.with(
                        RefusalCode.MALFORMED,
                        each.basis(),
                        (each.atLeast().isPresent()
                                        ? new Text("“{0}”（{1}）须填写整数", "“{0}” ({1}) needs a whole number")
                                        : new Text(
                                                "“{0}”（{1}）须说明如何符合，不超过 " + LONGEST + " 字",
                                                "“{0}” ({1}) needs a word on how it is fulfilled, of at most " + LONGEST
                                                        + " characters"))
                                .with(each.title(), each.id()));
            }
        }
        known(rule, stated.keySet());
    }

    private static void known(Engagement rule, Set<String> named) {
        List<String> ids = rule.qualifications().stream().map(Qualification::id).toList();
        named.stream().filter(id -> !ids.contains(id)).findFirst().ifPresent(id -> {
            throw Refuse.with(
                    RefusalCode.UNKNOWN_TARGET,
                    rule.basis(),
                    new Text("没有资格条件 {0}；可用：{1}", "There is no qualification {0}; there are: {1}")
                            .with(id, String.join(", ", ids)));
        });
    }

    static Accepted decide(Situation s, Command c) {
        Authority.power(s, c, Power.ENGAGE);
        Organ organ = Members.organ(s, c.data().text("organ").orElseThrow());
        Engagement rule = rule(organ);
        String person = c.data().text("person").orElseThrow();
        EditionState.Nomination nomination = s.running()
                .nomination(organ.id(), person)
                .filter(EditionState.Nomination::open)
                .orElseThrow(() -> Refuse.with(
                        RefusalCode.UNKNOWN_TARGET,
                        rule.basis(),
                        new Text("{0} 没有待审核的提名", "No nomination of {0} waits for a decision").with(person)));
        boolean engaged = c.data().isTrue("engaged");
        Map<String, Json> judged = c.data().object("judgements").members();
        known(rule, judged.keySet());
        rule.qualifications().forEach(each -> judged(s, each, nomination, judged.get(each.id()), engaged));
        Refuse.unless(
                engaged || c.data().text("reason").isPresent(),
                RefusalCode.REASON_MISSING,
                rule.basis(),
                "不予聘任须说明理由",
                "A refusal needs a reason");
        return Accepted.of(Draft.of(
                        EDITION,
                        s.running().id(),
                        ActType.NOMINATION_DECIDED,
                        rule.basis(),
                        Json.obj()
                                .with("organ", organ.id())
                                .with("person", person)
                                .with("engaged", engaged)
                                .with("judgements", new Json.Obj(new TreeMap<>(judged))))
                .with("reason", person, c.data().text("reason")));
    }

    /** Refuses a judgement that contradicts the number stated, and engaging somebody of whom not all is found met. */
    private static void judged(
            Situation s, Qualification each, EditionState.Nomination nomination, Json judgement, boolean engaged) {
        Refuse.unless(
                judgement == null || judgement.equals(MET) || judgement.equals(NOT_MET),
                RefusalCode.MALFORMED,
                each.basis(),
                "判定应为 MET 或 NOT_MET",
                "A judgement is MET or NOT_MET");
        long stated = nomination.numbers().getOrDefault(each.id(), 0);
        long wanted = each.atLeast()
                .map(s.values()::resolve)
                .map(number -> ((Json.Num) number).value())
                .orElse(0L);
        Text fault = null;
        if (stated < wanted && (engaged || MET.equals(judgement))) {
            fault = new Text("“{0}”须不少于 {1}，提名写明 {2}", "“{0}” must be at least {1}, and {2} is stated")
                    .with(each.title(), wanted, stated);
        } else if (engaged && judgement == null) {
            fault = new Text("“{0}”尚未核实", "“{0}” was not checked").with(each.title());
        } else if (engaged && judgement.equals(NOT_MET)) {
            fault = new Text("“{0}”核实为不符合，不得聘任", "“{0}” was found not met, so the person cannot be engaged")
                    .with(each.title());
        }
        if (fault != null) {
            throw Refuse.with(RefusalCode.CONDITION_NOT_MET, each.basis(), fault);
        }
    }
}
