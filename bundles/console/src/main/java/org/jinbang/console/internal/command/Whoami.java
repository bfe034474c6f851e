package org.jinbang.console.internal.command;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jinbang.json.Json;
import org.jinbang.process.Actor;

/** {@code award:whoami}. */
@Service
@Command(scope = "award", name = "whoami", description = "指令以何人办理 / Says as whom commands act")
public final class Whoami extends AwardCommand {
    @Override
    View run() {
        Actor actor = actor();
        View view = View.of(Json.obj().with("person", actor.id()));
        return actor.anonymous()
                ? view.line("未登录；请用 award:login", "Nobody is signed in; use award:login")
                : view.line("{0}", "{0}", name(actor.id()));
    }
}
