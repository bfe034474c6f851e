package org.jinbang.documents.internal.font;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneToOneFontTest {
    private static GlyphSource bundled(String weight) throws IOException {
        String path = "/org/jinbang/documents/fonts/JinbangSerif-" + weight + ".ttf";
        try (InputStream in = OneToOneFontTest.class.getResourceAsStream(path)) {
            return new GlyphSource(in.readAllBytes());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Regular", "Bold"})
    void everyCharacterOfTheBundledFontsHasAGlyphOfItsOwn(String weight) throws IOException {
        Map<Integer, Integer> glyphs = bundled(weight).glyphByCodePoint();
        assertTrue(glyphs.size() > 33_000, () -> glyphs.size() + " characters");
        assertEquals(glyphs.size(), new HashSet<>(glyphs.values()).size());
        assertTrue(glyphs.keySet().containsAll("𠮷䶮㛃堃月⽉".codePoints().boxed().toList()));
    }

    @Test
    void bothWeightsHaveTheSameCharacters() throws IOException {
        assertEquals(
                bundled("Regular").glyphByCodePoint().keySet(),
                bundled("Bold").glyphByCodePoint().keySet());
    }

    @Test
    void aSharedGlyphIsDoubledAndItsPartsComeAlong() throws IOException {
        GlyphSource shared = new GlyphSource(TinyFont.with('A', 'B'));
        assertEquals(
                shared.glyphByCodePoint().get((int) 'A'),
                shared.glyphByCodePoint().get((int) 'B'));

        GlyphSource apart = new GlyphSource(OneToOneFont.merge(List.of(shared), "Test", "Regular", "none"));
        assertEquals(Map.of((int) ' ', 1, (int) 'A', 2, (int) 'B', 3, 0x25A0, 4), apart.glyphByCodePoint());
        assertEquals(1000, apart.advance(3));
        // 5 is the copy of the square that the composites refer to.
        ByteBuffer composite = apart.outline(3);
        assertEquals(-1, composite.getShort(0));
        assertEquals(5, composite.getShort(12));
        assertEquals(5, composite.getShort(20));
        assertEquals(shared.outline(1), apart.outline(5));
    }

    @Test
    void theFirstFontThatHasACharacterGivesIt() throws IOException {
        GlyphSource own = bundled("Regular");
        GlyphSource tiny = new GlyphSource(TinyFont.with('A', 0x2A6A5));
        GlyphSource merged = new GlyphSource(OneToOneFont.merge(List.of(own, tiny), "Test", "Regular", "none"));
        assertEquals(
                own.advance(own.glyphByCodePoint().get((int) 'A')),
                merged.advance(merged.glyphByCodePoint().get((int) 'A')));
        assertEquals(1000, merged.advance(merged.glyphByCodePoint().get(0x2A6A5)));
        assertEquals(
                own.glyphByCodePoint().size() + 1, merged.glyphByCodePoint().size());
    }

    @Test
    void theSameFontsGiveTheSameFile() throws IOException {
        byte[] tiny = TinyFont.with('A', 'B');
        byte[] first = OneToOneFont.merge(List.of(new GlyphSource(tiny)), "Test", "Regular", "none");
        byte[] second = OneToOneFont.merge(List.of(new GlyphSource(tiny)), "Test", "Regular", "none");
        assertArrayEquals(first, second);
    }

    @Test
    void fontsOfDifferentGridsAreNotMerged() throws IOException {
        byte[] other = TinyFont.with('A', 'B');
        GlyphSource tiny = new GlyphSource(other);
        byte[] head = tiny.table("head");
        int at = indexOf(other, head);
        ByteBuffer.wrap(other).putShort(at + 18, (short) 2048);
        GlyphSource coarse = new GlyphSource(other);
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class, () -> OneToOneFont.merge(List.of(tiny, coarse), "T", "R", "n"));
        assertTrue(refused.getMessage().contains("2048"), refused.getMessage());
    }

    private static int indexOf(byte[] whole, byte[] part) {
        return java.util.stream.IntStream.range(0, whole.length - part.length)
                .filter(i -> java.util.Arrays.equals(whole, i, i + part.length, part, 0, part.length))
                .findFirst()
                .orElseThrow();
    }
}
