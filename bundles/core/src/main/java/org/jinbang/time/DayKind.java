package org.jinbang.time;

/** What a day is in the {@link WorkCalendar}. */
public enum DayKind {
    /** Monday to Friday and not off. */
    WORKING_DAY("工作日", "working day"),

    /** A Saturday or Sunday that is worked in exchange for a day off (调休上班). */
    MAKE_UP_DAY("调休上班日", "make-up working day"),

    /** A Saturday or Sunday that is off as always. */
    WEEKEND("周末", "weekend"),

    /** A day that the State Council's notice for the year gives off, itself a festival or not. */
    HOLIDAY("放假", "holiday"),

    /** A day for which the calendar has no data. It is neither worked nor off: nobody has decided yet. */
    UNKNOWN("尚未公布", "not yet published");

    private final String zh;
    private final String en;

    DayKind(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** Whether the day is known to be worked; false for {@link #UNKNOWN} too. */
    public boolean isWorked() {
        return this == WORKING_DAY || this == MAKE_UP_DAY;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
