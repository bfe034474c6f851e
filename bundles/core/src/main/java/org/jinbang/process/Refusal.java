package org.jinbang.process;

import java.util.Optional;
import org.jinbang.scheme.Basis;
import org.jinbang.scheme.Text;

/**
 * Why a command was not accepted: nothing has changed.
 *
 * @param detail what is wrong and what would be right
 * @param basis the article or reading under which it was refused; empty for what no regulation concerns
 */
public record Refusal(RefusalCode code, Text detail, Optional<Basis> basis) implements Answer {
    /** Others held what was needed for too long. */
    public static Refusal busy() {
        return new Refusal(
                RefusalCode.BUSY,
                new Text("服务器繁忙，未作任何变更，请稍后再试", "The server is busy; nothing has changed, try again soon"),
                Optional.empty());
    }

    /** The database does not answer or cannot write, and nothing was written. */
    public static Refusal storeUnavailable() {
        return new Refusal(
                RefusalCode.STORE_UNAVAILABLE,
                new Text(
                        "数据库暂不可用，未作任何变更；恢复后请再试",
                        "The database is not available; nothing has changed. Try again when it is back"),
                Optional.empty());
    }
}
