package org.jinbang.console.internal.command;

import java.util.List;
import java.util.Optional;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.jinbang.process.Actor;
import org.jinbang.process.EditionState;
import org.jinbang.process.Reader;
import org.jinbang.security.Accounts;
import org.jinbang.security.Sessions;

/** Completes the applications that the person may see, at most a page of each edition. */
@Service
public final class ApplicationCompleter implements Completer {
    @Reference
    Reader reader;

    @Reference
    Sessions sessions;

    @Reference
    Accounts accounts;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        Actor actor = new Identity(session, sessions, accounts).actor();
        List<String> applications = reader.editions().stream()
                .map(EditionState::id)
                .flatMap(edition -> reader
                        .applications(
                                actor,
                                new Reader.Query(
                                        edition,
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        false,
                                        Optional.empty(),
                                        Pages.MOST))
                        .items()
                        .stream())
                .map(Reader.Line::id)
                .toList();
        return new StringsCompleter(applications).complete(session, line, candidates);
    }
}
