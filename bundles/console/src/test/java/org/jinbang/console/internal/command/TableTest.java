package org.jinbang.console.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jinbang.scheme.Text;
import org.junit.jupiter.api.Test;

class TableTest {
    private static String printed(Table table, Locale language) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        table.print(new PrintStream(out, true, StandardCharsets.UTF_8), language);
        return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    @Test
    void columnsStandStraightAmongChinese() {
        Table table = Table.of(new Text("姓名", "name"), new Text("条", "art."))
                .row("示例甲子", "8")
                .row("a", "18");
        assertEquals("姓名      条\n────────────\n示例甲子  8\na         18\n", printed(table, Locale.CHINESE));
        assertEquals("name      art.\n──────────────\n示例甲子  8\na         18\n", printed(table, Locale.ENGLISH));
    }

    @Test
    void longTextsAreBroken() {
        Table table = Table.of(new Text("甲", "a"), new Text("乙", "b")).row("字".repeat(40), "word ".repeat(30));
        String text = printed(table, Locale.CHINESE);
        assertEquals(40, text.chars().filter(c -> c == '字').count());
        assertEquals(30, text.split("word", -1).length - 1);
        text.lines().forEach(line -> assertTrue(Table.width(line) <= 56 * 2 + 2, line));
    }

    @Test
    void aCellCannotDrawOnTheTerminal() {
        Table table = Table.of(new Text("姓名", "name")).row("a\u001b[2Jb\nc\u202ed");
        String text = printed(table, Locale.ENGLISH);
        assertFalse(text.contains("\u001b"), text);
        assertFalse(text.contains("\u202e"), text);
        assertEquals(3, text.lines().count());
    }

    @Test
    void aRowHasACellForEachColumn() {
        Table table = Table.of(new Text("甲", "a"));
        assertThrows(IllegalArgumentException.class, () -> table.row("1", "2"));
    }
}
