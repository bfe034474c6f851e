package org.jinbang.internal.stages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jinbang.scheme.Measure;
import org.jinbang.scheme.Score;
import org.jinbang.scheme.spi.StageKind.Case;
import org.jinbang.scheme.spi.StageKind.Entry;

/** The entries that count. */
final class Entries {
    private Entries() {}

    /** The latest entry of each member, in the order recorded. */
    static List<Entry> counting(Case each) {
        Map<String, Entry> latest = new LinkedHashMap<>();
        for (Entry entry : each.entries()) {
            latest.remove(entry.member());
            latest.put(entry.member(), entry);
        }
        return List.copyOf(latest.values());
    }

    /** What the entries that count come to in some measures, without the highest and the lowest if so many are dropped. */
    static Score score(List<Measure> measures, Case each, int dropped) {
        return Score.trimmed(
                measures, counting(each).stream().map(Entry::scores).toList(), dropped);
    }
}
