package org.jinbang.scheme;

import java.util.List;
import java.util.Optional;
import org.jinbang.json.Json;

/**
 * How long an award holds (称号有效期). It counts from the day of the award; its last day is the same day of the month so
 * many years later (民法典, arts. 200–202).
 *
 * @param tracks the tracks whose winners' awards end; empty for all
 * @param years how many, or a {@code $reference}
 * @param reassessment by which it is extended; empty if it simply ends
 */
public record Validity(
        String id, Text title, List<String> tracks, Json years, Optional<Reassessment> reassessment, Basis basis) {

    /** Whether awards of a track end. */
    public boolean isFor(String track) {
        return tracks.isEmpty() || tracks.contains(track);
    }

    /** Of the winners of every track. */
    public Validity ofAllTracks() {
        return new Validity(id, title, List.of(), years, reassessment, basis);
    }

    /** With another way of being extended, or none. */
    public Validity with(Optional<Reassessment> other) {
        return new Validity(id, title, tracks, years, other, basis);
    }

    /**
     * How an award is extended (复评).
     *
     * @param by the organ that decides
     * @param months so long before the last day winners may ask for it, or a {@code $reference}
     * @param years for so long it is extended, or a {@code $reference}
     * @param times so often it can be extended, or a {@code $reference}; empty for any number
     * @param panel who scores what the winner handed in; empty if the organ decides by itself
     */
    public record Reassessment(
            String by, Json months, Json years, Optional<Json> times, Optional<Panel> panel, Basis basis) {
        /** As often as winners ask. */
        public Reassessment anyTimes() {
            return new Reassessment(by, months, years, Optional.empty(), panel, basis);
        }

        /** Decided without a panel. */
        public Reassessment withoutPanel() {
            return new Reassessment(by, months, years, times, Optional.empty(), basis);
        }
    }

    /**
     * Who scores a reassessment.
     *
     * @param by the organ whose members score
     * @param entries so many at least, or a {@code $reference}
     * @param minimum the least that can be given
     * @param maximum the most that can be given
     * @param pass the mean that has to be reached, or a {@code $reference}
     */
    public record Panel(String by, Json entries, int minimum, int maximum, Json pass) {}
}
