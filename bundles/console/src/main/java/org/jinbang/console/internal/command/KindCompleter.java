package org.jinbang.console.internal.command;

import java.util.List;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.jinbang.process.KindCatalogue;

/** Completes kinds, and the two sorts of them. */
@Service
public final class KindCompleter implements Completer {
    @Reference
    KindCatalogue kinds;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        return new StringsCompleter(
                        Stream.concat(Stream.of(KindList.CONDITIONS, KindList.STAGES), KindList.names(kinds))
                                .toList())
                .complete(session, line, candidates);
    }
}
