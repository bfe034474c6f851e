package org.jinbang.internal.revision;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jinbang.internal.texts.Texts;
import org.jinbang.scheme.Text;

/** What the parts of a scheme are called. What has no word here is called by its name in the data. */
final class Vocabulary {
    private static final Map<String, Text> WORDS = new HashMap<>();
    private static final String ITEM = "+";
    private static final String VALUE = "=";
    private static final String DECIDED = "?";

    static {
        read();
    }

    private Vocabulary() {}

    private static void read() {
        try (InputStream in = Vocabulary.class.getResourceAsStream("words.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" \\| "))
                    .forEach(cells -> {
                        WORDS.put(cells[0], new Text(cells[1], cells[2]));
                        if (cells[0].startsWith(DECIDED)) {
                            WORDS.put(cells[0] + "no", new Text(cells[3], cells[4]));
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a part is called. */
    static Text part(String name) {
        return WORDS.getOrDefault(name, Texts.same(name));
    }

    /** Whether a part has a word. */
    static boolean knows(String name) {
        return WORDS.containsKey(name);
    }

    /** What one item of a list is called; {@code within} is the part in which the list stands. */
    static Text item(String within, String list) {
        Text ofDiscipline = WORDS.get(ITEM + "disciplinary-" + list);
        return within.equals("discipline") && ofDiscipline != null
                ? ofDiscipline
                : WORDS.getOrDefault(ITEM + list, part(list));
    }

    /** What a value of a part is called, if it is one of a closed list. */
    static Optional<Text> value(String part, String value) {
        return Optional.ofNullable(WORDS.get(VALUE + part + "." + value))
                .or(() -> Optional.ofNullable(WORDS.get(VALUE + value)));
    }

    /** What it means that a part has become yes, or no, where that can be said in a few words. */
    static Optional<Text> decided(String part, boolean yes) {
        return Optional.ofNullable(WORDS.get(DECIDED + part + (yes ? "" : "no")));
    }
}
