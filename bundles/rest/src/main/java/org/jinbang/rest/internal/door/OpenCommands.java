package org.jinbang.rest.internal.door;

import java.util.Set;
import org.jinbang.process.CommandType;

/** The commands that someone without an account may give: the regulation has the public object and watch. */
public final class OpenCommands {
    private static final Set<CommandType> OPEN =
            Set.of(CommandType.FILE_OBJECTION, CommandType.COMPLETE_OBJECTION, CommandType.REPORT_CONCERN);

    private OpenCommands() {}

    /** Whether everyone may give it. */
    public static boolean contains(CommandType type) {
        return OPEN.contains(type);
    }
}
