package org.jinbang.console.internal.command;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jinbang.json.Json;
import org.jinbang.process.Actor;
import org.jinbang.security.Account;
import org.jinbang.security.Accounts.NewAccount;

/** {@code award:user-add}. Administrative: being at the server's console is enough. */
@Service
@Command(
        scope = "award",
        name = "user-add",
        description = "添加账户 / Adds an account",
        detailedDescription = "award:user-add --name 张某某 --seat cn.caq.individual/leading-group --generate zhang")
public final class UserAdd extends AwardCommand {
    private static final int PASSWORD_BYTES = 15;

    @Argument(name = "login", required = true, description = "登录名 / login")
    String login;

    @Option(name = "--name", description = "姓名；默认为登录名 / display name; by default the login")
    String name;

    @Option(name = "--password", description = "密码；不写则提示输入 / password; asked for if left out")
    String password;

    @Option(name = "--generate", description = "生成密码并显示一次 / generates a password and shows it once")
    boolean generate;

    @Option(name = "--admin", description = "可管理账户 / may manage accounts; gives no seat")
    boolean administrator;

    @Option(name = "--seat", multiValued = true, description = "常设席位：评选办法/机构 / a standing seat: scheme/organ")
    List<String> seats;

    @Override
    View run() {
        List<Actor.StandingSeat> granted = new ArrayList<>();
        for (String seat : seats == null ? List.<String>of() : seats) {
            String[] parts = seat.split("/");
            if (parts.length != 2 || parts[0].isBlank() || parts[1].isBlank()) {
                throw new Failure("席位“{0}”应写作 评选办法/机构", "The seat “{0}” must be written scheme/organ", seat);
            }
            granted.add(new Actor.StandingSeat(parts[0], parts[1]));
        }
        String secret = secret();
        String shown = name == null ? login : name;
        Account account = administrator && accounts.needsFirst()
                ? accounts.createFirst(login, shown, secret)
                : accounts.create(Actor.SYSTEM, new NewAccount(login, shown, secret, administrator));
        for (Actor.StandingSeat seat : granted) {
            account = accounts.grant(Actor.SYSTEM, account.id(), seat);
        }
        Json.Obj json = Json.obj()
                .with("id", account.id())
                .with("login", account.login())
                .with("name", account.name())
                .with("administrator", account.administrator())
                .with(
                        "seats",
                        Json.texts(account.seats().stream()
                                .map(seat -> seat.scheme() + "/" + seat.organ())
                                .sorted()
                                .toList()));
        View view = View.of(generate ? json.with("password", secret) : json)
                .line("已添加账户 {0}（{1}）", "Added the account {0} ({1})", account.login(), account.id());
        return generate ? view.line("密码（仅显示这一次）：{0}", "Password (shown this once): {0}", secret) : view;
    }

    private String secret() {
        if (generate && password != null) {
            throw new Failure("--password 与 --generate 只能用其一", "Give --password or --generate, not both");
        }
        if (generate) {
            byte[] bytes = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        }
        return password != null ? password : Passwords.ask(session, language());
    }
}
