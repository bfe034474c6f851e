package org.jinbang.scheme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jinbang.internal.texts.Texts;
import org.jinbang.json.Codec;
import org.jinbang.json.Json;
import org.jinbang.json.JsonException;
import org.junit.jupiter.api.Test;

class TextTest {
    @Test
    void placeholdersAreFilledInAnyOrderAndMoreThanOnce() {
        assertEquals(
                new Text("乙甲乙", "b, a, b"),
                new Text("{1}{0}{1}", "{1}, {0}, {1}").with(new Text("甲", "a"), new Text("乙", "b")));
    }

    @Test
    void whatIsFilledInIsNotReadAgain() {
        assertEquals(
                new Text("他写了 {1}：好", "He wrote {1}: good"),
                new Text("他写了 {0}：{1}", "He wrote {0}: {1}").with("{1}", new Text("好", "good")));
    }

    @Test
    void whatHasNoArgumentStays() {
        Text text = new Text("{2} {} {x} { {0", "{2} {} {x} { {0");
        assertEquals(text, text.with("a", "b"));
        assertEquals(new Text("{2} a}", "a{"), new Text("{2} {0}}", "{0}{").with("a"));
        assertEquals(new Text("{0}", "{0}"), new Text("{0}", "{0}").with());
    }

    @Test
    void isPutIntoWordsWhenItIsFirstReadAndOnce() {
        AtomicInteger asked = new AtomicInteger();
        Text later = Text.later(() -> new Text("第" + asked.incrementAndGet(), "no. " + asked.get()));
        Text around = new Text("（{0}）", "({0})").with(later);
        assertEquals(0, asked.get());
        assertEquals(new Text("（第1）", "(no. 1)"), around);
        assertEquals("no. 1", later.en());
    }

    @Test
    void whatIsFilledInIsTakenAsItWas() {
        StringBuilder changing = new StringBuilder("a");
        Text text = new Text("{0}", "{0}").with(changing);
        List<String> items = new ArrayList<>(List.of("b", "c"));
        Text list = Texts.list(items);
        changing.append("!");
        items.clear();
        assertEquals(new Text("a", "a"), text);
        assertEquals(new Text("b、c", "b, c"), list);
    }

    @Test
    void whatComesToNothingIsRefusedAtOnce() {
        Text pattern = new Text("{0}", "{0}");
        assertThrows(IllegalArgumentException.class, () -> pattern.with(" "));
        assertThrows(IllegalArgumentException.class, () -> Texts.list(List.of("")));
        assertEquals(new Text("—：", "—: "), new Text("—：{0}", "—: {0}").with(""));
    }

    @Test
    void isWrittenAndReadAsItsWords() {
        record Named(Text title) {}
        Named filled = new Named(new Text("甲{0}", "a{0}").with(1));
        String written = "{\"title\":{\"en\":\"a1\",\"zh\":\"甲1\"}}";
        assertEquals(written, Codec.write(filled).canonical());
        assertEquals(written, Codec.canonical(filled));
        assertEquals(filled, Codec.read(Json.parse(written), Named.class));
        JsonException missing = assertThrows(
                JsonException.class, () -> Codec.read(Json.parse("{\"title\":{\"zh\":\"甲\"}}"), Named.class));
        assertTrue(missing.getMessage().contains("Named.title.en is missing"), missing::getMessage);
    }
}
