package org.jinbang.scheme;

import java.util.List;
import java.util.Optional;

/**
 * A body of an award. An act is done only by the organ that its article names.
 *
 * @param powers its powers, each with its basis
 * @param appointedBy the organ that seats its members in an edition; empty for a standing organ, whose members are
 *     brought into the edition when it is opened
 * @param membersFrom the sectors its members come from; empty if free
 * @param openList whether another sector can be admitted by name
 * @param composition how it must be composed before it can act
 * @param pledge the place that has members pledge fairness and confidentiality and declare their interests before they
 *     record anything or vote; empty if none does
 */
public record Organ(
        String id,
        Text title,
        List<Grant> powers,
        Optional<String> appointedBy,
        List<Sector> membersFrom,
        boolean openList,
        Composition composition,
        Optional<Basis> pledge,
        Basis basis) {

    /** An organ whose members act without a pledge. */
    public Organ(
            String id,
            Text title,
            List<Grant> powers,
            Optional<String> appointedBy,
            List<Sector> membersFrom,
            boolean openList,
            Composition composition,
            Basis basis) {
        this(id, title, powers, appointedBy, membersFrom, openList, composition, Optional.empty(), basis);
    }

    /** A power with the place that gives it. */
    public record Grant(Power power, Basis basis) {}

    /** Where a member comes from. */
    public record Sector(String id, Text title) {}

    /** The least number of members, whether there is exactly one chair, and whether each named sector is represented. */
    public record Composition(int atLeast, boolean chair, boolean everySector) {
        /** At least one member, nothing else. */
        public static final Composition FREE = new Composition(1, false, false);
    }

    /** The grant of a power, if the organ has it. */
    public Optional<Grant> grant(Power power) {
        return powers.stream().filter(grant -> grant.power() == power).findFirst();
    }
}
