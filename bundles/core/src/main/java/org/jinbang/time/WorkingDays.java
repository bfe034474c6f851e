package org.jinbang.time;

/** Working days 工作日: only the days count that {@link WorkCalendar} knows as worked. */
public record WorkingDays(int count) implements Term {

    /** @throws IllegalArgumentException if the count is not from 1 to {@link Term#LONGEST} */
    public WorkingDays {
        Terms.check(count);
    }

    @Override
    public String zh() {
        return count + " 个工作日";
    }

    @Override
    public String en() {
        return Terms.plural(count, "working day");
    }

    /** The written form, {@code 10wd}. */
    @Override
    public String toString() {
        return count + "wd";
    }
}
