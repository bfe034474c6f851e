package org.jinbang.console.internal.command;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.Session;
import org.jinbang.json.Codec;
import org.jinbang.json.Json;
import org.jinbang.process.Actor;
import org.jinbang.process.Answer;
import org.jinbang.process.Command;
import org.jinbang.process.CommandType;
import org.jinbang.process.Engine;
import org.jinbang.process.Receipt;
import org.jinbang.process.Refusal;
import org.jinbang.process.RefusedException;
import org.jinbang.scheme.Text;
import org.jinbang.security.Accounts;
import org.jinbang.security.Sessions;

/** What all commands share: language, JSON, who acts, and that a refusal is an error. */
public abstract class AwardCommand implements Action {
    @Option(name = "--json", description = "规范 JSON 输出 / canonical JSON")
    boolean json;

    @Option(name = "--lang", description = "zh 或 en；默认随会话 / zh or en; by default the session's", valueToShowInHelp = "")
    String lang;

    @Reference
    Session session;

    @Reference
    Sessions sessions;

    @Reference
    Accounts accounts;

    /** What the command answers. */
    abstract View run();

    @Override
    public final Object execute() {
        try {
            run().print(System.out, json, language());
            return null;
        } catch (RefusedException e) {
            throw Failure.of(e.refusal()).in(language());
        } catch (Failure e) {
            throw e.in(language());
        }
    }

    /** The reader's language: the option, the session's variable {@code LANG}, the server's. */
    final Locale language() {
        String wanted = lang != null ? lang : text(session.get("LANG"));
        if (wanted.isEmpty()) {
            return Locale.getDefault();
        }
        return wanted.startsWith("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    final Identity identity() {
        return new Identity(session, sessions, accounts);
    }

    /** Who acts. */
    final Actor actor() {
        return identity().actor();
    }

    /** Who does what concerns the server alone: the person known here, or whoever sits at its console. */
    final Actor doer() {
        Actor actor = actor();
        return actor.equals(Actor.PUBLIC) ? Actor.SYSTEM : actor;
    }

    /** Gives a command; a refusal is a failure. */
    final Receipt give(Engine engine, CommandType type, String target, Json.Obj data) {
        Answer answer = engine.execute(new Command(type, actor(), target, "console-" + UUID.randomUUID(), data));
        if (answer instanceof Refusal refusal) {
            throw Failure.of(refusal);
        }
        return (Receipt) answer;
    }

    /** What a receipt says. */
    static View receipt(Receipt receipt) {
        Table table = Table.of(
                new Text("行为", "act"), new Text("对象", "stream"), new Text("序号", "no."), new Text("时间", "time"));
        receipt.acts().forEach(act -> table.row(act.type().title(), act.stream(), act.seq(), Show.time(act.at())));
        return View.of(Codec.write(receipt))
                .line("已办理：{0}", "Done: {0}", receipt.target())
                .table(table);
    }

    /** A list as JSON. */
    static Json.Arr list(List<? extends Record> records) {
        return new Json.Arr(records.stream().<Json>map(Codec::write).toList());
    }

    /** The name of a person, or the id where there is no account. */
    final String name(String person) {
        return accounts.find(person)
                .map(account -> account.name() + " (" + account.login() + ")")
                .orElse(person);
    }
}
