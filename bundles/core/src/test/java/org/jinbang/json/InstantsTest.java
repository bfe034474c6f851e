package org.jinbang.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The short way writes and reads what the general one does. */
class InstantsTest {
    private static final DateTimeFormatter GENERAL =
            new DateTimeFormatterBuilder().appendInstant(6).toFormatter();

    @Test
    void everyInstantIsWrittenAndReadAsByTheGeneralFormatter() {
        long seed = System.nanoTime();
        System.out.println("seed of the moments: " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            Instant instant = Instant.ofEpochSecond(
                    random.nextLong(-62_200_000_000L, 253_500_000_000L), random.nextInt(1_000_000_000));
            String text = GENERAL.format(instant);
            assertEquals(text, Instants.text(instant), () -> "seed " + seed);
            assertEquals(Instant.parse(text), Instants.instant(text), () -> "seed " + seed);
        }
    }

    @Test
    void otherFormsAreReadTooAndNonsenseIsNot() {
        for (String text : List.of("2024-03-01T08:00:00Z", "2024-03-01T24:00:00.000000Z", "2024-03-01T08:00:00.5Z")) {
            assertEquals(Instant.parse(text), Instants.instant(text));
        }
        for (String text : List.of(
                "2023-02-29T08:00:00.000000Z", "2024-13-01T08:00:00.000000Z", "2024-03-01T08:60:00.000000Z", "soon")) {
            assertThrows(DateTimeException.class, () -> Instants.instant(text));
        }
    }
}
