package org.jinbang.console.internal.command;

import java.io.PrintStream;
import java.util.Locale;
import org.jinbang.console.internal.demo.Progress;
import org.jinbang.scheme.Text;

/** A bar on one line, with the number of the chapter as {@code --until} wants it. */
final class ProgressBar implements Progress {
    private static final int CELLS = 30;
    private static final int LINE = 78;

    private final PrintStream out;
    private final Locale language;

    ProgressBar(PrintStream out, Locale language) {
        this.out = out;
        this.language = language;
    }

    @Override
    public void at(int done, int of, Text chapter) {
        int full = CELLS * done / of;
        String line = "[" + "█".repeat(full) + "░".repeat(CELLS - full) + "] " + Math.min(done + 1, of) + "/" + of + " "
                + chapter.in(language);
        out.print("\r" + line + " ".repeat(Math.max(0, LINE - Table.width(line))));
        if (done == of) {
            out.println();
        }
        out.flush();
    }
}
