package org.jinbang.console.internal.command;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.jinbang.process.Reader;

/** Completes the batches of any edition; without it the console would complete nothing that stands behind a batch. */
@Service
public final class BatchCompleter implements Completer {
    @Reference
    Reader reader;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        List<String> batches = reader.editions().stream()
                .flatMap(edition -> edition.batches().stream())
                .map(batch -> Integer.toString(batch.number()))
                .distinct()
                .toList();
        return new StringsCompleter(batches).complete(session, line, candidates);
    }
}
