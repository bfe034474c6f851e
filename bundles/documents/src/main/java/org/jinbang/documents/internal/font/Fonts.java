package org.jinbang.documents.internal.font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The fonts that a document may use: the bundle's own and those the administrator has added for rarer characters.
 *
 * <p>Asking for characters and widths is safe from any thread; a font's outlines may be read by one thread at a time.
 */
public final class Fonts {
    /**
     * One family.
     *
     * @param name the name in the style sheet
     * @param regular its regular weight
     * @param bold its bold weight; the regular one again if there is no other
     */
    public record Family(String name, TrueTypeFont regular, TrueTypeFont bold) {
        boolean has(int codePoint) throws IOException {
            return regular.getUnicodeCmapLookup().getGlyphId(codePoint) > 0;
        }
    }

    private static final String FOLDER = "/org/jinbang/documents/fonts/";

    private final List<Family> families;

    private Fonts(List<Family> families) {
        this.families = List.copyOf(families);
    }

    /**
     * Reads the fonts.
     *
     * @param added TrueType files that the administrator has added, the preferred first
     * @return the fonts
     * @throws UncheckedIOException if one cannot be read; the message names the file
     */
    public static Fonts load(List<Path> added) {
        List<Family> families = new ArrayList<>();
        families.add(new Family("Jinbang Serif", own("JinbangSerif-Regular.ttf"), own("JinbangSerif-Bold.ttf")));
        for (Path file : added) {
            TrueTypeFont font = foreign(file);
            families.add(new Family("Jinbang Added " + families.size(), font, font));
        }
        return new Fonts(families);
    }

    private static TrueTypeFont own(String file) {
        try (InputStream in = Fonts.class.getResourceAsStream(FOLDER + file)) {
            return parse(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("font " + file, e);
        }
    }

    private static TrueTypeFont foreign(Path file) {
        try {
            GlyphSource source = new GlyphSource(Files.readAllBytes(file));
            return parse(
                    OneToOneFont.merge(List.of(source), source.postScriptName(), "Added", "See " + file.getFileName()));
        } catch (IOException e) {
            throw new UncheckedIOException("font " + file, e);
        }
    }

    private static TrueTypeFont parse(byte[] file) throws IOException {
        return new TTFParser().parse(new RandomAccessReadBuffer(file));
    }

    /** The families, the preferred first. */
    public List<Family> families() {
        return families;
    }

    /** The value of a style sheet's font-family. */
    public String familyNames() {
        return String.join(
                ", ", families.stream().map(family -> "'" + family.name() + "'").toList());
    }

    /**
     * Whether a character can be printed.
     *
     * @param codePoint its code point
     * @return false if no font has it; true for characters that are never visible
     */
    public boolean has(int codePoint) {
        if (codePoint == '\n' || Character.getType(codePoint) == Character.FORMAT) {
            return true;
        }
        return familyOf(codePoint) != null;
    }

    private Family familyOf(int codePoint) {
        try {
            for (Family family : families) {
                if (family.has(codePoint)) {
                    return family;
                }
            }
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * How wide words are in bold.
     *
     * @param words one line
     * @return the width in em
     */
    public double widthInEm(String words) {
        return words.codePoints().mapToDouble(this::widthInEm).sum();
    }

    private double widthInEm(int codePoint) {
        Family family = familyOf(codePoint);
        if (family == null) {
            return 1;
        }
        try {
            TrueTypeFont font = family.bold();
            int glyph = font.getUnicodeCmapLookup().getGlyphId(codePoint);
            return (double) font.getAdvanceWidth(glyph) / font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
