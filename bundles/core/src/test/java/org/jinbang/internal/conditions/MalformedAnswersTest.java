package org.jinbang.internal.conditions;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jinbang.json.Json;
import org.jinbang.scheme.Finding.Result;
import org.jinbang.scheme.spi.ConditionKind.Verdict;
import org.junit.jupiter.api.Test;

/** Whatever an answer looks like, a condition gives a verdict with a reason. Run again with {@code -Djinbang.seed=…}. */
class MalformedAnswersTest {
    private static final int ROUNDS = 4_000;
    private static final Map<String, String> USES = Map.ofEntries(
            Map.entry("answered", "{\"field\":\"name\"}"),
            Map.entry("attested", "{\"evidence\":\"deeds\",\"judged-in\":\"review\"}"),
            Map.entry("yes", "{\"field\":\"front-line\"}"),
            Map.entry("choice-in", "{\"field\":\"link\",\"options\":[\"design\"],\"others\":true}"),
            Map.entry("length-at-most", "{\"count\":\"words-and-han\",\"field\":\"deeds\",\"max\":5}"),
            Map.entry("number-at-least", "{\"bound\":\"1.5\",\"field\":\"staff\"}"),
            Map.entry("number-at-most", "{\"bound\":3,\"field\":\"staff\"}"),
            Map.entry("years-given", "{\"field\":\"profit\"}"),
            Map.entry("all-of-last-years", "{\"bound\":\"0\",\"field\":\"profit\"}"),
            Map.entry("rising-over-years", "{\"field\":\"profit\",\"strict\":false,\"years\":2}"),
            Map.entry("years-since", "{\"field\":\"founded\",\"years\":5}"),
            Map.entry("certificate-valid-on", "{\"field\":\"founded\"}"),
            Map.entry(
                    "publicised-for", "{\"calendar\":\"all\",\"days\":5,\"field\":\"founded\",\"until\":\"founded\"}"),
            Map.entry("honour-within", "{\"field\":\"founded\",\"years\":3}"),
            Map.entry("registered-in", "{\"divisions\":[\"重庆市\"],\"field\":\"name\"}"),
            Map.entry("industry-division-in", "{\"divisions\":[\"06-46\"],\"field\":\"industry\"}"),
            Map.entry("files-attached", "{\"field\":\"proof\"}"));
    private static final List<String> FIELDS =
            List.of("name", "deeds", "staff", "founded", "link", "industry", "front-line", "profit", "proof");
    private static final List<String> SCRAPS = List.of(
            "",
            " ",
            "0",
            "-0",
            "1e9",
            "NaN",
            "99999999999999999999999999999999",
            "1.",
            ".5",
            "+3",
            "٣",
            "二",
            "2024-13-01",
            "2024-02-29",
            "+999999999-12-31",
            "true",
            "{7}",
            "$name",
            "\u0000",
            "\ud83d\ude00",
            "重庆市",
            "design",
            "null");

    private final long seed = Long.getLong("jinbang.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Test
    void everyKindIsTried() {
        List<String> untried = CoreConditions.all().stream()
                .map(kind -> kind.name())
                .filter(name -> !USES.containsKey(name) && !name.endsWith("-of"))
                .toList();
        assertTrue(untried.isEmpty(), untried::toString);
        USES.forEach((kind, params) ->
                assertTrue(Sample.misuse(kind, params).isEmpty(), () -> kind + ": " + Sample.misuse(kind, params)));
    }

    @Test
    void noAnswerIsAnException() {
        System.out.println("MalformedAnswersTest seed " + seed);
        for (int round = 0; round < ROUNDS; round++) {
            Sample facts = new Sample();
            FIELDS.forEach(field -> facts.answer(field, any(3)));
            USES.forEach((kind, params) -> {
                Verdict verdict = facts.under(kind, params);
                assertNotEquals(Result.ERROR, verdict.result(), () -> kind + ", seed " + seed + ": " + verdict);
                assertFalse(
                        verdict.reason().en().matches("(?s).*\\{[0-6]}.*"),
                        () -> kind + ", seed " + seed + ": " + verdict);
            });
        }
    }

    private Json any(int depth) {
        return switch (random.nextInt(depth > 0 ? 6 : 4)) {
            case 0 -> new Json.Num(random.nextInt(5000) - 2500);
            case 1 -> new Json.Bool(random.nextBoolean());
            case 2, 3 -> Json.of(scrap());
            case 4 -> {
                List<Json> items = new ArrayList<>();
                for (int i = random.nextInt(3); i > 0; i--) {
                    items.add(any(depth - 1));
                }
                yield new Json.Arr(items);
            }
            default -> {
                TreeMap<String, Json> members = new TreeMap<>();
                for (int year = 2020 + random.nextInt(3); year < 2025; year++) {
                    members.put(random.nextInt(4) == 0 ? scrap() : String.valueOf(year), any(depth - 1));
                }
                yield new Json.Obj(members);
            }
        };
    }

    private String scrap() {
        return SCRAPS.get(random.nextInt(SCRAPS.size()));
    }
}
