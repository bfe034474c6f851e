package org.jinbang.console.internal.command;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.jinbang.process.Engine;

/** What commands about one stage of a batch share. */
abstract class StageCommand extends AwardCommand {
    @Reference
    Engine engine;

    @Argument(index = 0, name = "edition", required = true, description = "届次 / edition")
    @Completion(EditionCompleter.class)
    String edition;

    @Argument(index = 1, name = "batch", required = true, description = "批次 / batch")
    @Completion(BatchCompleter.class)
    int batch;

    @Argument(index = 2, name = "stage", required = true, description = "环节 / stage")
    @Completion(StageCompleter.class)
    String stage;
}
