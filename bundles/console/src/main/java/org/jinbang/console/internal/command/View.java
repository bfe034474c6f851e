package org.jinbang.console.internal.command;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jinbang.json.Json;
import org.jinbang.scheme.Text;

/** What a command answers: as JSON for programs, as lines and tables for people. */
public final class View {
    private final Json json;
    private final List<Object> blocks = new ArrayList<>();

    private View(Json json) {
        this.json = json;
    }

    /** An answer of which programs get {@code json}. */
    public static View of(Json json) {
        return new View(json);
    }

    /** Adds a line. */
    public View line(Text line) {
        blocks.add(line);
        return this;
    }

    /** Adds a line of which {@code parts} fill the placeholders. */
    public View line(String zh, String en, Object... parts) {
        return line(new Text(zh, en).with(parts));
    }

    /** Adds a table. */
    public View table(Table table) {
        blocks.add(table);
        return this;
    }

    /** Adds a table under a heading. */
    public View table(String zh, String en, Table table) {
        return line(new Text("\n" + zh, "\n" + en)).table(table);
    }

    void print(PrintStream out, boolean asJson, Locale language) {
        if (asJson) {
            out.println(json.canonical());
            return;
        }
        for (Object block : blocks) {
            if (block instanceof Table table) {
                table.print(out, language);
            } else {
                out.println(((Text) block).in(language));
            }
        }
    }
}
