package org.jinbang.time;

import java.util.regex.Matcher;

/**
 * A number of days as a regulation states it. Seven days 天 and seven working days 工作日 are different things, so they
 * are different types; {@link Counting} turns either into a window.
 *
 * <p>Written {@code 7d} and {@code 10wd}, in scheme files as in the journal.
 */
public sealed interface Term permits CalendarDays, WorkingDays {

    /** The longest term, in days: about ten years. More is a slip of the pen. */
    int LONGEST = 3660;

    /** How many days, from 1 to {@link #LONGEST}. */
    int count();

    /** For Chinese readers: {@code 7 天}, {@code 10 个工作日}. */
    String zh();

    /** For English readers: {@code 7 calendar days}, {@code 10 working days}. */
    String en();

    /**
     * Reads {@code 7d} (calendar days) or {@code 10wd} (working days), as {@code toString} writes them.
     *
     * @throws IllegalArgumentException if the text is anything else; the message says so in both languages
     */
    static Term parse(String text) {
        Matcher matcher = Terms.FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("“" + text + "”不是期限：应写作 7d（天）或 10wd（工作日） / “" + text
                    + "” is no term: write 7d (calendar days) or 10wd (working days)");
        }
        int count = Integer.parseInt(matcher.group(1));
        return matcher.group(2).equals("d") ? new CalendarDays(count) : new WorkingDays(count);
    }
}
