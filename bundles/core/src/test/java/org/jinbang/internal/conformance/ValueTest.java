package org.jinbang.internal.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.jinbang.internal.registry.KindRegistry;
import org.jinbang.internal.trial.SmallScheme;
import org.jinbang.json.Json;
import org.jinbang.scheme.Scheme;
import org.junit.jupiter.api.Test;

/** What of the rules on what follows the award could slightly differ. */
class ValueTest {
    private final Scheme scheme = SmallScheme.withTenure();

    private Value value(String path) {
        return Value.of(scheme, new KindRegistry().kinds()).stream()
                .filter(each -> each.path().equals("aftercare/" + path))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aDayOfTheYearHasTheDaysBesideIt() {
        Value day = value("duties/report/yearlyBy");
        assertEquals(List.of(Json.of("04-01"), Json.of("03-30")), day.others());
        day.others()
                .forEach(other -> assertNotEquals(
                        scheme.contentHash(), day.with().apply(other).contentHash()));
    }

    @Test
    void eachNumberOfAReassessmentCanDiffer() {
        for (String number : List.of("months", "years", "times", "panel/entries", "panel/pass")) {
            assertEquals(
                    2, value("validities/three/reassessment/" + number).others().size(), number);
        }
    }
}
