package org.jinbang.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The short way to the text of a record leads to the same text as the way over its JSON. */
class RecordWriterTest {
    private enum Colour {
        RED,
        GREEN
    }

    private sealed interface Shape {}

    private record Round(int z, Optional<String> a) implements Shape {}

    private record Square(String kind, List<Shape> inner) implements Shape {}

    private record Empty() implements Shape {}

    private record Everything(
            String text,
            boolean yes,
            int few,
            Long many,
            Colour colour,
            Instant at,
            LocalDate day,
            BigDecimal figure,
            Json.Obj object,
            Json any,
            Optional<Shape> shape,
            Optional<List<String>> perhaps,
            List<Map<String, Integer>> lists,
            Set<String> set,
            Map<Colour, Shape> byColour,
            Map<String, List<String>> byName,
            Shape direct,
            Empty nothing) {}

    private final long seed = Long.getLong("jinbang.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Test
    void everyRecordIsWrittenAlike() {
        System.out.println("RecordWriterTest seed " + seed);
        int shapes = 0;
        for (int i = 0; i < 5_000; i++) {
            Everything record = everything();
            String text = Codec.canonical(record);
            assertEquals(Codec.write(record).canonical(), text, () -> "seed " + seed);
            assertEquals(record, Codec.read(Json.parse(text), Everything.class), () -> "seed " + seed);
            shapes += text.contains("\"kind\":\"Round\"") ? 1 : 0;
        }
        assertTrue(shapes > 0, "no kind was written");
    }

    /** As states grow: what was in a list is copied from the text before, wherever it stands now. */
    @Test
    void whatWasWrittenBeforeIsCopiedAndReadsTheSame() {
        record Growing(String head, List<Shape> shapes, Map<String, List<Shape>> named) {}
        System.out.println("RecordWriterTest seed " + seed);
        Written before = Written.NOTHING;
        List<Shape> shapes = new ArrayList<>();
        int copied = 0;
        for (int i = 0; i < 2_000; i++) {
            if (random.nextInt(4) == 0 && !shapes.isEmpty()) {
                shapes.remove(random.nextInt(shapes.size()));
            }
            if (random.nextInt(50) == 0) {
                before = Written.read(before.text());
            }
            shapes.add(random.nextInt(shapes.size() + 1), shape(2));
            Growing record = new Growing(text(), List.copyOf(shapes), Map.of("all", List.copyOf(shapes)));
            for (Shape shape : shapes) {
                copied += before.copy(shape, new StringBuilder()) ? 1 : 0;
            }
            before = Codec.canonical(record, before);
            assertEquals(Codec.write(record).canonical(), before.text(), () -> "seed " + seed);
            if (shapes.size() > 20) {
                shapes.clear();
            }
        }
        assertTrue(copied > 0, "nothing was copied");
    }

    @Test
    void whatHasNoJsonIsRefusedAlike() {
        record Odd(Object value) {}
        assertThrows(IllegalArgumentException.class, () -> Codec.write(new Odd('c')));
        assertThrows(IllegalArgumentException.class, () -> Codec.canonical(new Odd('c')));
        assertThrows(JsonException.class, () -> Codec.write(new Odd(Long.MAX_VALUE)));
        assertThrows(JsonException.class, () -> Codec.canonical(new Odd(Long.MAX_VALUE)));
    }

    private Everything everything() {
        return new Everything(
                text(),
                random.nextBoolean(),
                random.nextInt(),
                random.nextLong(Json.MAX_NUMBER),
                colour(),
                Instant.ofEpochSecond(random.nextLong(4_000_000_000L), random.nextInt(1_000_000) * 1_000L),
                LocalDate.ofEpochDay(random.nextInt(40_000)),
                BigDecimal.valueOf(random.nextLong(), random.nextInt(12)),
                random.nextBoolean() ? Json.obj() : Json.obj().with(text(), text()),
                Json.texts(texts()),
                random.nextBoolean() ? Optional.empty() : Optional.of(shape(2)),
                random.nextBoolean() ? Optional.empty() : Optional.of(List.of(text())),
                IntStream.range(0, random.nextInt(3))
                        .mapToObj(i -> random.nextBoolean() ? Map.<String, Integer>of() : Map.of(text(), i))
                        .toList(),
                Set.copyOf(texts()),
                random.nextBoolean() ? Map.of() : Map.of(colour(), shape(1)),
                new TreeMap<>(random.nextBoolean() ? Map.of() : Map.of(text(), List.of(), text() + "2", texts())),
                shape(2),
                new Empty());
    }

    private Shape shape(int depth) {
        return switch (random.nextInt(depth > 0 ? 3 : 2)) {
            case 0 -> new Round(random.nextInt(9), random.nextBoolean() ? Optional.empty() : Optional.of(text()));
            case 1 -> new Empty();
            default ->
                new Square(
                        "Square",
                        IntStream.range(0, random.nextInt(3))
                                .mapToObj(i -> shape(depth - 1))
                                .toList());
        };
    }

    private Colour colour() {
        return random.nextBoolean() ? Colour.RED : Colour.GREEN;
    }

    private List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            texts.add(text());
        }
        return List.copyOf(texts);
    }

    /** With what has to be escaped, and with letters beyond the first plane. */
    private String text() {
        String letters = "ab\"\\\n\t\u0001é金榜\uD842\uDFB7{}";
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            int at = random.nextInt(letters.codePointCount(0, letters.length()));
            text.appendCodePoint(letters.codePointAt(letters.offsetByCodePoints(0, at)));
        }
        return text.toString();
    }
}
