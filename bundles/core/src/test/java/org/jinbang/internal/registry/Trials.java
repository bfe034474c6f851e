package org.jinbang.internal.registry;

import java.util.List;
import org.jinbang.internal.trial.Trial;
import org.jinbang.process.Schemes;
import org.jinbang.scheme.Scheme;
import org.jinbang.time.internal.ShippedCalendar;

/** Trials of schemes that tests have changed. */
public final class Trials {
    private Trials() {}

    /** A trial of a scheme with what is registered. */
    public static Trial of(Scheme scheme, KindRegistry kinds) {
        return new Trial(
                new Schemes.Installed(scheme, List.of(), "test", scheme.contentHash()),
                ShippedCalendar.calendar(),
                kinds.kinds(),
                kinds.sandbox());
    }
}
