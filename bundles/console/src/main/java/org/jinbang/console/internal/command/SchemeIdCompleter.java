package org.jinbang.console.internal.command;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.jinbang.process.Schemes;

/** Completes the ids of installed schemes. */
@Service
public final class SchemeIdCompleter implements Completer {
    @Reference
    Schemes schemes;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        return new StringsCompleter(schemes.list().stream()
                        .map(each -> each.scheme().id())
                        .distinct()
                        .toList())
                .complete(session, line, candidates);
    }
}
