package org.jinbang.console.internal.command;

import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jinbang.json.Json;
import org.jinbang.security.Attempt;
import org.jinbang.security.SignIn;

/** {@code award:login}. */
@Service
@Command(scope = "award", name = "login", description = "登录，之后的指令以此人办理 / Signs in; later commands act as this person")
public final class Login extends AwardCommand {
    @Argument(name = "login", required = true, description = "登录名 / login")
    String login;

    @Option(name = "--password", description = "密码；不写则提示输入 / password; asked for if left out")
    String password;

    @Option(name = "--code", description = "双因素验证码或恢复码 / code of the second factor or a recovery code")
    String code;

    @Override
    View run() {
        String secret = password == null ? Passwords.ask(session, language()) : password;
        // At a console nobody is asked twice: the code, where one is needed, may stand behind the password.
        SignIn result =
                sessions.signIn(new Attempt(login, secret, Optional.ofNullable(code), code == null, "", "console"));
        if (result instanceof SignIn.CodeNeeded) {
            throw new Failure(
                    "需要验证码：请用 --code，或把六位验证码接在密码之后", "A code is needed: give it with --code, or behind the password");
        }
        if (result instanceof SignIn.Wait wait) {
            throw new Failure(wait.reason().zh(), wait.reason().en());
        }
        if (!(result instanceof SignIn.Granted granted)) {
            throw new Failure("登录名或密码不正确，或账户已被锁定", "Login or password is wrong, or the account is locked");
        }
        if (granted.session().enrolling()) {
            sessions.end(granted.session().actor().id(), granted.session().id());
            throw new Failure("您的职责要求双因素验证，请先在网页中设置", "Your duty needs a second factor; set it up on the pages first");
        }
        identity().signedIn().ifPresent(former -> sessions.end(former.actor().id(), former.id()));
        session.put(Identity.TOKEN, granted.token());
        String person = granted.session().actor().id();
        return View.of(Json.obj().with("person", person)).line("已登录：{0}", "Signed in: {0}", name(person));
    }
}
