package org.jinbang.console.internal.command;

import java.util.Locale;
import org.jinbang.process.Refusal;
import org.jinbang.scheme.Text;

/** A command that could not be done; scripts see it as an error, people its message. */
public final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Text text;

    /** Says why. */
    public Failure(Text text) {
        this(text, text.toString());
    }

    private Failure(Text text, String message) {
        super(message, null, false, false);
        this.text = text;
    }

    /** Says why. */
    public Failure(String zh, String en, Object... parts) {
        this(new Text(zh, en).with(parts));
    }

    /** A refusal, with its code and article. */
    static Failure of(Refusal refusal) {
        Text basis = refusal.basis().map(Show::basis).orElse(null);
        return basis == null
                ? new Failure("不予受理（{0}）：{1}", "Refused ({0}): {1}", refusal.code(), refusal.detail())
                : new Failure("不予受理（{0}，{2}）：{1}", "Refused ({0}, {2}): {1}", refusal.code(), refusal.detail(), basis);
    }

    /** The same in one language. */
    Failure in(Locale language) {
        return new Failure(text, text.in(language));
    }
}
