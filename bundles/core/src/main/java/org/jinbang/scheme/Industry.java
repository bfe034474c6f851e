package org.jinbang.scheme;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A division of the national classification of economic activities (GB/T 4754-2017).
 *
 * @param code its two digits, {@code 01} to {@code 97}
 * @param section the letter of its section, {@code A} to {@code T}
 */
public record Industry(String code, String section, Text title) {
    private static final Pattern RANGE = Pattern.compile("(\\d\\d)(?:-(\\d\\d))?");
    private static final List<Industry> ALL = Tables.rows("industries.tsv").stream()
            .map(cells -> new Industry(cells[0], cells[1], new Text(cells[2], cells[3])))
            .toList();

    /** All divisions, in the order of their codes. */
    public static List<Industry> all() {
        return ALL;
    }

    /** The division of that code. */
    public static Optional<Industry> of(String code) {
        return ALL.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    /** Its title after its code, as people look for it. */
    public Text titled() {
        return new Text(code + " " + title.zh(), code + " " + title.en());
    }

    /** The divisions from one to another, {@code 06-46}, or a single one; none if the range names none. */
    public static List<Industry> range(String range) {
        Matcher ends = RANGE.matcher(range);
        if (!ends.matches()) {
            return List.of();
        }
        String first = ends.group(1);
        String last = Optional.ofNullable(ends.group(2)).orElse(first);
        boolean named = of(first).isPresent() && of(last).isPresent();
        return named
                ? ALL.stream()
                        .filter(each ->
                                each.code().compareTo(first) >= 0 && each.code().compareTo(last) <= 0)
                        .toList()
                : List.of();
    }
}
