package org.jinbang.console.internal.command;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jinbang.json.Json;
import org.jinbang.process.CommandType;

/** {@code award:stage-close}. */
@Service
@Command(
        scope = "award",
        name = "stage-close",
        description =
                "按预览结束环节，须为办理机构成员 / Closes a stage as previewed; takes a member of the organ that runs the edition")
public final class StageClose extends StageCommand {
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
