package org.jinbang.documents.internal.font;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Rewrites fonts so that every code point has a glyph of its own.
 *
 * <p>Why: fonts let several code points share a glyph (月 U+6708 and the Kangxi radical ⽉ U+2F49, space and no-break
 * space, 丹 and its compatibility form). A PDF names the character of a glyph in its ToUnicode map, and PDFBox fills
 * that map by reading the font's cmap backwards, taking the lowest code point. So 月 copies out as ⽉, and no setting
 * can mend it: the information is lost in the font. With one glyph per code point the way back is exact for each
 * character that the font has.
 *
 * <p>Several fonts of one design can be merged: a code point is taken from the first that has it. Only tables that a
 * PDF needs are kept; without substitution tables no ligature can come in between either.
 */
final class OneToOneFont {
    private static final int MAX_GLYPHS = 0xFFFF;
    private static final int COMPOSITE_WORDS = 0x0001;
    private static final int COMPOSITE_SCALE = 0x0008;
    private static final int COMPOSITE_MORE = 0x0020;
    private static final int COMPOSITE_TWO_SCALES = 0x0040;
    private static final int COMPOSITE_MATRIX = 0x0080;

    private record Glyph(GlyphSource source, int id) {}

    private final List<GlyphSource> sources;
    private final GlyphSource base;
    private final SortedMap<Integer, Integer> glyphByCodePoint = new TreeMap<>();
    private final List<Glyph> glyphs = new ArrayList<>();
    private final Map<Glyph, Integer> components = new HashMap<>();

    private OneToOneFont(List<GlyphSource> sources) {
        this.sources = sources;
        this.base = sources.get(0);
    }

    /**
     * Merges fonts into one with a glyph for every code point.
     *
     * @param fonts TrueType files with outlines in {@code glyf}, of one number of units per em, the preferred first
     * @param family the family name of the result
     * @param style its style, such as Regular
     * @param notice the copyright notice that the licence asks to keep
     * @return a TrueType file; the same bytes for the same input
     * @throws IllegalArgumentException if the fonts do not go together or have too many characters
     */
    static byte[] merge(List<GlyphSource> fonts, String family, String style, String notice) {
        for (GlyphSource font : fonts) {
            if (font.unitsPerEm() != fonts.get(0).unitsPerEm()) {
                throw new IllegalArgumentException("fonts of " + fonts.get(0).unitsPerEm() + " and " + font.unitsPerEm()
                        + " units per em cannot be merged: " + font.postScriptName());
            }
        }
        return new OneToOneFont(List.copyOf(fonts)).build(family, style, notice);
    }

    private byte[] build(String family, String style, String notice) {
        SortedMap<Integer, Glyph> chosen = new TreeMap<>();
        for (GlyphSource source : sources) {
            source.glyphByCodePoint().forEach((code, id) -> chosen.putIfAbsent(code, new Glyph(source, id)));
        }
        glyphs.add(new Glyph(base, 0));
        chosen.forEach((codePoint, glyph) -> {
            glyphByCodePoint.put(codePoint, glyphs.size());
            glyphs.add(glyph);
        });
        List<byte[]> outlines = outlines();
        if (glyphs.size() > MAX_GLYPHS) {
            throw new IllegalArgumentException("a TrueType font holds 65535 glyphs, these need " + glyphs.size());
        }
        return new SfntWriter()
                .with("OS/2", base.table("OS/2"))
                .with("cmap", cmap())
                .with("head", head())
                .with("hhea", horizontalHeader())
                .with("hmtx", horizontalMetrics())
                .with("loca", locations(outlines))
                .with("maxp", maximumProfile())
                .with("name", names(family, style, notice))
                .with("post", postScript())
                // The outlines come last: PDFBox takes a post table at the end of a file for a broken one.
                .with("glyf", concatenated(outlines))
                .write();
    }

    /** Copies the outlines; parts of composite glyphs are added at the end, without a code point. */
    private List<byte[]> outlines() {
        List<byte[]> outlines = new ArrayList<>();
        for (int i = 0; i < glyphs.size(); i++) {
            Glyph glyph = glyphs.get(i);
            ByteBuffer original = glyph.source().outline(glyph.id());
            byte[] copy = new byte[(original.remaining() + 3) & ~3];
            original.get(copy, 0, original.remaining());
            if (copy.length > 0 && ByteBuffer.wrap(copy).getShort(0) < 0) {
                renumberComponents(glyph.source(), ByteBuffer.wrap(copy));
            }
            outlines.add(copy);
        }
        return outlines;
    }

    private void renumberComponents(GlyphSource source, ByteBuffer composite) {
        int at = 10;
        int flags;
        do {
            flags = composite.getShort(at) & 0xFFFF;
            Glyph part = new Glyph(source, composite.getShort(at + 2) & 0xFFFF);
            int number = components.computeIfAbsent(part, p -> {
                glyphs.add(p);
                return glyphs.size() - 1;
            });
            composite.putShort(at + 2, (short) number);
            at += 4 + ((flags & COMPOSITE_WORDS) != 0 ? 4 : 2);
            if ((flags & COMPOSITE_SCALE) != 0) {
                at += 2;
            } else if ((flags & COMPOSITE_TWO_SCALES) != 0) {
                at += 4;
            } else if ((flags & COMPOSITE_MATRIX) != 0) {
                at += 8;
            }
        } while ((flags & COMPOSITE_MORE) != 0);
    }

