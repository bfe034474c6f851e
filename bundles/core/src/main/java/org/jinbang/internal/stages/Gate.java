package org.jinbang.internal.stages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jinbang.internal.texts.Texts;
import org.jinbang.scheme.Condition;
import org.jinbang.scheme.Finding;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.Track;
import org.jinbang.scheme.spi.StageKind.Case;
import org.jinbang.scheme.spi.StageKind.Outcome;
import org.jinbang.scheme.spi.StageKind.Sitting;

/**
 * What the conditions of its track say about an application at a stage in which an organ decides something. Only the track's own
 * conditions decide; a part of a composite counts through the composite, so an alternative that does not hold ends
 * nothing where another one does.
 */
final class Gate {
    private final Case each;
    private final Map<String, Condition> conditions;
    private final Set<String> parts;

    Gate(Case each, Sitting sitting) {
        this.each = each;
        this.conditions = new LinkedHashMap<>();
        List<Condition> own =
                sitting.scheme().track(each.track()).map(Track::conditions).orElse(List.of());
        own.forEach(condition -> conditions.put(condition.id(), condition));
        this.parts = own.stream()
                .flatMap(Condition::tree)
                .map(Condition::id)
                .filter(id -> !conditions.containsKey(id))
                .collect(Collectors.toSet());
    }

    /** Its end, if a condition does not hold; under that condition's article. */
    Optional<Outcome> end() {
        List<String> failed = with(Finding.Result.NOT_MET);
        return failed.isEmpty()
                ? Optional.empty()
                : Optional.of(Outcomes.under(
                        Outcomes.ends(each, "不满足条件：{0}", "Not met: {0}", titles(failed)),
                        Optional.ofNullable(conditions.get(failed.get(0))).map(Condition::basis)));
    }

    /** What keeps the stage open: a condition that awaits judgement here, lacks evidence or could not be computed. */
    Optional<Outcome> obstacle() {
        List<String> failures = with(Finding.Result.ERROR);
        if (!failures.isEmpty()) {
            return Optional.of(Outcomes.open(
                    each, "条件暂时无法判定，请稍后重试：{0}", "Could not be computed, to be tried again: {0}", titles(failures)));
        }
        List<String> lacking = with(Finding.Result.AWAITING_EVIDENCE);
        if (!lacking.isEmpty()) {
            return Optional.of(Outcomes.open(
                    each,
                    "缺少证明，须要求补正或判定为不通过：{0}",
                    "Evidence is missing; ask for a supplement or decide against it: {0}",
                    titles(lacking)));
        }
        List<String> undecided = with(Finding.Result.NEEDS_JUDGEMENT).stream()
                .filter(this::toBeJudgedHere)
                .toList();
        return undecided.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Outcomes.open(each, "须先判定条件：{0}", "Conditions are still to be judged: {0}", titles(undecided)));
    }

    private boolean toBeJudgedHere(String id) {
        Predicate<String> here = condition -> each.judgedHere().contains(condition)
                && each.conditions().get(condition) == Finding.Result.NEEDS_JUDGEMENT;
        Condition condition = conditions.get(id);
        return condition == null
                ? here.test(id)
                : condition.tree().map(Condition::id).anyMatch(here);
    }

    /** The deciding conditions with a result, in the order of the track. */
    private List<String> with(Finding.Result result) {
        List<String> order = new ArrayList<>(conditions.keySet());
        each.conditions().keySet().stream()
                .filter(id -> !conditions.containsKey(id) && !parts.contains(id))
                .sorted()
                .forEach(order::add);
        return order.stream().filter(id -> each.conditions().get(id) == result).toList();
    }

    private Text titles(List<String> ids) {
        return Texts.listed(ids.stream().map(this::title).toList());
    }

    private Text title(String id) {
        Condition condition = conditions.get(id);
        return condition == null
                ? Texts.same(id)
                : new Text("“{0}”（{1}）", "“{0}” ({1})")
                        .with(condition.title(), condition.basis().label());
    }
}
