package org.jinbang.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What does not fit a record is told with its place; what may be left out is empty. */
class RecordReaderTest {
    private enum Colour {
        RED
    }

    private sealed interface Shape {}

    private record Round(int radius) implements Shape {}

    private record Positive(long value) {
        Positive {
            if (value < 1) {
                throw new IllegalArgumentException("not positive");
            }
        }
    }

    private record Tree(String name, List<Tree> below) {}

    private record Whole(
            Map<String, List<Shape>> shapes,
            Map<Colour, Tree> trees,
            Set<Positive> amounts,
            Optional<Instant> at,
            Optional<LocalDate> day,
            Optional<BigDecimal> figure,
            Json.Obj object,
            boolean yes) {}

    private record Needed(String text) {}

    private record Needing(int count, Colour colour, Needed needed) {}

    private static String refusal(String json, Class<?> type) {
        return assertThrows(JsonException.class, () -> Codec.read(Json.parse(json), type))
                .getMessage();
    }

    @Test
    void whatMayBeLeftOutIsEmpty() {
        Whole empty = Codec.read(Json.obj(), Whole.class);
        assertEquals(
                new Whole(
                        Map.of(),
                        Map.of(),
                        Set.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Json.obj(),
                        false),
                empty);
        assertThrows(UnsupportedOperationException.class, () -> empty.shapes().clear());
        assertThrows(UnsupportedOperationException.class, () -> empty.amounts().clear());
    }

    @Test
    void aRecordMayHoldOthersOfItsOwnType() {
        assertEquals(
                new Tree("a", List.of(new Tree("b", List.of(new Tree("c", List.of()))))),
                Codec.read(
                        Json.parse("{\"name\":\"a\",\"below\":[{\"name\":\"b\",\"below\":[{\"name\":\"c\"}]}]}"),
                        Tree.class));
    }

    @Test
    void aMisfitIsToldWithItsPlace() {
        assertEquals("Whole.shapes.x[1].kind is missing", refusal(shapes("{}"), Whole.class));
        assertEquals("Whole.shapes.x[1].kind: unknown Odd", refusal(shapes("{\"kind\":\"Odd\"}"), Whole.class));
        assertEquals("Whole.shapes.x[1].radius is missing", refusal(shapes("{\"kind\":\"Round\"}"), Whole.class));
        assertEquals(
                "Whole.shapes.x[1].radius is not of the type Num",
                refusal(shapes("{\"kind\":\"Round\",\"radius\":\"1\"}"), Whole.class));
        assertEquals("Whole.shapes.x[1] is not of the type Obj", refusal(shapes("\"round\""), Whole.class));
        assertEquals("Whole.shapes is not of the type Obj", refusal("{\"shapes\":[]}", Whole.class));
        assertEquals(
                "Whole.trees.RED.below[0].name is missing",
                refusal("{\"trees\":{\"RED\":{\"name\":\"a\",\"below\":[{}]}}}", Whole.class));
        assertEquals("Whole.trees: \"BLUE\" is not a Colour", refusal("{\"trees\":{\"BLUE\":{}}}", Whole.class));
        assertEquals("Whole.amounts[0]: not positive", refusal("{\"amounts\":[{\"value\":0}]}", Whole.class));
        assertEquals("Whole.at: \"today\" is not a Instant", refusal("{\"at\":\"today\"}", Whole.class));
        assertEquals("Whole.day: \"2026-02-30\" is not a LocalDate", refusal("{\"day\":\"2026-02-30\"}", Whole.class));
        assertEquals("Whole.figure: \"x\" is not a BigDecimal", refusal("{\"figure\":\"x\"}", Whole.class));
        assertEquals("Whole.yes is not of the type Bool", refusal("{\"yes\":1}", Whole.class));
        assertEquals("Needing.count is missing", refusal("{}", Needing.class));
        assertEquals("Needing.colour is missing", refusal("{\"count\":1}", Needing.class));
        assertEquals("Needing.needed is missing", refusal("{\"count\":1,\"colour\":\"RED\"}", Needing.class));
        assertEquals(
                "Needing.needed.text is missing",
                refusal("{\"count\":1,\"colour\":\"RED\",\"needed\":{}}", Needing.class));
        assertEquals("Whole is not of the type Obj", refusal("[]", Whole.class));
    }

    private static String shapes(String second) {
        return "{\"shapes\":{\"x\":[{\"kind\":\"Round\",\"radius\":1}," + second + "]}}";
    }
}
