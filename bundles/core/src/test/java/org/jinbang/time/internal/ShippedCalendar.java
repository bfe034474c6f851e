package org.jinbang.time.internal;

import org.jinbang.time.WorkCalendar;

/** The calendar that ships with the system, for tests that need real days. */
public final class ShippedCalendar {

    private ShippedCalendar() {}

    public static WorkCalendar calendar() {
        return WorkCalendar.of(CalendarFile.shipped());
    }
}
