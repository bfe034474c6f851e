package org.jinbang.console.internal.command;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jinbang.json.Json;

/** {@code award:logout}. */
@Service
@Command(scope = "award", name = "logout", description = "退出登录 / Signs out")
public final class Logout extends AwardCommand {
    @Override
    View run() {
        identity().signedIn().ifPresent(open -> sessions.end(open.actor().id(), open.id()));
        session.put(Identity.TOKEN, null);
        return View.of(Json.obj()).line("已退出", "Signed out");
    }
}
