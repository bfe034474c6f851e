package org.jinbang.console.internal.demo;

import org.jinbang.json.Json;
import org.jinbang.process.Answer;
import org.jinbang.process.CommandType;
import org.jinbang.process.Receipt;
import org.jinbang.process.Refusal;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Basis;
import org.jinbang.scheme.Text;

/** One line of a script: who gives which command, and what must come of it. */
public final class Move {
    private final Play play;
    private final String role;
    private final CommandType type;
    private String target;
    private String key;
    private Json.Obj data = Json.obj();

    Move(Play play, String role, CommandType type, String target) {
        this.play = play;
        this.role = role;
        this.type = type;
        this.target = target;
        this.key = play.nextKey();
    }

    /** Addressed to an application by its name in the script. */
    public Move on(String application) {
        target = play.application(application);
        return this;
    }

    /** Addressed to something by its id. */
    public Move to(String id) {
        target = id;
        return this;
    }

    /** With an idempotency key of its own. */
    public Move key(String own) {
        key = own;
        return this;
    }

    /** With a member of the data. */
    public Move with(String name, String value) {
        data = data.with(name, value);
        return this;
    }

    /** With a member of the data. */
    public Move with(String name, long value) {
        data = data.with(name, value);
        return this;
    }

    /** With a member of the data. */
    public Move with(String name, boolean value) {
        data = data.with(name, value);
        return this;
    }

    /** With a member of the data. */
    public Move with(String name, Json value) {
        data = data.with(name, value);
        return this;
    }

    /** With all members of an object. */
    public Move with(Json.Obj members) {
        members.members().forEach((name, value) -> data = data.with(name, value));
        return this;
    }

    private Answer give() {
        return play.give(role, type, target, key, data);
    }

    /** It must be accepted. */
    public Receipt accepted() {
        Answer answer = give();
        if (answer instanceof Receipt receipt) {
            return receipt;
        }
        Refusal refusal = (Refusal) answer;
        throw new DemoException(
                new Text("{0}的“{1}”本应受理，却不予受理：{2} {3}", "“{1}” by {0} should be accepted but was refused: {2} {3}")
                        .with(role, type.title(), refusal.code(), refusal.detail()));
    }

    /** It must be refused for this reason. */
    public Refusal refused(RefusalCode code) {
        Answer answer = give();
        if (answer instanceof Refusal refusal && refusal.code() == code) {
            return refusal;
        }
        Text found = answer instanceof Refusal refusal
                ? new Text("{0} {1}", "{0} {1}").with(refusal.code(), refusal.detail())
                : new Text("已受理", "accepted");
        throw new DemoException(
                new Text("{0}的“{1}”本应以 {2} 不予受理，结果为：{3}", "“{1}” by {0} should be refused with {2}; it was: {3}")
                        .with(role, type.title(), code, found));
    }

    /** It must be refused for this reason and under this article. */
    public Refusal refused(RefusalCode code, String article) {
        Refusal refusal = refused(code);
        String found = refusal.basis().map(Basis::article).orElse("");
        if (!found.equals(article) && !found.startsWith(article + " ")) {
            throw new DemoException(new Text(
                            "{0}的“{1}”本应依第 {2} 条不予受理，结果依据为：{3}",
                            "“{1}” by {0} should be refused under article {2}; it was refused under: {3}")
                    .with(role, type.title(), article, found));
        }
        return refusal;
    }
}
