package org.jinbang.schemefile.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jinbang.process.Schemes.Problem;
import org.jinbang.schemefile.ReadResult;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever happens to the text of the files, the answer is a candidate or problems with places, never an exception. */
class FuzzTest {
    private static final String ALPHABET =
            "{}[]:,-#&*!|>'\"%@`?~$ \t\n\r0123456789azAZ_.\\/灯\u0000\u0085\u2028\uFEFF\uD800";
    private static final List<String> PIECES = List.of(
            "- ",
            ": ",
            "\n  ",
            "\n",
            "{",
            "}",
            "[",
            "]",
            "&a ",
            "*a",
            "<<: *a\n",
            "!!binary x",
            "---\n",
            "...\n",
            "? ",
            "|\n",
            ">-\n",
            "\"",
            "'",
            "null",
            "~",
            "true",
            "99999999999999999999",
            "1e999",
            "$x",
            "\t",
            "\r\n",
            "{use: x}",
            "{zh: 甲, en: a}",
            "%YAML 9.9\n",
            "# ",
            "id: x\n",
            "2030-13-45",
            "\\",
            "use: forms/common.yaml#person");

    @Test
    void neverThrows() {
        fuzz(System.nanoTime(), 800);
    }

    @Test
    @Tag("long")
    void neverThrowsForLong() {
        fuzz(System.nanoTime(), 20_000);
    }

    private static void fuzz(long seed, int rounds) {
        System.out.println("Fuzzing scheme files, seed " + seed);
        SortedMap<String, byte[]> good = Lantern.files();
        List<String> names = new ArrayList<>(good.keySet());
        int refused = 0;
        for (int round = 0; round < rounds; round++) {
            Random random = new Random(seed + round);
            String file = names.get(random.nextInt(names.size()));
            SortedMap<String, byte[]> files = new TreeMap<>(good);
            files.put(file, mutate(good.get(file), random));
            String label = "seed " + (seed + round) + ", file " + file;
            ReadResult result = Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(20), () -> SchemeBinder.read(Sources.of("lantern", files)), label);
            assertEquals(result.problems().isEmpty(), result.candidate().isPresent(), label);
            for (Problem problem : result.problems()) {
                assertTrue(problem.where().matches("[a-z0-9/.-]+\\.yaml:[1-9]\\d*:[1-9]\\d*"), () -> label + problem);
                assertTrue(
                        problem.message().toString().chars().noneMatch(Character::isISOControl), () -> label + problem);
            }
            refused += result.problems().isEmpty() ? 0 : 1;
        }
        assertTrue(refused > rounds / 2, "most mutants are wrong, refused were " + refused + " of " + rounds);
    }

    private static byte[] mutate(byte[] content, Random random) {
        int times = 1 + random.nextInt(4);
        if (random.nextInt(6) == 0) {
            byte[] bytes = content.clone();
            for (int i = 0; i < times; i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            return bytes;
        }
        StringBuilder text = new StringBuilder(new String(content, StandardCharsets.UTF_8));
        for (int i = 0; i < times; i++) {
            int at = random.nextInt(text.length());
            int to = Math.min(text.length(), at + 1 + random.nextInt(30));
            switch (random.nextInt(7)) {
                case 0 -> text.delete(at, to);
                case 1 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                case 2 -> text.setCharAt(at, ALPHABET.charAt(random.nextInt(ALPHABET.length())));
                case 3 -> text.insert(random.nextInt(text.length()), text.substring(at, to));
                case 4 -> text.replace(at, to, PIECES.get(random.nextInt(PIECES.size())));
                case 5 -> deleteLine(text, at);
                default -> indentLine(text, at, random.nextInt(5));
            }
            if (text.isEmpty()) {
                text.append(' ');
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void deleteLine(StringBuilder text, int at) {
        int end = text.indexOf("\n", at);
        text.delete(text.lastIndexOf("\n", at) + 1, end < 0 ? text.length() : end + 1);
    }

    private static void indentLine(StringBuilder text, int at, int spaces) {
        text.insert(text.lastIndexOf("\n", at) + 1, " ".repeat(spaces));
    }
}
