package org.jinbang.internal.decide;

import static org.jinbang.process.StreamKind.APPLICATION;
import static org.jinbang.process.StreamKind.EDITION;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jinbang.internal.texts.Texts;
import org.jinbang.json.Json;
import org.jinbang.process.ActType;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.Command;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Basis;
import org.jinbang.scheme.Discipline;
import org.jinbang.scheme.Organ;
import org.jinbang.scheme.Power;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Text;

/**
 * Measures imposed on members who break the discipline of their organ. By one that removes, the seat ends at once, open
 * assignments are taken back, and the person is neither nominated for nor seated in the organ again in the edition.
 */
public final class Disciplines {
    private Disciplines() {}

    /** The measure a command would impose by which a member leaves, if it is one. */
    public static Optional<Discipline.Measure> removing(Scheme scheme, Command c) {
        return c.data()
                .text("organ")
                .flatMap(scheme::organ)
                .flatMap(Organ::discipline)
                .flatMap(rule -> c.data().text("measure").flatMap(rule::measure))
                .filter(Discipline.Measure::removes);
    }

    /** Whether a case is assigned to a person where it is now. */
    public static boolean assigned(ApplicationState a, String person) {
        return a.alive()
                && a.assignment(a.stage())
                        .filter(each -> each.members().contains(person))
                        .isPresent();
    }

    /** Refuses to bring somebody into an organ who was removed from it in this edition. */
    static void admissible(Situation s, Organ organ, String person) {
        s.edition().flatMap(edition -> edition.removal(organ.id(), person)).ifPresent(removal -> {
            throw Refuse.with(
                    RefusalCode.NOT_ENGAGED,
                    organ.discipline()
                            .flatMap(rule -> rule.measure(removal.measure()))
                            .map(Discipline.Measure::basis)
                            .orElse(organ.basis()),
                    new Text("{0} 已被撤销本届{1}成员资格", "{0} was removed from {1} for this edition")
                            .with(person, organ.title()));
        });
    }

    static Accepted impose(Situation s, Command c) {
        Authority.power(s, c, Power.DISCIPLINE);
        Organ organ = Members.organ(s, c.data().text("organ").orElseThrow());
        Discipline rule = organ.discipline()
                .orElseThrow(() -> Refuse.with(
                        RefusalCode.WRONG_STAGE,
                        organ.basis(),
                        new Text("办法未规定对{0}成员的处理", "The regulation names no measures against members of {0}")
                                .with(organ.title())));
        Discipline.Measure measure = measure(rule, c.data().text("measure").orElseThrow());
        String person = c.data().text("person").orElseThrow();
        Refuse.unless(
                !c.actor().id().equals(person),
                RefusalCode.CONFLICT_OF_INTEREST,
                measure.basis(),
                "不得处理本人",
                "Nobody decides on a measure against himself or herself");
        if (s.running().seats().stream()
                .noneMatch(
                        seat -> seat.organ().equals(organ.id()) && seat.person().equals(person))) {
            throw Refuse.with(
                    RefusalCode.UNKNOWN_TARGET,
                    measure.basis(),
                    new Text("{0} 不是本届{1}的成员", "{0} has no seat in {1} in this edition").with(person, organ.title()));
        }
        List<Draft> acts = new ArrayList<>();
        acts.add(Draft.of(
                        EDITION,
                        s.running().id(),
                        ActType.REVIEWER_DISCIPLINED,
                        measure.basis(),
                        Json.obj()
                                .with("organ", organ.id())
                                .with("person", person)
                                .with("measure", measure.id())
                                .with("removes", measure.removes())
                                .with("published", measure.published()))
                .with("reason", person, c.data().text("reason")));
        if (measure.removes()) {
            if (s.running().removal(organ.id(), person).isPresent()) {
                throw Refuse.with(
                        RefusalCode.ALREADY_DONE,
                        measure.basis(),
                        new Text("{0} 已被撤销本届{1}成员资格", "{0} was removed from {1} already").with(person, organ.title()));
            }
            acts.addAll(takenBack(s, organ, measure, person));
        }
        return Accepted.of(acts);
    }

    private static Discipline.Measure measure(Discipline rule, String id) {
        return rule.measure(id)
                .orElseThrow(() -> Refuse.with(
                        RefusalCode.UNKNOWN_TARGET,
                        rule.basis(),
                        new Text("办法未列此项；可用：{0}", "The regulation does not name it; there are: {0}")
                                .with(Texts.listed(rule.measures().stream()
                                        .map(each -> new Text("{0}（{1}）", "{0} ({1})").with(each.title(), each.id()))
                                        .toList()))));
    }

    private static List<Draft> takenBack(Situation s, Organ organ, Discipline.Measure measure, String person) {
        return s.cohort().stream()
                .map(Situation.Numbered::state)
                .filter(a -> assigned(a, person)
                        && s.stage(a.stage()).by().filter(organ.id()::equals).isPresent())
                .map(a -> without(a, person, measure.basis()))
                .toList();
    }

    /** Takes a case back from one of those to whom it is assigned; from the last, it is assigned to nobody. */
    private static Draft without(ApplicationState a, String person, Basis basis) {
        ApplicationState.Assignment former = a.assignment(a.stage()).orElseThrow();
        List<String> others =
                former.members().stream().filter(each -> !each.equals(person)).toList();
        Json.Obj data = Json.obj().with("stage", a.stage()).with("members", Json.texts(others));
        data = others.isEmpty() || former.group().isEmpty()
                ? data
                : data.with("group", former.group().get());
        return Draft.of(APPLICATION, a.id(), ActType.REVIEWERS_ASSIGNED, basis, data);
    }
}
