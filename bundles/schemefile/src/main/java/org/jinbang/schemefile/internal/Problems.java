package org.jinbang.schemefile.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jinbang.process.Schemes.Problem;
import org.jinbang.scheme.Text;

/** Collects problems instead of stopping at the first. */
public final class Problems {
    /** More than this nobody reads; the rest is counted. */
    static final int MOST = 200;

    private static final int LONGEST = 1000;

    private final Set<Found> found = new LinkedHashSet<>();

    record Found(Fault fault, Place place, Text message) {}

    /** Notes a problem; the same one (a shared section read twice) counts once. */
    void add(Fault fault, Place place, Text message) {
        found.add(new Found(fault, place, new Text(oneLine(message.zh()), oneLine(message.en()))));
    }

    /** What a file holds is quoted in messages; it must not forge lines of a log. */
    private static String oneLine(String message) {
        String line = message.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", " ");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }

    boolean none() {
        return found.isEmpty();
    }

    boolean has(Fault fault) {
        return found.stream().anyMatch(each -> each.fault() == fault);
    }

    List<Found> all() {
        return List.copyOf(found);
    }

    /** In the order of files and lines. */
    List<Problem> sorted() {
        List<Problem> sorted = new ArrayList<>();
        found.stream()
                .sorted(Comparator.comparing(Found::place))
                .limit(MOST)
                .forEach(each -> sorted.add(new Problem(each.place().toString(), each.message())));
        if (found.size() > MOST) {
            int more = found.size() - MOST;
            sorted.add(new Problem(
                    sorted.get(MOST - 1).where(),
                    new Text("此后还有 {0} 处问题未列出", "{0} more problems are not listed").with(more)));
        }
        return sorted;
    }
}
