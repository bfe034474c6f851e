package org.jinbang.console.internal.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jinbang.scheme.Text;

/**
 * A scheme file to begin with: whole, with golden cases, and with comments that say what to change. What a part has for
 * a place of the file stands there between {@code #at} and {@code #end}, or else what is there already. Lines between
 * {@code #each} and {@code #end} stand there once for each track.
 */
final class SchemeStart {
    /** What can be added, in the order of the process. */
    static final List<String> PARTS = List.of("recommendation", "review", "levels", "aftercare");

    private static final Map<String, Text> TITLES = Map.of(
            "organisation", new Text("组织", "Organisation"),
            "person", new Text("个人", "Person"),
            "team", new Text("团队", "Team"),
            "project", new Text("项目", "Project"));
    private static final String AT = "#at ";
    private static final String EACH = "#each";
    private static final String END = "#end";
    /** So many articles stand before those of the parts. */
    private static final int ARTICLES = 7;

    private final String id;
    private final List<String> tracks;
    private final List<String> parts;

    SchemeStart(String id, List<String> tracks, List<String> parts) {
        this.id = id;
        this.tracks = tracks;
        this.parts = PARTS.stream().filter(parts::contains).toList();
    }

    /**
     * The content of the file.
     *
     * @param file what it is called
     * @param schema the address of the schema
     */
    String text(String file, String schema) {
        Map<String, String> words = Map.of("id", id, "first", tracks.get(0), "file", file, "schema", schema);
        StringBuilder text = new StringBuilder();
        List<String> repeated = null;
        for (String line : lines()) {
            if (line.equals(EACH)) {
                repeated = new ArrayList<>();
            } else if (line.equals(END)) {
                for (String track : tracks) {
                    repeated.forEach(each -> append(text, filled(each, track(track))));
                }
                repeated = null;
            } else if (repeated != null) {
                repeated.add(filled(line, words));
            } else {
                append(text, filled(line, words));
            }
        }
        return text.toString();
    }

    /** The file with the parts in their places. */
    private List<String> lines() {
        Map<String, List<String>> added = added();
        List<String> lines = new ArrayList<>();
        boolean replaced = false;
        boolean inPlace = false;
        for (String line : template("start.scheme.yaml")) {
            if (line.startsWith(AT)) {
                List<String> here = added.get(line);
                inPlace = true;
                replaced = here != null;
                lines.addAll(replaced ? here : List.of());
            } else if (inPlace && line.equals(END)) {
                inPlace = false;
                replaced = false;
            } else if (!replaced) {
                lines.add(line);
            }
        }
        return lines;
    }

    /** What the parts have for each place. */
    private Map<String, List<String>> added() {
        Map<String, List<String>> added = new HashMap<>();
        for (String part : parts) {
            Map<String, String> words = Map.of("article", String.valueOf(ARTICLES + 1 + parts.indexOf(part)));
            String place = "";
            for (String line : template("start." + part + ".yaml")) {
                if (line.startsWith(AT)) {
                    place = line;
                } else {
                    added.computeIfAbsent(place, none -> new ArrayList<>()).add(filled(line, words));
                }
            }
        }
        return added;
    }

    private static Map<String, String> track(String id) {
        Text title = TITLES.getOrDefault(id, new Text("类别 " + id, "Track " + id));
        return Map.of("track", id, "zh", title.zh(), "en", title.en());
    }

    private static void append(StringBuilder text, String line) {
        text.append(line).append('\n');
    }

    private static String filled(String line, Map<String, String> words) {
        String filled = line;
        for (Map.Entry<String, String> each : words.entrySet()) {
            filled = filled.replace("{{" + each.getKey() + "}}", each.getValue());
        }
        return filled;
    }

    private static List<String> template(String name) {
        try (InputStream in = SchemeStart.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
