package org.jinbang.console.internal.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jinbang.scheme.Text;

/**
 * A scheme file to begin with: whole, with golden cases, and with comments that say what to change. Lines between
 * {@code #each} and {@code #end} stand there once for each track.
 */
final class SchemeStart {
    private static final Map<String, Text> TITLES = Map.of(
            "organisation", new Text("组织", "Organisation"),
            "person", new Text("个人", "Person"),
            "team", new Text("团队", "Team"),
            "project", new Text("项目", "Project"));

    private final String id;
    private final List<String> tracks;

    SchemeStart(String id, List<String> tracks) {
        this.id = id;
        this.tracks = tracks;
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
        for (String line : template().lines().toList()) {
            if (line.equals("#each")) {
                repeated = new ArrayList<>();
            } else if (line.equals("#end")) {
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

    private static String template() {
        try (InputStream in = SchemeStart.class.getResourceAsStream("start.scheme.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
