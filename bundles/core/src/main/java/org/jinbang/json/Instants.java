package org.jinbang.json;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/**
 * Instants as the journal writes them: {@code 2024-03-01T08:00:00.123456Z}. States hold dozens of them, and the general
 * formatter takes longer over one than over all else that stands beside it; what is not of this form is left to it.
 */
final class Instants {
    private static final DateTimeFormatter GENERAL =
            new DateTimeFormatterBuilder().appendInstant(6).toFormatter();
    private static final String FORM = "0000-00-00T00:00:00.000000Z";
    private static final long LAST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();
    private static final long FIRST = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
    private static final long DAY = 86_400;
    private static final int MICRO = 1_000;

    private Instants() {}

    /** UTC, six digits of the second; what is finer is cut off. */
    static String text(Instant instant) {
        long seconds = instant.getEpochSecond();
        if (seconds < FIRST || seconds > LAST) {
            return GENERAL.format(instant);
        }
        LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(seconds, DAY));
        int time = (int) Math.floorMod(seconds, DAY);
        char[] out = FORM.toCharArray();
        put(out, 4, date.getYear());
        put(out, 7, date.getMonthValue());
        put(out, 10, date.getDayOfMonth());
        put(out, 13, time / 3_600);
        put(out, 16, time / 60 % 60);
        put(out, 19, time % 60);
        put(out, 26, instant.getNano() / MICRO);
        return new String(out);
    }

    private static void put(char[] out, int end, int number) {
        int rest = number;
        for (int i = end - 1; rest > 0; i--) {
            out[i] = (char) ('0' + rest % 10);
            rest /= 10;
        }
    }

    /** Reads any ISO instant; throws what {@link Instant#parse} throws. */
    static Instant instant(String text) {
        if (!regular(text)) {
            return Instant.parse(text);
        }
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        if (hour > 23 || minute > 59 || second > 59) {
            return Instant.parse(text);
        }
        long days = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                .toEpochDay();
        return Instant.ofEpochSecond(
                days * DAY + hour * 3_600L + minute * 60L + second, number(text, 20, 26) * (long) MICRO);
    }

    private static boolean regular(String text) {
        if (text.length() != FORM.length()) {
            return false;
        }
        for (int i = 0; i < FORM.length(); i++) {
            char c = text.charAt(i);
            if (FORM.charAt(i) == '0' ? c < '0' || c > '9' : c != FORM.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }
}
