package org.jinbang.scheme;

import java.util.List;
import java.util.Optional;

/**
 * A region that plans and reports for itself: a province-level region by the first two digits of its code (GB/T 2260), a
 * city with a plan of its own (计划单列市) by the first four, and the Xinjiang Production and Construction Corps as
 * {@code 66}. Such a city does not count as part of its province here.
 *
 * @param code {@code 11}, {@code 2102}
 */
public record Region(String code, Text title) {
    private static final List<Region> ALL = Tables.rows("regions.tsv").stream()
            .map(cells -> new Region(cells[0], new Text(cells[1], cells[2])))
            .toList();

    /** All regions: provinces in the order of their codes, then the cities. */
    public static List<Region> all() {
        return ALL;
    }

    /** The region of that code. */
    public static Optional<Region> of(String code) {
        return ALL.stream().filter(each -> each.code().equals(code)).findFirst();
    }
}
