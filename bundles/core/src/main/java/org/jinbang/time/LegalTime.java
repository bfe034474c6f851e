package org.jinbang.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * The time that counts in law: days of Beijing, instants of whole microseconds.
 *
 * <p>Microseconds, because databases keep no more: an instant that is compared, stored and read again must not change
 * on the way.
 */
public final class LegalTime {

    /** The zone in which a day begins and ends: Beijing time. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter EN_DAY = DateTimeFormatter.ISO_LOCAL_DATE;
    private static final DateTimeFormatter ZH_DAY = DateTimeFormatter.ofPattern("y年M月d日", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private LegalTime() {}

    /** The instant without what lies below a microsecond (cut off, not rounded). */
    public static Instant micros(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    /** The Beijing day in which the instant lies; 00:00 belongs to the day that begins. */
    public static LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** 00:00 of the day. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** 24:00 of the day: the first instant that no longer belongs to it. */
    public static Instant endOf(LocalDate day) {
        return startOf(day.plusDays(1));
    }

    /** A named hour of a day, as in “2024-02-22 18:00”. */
    public static Instant at(LocalDate day, LocalTime time) {
        return micros(day.atTime(time).atZone(ZONE).toInstant());
    }

    /** The instant for Chinese readers, to the second (cut off, not rounded): {@code 2024年2月22日 18:00:00}. */
    public static String zh(Instant instant) {
        return text(instant.atZone(ZONE), ZH_DAY);
    }

    /** The instant for English readers, to the second (cut off, not rounded): {@code 2024-02-22 18:00:00}. */
    public static String en(Instant instant) {
        return text(instant.atZone(ZONE), EN_DAY);
    }

    /** An end for Chinese readers; midnight is the end of the day before: {@code 2023年5月25日24时}. */
    public static String endZh(Instant end) {
        return isMidnight(end) ? ZH_DAY.format(dateOf(end).minusDays(1)) + "24时" : zh(end);
    }

    /** An end for English readers; midnight is the end of the day before: {@code 2023-05-25 24:00}. */
    public static String endEn(Instant end) {
        return isMidnight(end) ? EN_DAY.format(dateOf(end).minusDays(1)) + " 24:00" : en(end);
    }

    private static boolean isMidnight(Instant instant) {
        return instant.equals(startOf(dateOf(instant)));
    }

    private static String text(ZonedDateTime time, DateTimeFormatter day) {
        return day.format(time) + " " + TIME.format(time);
    }
}
