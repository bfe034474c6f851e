package org.jinbang.console.internal.command;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.FileCompleter;

/** Completes files on the server; the container's own completer of files is no service that commands could name. */
@Service
public final class FileNameCompleter implements Completer {
    private final FileCompleter files = new FileCompleter();

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        return files.complete(session, line, candidates);
    }
}
