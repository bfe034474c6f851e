package org.jinbang.time;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The work calendar in force, as a service. The administrator replaces its data while the server runs. */
@ProviderType
public interface Calendars {

    /** The calendar in force, where it came from, and what was refused. */
    CalendarStatus status();

    /** The calendar in force now. Ask anew for each command; a window that was opened keeps its instants. */
    default WorkCalendar current() {
        return status().calendar();
    }

    /** Calendars that never change, outside a container. */
    static Calendars fixed(WorkCalendar calendar) {
        CalendarStatus status = new CalendarStatus(calendar, "fixed", Optional.empty());
        return () -> status;
    }
}
