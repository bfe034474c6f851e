package org.jinbang.documents.internal.font;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/** A font of four glyphs for tests: no glyph, a square, two squares as a composite, a blank. */
public final class TinyFont {
    private TinyFont() {}

    /** A font in which both characters share the composite glyph, and U+25A0 is the square. */
    public static byte[] with(int character, int sameGlyph) throws IOException {
        byte[] own;
        try (InputStream in =
                TinyFont.class.getResourceAsStream("/org/jinbang/documents/fonts/JinbangSerif-Regular.ttf")) {
            own = in.readAllBytes();
        }
        GlyphSource base = new GlyphSource(own);
        byte[] hhea = base.table("hhea");
        ByteBuffer.wrap(hhea).putShort(34, (short) 4);
        byte[] maxp = base.table("maxp");
        ByteBuffer.wrap(maxp).putShort(4, (short) 4);
        byte[] square = square();
        byte[] composite = composite();
        byte[] glyf = ByteBuffer.allocate(square.length + composite.length)
                .put(square)
                .put(composite)
                .array();
        return new SfntWriter()
                .with("OS/2", base.table("OS/2"))
                .with("cmap", cmap(character, sameGlyph))
                .with("head", base.table("head"))
                .with("hhea", hhea)
                .with("hmtx", metrics())
                .with("loca", locations(square.length, composite.length))
                .with("maxp", maxp)
                .with("name", base.table("name"))
                .with("post", base.table("post"))
                .with("glyf", glyf)
                .write();
    }

    private static byte[] square() {
        ByteBuffer glyph = ByteBuffer.allocate(36);
        glyph.putShort((short) 1).putShort((short) 100).putShort((short) 0);
        glyph.putShort((short) 400).putShort((short) 300).putShort((short) 3).putShort((short) 0);
        glyph.put(new byte[] {1, 1, 1, 1});
        for (int x : new int[] {100, 300, 0, -300}) {
            glyph.putShort((short) x);
        }
        for (int y : new int[] {0, 0, 300, 0}) {
            glyph.putShort((short) y);
        }
        return glyph.array();
    }

    private static byte[] composite() {
        ByteBuffer glyph = ByteBuffer.allocate(28);
        glyph.putShort((short) -1).putShort((short) 100).putShort((short) 0);
        glyph.putShort((short) 400).putShort((short) 800);
        // Offsets as words, more to come; then offsets as bytes, the last.
        glyph.putShort((short) 0x0023).putShort((short) 1).putShort((short) 0).putShort((short) 500);
        glyph.putShort((short) 0x0002).putShort((short) 1).put((byte) 0).put((byte) 0);
        return glyph.array();
    }

    private static byte[] metrics() {
        ByteBuffer hmtx = ByteBuffer.allocate(16);
        for (int advance : new int[] {500, 500, 1000, 250}) {
            hmtx.putShort((short) advance).putShort((short) 0);
        }
        return hmtx.array();
    }

    private static byte[] locations(int square, int composite) {
        return ByteBuffer.allocate(20)
                .putInt(0)
                .putInt(0)
                .putInt(square)
                .putInt(square + composite)
                .putInt(square + composite)
                .array();
    }

    private static byte[] cmap(int character, int sameGlyph) {
        int[][] groups = {
            {' ', 3}, {0x25A0, 1}, {Math.min(character, sameGlyph), 2}, {Math.max(character, sameGlyph), 2}
        };
        int length = 16 + 12 * groups.length;
        ByteBuffer cmap = ByteBuffer.allocate(12 + length);
        cmap.putShort((short) 0)
                .putShort((short) 1)
                .putShort((short) 3)
                .putShort((short) 10)
                .putInt(12);
        cmap.putShort((short) 12).putShort((short) 0).putInt(length).putInt(0).putInt(groups.length);
        for (int[] group : groups) {
            cmap.putInt(group[0]).putInt(group[0]).putInt(group[1]);
        }
        return cmap.array();
    }
}
