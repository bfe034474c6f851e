package org.jinbang.schemefile.internal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Finds what someone probably meant. */
final class Names {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 80;

    private Names() {}

    /** The known name nearest to a misspelt one, if any is near enough. */
    static Optional<String> nearest(String written, Collection<String> known) {
        if (written.length() < SHORTEST || written.length() > LONGEST) {
            return Optional.empty();
        }
        String best = null;
        int least = written.length() / 3 + 1;
        for (String name : known) {
            if (Math.abs(name.length() - written.length()) < least) {
                int distance = distance(written, name);
                if (distance < least) {
                    least = distance;
                    best = name;
                }
            }
        }
        return Optional.ofNullable(best).or(() -> only(written, known));
    }

    /** The one name of which only the beginning was written, or which was written with something after it. */
    private static Optional<String> only(String written, Collection<String> known) {
        List<String> alike = known.stream()
                .filter(name -> name.length() >= SHORTEST && (name.startsWith(written) || written.startsWith(name)))
                .toList();
        return alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty();
    }

    /** Edits (insertion, deletion, replacement, exchange of neighbours) from one word to the other. */
    static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            d[i][0] = i;
        }
        for (int j = 0; j <= b.length(); j++) {
            d[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
