package org.jinbang.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The time in which something may be done: from {@code opens} on, until just before {@code closes}. Who arrives exactly
 * at {@code closes} is late; a microsecond earlier was in time.
 *
 * @param opens the first instant within, in whole microseconds
 * @param closes the first instant after, in whole microseconds; 24:00 of the last day as a rule
 * @param provisional whether the end is an estimate, because it depends on days whose status is not published yet. A
 *     provisional window can be planned and shown, never opened
 */
public record Window(Instant opens, Instant closes, boolean provisional) {

    /** @throws IllegalArgumentException if the window closes no later than it opens */
    public Window {
        opens = LegalTime.micros(opens);
        closes = LegalTime.micros(closes);
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("截止时间 " + LegalTime.endZh(closes) + " 不晚于开始时间 " + LegalTime.zh(opens)
                    + " / the end " + LegalTime.endEn(closes) + " is not after the start " + LegalTime.en(opens));
        }
    }

    /**
     * A window between two named instants, as in “due 2024-02-22 18:00”. Nothing is counted or moved: who names an hour
     * has decided otherwise than the general rule (Civil Code art. 203 para. 2 and art. 204; a reading).
     *
     * @throws IllegalArgumentException if the window closes no later than it opens
     */
    public static Window exactly(Instant opens, Instant closes) {
        return new Window(opens, closes, false);
    }

    /** Whether what arrives at this instant is in time. */
    public boolean contains(Instant instant) {
        return !isEarly(instant) && !isLate(instant);
    }

    /** Whether the window has not opened yet. */
    public boolean isEarly(Instant instant) {
        return LegalTime.micros(instant).isBefore(opens);
    }

    /** Whether the window has closed; true at {@link #closes()} itself. */
    public boolean isLate(Instant instant) {
        return !LegalTime.micros(instant).isBefore(closes);
    }

    /** The time left until it closes, whether it has opened or not; zero once it has closed. */
    public Duration remaining(Instant instant) {
        return isLate(instant) ? Duration.ZERO : Duration.between(LegalTime.micros(instant), closes);
    }

    /** The Beijing day in which it ends; a window that closes at 24:00 ends in the day before. */
    public LocalDate lastDay() {
        return LegalTime.dateOf(closes.minusNanos(1_000));
    }

    /**
     * Whether this window closes no earlier than another, so that it satisfies a minimum (不少于). Compare with the window
     * that the minimum gives from the same publication: {@code window.isAtLeast(counting.after(publication, minimum))}.
     */
    public boolean isAtLeast(Window minimum) {
        return !closes.isBefore(minimum.closes);
    }

    /** For Chinese readers: {@code 2023年5月19日 09:00:00 至 2023年5月25日24时（北京时间）}, marked if provisional. */
    public String zh() {
        return LegalTime.zh(opens) + " 至 " + LegalTime.endZh(closes) + (provisional ? "（北京时间，暂定）" : "（北京时间）");
    }

    /** For English readers: {@code 2023-05-19 09:00:00 to 2023-05-25 24:00 (Beijing time)}, marked if provisional. */
    public String en() {
        return LegalTime.en(opens) + " to " + LegalTime.endEn(closes)
                + (provisional ? " (Beijing time, provisional)" : " (Beijing time)");
    }
}
