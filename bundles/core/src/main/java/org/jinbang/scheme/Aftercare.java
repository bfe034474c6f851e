package org.jinbang.scheme;

import java.util.List;
import java.util.Optional;

/**
 * What a regulation has follow the award: duties of winners, which are tracked, and grounds on which an award is revoked.
 *
 * @param duties what winners have to do; each deed of theirs is recorded
 * @param grounds on which an award is revoked; no other counts
 */
public record Aftercare(List<Duty> duties, List<Ground> grounds) {
    /** A duty of winners. */
    public record Duty(String id, Text title, Basis basis) {}

    /** A ground for revoking an award. */
    public record Ground(String id, Text title, Basis basis) {}

    /** A duty by id. */
    public Optional<Duty> duty(String id) {
        return duties.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** A ground by id. */
    public Optional<Ground> ground(String id) {
        return grounds.stream().filter(each -> each.id().equals(id)).findFirst();
    }
}
