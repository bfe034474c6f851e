package org.jinbang.documents.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jinbang.documents.Text;

/** Dates and times as documents write them; legal time is Beijing's. */
final class Dates {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter CHINESE = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final String DIGITS = "〇一二三四五六七八九";

    private Dates() {}

    /** 2026年11月21日 / 21 November 2026. */
    static Text plain(LocalDate date) {
        return Text.of(CHINESE.format(date), ENGLISH.format(date));
    }

    /** 二〇二六年十一月二十一日 / 21 November 2026. */
    static Text solemn(LocalDate date) {
        StringBuilder year = new StringBuilder();
        Integer.toString(date.getYear()).chars().forEach(digit -> year.append(DIGITS.charAt(digit - '0')));
        String zh = year + "年" + counted(date.getMonthValue()) + "月" + counted(date.getDayOfMonth()) + "日";
        return Text.of(zh, ENGLISH.format(date));
    }

    private static String counted(int number) {
        String ones = number % 10 == 0 ? "" : DIGITS.substring(number % 10, number % 10 + 1);
        return switch (number / 10) {
            case 0 -> ones;
            case 1 -> "十" + ones;
            default -> DIGITS.charAt(number / 10) + "十" + ones;
        };
    }

    /** The beginning of a window, to the minute. */
    static Text start(Instant instant) {
        ZonedDateTime time = instant.atZone(BEIJING);
        return at(time.toLocalDate(), clock(time));
    }

    /** The end of a window: midnight belongs to the day that it ends. */
    static Text end(Instant instant) {
        ZonedDateTime time = instant.atZone(BEIJING);
        if (time.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return at(time.toLocalDate().minusDays(1), "24:00");
        }
        return at(time.toLocalDate(), clock(time));
    }

    private static String clock(ZonedDateTime time) {
        return DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(time);
    }

    private static Text at(LocalDate date, String clock) {
        return Text.of(CHINESE.format(date) + " " + clock, clock + " on " + ENGLISH.format(date));
    }
}
