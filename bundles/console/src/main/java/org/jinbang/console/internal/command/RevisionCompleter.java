package org.jinbang.console.internal.command;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.jinbang.process.Schemes;

/** Completes the installed revisions of the schemes that the line names; of all if it names none. */
@Service
public final class RevisionCompleter implements Completer {
    @Reference
    Schemes schemes;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        List<String> words = List.of(line.getArguments());
        List<String> named = schemes.list().stream()
                .map(each -> each.scheme().id())
                .filter(words::contains)
                .toList();
        return new StringsCompleter(schemes.list().stream()
                        .map(Schemes.Installed::scheme)
                        .filter(each -> named.isEmpty() || named.contains(each.id()))
                        .map(each -> each.revision())
                        .distinct()
                        .toList())
                .complete(session, line, candidates);
    }

    /** The installed revisions of a scheme, in words; a dash if there is none. */
    static String of(Schemes schemes, String id) {
        List<String> revisions = schemes.list().stream()
                .map(Schemes.Installed::scheme)
                .filter(each -> each.id().equals(id))
                .map(each -> each.revision())
                .toList();
        return revisions.isEmpty() ? "—" : String.join(", ", revisions);
    }
}
