package org.jinbang.documents.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jinbang.documents.Document;
import org.jinbang.documents.Format;
import org.jinbang.documents.Languages;
import org.jinbang.documents.Listing;
import org.jinbang.documents.Provenance;
import org.jinbang.documents.Table;
import org.jinbang.documents.Text;
import org.junit.jupiter.api.Test;

class ExactTextTest {
    private static final int PER_ROW = 25;

    /** Prints characters in rows of a table and reads the rows back. */
    private static List<String> copiedOut(List<String> characters) {
        List<List<Text>> rows = new ArrayList<>();
        for (int from = 0; from < characters.size(); from += PER_ROW) {
            List<String> row = characters.subList(from, Math.min(from + PER_ROW, characters.size()));
            rows.add(List.of(Text.same("[" + String.join("", row) + "]")));
        }
        Table table =
                new Table(Text.NONE, List.of(new Table.Column(Text.same("X"), Table.Align.LEFT, 1)), rows, List.of());
        Listing listing = new Listing(
                Text.same("Y"),
                Text.same("Z"),
                Samples.DATE,
                List.of(),
                List.of(),
                List.of(table),
                List.of(),
                true,
                Provenance.NONE);
        Document document = Printed.DOCUMENTS.listing(listing, Languages.CHINESE, Format.PDF);
        return Printed.text(document)
                .lines()
                .filter(line -> line.startsWith("["))
                .toList();
    }

    private static List<String> inRows(List<String> characters) {
        List<String> rows = new ArrayList<>();
        for (int from = 0; from < characters.size(); from += PER_ROW) {
            rows.add("["
                    + String.join("", characters.subList(from, Math.min(from + PER_ROW, characters.size())))
                    + "]");
        }
        return rows;
    }

    private static List<String> gb2312(int firstRow, int lastRow) {
        Charset gb2312 = Charset.forName("GB2312");
        List<String> characters = new ArrayList<>();
        for (int row = firstRow; row <= lastRow; row++) {
            for (int cell = 1; cell <= 94; cell++) {
                String character = new String(new byte[] {(byte) (row + 0xA0), (byte) (cell + 0xA0)}, gb2312);
                if (!character.contains("\uFFFD")) {
                    characters.add(character);
                }
            }
        }
        return characters;
    }

    @Test
    void everyCharacterOfTheFirstLevelCopiesOut() {
        List<String> level1 = gb2312(16, 55);
        assertEquals(3755, level1.size());
        assertEquals(inRows(level1), copiedOut(level1));
    }

    @Test
    void everyCharacterOfTheSecondLevelCopiesOut() {
        List<String> level2 = gb2312(56, 87);
        assertEquals(3008, level2.size());
        assertEquals(inRows(level2), copiedOut(level2));
    }

    @Test
    void charactersThatShareAnOutlineStayApart() {
        List<String> alike = List.of(
                "月", "⽉", "日", "⽇", "曰", "⽈", "人", "⼈", "金", "⾦", "\uF95E", "丹", "①", "➀", "户", "⼾", "长", "⻓", "页",
                "⻚");
        assertEquals(inRows(alike), copiedOut(alike));
    }

    @Test
    void rareCharactersOfNamesCopyOut() {
        List<String> rare =
                "𠮷䶮㛃堃喆犇翀玥赟昇祎祐龑璟".codePoints().mapToObj(Character::toString).collect(Collectors.toList());
        assertEquals(inRows(rare), copiedOut(rare));
    }

    @Test
    void marksAndNumbersCopyOut() {
        List<String> marks = "，。、；：？！“”‘’（）【】《》〈〉〔〕—…·～％℃①②③ⅠⅡ0123456789ABCxyz/-+@#&<>\"'"
                .codePoints()
                .mapToObj(Character::toString)
                .collect(Collectors.toList());
        assertEquals(inRows(marks), copiedOut(marks));
    }

    @Test
    void aNoticeCopiesOutWordByWord() {
        String text = Printed.compact(
                Printed.text(Printed.DOCUMENTS.notice(Samples.notice(3), Languages.CHINESE, Format.PDF)));
        Samples.notice(3)
                .objecting()
                .forEach(words -> assertTrue(text.contains(Printed.compact(words.zh())), words.zh()));
        assertTrue(text.contains("2026年10月9日00:00至2026年10月15日24:00（北京时间），共7天。"), text);
        assertTrue(text.contains(Samples.HASH) && text.contains(Samples.ROOT), text);
    }
}
