package org.jinbang.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    @Test
    void someMembersReadAsAmongAll() {
        String text = "{\"a\":\"x\\\"}{\\\\\",\"b\":{\"wanted\":[1,\"]\",{\"z\":true}]},\"c\":[],\"d\":-7,\"e\":false,"
                + "\"f\":{},\"g\":\"名字\",\"wanted\":[\"\\\\\",{\"y\":\"\\\"\"}]}";
        Json.Obj all = Json.parseObject(text);
        for (String name : all.members().keySet()) {
            assertEquals(
                    Json.obj().with(name, all.get(name).orElseThrow()),
                    Json.parseMembers(text, Set.of(name, "absent")),
                    name);
        }
        assertEquals(all, Json.parseMembers(text, all.members().keySet()));
        assertEquals(Json.obj(), Json.parseMembers(text, Set.of()));
        assertThrows(JsonException.class, () -> Json.parseMembers(text.substring(0, 20), Set.of("g")));
        assertThrows(JsonException.class, () -> Json.parseMembers("{\"a\":\"x", Set.of("g")));
    }

    @Test
    void membersAreSortedByUtf16CodeUnitsAsInRfc8785() {
        Json json = Json.parse(
                "{\"\\u20ac\":1,\"\\r\":2,\"\\ufb33\":3,\"1\":4,\"\\ud83d\\ude00\":5,\"\\u0080\":6,\"\\u00f6\":7}");
        assertEquals(
                "{\"\\r\":2,\"1\":4,\"\u0080\":6,\"ö\":7,\"€\":1,\"\ud83d\ude00\":5,\"\ufb33\":3}", json.canonical());
    }

    @Test
    void escapesAreTheShortest() {
        assertEquals(
                "\"\\u0000\\b\\t\\n\\f\\r\\\"\\\\/\u007f金\"",
                Json.of("\u0000\b\t\n\f\r\"\\/\u007f金").canonical());
    }

    @Test
    void emptyThings() {
        assertEquals(
                "{\"a\":[],\"b\":{}}",
                Json.parse(" { \"b\" : { } , \"a\" : [ ] } ").canonical());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[1,]",
                "{\"a\":1,\"a\":2}",
                "1.5",
                "1e3",
                "01",
                "-",
                "+1",
                "NaN",
                "\"\\ud800\"",
                "\"\\x\"",
                "\"a",
                "{\"a\"}",
                "[1] 2",
                "tru",
                "null",
                "9007199254740992",
                "99999999999999999999",
                "\"\u0001\"",
                "{a:1}",
                "[null]"
            })
    void whatIsNoJsonOfOursIsRefused(String text) {
        assertThrows(JsonException.class, () -> Json.parse(text));
    }

    @Test
    void depthIsBounded() {
        assertThrows(JsonException.class, () -> Json.parse("[".repeat(10_000)));
    }

    @Test
    void whatIsWrittenReadsBackAsItself() {
        long seed = Long.getLong("jinbang.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            Json json = random(random, 4);
            assertEquals(json, Json.parse(json.canonical()), () -> "seed " + seed);
            assertEquals(json.canonical(), Json.parse(json.canonical()).canonical(), () -> "seed " + seed);
        }
        System.out.println("JSON round trips, seed " + seed);
    }

    private static Json random(Random random, int depth) {
        switch (random.nextInt(depth > 0 ? 5 : 3)) {
            case 0:
                return new Json.Num(random.nextLong() % Json.MAX_NUMBER);
            case 1:
                return new Json.Bool(random.nextBoolean());
            case 2:
                return Json.of(text(random));
            case 3:
                List<Json> items = new ArrayList<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    items.add(random(random, depth - 1));
                }
                return new Json.Arr(items);
            default:
                Map<String, Json> members = new TreeMap<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    members.put(text(random), random(random, depth - 1));
                }
                return new Json.Obj(new TreeMap<>(members));
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            int c = random.nextInt(0x11000);
            text.appendCodePoint(Character.isBmpCodePoint(c) && Character.isSurrogate((char) c) ? 'x' : c);
        }
        return text.toString();
    }

    @Test
    void aRecordComesBackAsItWas() {
        record Inner(String name, int number) {}
        record Outer(List<Inner> list, Map<String, List<String>> map, java.util.Optional<Inner> maybe, boolean yes) {}
        Outer outer = new Outer(
                List.of(new Inner("a", 1)),
                Map.of("x", List.of(), "y", List.of("z")),
                java.util.Optional.empty(),
                true);
        assertEquals(outer, Codec.read(Codec.write(outer), Outer.class));
        assertTrue(assertThrows(JsonException.class, () -> Codec.read(Json.parse("{\"name\":1}"), Inner.class))
                .getMessage()
                .contains("Inner.name"));
    }
}
