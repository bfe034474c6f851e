package org.jinbang.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The members of an object are what a sorted map holds, however they came. */
class MembersTest {
    private static final int HISTORIES = 500;
    private static final String[] NAMES = {"", "a", "aa", "b", "ä", "名", "\uD83D\uDE00", "\uFB33", "z", "A", "1"};

    @Test
    void doWhatASortedMapDoes() {
        long seed = new Random().nextLong();
        System.out.println("Members: seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < HISTORIES; i++) {
            TreeMap<String, Json> model = new TreeMap<>();
            Members members = Members.NONE;
            for (int step = random.nextInt(20); step > 0; step--) {
                String name = NAMES[random.nextInt(NAMES.length)];
                Json value = random.nextInt(3) == 0 ? null : new Json.Num(step);
                members = members.with(name, value);
                if (value == null) {
                    model.remove(name);
                } else {
                    model.put(name, value);
                }
                assertAlike(model, members, "seed " + seed + ", history " + i);
            }
            Members.Collected collected = new Members.Collected();
            for (String name : shuffled(model, random)) {
                assertFalse(collected.has(name));
                collected.add(name, model.get(name));
                assertTrue(collected.has(name));
            }
            assertAlike(model, collected.members(), "collected, seed " + seed + ", history " + i);
        }
    }

    private static List<String> shuffled(SortedMap<String, Json> map, Random random) {
        List<String> names = new ArrayList<>(map.keySet());
        if (random.nextBoolean()) {
            Collections.shuffle(names, random);
        }
        return names;
    }

    private static void assertAlike(TreeMap<String, Json> model, Members members, String where) {
        assertEquals(model, members, where);
        assertEquals(members, model, where);
        assertEquals(model.hashCode(), members.hashCode(), where);
        assertEquals(List.copyOf(model.entrySet()), List.copyOf(members.entrySet()), where);
        assertEquals(model.size(), members.size(), where);
        List<String> met = new ArrayList<>();
        members.forEach((name, value) -> met.add(name + value));
        List<String> expected = new ArrayList<>();
        model.forEach((name, value) -> expected.add(name + value));
        assertEquals(expected, met, where);
        for (String name : NAMES) {
            assertEquals(model.get(name), members.get(name), where);
            assertEquals(model.containsKey(name), members.containsKey(name), where);
            assertEquals(model.headMap(name), members.headMap(name), where);
            assertEquals(model.tailMap(name), members.tailMap(name), where);
            assertEquals(model.subMap(name, name + "z"), members.subMap(name, name + "z"), where);
        }
        if (!model.isEmpty()) {
            assertEquals(model.firstKey(), members.firstKey(), where);
            assertEquals(model.lastKey(), members.lastKey(), where);
        }
    }

    @Test
    void whatIsSortedOtherwiseIsSortedByName() {
        TreeMap<String, Json> backwards = new TreeMap<>(Comparator.reverseOrder());
        backwards.put("a", new Json.Num(1));
        backwards.put("b", new Json.Num(2));
        assertEquals("{\"a\":1,\"b\":2}", new Json.Obj(backwards).canonical());
    }

    @Test
    void neverChange() {
        TreeMap<String, Json> given = new TreeMap<>();
        given.put("a", new Json.Num(1));
        Json.Obj object = new Json.Obj(given);
        given.put("b", new Json.Num(2));
        assertEquals("{\"a\":1}", object.canonical());
        Json.Obj more = object.with("a", 3).with("c", 4);
        assertEquals("{\"a\":1}", object.canonical());
        assertEquals("{\"a\":3,\"c\":4}", more.canonical());
        assertThrows(UnsupportedOperationException.class, () -> more.members().put("d", new Json.Num(5)));
        assertThrows(UnsupportedOperationException.class, () -> more.members().remove("a"));
        assertThrows(
                UnsupportedOperationException.class,
                () -> more.members().entrySet().iterator().next().setValue(null));
        assertSame(object.members(), new Json.Obj(object.members()).members());
    }

    @Test
    void ofNothingThereIsNothing() {
        assertNull(Members.NONE.get(7));
        assertThrows(NoSuchElementException.class, Members.NONE::firstKey);
        assertThrows(NoSuchElementException.class, Members.NONE::lastKey);
        assertThrows(
                NoSuchElementException.class,
                () -> Members.NONE.entrySet().iterator().next());
        TreeMap<String, Json> withNull = new TreeMap<>();
        withNull.put("a", null);
        assertThrows(NullPointerException.class, () -> new Json.Obj(withNull));
    }
}
