package org.jinbang.console.internal.command;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jinbang.json.Json;
import org.jinbang.process.CommandType;
import org.jinbang.process.Engine;

/** {@code award:stage-close}. */
@Service
@Command(
        scope = "award",
        name = "stage-close",
        description =
                "按预览结束环节，须为办理机构成员 / Closes a stage as previewed; takes a member of the organ that runs the edition")
public final class StageClose extends AwardCommand {
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

    @Argument(
            index = 3,
            name = "digest",
            required = true,
            description = "award:stage-preview 给出的摘要 / the digest that award:stage-preview gave")
    String digest;

    @Override
    View run() {
        return receipt(give(
                engine,
                CommandType.CLOSE_STAGE,
                edition,
                Json.obj().with("batch", batch).with("stage", stage).with("digest", digest)));
    }
}
