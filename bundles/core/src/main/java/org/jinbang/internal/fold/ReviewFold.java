package org.jinbang.internal.fold;

import static org.jinbang.internal.fold.Fold.added;
import static org.jinbang.internal.fold.Fold.optionalValue;
import static org.jinbang.internal.fold.Fold.text;
import static org.jinbang.internal.fold.Fold.value;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jinbang.process.Act;
import org.jinbang.process.ActType;
import org.jinbang.process.ApplicationState;
import org.jinbang.scheme.Finding;

/** What acts say of the review of an application: findings, assignments, entries, hearings, supplements, ratings. */
final class ReviewFold {
    private ReviewFold() {}

    static Map<String, Finding.Result> found(Map<String, Finding.Result> before, Act act) {
        Map<String, Finding.Result> found = new LinkedHashMap<>();
        Fold.texts(act.data().object("findings"))
                .forEach((condition, result) -> found.put(condition, Finding.Result.valueOf(result)));
        return Fold.putAll(before, found);
    }

    /** In place of who was assigned for that stage before; nobody, where the assignment is taken back. */
    static List<ApplicationState.Assignment> assigned(List<ApplicationState.Assignment> before, Act act) {
        List<ApplicationState.Assignment> others = ofOtherStages(before, ApplicationState.Assignment::stage, act);
        List<String> members = act.data().texts("members");
        return members.isEmpty()
                ? others
                : added(
                        others,
                        new ApplicationState.Assignment(
                                text(act, "stage"), members, act.data().text("group")));
    }

    /** In place of what the same member recorded in that stage before. */
    static List<ApplicationState.Recorded> recorded(List<ApplicationState.Recorded> before, Act act) {
        List<ApplicationState.Recorded> others = before.stream()
                .filter(entry -> !entry.stage().equals(text(act, "stage"))
                        || !entry.member().equals(act.actor()))
                .toList();
        return added(
                others,
                new ApplicationState.Recorded(
                        text(act, "stage"),
                        act.actor(),
                        act.data().text("decision"),
                        Fold.numbers(act.data().object("scores")),
                        Fold.texts(act.data().object("sources")),
                        optionalValue(act, "comment"),
                        act.at()));
    }

    static List<ApplicationState.Rating> rated(List<ApplicationState.Rating> before, Act act) {
        return added(
                before,
                new ApplicationState.Rating(
                        text(act, "stage"),
                        act.actor(),
                        act.type() == ActType.APPLICANT_RATED,
                        Fold.numbers(act.data().object("marks")),
                        optionalValue(act, "comment"),
                        act.at()));
    }

    /** In place of an earlier one of that stage. */
    static List<ApplicationState.Hearing> scheduled(List<ApplicationState.Hearing> before, Act act) {
        return added(
                ofOtherStages(before, ApplicationState.Hearing::stage, act),
                new ApplicationState.Hearing(text(act, "stage"), Instant.parse(text(act, "at")), value(act, "place")));
    }

    static List<ApplicationState.Supplement> asked(List<ApplicationState.Supplement> before, Act act) {
        return added(
                before,
                new ApplicationState.Supplement(
                        text(act, "stage"), value(act, "what"), LocalDate.parse(text(act, "due")), Optional.empty()));
    }

    /** All that was still asked for is supplied. */
    static List<ApplicationState.Supplement> supplied(List<ApplicationState.Supplement> before, Act act) {
        return before.stream()
                .map(s -> s.supplied().isPresent()
                        ? s
                        : new ApplicationState.Supplement(s.stage(), s.what(), s.due(), Optional.of(act.at())))
                .toList();
    }

    private static <T> List<T> ofOtherStages(List<T> before, Function<T, String> stage, Act act) {
        return before.stream()
                .filter(each -> !stage.apply(each).equals(text(act, "stage")))
                .toList();
    }
}
