package org.jinbang.console.internal.command;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.jinbang.process.EditionState;
import org.jinbang.process.Reader;

/** Completes editions. */
@Service
public final class EditionCompleter implements Completer {
    @Reference
    Reader reader;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        return new StringsCompleter(
                        reader.editions().stream().map(EditionState::id).toList())
                .complete(session, line, candidates);
    }
}
