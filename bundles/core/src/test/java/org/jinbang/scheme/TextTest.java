package org.jinbang.scheme;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
}
