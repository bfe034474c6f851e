package org.jinbang.time;

import java.time.LocalDate;

/** The calendar was asked whether a day is worked and has no data for it. It never guesses. */
public final class UnknownDayException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final LocalDate day;

    UnknownDayException(LocalDate day, LocalDate firstDay, LocalDate lastDay) {
        super("工作日历没有 " + day + " 的数据（现有 " + firstDay + " 至 " + lastDay
                + "）：请管理员装入国务院公布的该年安排 / the work calendar has no data for "
                + day + " (it covers " + firstDay + " to " + lastDay
                + "): the administrator has to install the State Council's notice for that year");
        this.day = day;
    }

    /** The day that was asked for. */
    public LocalDate day() {
        return day;
    }
}
