package org.jinbang.security.internal;

import java.time.Duration;
import java.util.Optional;
import org.jinbang.process.Refusal;
import org.jinbang.process.RefusalCode;
import org.jinbang.process.RefusedException;
import org.jinbang.scheme.Text;

/** The refusals of this bundle; no regulation concerns them. */
final class Refused {
    private Refused() {}

    static RefusedException with(RefusalCode code, Text detail) {
        return new RefusedException(new Refusal(code, detail, Optional.empty()));
    }

    static RefusedException noAdministrator() {
        return with(RefusalCode.NOT_ENTITLED, new Text("账户仅可由管理员管理", "Accounts are managed by administrators only"));
    }

    static RefusedException noAccount(String account) {
        return with(
                RefusalCode.UNKNOWN_TARGET, new Text("没有账户“" + account + "”", "There is no account “" + account + "”"));
    }

    static RefusedException notBefore(Duration delay) {
        long seconds = Math.max(1, delay.toSeconds());
        return with(
                RefusalCode.TOO_MANY,
                new Text("失败次数过多，请在 " + seconds + " 秒后重试", "Too many failures; try again in " + seconds + " seconds"));
    }
}
