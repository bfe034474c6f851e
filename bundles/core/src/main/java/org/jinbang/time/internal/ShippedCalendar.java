package org.jinbang.time.internal;

import org.jinbang.time.WorkCalendar;

/** The calendar that ships with the system, for checks and tests without a container. */
public final class ShippedCalendar {

    private ShippedCalendar() {}

    /** It. */
    public static WorkCalendar calendar() {
        return WorkCalendar.of(CalendarFile.shipped());
    }
}
