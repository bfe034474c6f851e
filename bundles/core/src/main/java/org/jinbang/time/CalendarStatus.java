package org.jinbang.time;

import java.util.Optional;

/**
 * The calendar in force, for those who look after it.
 *
 * @param calendar the calendar in force
 * @param origin where its data came from: the shipped data, or the file that replaces it
 * @param refused why the file that lies there now is not in force, in both languages; empty if all is well
 */
public record CalendarStatus(WorkCalendar calendar, String origin, Optional<String> refused) {}
