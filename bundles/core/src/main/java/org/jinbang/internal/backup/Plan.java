package org.jinbang.internal.backup;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jinbang.time.LegalTime;

/**
 * Where backups go and when.
 *
 * @param at times of the day in Beijing, ascending; none: only when asked for
 */
public record Plan(Path directory, Path keyDirectory, List<LocalTime> at, int keep, int keepKeys) {
    /** Copies the list; refuses what would keep nothing. */
    public Plan {
        at = at.stream().sorted().distinct().toList();
        if (keep < 1 || keepKeys < 1) {
            throw new IllegalArgumentException("keep and keepKeys must be at least 1 / keep 与 keepKeys 至少为 1");
        }
    }

    /**
     * Reads the configuration.
     *
     * @param base where relative paths begin
     * @throws IllegalArgumentException naming what cannot be right
     */
    static Plan of(BackupConfig config, Path base) {
        List<LocalTime> times = new ArrayList<>();
        for (String time : config.at().split(",")) {
            if (!time.isBlank()) {
                try {
                    times.add(LocalTime.parse(time.strip()));
                } catch (DateTimeParseException e) {
                    throw new IllegalArgumentException(
                            "at: “" + time.strip() + "” is no time of the day such as 03:00 / 应为 03:00 这样的时刻", e);
                }
            }
        }
        return new Plan(
                base.resolve(config.directory()).normalize(),
                base.resolve(config.keyDirectory()).normalize(),
                times,
                config.keep(),
                config.keepKeys());
    }

    /** The last moment at or before {@code now} at which a backup is planned. */
    Optional<Instant> lastBefore(Instant now) {
        if (at.isEmpty()) {
            return Optional.empty();
        }
        LocalDate today = LegalTime.dateOf(now);
        for (int i = at.size() - 1; i >= 0; i--) {
            Instant moment = LegalTime.at(today, at.get(i));
            if (!moment.isAfter(now)) {
                return Optional.of(moment);
            }
        }
        return Optional.of(LegalTime.at(today.minusDays(1), at.get(at.size() - 1)));
    }
}
