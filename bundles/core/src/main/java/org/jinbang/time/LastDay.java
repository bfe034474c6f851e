package org.jinbang.time;

import java.time.LocalDate;

/**
 * The day on which a term ends.
 *
 * @param date the day, which belongs to the term until 24:00
 * @param provisional whether it is an estimate, because days on the way to it are not published yet
 */
public record LastDay(LocalDate date, boolean provisional) {}
