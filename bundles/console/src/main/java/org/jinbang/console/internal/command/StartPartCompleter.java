package org.jinbang.console.internal.command;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** Completes the parts that a scheme file to begin with can have; after a comma those that are not named yet. */
@Service
public final class StartPartCompleter implements Completer {
    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        String typed = Objects.requireNonNullElse(line.getCursorArgument(), "")
                .substring(0, Math.max(0, line.getArgumentPosition()));
        String before = typed.substring(0, typed.lastIndexOf(',') + 1);
        List<String> named = Arrays.asList(before.split(","));
        return new StringsCompleter(SchemeStart.PARTS.stream()
                        .filter(part -> !named.contains(part))
                        .map(before::concat)
                        .toList())
                .complete(session, line, candidates);
    }
}