    private static byte[] concatenated(List<byte[]> outlines) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        outlines.forEach(out::writeBytes);
        return out.toByteArray();
    }

    private static byte[] locations(List<byte[]> outlines) {
        ByteBuffer loca = ByteBuffer.allocate(4 * (outlines.size() + 1));
        int offset = 0;
        for (byte[] outline : outlines) {
            loca.putInt(offset);
            offset += outline.length;
        }
        return loca.putInt(offset).array();
    }

    private byte[] horizontalMetrics() {
        ByteBuffer hmtx = ByteBuffer.allocate(4 * glyphs.size());
        for (Glyph glyph : glyphs) {
            hmtx.putShort((short) glyph.source().advance(glyph.id()));
            hmtx.putShort((short) glyph.source().leftSideBearing(glyph.id()));
        }
        return hmtx.array();
    }

    private byte[] horizontalHeader() {
        byte[] hhea = base.table("hhea");
        ByteBuffer.wrap(hhea).putShort(34, (short) glyphs.size());
        return hhea;
    }

    private byte[] head() {
        ByteBuffer head = ByteBuffer.wrap(base.table("head"));
        for (GlyphSource source : sources) {
            ByteBuffer other = ByteBuffer.wrap(source.table("head"));
            for (int at = 36; at < 40; at += 2) {
                head.putShort(at, (short) Math.min(head.getShort(at), other.getShort(at)));
                head.putShort(at + 4, (short) Math.max(head.getShort(at + 4), other.getShort(at + 4)));
            }
        }
        return head.putShort(50, (short) 1).array();
    }

    private byte[] maximumProfile() {
        ByteBuffer maxp = ByteBuffer.wrap(base.table("maxp"));
        for (GlyphSource source : sources) {
            ByteBuffer other = ByteBuffer.wrap(source.table("maxp"));
            for (int at = 6; at + 2 <= maxp.capacity(); at += 2) {
                maxp.putShort(at, (short) Math.max(maxp.getShort(at) & 0xFFFF, other.getShort(at) & 0xFFFF));
            }
        }
        return maxp.putShort(4, (short) glyphs.size()).array();
    }

    private byte[] postScript() {
        ByteBuffer post = ByteBuffer.wrap(base.table("post")).slice(0, 32);
        byte[] copy = new byte[32];
        post.get(copy);
        // Version 3: no glyph names.
        ByteBuffer.wrap(copy).putInt(0, 0x00030000);
        return copy;
    }

    private byte[] cmap() {
        List<int[]> runs = new ArrayList<>();
        glyphByCodePoint.forEach((codePoint, glyph) -> {
            int[] last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
            if (last != null && last[1] + 1 == codePoint) {
                last[1] = codePoint;
            } else {
                runs.add(new int[] {codePoint, codePoint, glyph});
            }
        });
        int length = 16 + 12 * runs.size();
        ByteBuffer cmap = ByteBuffer.allocate(12 + length);
        // One subtable: Windows, full Unicode, format 12.
        cmap.putShort((short) 0).putShort((short) 1).putShort((short) 3).putShort((short) 10);
        cmap.putInt(12).putShort((short) 12).putShort((short) 0).putInt(length).putInt(0);
        cmap.putInt(runs.size());
        for (int[] run : runs) {
            cmap.putInt(run[0]).putInt(run[1]).putInt(run[2]);
        }
        return cmap.array();
    }

    private static byte[] names(String family, String style, String notice) {
        SortedMap<Integer, String> names = new TreeMap<>();
        names.put(0, notice);
        names.put(1, family);
        names.put(2, style);
        names.put(3, family + " " + style);
        names.put(4, family + " " + style);
        names.put(5, "Version 1.0");
        names.put(6, family.replace(" ", "") + "-" + style);
        names.put(13, "This Font Software is licensed under the SIL Open Font License, Version 1.1.");
        names.put(14, "https://openfontlicense.org");
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        ByteBuffer records = ByteBuffer.allocate(6 + 12 * names.size());
        records.putShort((short) 0).putShort((short) names.size()).putShort((short) records.capacity());
        names.forEach((id, value) -> {
            byte[] encoded = value.getBytes(StandardCharsets.UTF_16BE);
            // Windows, Unicode, American English.
            records.putShort((short) 3).putShort((short) 1).putShort((short) 0x409);
            records.putShort(id.shortValue()).putShort((short) encoded.length);
            records.putShort((short) text.size());
            text.writeBytes(encoded);
        });
        ByteBuffer table = ByteBuffer.allocate(records.capacity() + text.size());
        return table.put(records.array()).put(text.toByteArray()).array();
    }
}
