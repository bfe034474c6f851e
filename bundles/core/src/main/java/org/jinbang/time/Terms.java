package org.jinbang.time;

import java.util.regex.Pattern;

/** What both kinds of term have in common. */
final class Terms {

    static final Pattern FORM = Pattern.compile("(0|[1-9][0-9]{0,8})(d|wd)");

    private Terms() {}

    static void check(int count) {
        if (count < 1 || count > Term.LONGEST) {
            throw new IllegalArgumentException("期限为 " + count + " 天：应在 1 至 " + Term.LONGEST + " 之间 / a term of " + count
                    + " days: it must be from 1 to " + Term.LONGEST);
        }
    }

    static String plural(int count, String day) {
        return count + " " + day + (count == 1 ? "" : "s");
    }
}
