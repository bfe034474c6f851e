package org.jinbang.internal.decide;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jinbang.internal.conditions.Composite;
import org.jinbang.internal.engine.Findings;
import org.jinbang.process.ApplicationState;
import org.jinbang.scheme.Condition;
import org.jinbang.scheme.Finding;
import org.jinbang.scheme.Track;

/** What the recorded results come to. What is recorded of a condition is its own; exceptions and parts are recorded apart. */
final class Results {
    private Results() {}

    /** What is recorded of an application, as it is to be read: of conditions with an exception, the result with it. */
    static Map<String, Finding.Result> read(Track track, ApplicationState a) {
        Map<String, Finding.Result> results = new LinkedHashMap<>(a.conditions());
        track.conditions().stream()
                .flatMap(Condition::tree)
                .filter(condition -> results.containsKey(condition.id()))
                .forEach(condition -> results.put(condition.id(), of(condition, a)));
        return results;
    }

    /** The result with its exceptions. */
    static Finding.Result of(Condition condition, ApplicationState a) {
        Finding.Result own = own(condition, a);
        return condition
                .unless()
                .map(exception -> Findings.excused(own, of(exception.condition(), a)))
                .orElse(own);
    }

    /** The result without the condition's own exception. */
    static Finding.Result own(Condition condition, ApplicationState a) {
        List<Finding.Result> parts =
                condition.parts().stream().map(part -> of(part, a)).toList();
        return switch (condition.kind()) {
            case "all-of" -> Composite.allOf().combined(parts);
            case "any-of" -> Composite.anyOf().combined(parts);
            default -> a.conditions().getOrDefault(condition.id(), Finding.Result.NEEDS_JUDGEMENT);
        };
    }
}
