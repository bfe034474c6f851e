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
    /**
     * A duty of winners.
     *
     * @param tracks the tracks whose winners have it; empty for all
     */
    public record Duty(String id, Text title, List<String> tracks, Basis basis) {
        /** Of every winner. */
        public Duty(String id, Text title, Basis basis) {
            this(id, title, List.of(), basis);
        }

        /** Whether winners of a track have it. */
        public boolean isFor(String track) {
            return tracks.isEmpty() || tracks.contains(track);
        }
    }

    /** A ground for revoking an award. */
    public record Ground(String id, Text title, Basis basis) {}

    /** The duties of the winners of a track. */
    public List<Duty> duties(String track) {
        return duties.stream().filter(each -> each.isFor(track)).toList();
    }

    /** A duty by id. */
    public Optional<Duty> duty(String id) {
        return duties.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** A ground by id. */
    public Optional<Ground> ground(String id) {
        return grounds.stream().filter(each -> each.id().equals(id)).findFirst();
    }
}
