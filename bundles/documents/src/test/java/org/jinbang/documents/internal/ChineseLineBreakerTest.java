package org.jinbang.documents.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChineseLineBreakerTest {
    private static String broken(String text) {
        ChineseLineBreaker breaker = new ChineseLineBreaker();
        breaker.setText(text);
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (int to = breaker.next(); to != -1; to = breaker.next()) {
            out.append(from == 0 ? "" : "|").append(text, from, to);
            from = to;
        }
        return out.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "公示期为7天。; 公|示|期|为|7|天。",
                "可提出《异议书》（含证明），谢谢; 可|提|出|《异|议|书》|（含|证|明），|谢|谢",
                "他说：“好。”就走; 他|说：|“好。”|就|走",
                "意见——欢迎; 意|见——|欢|迎",
                "是的……吗？！; 是|的……|吗？！",
                "2024—2025年度; 2024—2025|年|度",
                "10月8日10:00—18:00; 10|月|8|日|10:00—18:00",
                "GB/T 19580-2012标准; GB/T |19580-2012|标|准",
                "王𠮷㛃、李䶮; 王|𠮷|㛃、|李|䶮",
                "阿卜杜·示例; 阿|卜|杜·|示|例",
                "占3.5%，12℃; 占|3.5%，|12℃",
                "https://a.example.org/x/y?z=1 好; https://a.example.org|/x|/y|?z=1 |好",
                "https://a.example.org/x，“/y”; https://a.example.org|/x，|“/y”",
                "于 3 % 内; 于 |3 % |内",
                "a well-made list; a |well-|made |list",
                "No\u00A01好; No\u00A01|好",
                "《“甲”》，乙; 《“甲”》，|乙"
            })
    void breaksWhereChineseMayBreak(String text, String expected) {
        assertEquals(expected, broken(text));
    }

    @Test
    void neverLosesAnythingAndNeverCutsACharacter() {
        long seed = System.nanoTime();
        System.out.println("ChineseLineBreakerTest seed " + seed);
        Random random = new Random(seed);
        int[] alphabet = "甲𠮷㛃，。（）“”—…·aB1 /:-%\u00A0\u0301é～".codePoints().toArray();
        for (int round = 0; round < 2000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(30); i >= 0; i--) {
                text.appendCodePoint(alphabet[random.nextInt(alphabet.length)]);
            }
            String[] pieces = broken(text.toString()).split("\\|");
            assertEquals(text.toString(), String.join("", pieces));
            for (int i = 1; i < pieces.length; i++) {
                int first = pieces[i].codePointAt(0);
                assertTrue("，。）”…—·～%:\u0301 ".indexOf(first) < 0, () -> "seed " + seed + ": " + text);
                assertTrue(!Character.isLowSurrogate(pieces[i].charAt(0)), () -> "seed " + seed + ": " + text);
                int last = pieces[i - 1].codePointBefore(pieces[i - 1].length());
                assertTrue("（“".indexOf(last) < 0, () -> "seed " + seed + ": " + text);
            }
        }
    }
}
