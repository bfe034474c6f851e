package org.jinbang.process;

import java.time.Instant;
import java.util.Optional;

/**
 * A measure imposed on a member of an organ.
 *
 * @param removes whether the member left by it
 * @param published whether everybody may read of it, but not by whom and why
 * @param by who imposed it; empty for who may not know
 * @param reason a value id; empty for who may not know
 */
public record Imposed(
        String organ,
        String person,
        String measure,
        boolean removes,
        boolean published,
        String by,
        Instant at,
        String reason) {

    /** What everybody may know of it, if anything. */
    public Optional<Imposed> inPublic() {
        return Optional.of(new Imposed(organ, person, measure, removes, true, "", at, ""))
                .filter(each -> published);
    }
}
