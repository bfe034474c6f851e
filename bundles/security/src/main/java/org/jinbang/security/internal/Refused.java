package org.jinbang.security.internal;

import java.util.Optional;
import org.jinbang.process.Refusal;
import org.jinbang.process.RefusalCode;
import org.jinbang.process.RefusedException;
import org.jinbang.scheme.Text;
import org.jinbang.security.SignIn;

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

    static RefusedException noSession(String session) {
        return with(
                RefusalCode.UNKNOWN_TARGET, new Text("没有会话“" + session + "”", "There is no session “" + session + "”"));
    }

    static RefusedException notInUse() {
        return with(RefusalCode.WRONG_STAGE, new Text("该账户尚未启用、已锁定或已删除", "The account is not in use"));
    }

    static RefusedException lastAdministrator() {
        return with(
                RefusalCode.NOT_ENTITLED,
                new Text("这是最后一位管理员，请先指定另一位", "This is the last administrator; make another one first"));
    }

    static RefusedException loginTaken() {
        return with(RefusalCode.ALREADY_DONE, new Text("登录名已被使用", "The login is taken"));
    }

    static RefusedException noLink() {
        return with(
                RefusalCode.NOT_ENTITLED,
                new Text("链接不正确、已使用或已过期，请重新索取", "The link is wrong, used or expired; ask for a new one"));
    }

    static RefusedException notBefore(SignIn.Wait wait) {
        return with(RefusalCode.TOO_MANY, wait.reason());
    }
}
