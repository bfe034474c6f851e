package org.jinbang.internal.stages;

import java.util.List;
import org.jinbang.scheme.Measure;
import org.jinbang.scheme.spi.StageKind.Entry;

/**
 * The score of an application, in thousandths. What is rounded is what is recorded, so it is also what ranks: two
 * applications with the same thousandths stand equal.
 */
final class Score {
    private Score() {}

    static int of(List<Measure> measures, List<Entry> entries) {
        return Measure.score(measures, entries.stream().map(Entry::scores).toList());
    }
}
