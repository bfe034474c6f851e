package org.jinbang.time;

/** Days 天: every day of the calendar counts. */
public record CalendarDays(int count) implements Term {

    /** @throws IllegalArgumentException if the count is not from 1 to {@link Term#LONGEST} */
    public CalendarDays {
        Terms.check(count);
    }

    @Override
    public String zh() {
        return count + " 天";
    }

    @Override
    public String en() {
        return Terms.plural(count, "calendar day");
    }

    /** The written form, {@code 7d}. */
    @Override
    public String toString() {
        return count + "d";
    }
}
