package org.jinbang.schemefile.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The good scheme of the tests, invented from beginning to end, to be changed by them. */
public final class Lantern {
    public static final Path FOLDER = Path.of("src/test/resources/lantern");

    private Lantern() {}

    /** Its files, relative path → text. */
    public static SortedMap<String, String> texts() {
        try {
            return Shipped.texts(FOLDER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static SortedMap<String, byte[]> files() {
        return bytes(texts());
    }

    public static SortedMap<String, byte[]> bytes(SortedMap<String, String> texts) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        texts.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return files;
    }

    /** The same scheme as one file with everything inline. */
    public static String single() {
        SortedMap<String, String> texts = texts();
        StringBuilder out = new StringBuilder(texts.get("scheme.yaml"));
        out.append("articles:\n").append(indented(texts.get("articles.yaml")));
        out.append("parameters:\n").append(indented(texts.get("parameters.yaml")));
        out.append(texts.get("forms/common.yaml"));
        out.append("forms:\n");
        for (String form : List.of("master", "pupil")) {
            String text = texts.get("forms/" + form + ".yaml")
                    .replace("form: " + form + "\n", "")
                    .replace("forms/common.yaml#person", "\"#person\"");
            out.append("  ").append(form).append(":\n").append(indented(indented(text)));
        }
        out.append("answers:\n").append(indented(texts.get("cases/answers.yaml")));
        out.append("cases:\n").append(indented(texts.get("cases/4-conditions.yaml")));
        return out.toString();
    }

    private static String indented(String text) {
        return text.lines().map(line -> "  " + line + "\n").reduce("", String::concat);
    }
}
