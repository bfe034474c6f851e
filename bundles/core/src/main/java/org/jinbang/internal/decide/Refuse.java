package org.jinbang.internal.decide;

import java.util.Optional;
import org.jinbang.process.Refusal;
import org.jinbang.process.RefusalCode;
import org.jinbang.process.RefusedException;
import org.jinbang.scheme.Basis;
import org.jinbang.scheme.Text;

/** Makes refusals; inside the decider they travel as an exception without a stack. */
public final class Refuse {
    private Refuse() {}

    /** A refusal under a basis, which may be null. */
    public static RefusedException with(RefusalCode code, Basis basis, String zh, String en) {
        return with(code, basis, new Text(zh, en));
    }

    /** A refusal under a basis, which may be null. */
    public static RefusedException with(RefusalCode code, Basis basis, Text detail) {
        return new RefusedException(new Refusal(code, detail, Optional.ofNullable(basis)));
    }

    static void unless(boolean holds, RefusalCode code, Basis basis, String zh, String en) {
        if (!holds) {
            throw with(code, basis, zh, en);
        }
    }

    static void unless(boolean holds, RefusalCode code, Basis basis, Text detail) {
        if (!holds) {
            throw with(code, basis, detail);
        }
    }
}
