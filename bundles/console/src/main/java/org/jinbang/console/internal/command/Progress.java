package org.jinbang.console.internal.command;

import java.io.PrintStream;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.api.console.Terminal;
import org.jinbang.process.Conformance.Part;
import org.jinbang.process.Conformance.Probe;
import org.jinbang.scheme.Text;

/**
 * How far something long has come: at a terminal one line that is written over, else a line for each part, so that a log
 * stays readable; nothing for programs.
 */
final class Progress {
    /** For programs, and tests. */
    static final Progress SILENT = new Progress(null, 0, Locale.ENGLISH);

    private static final int NARROW = 40;
    private static final String REST_OF_LINE = "\u001b[K";

    private final PrintStream out;
    private final int width;
    private final Locale language;
    private final Set<Part> begun = EnumSet.noneOf(Part.class);

    /**
     * Writes to {@code out}.
     *
     * @param width of the terminal; 0 if it is none that can be written over
     */
    Progress(PrintStream out, int width, Locale language) {
        this.out = out;
        this.width = width;
        this.language = language;
    }

    /** At a session's terminal, if it has one. */
    static Progress at(Session session, PrintStream out, Locale language) {
        Terminal terminal = session.getTerminal();
        boolean plain = terminal == null || terminal.getWidth() < NARROW || "dumb".equals(terminal.getType());
        return new Progress(out, plain ? 0 : terminal.getWidth(), language);
    }

    /** The next question, after {@code done} of {@code total}. */
    void next(int done, int total, Probe probe) {
        if (out == null) {
            return;
        }
        if (width > 0) {
            Text text = new Text("{0} / {1}  {2}：{3}", "{0} of {1}  {2}: {3}")
                    .with(done, total, probe.part().title(), probe.title());
            out.print("\r" + Table.cut(text.in(language), width - 1) + REST_OF_LINE);
            out.flush();
        } else if (begun.add(probe.part())) {
            out.println(new Text("{0} / {1}  {2}……", "{0} of {1}  {2} …")
                    .with(done, total, probe.part().title())
                    .in(language));
        }
    }

    /** Leaves nothing of it on the line. */
    void end() {
        if (width > 0) {
            out.print("\r" + REST_OF_LINE);
            out.flush();
        }
    }
}
