package org.jinbang.documents.internal.font;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFTable;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** One TrueType font to take glyphs from: its outlines as they lie in the file, its widths and its code points. */
final class GlyphSource {
    private static final int LAST_CODE_POINT = 0x3FFFF;

    private final TrueTypeFont font;
    private final byte[] glyf;
    private final long[] offsets;
    private final SortedMap<Integer, Integer> glyphByCodePoint;

    GlyphSource(byte[] file) throws IOException {
        font = new TTFParser().parse(new RandomAccessReadBuffer(file));
        // A lookup with substitutions would name glyphs that stand for more than one code point.
        font.setEnableGsub(false);
        glyf = table("glyf");
        offsets = font.getIndexToLocation().getOffsets();
        glyphByCodePoint = Collections.unmodifiableSortedMap(readCodePoints());
    }

    private SortedMap<Integer, Integer> readCodePoints() throws IOException {
        CmapLookup cmap = font.getUnicodeCmapLookup();
        SortedMap<Integer, Integer> found = new TreeMap<>();
        for (int codePoint = 0x20; codePoint <= LAST_CODE_POINT; codePoint++) {
            if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
                continue;
            }
            int glyph = cmap.getGlyphId(codePoint);
            if (glyph > 0) {
                found.put(codePoint, glyph);
            }
        }
        return found;
    }

    SortedMap<Integer, Integer> glyphByCodePoint() {
        return glyphByCodePoint;
    }

    /** The bytes of a table as they lie in the file. */
    byte[] table(String tag) {
        try {
            TTFTable table = font.getTableMap().get(tag);
            if (table == null) {
                throw new IOException("the font has no table '" + tag + "'");
            }
            return font.getTableBytes(table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The outline of a glyph; empty for a blank. */
    ByteBuffer outline(int glyph) {
        int from = Math.toIntExact(offsets[glyph]);
        int to = Math.toIntExact(offsets[glyph + 1]);
        return ByteBuffer.wrap(glyf, from, to - from).slice();
    }

    int advance(int glyph) {
        try {
            return font.getHorizontalMetrics().getAdvanceWidth(glyph);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int leftSideBearing(int glyph) {
        try {
            return font.getHorizontalMetrics().getLeftSideBearing(glyph);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int unitsPerEm() {
        try {
            return font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String postScriptName() {
        try {
            return font.getName();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
