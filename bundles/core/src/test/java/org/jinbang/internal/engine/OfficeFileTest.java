package org.jinbang.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jinbang.process.RefusalCode;
import org.jinbang.process.RefusedException;
import org.jinbang.scheme.Text;
import org.junit.jupiter.api.Test;

/** Office files are told by what they hold, and looked into within bounds. */
class OfficeFileTest {
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int DECLARED = 24;

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void refused(byte[] content, String zh, String en) {
        Text why = assertTimeout(
                Duration.ofSeconds(10),
                () -> assertThrows(RefusedException.class, () -> FileType.of(content))
                        .refusal()
                        .detail());
        assertTrue(why.zh().contains(zh), why.zh());
        assertTrue(why.en().contains(en), why.en());
    }

    @Test
    void whatIsRightIsTaken() {
        assertEquals(Optional.of(WORD), FileType.of(Zips.word(Map.of())));
        Map<String, byte[]> sheet = new LinkedHashMap<>();
        sheet.put("xl/workbook.xml", text("<workbook/>"));
        sheet.put("[Content_Types].xml", Zips.types(Zips.EXCEL_TYPE));
        assertEquals(Optional.of(EXCEL), FileType.of(Zips.zip(sheet)));
        byte[] embedded = Zips.word(Map.of("word/embeddings/1.xlsx", Zips.zip(sheet)));
        assertEquals(Optional.of(WORD), FileType.of(embedded));
    }

    @Test
    void aLargeOneThatIsHonestIsTaken() {
        byte[] random = new byte[12 * 1024 * 1024];
        new Random(1).nextBytes(random);
        StringBuilder rows = new StringBuilder();
        for (int i = 0; rows.length() < 30 * 1024 * 1024; i++) {
            rows.append("<row r=\"")
                    .append(i)
                    .append("\"><c><v>")
                    .append(i * 7919L % 100_003)
                    .append("</v></c></row>");
        }
        Map<String, byte[]> parts = Map.of("word/media/image1.png", random, "word/sheet.xml", text(rows.toString()));
        assertEquals(Optional.of(WORD), FileType.of(Zips.word(parts)));
    }

    @Test
    void anotherZipIsNone() {
        assertEquals(Optional.empty(), FileType.of(Zips.zip(Map.of("word/document.xml", text("<w:document/>")))));
        assertEquals(Optional.empty(), FileType.of(Zips.zip(Map.of("[Content_Types].xml", text("<Types/>")))));
    }

    @Test
    void aSmallFileThatBecomesALargeOneIsRefused() {
        byte[] bomb = Zips.bomb(100L << 20);
        assertTrue(bomb.length < 200_000, () -> bomb.length + " bytes are no bomb");
        refused(bomb, "膨胀逾 200 倍", "grows more than 200 times");
    }

    @Test
    void aFileThatConcealsWhatItBecomesIsRefused() {
        byte[] bomb = Zips.bomb(100L << 20);
        refused(Zips.lying(bomb, 1, DECLARED, 1000), "膨胀逾 200 倍", "grows more than 200 times");
        byte[] small = Zips.word(Map.of("a", text("abc")));
        refused(Zips.lying(small, 2, DECLARED, 2), "自称 2 字节，实为 3", "says it has 2 bytes and has 3");
        refused(Zips.lying(small, 2, DECLARED, 4), "自称 4 字节，实为 3", "says it has 4 bytes and has 3");
    }

    @Test
    void manyEntriesThatTogetherBecomeTooLargeAreRefused() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        byte[] part = text("<w:p>0123456789abcdefghijklmnopqrstuvwxyz</w:p>".repeat(21_000));
        for (int i = 0; i < 140; i++) {
            parts.put("word/part" + i + ".xml", part);
        }
        refused(Zips.word(parts), "解压后超过 128 MB", "more than 128 MB");
        byte[] concealing = Zips.word(parts);
        for (int i = 2; i < 142; i++) {
            concealing = Zips.lying(concealing, i, DECLARED, 1);
        }
        refused(concealing, "自称 1 字节", "says it has 1 bytes");
    }

    @Test
    void whatHoldsTooManyEntriesIsRefused() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (int i = 0; i < OfficeFile.MAX_ENTRIES; i++) {
            parts.put("word/" + i, new byte[0]);
        }
        refused(Zips.word(parts), "2002 个条目，至多 2000 个", "2002 entries; at most 2000");
    }

    @Test
    void archivesWithinArchivesAreRefused() {
        byte[] inner = Zips.word(Map.of("word/embeddings/1.docx", Zips.word(Map.of())));
        refused(Zips.word(Map.of("word/embeddings/2.docx", inner)), "层层套着", "an archive within an archive");
    }

    @Test
    void anEmbeddedBombIsRefused() {
        refused(
                Zips.word(Map.of("word/embeddings/1.docx", Zips.bomb(100L << 20))),
                "膨胀逾 200 倍",
                "grows more than 200 times");
    }

    @Test
    void whatPointsOutsideIsRefused() {
        for (String name : new String[] {"../evil.xml", "/etc/passwd", "word/../../x", "a\\b", "c:x", "a\u0000b"}) {
            refused(Zips.word(Map.of(name, text("x"))), "指向文件之外", "points outside the file");
        }
    }

    @Test
    void macrosAndPasswordsAreRefused() {
        refused(Zips.word(Map.of("word/vbaProject.bin", text("x"))), "宏", "macros");
        refused(
                Zips.zip(Map.of("[Content_Types].xml", text("application/vnd.ms-word.document.macroEnabled.main+xml"))),
                "宏",
                "macros");
        byte[] encrypted = Zips.lying(Zips.word(Map.of()), 0, 8, 8 << 16 | 1);
        refused(encrypted, "已加密", "encrypted");
    }

    @Test
    void brokenOnesAreRefused() {
        byte[] word = Zips.word(Map.of("a", text("abc")));
        refused(java.util.Arrays.copyOf(word, word.length - 1), "没有目录", "no directory");
        refused(Zips.lying(word, 0, 0, 7), "条目数不符", "does not list as many");
        refused(Zips.lying(word, 2, 42, 0), "不符", "does not fit");
        refused(Zips.lying(word, 2, 20, Integer.MAX_VALUE), "不完整", "cut off");
        refused(Zips.lying(word, 2, 10, 99), "压缩方式 99", "unknown method 99");
        byte[] overlapping = Zips.lying(word, 0, 20, word.length - 100);
        refused(overlapping, "互相重叠", "lie over one another");
    }

    @Test
    void whateverComesIsDecided() {
        long seed = Long.getLong("jinbang.seed", System.nanoTime());
        System.out.println("OfficeFileTest.whateverComesIsDecided seed " + seed);
        Random random = new Random(seed);
        byte[] word = Zips.word(Map.of("word/a.xml", text("abc".repeat(500)), "word/e.docx", Zips.word(Map.of())));
        int taken = 0;
        for (int round = 0; round < 3000; round++) {
            byte[] changed = word.clone();
            for (int i = random.nextInt(4); i >= 0; i--) {
                changed[4 + random.nextInt(changed.length - 4)] = (byte) random.nextInt(256);
            }
            try {
                taken += FileType.of(changed).isPresent() ? 1 : 0;
            } catch (RefusedException e) {
                assertEquals(RefusalCode.FILE_REFUSED, e.refusal().code());
            }
        }
        assertTrue(taken < 3000, "nothing was broken");
    }
}
