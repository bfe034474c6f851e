package org.jinbang.documents.internal.font;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Makes the fonts of this bundle; called by the build, not at run time.
 *
 * <p>Noto Serif SC has all of the basic Chinese block, Extension A and the characters of the state list; HK and JP add
 * some 2300 rarer ones that occur in names (𠮷). What none of them has is reported when a document is asked for.
 */
public final class FontBuild {
    private static final List<String> REGIONS = List.of("SC", "HK", "JP");
    private static final String NOTICE =
            "(c) 2017-2024 Adobe (http://www.adobe.com/). Merged from Noto Serif SC, HK and JP"
                    + " with one glyph per code point.";

    private FontBuild() {}

    /**
     * Writes the merged fonts and the licences of their sources.
     *
     * @param args the folder with the fetched packages; the folder to write to
     * @throws IOException if a font cannot be read or written
     */
    public static void main(String[] args) throws IOException {
        Path packages = Path.of(args[0]).resolve("@expo-google-fonts");
        Path target = Path.of(args[1]);
        Files.createDirectories(target);
        merge(packages, "400Regular", target.resolve("JinbangSerif-Regular.ttf"), "Regular");
        merge(packages, "700Bold", target.resolve("JinbangSerif-Bold.ttf"), "Bold");
        for (String region : REGIONS) {
            Path licence = folder(packages, region).resolve("LICENSE_FONT");
            Path copy = target.resolve("OFL-NotoSerif" + region + ".txt");
            Files.copy(licence, copy, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Path folder(Path packages, String region) {
        return packages.resolve("noto-serif-" + region.toLowerCase(Locale.ROOT));
    }

    private static void merge(Path packages, String weight, Path target, String style) throws IOException {
        List<GlyphSource> sources = new ArrayList<>();
        for (String region : REGIONS) {
            Path file = folder(packages, region).resolve(weight).resolve("NotoSerif" + region + "_" + weight + ".ttf");
            sources.add(new GlyphSource(Files.readAllBytes(file)));
        }
        Files.write(target, OneToOneFont.merge(sources, "Jinbang Serif", style, NOTICE));
    }
}
