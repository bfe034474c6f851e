package org.jinbang.console.internal.command;

import java.util.Arrays;
import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.jinbang.process.EditionState;
import org.jinbang.process.Reader;
import org.jinbang.scheme.Stage;

/** Completes stages: of the edition that stands before, or of all. */
@Service
public final class StageCompleter implements Completer {
    @Reference
    Reader reader;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        List<String> words = Arrays.asList(line.getArguments());
        List<String> editions = reader.editions().stream().map(EditionState::id).toList();
        boolean named = editions.stream().anyMatch(words::contains);
        List<String> stages = editions.stream()
                .filter(each -> !named || words.contains(each))
                .flatMap(each -> reader.schemeOf(each).stages().stream().map(Stage::id))
                .distinct()
                .toList();
        return new StringsCompleter(stages).complete(session, line, candidates);
    }
}
