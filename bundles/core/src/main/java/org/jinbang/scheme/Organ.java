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
 * @param discipline what follows for members who break its discipline; empty if the regulation says nothing of it
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
        Optional<Discipline> discipline,
        Basis basis) {

    /** An organ of whose discipline the regulation says nothing. */
    public Organ(
            String id,
            Text title,
            List<Grant> powers,
            Optional<String> appointedBy,
            List<Sector> membersFrom,
            boolean openList,
            Composition composition,
            Optional<Basis> pledge,
            Basis basis) {
        this(id, title, powers, appointedBy, membersFrom, openList, composition, pledge, Optional.empty(), basis);
    }

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

    /**
     * A post that members of an organ hold, such as its chair or vice-chairs.
     *
     * @param atLeast how many hold it at least before the organ can act
     * @param atMost how many can be seated in it
     * @param heads whether who holds it is the head of the organ; then {@code atMost} is one
     * @param field the field of competence that the register of experts must name for who holds it; empty if any
     */
    public record Post(
            String id, Text title, int atLeast, int atMost, boolean heads, Optional<Text> field, Basis basis) {}

    /**
     * The least and the greatest number of members, whether there is exactly one chair, and whether each named sector is
     * represented.
     *
     * @param posts the posts in it; empty if there is no other than that of the chair
     * @param pool the place that has members picked from the register of experts; empty if anybody can be seated
     * @param groups the place that has each group of its members led by one of them; empty if a group can go without
     * @param engagement under what members are nominated, checked and engaged; empty if they are seated without
     * @param atMost how many members it has at most; empty if the regulation names no bound
     * @param place the place that says all this, where it is another than that of the organ
     * @param appointment the place that has another organ appoint the members, where it is another than that of the organ
     */
    public record Composition(
            int atLeast,
            boolean chair,
            boolean everySector,
            List<Post> posts,
            Optional<Basis> pool,
            Optional<Basis> groups,
            Optional<Engagement> engagement,
            Optional<Integer> atMost,
            Optional<Basis> place,
            Optional<Basis> appointment) {
        /** At least one member, nothing else. */
        public static final Composition FREE = new Composition(1, false, false);

        /** Without posts, of anybody. */
        public Composition(int atLeast, boolean chair, boolean everySector) {
            this(atLeast, chair, everySector, List.of(), Optional.empty(), Optional.empty());
        }

        /** Of members who are seated without being engaged first. */
        public Composition(
                int atLeast,
                boolean chair,
                boolean everySector,
                List<Post> posts,
                Optional<Basis> pool,
                Optional<Basis> groups) {
            this(
                    atLeast,
                    chair,
                    everySector,
                    posts,
                    pool,
                    groups,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        /** With another least number, with or without a chair and every sector. */
        public Composition with(int otherLeast, boolean otherChair, boolean otherEverySector) {
            return new Composition(
                    otherLeast,
                    otherChair,
                    otherEverySector,
                    posts,
                    pool,
                    groups,
                    engagement,
                    atMost,
                    place,
                    appointment);
        }

        /** With other posts. */
        public Composition with(List<Post> others) {
            return new Composition(
                    atLeast, chair, everySector, others, pool, groups, engagement, atMost, place, appointment);
        }

        /** With other conditions of engagement, or none. */
        public Composition with(Optional<Engagement> other) {
            return new Composition(atLeast, chair, everySector, posts, pool, groups, other, atMost, place, appointment);
        }

        /** With another place for picking members from the register and for leading groups, or none. */
        public Composition with(Optional<Basis> otherPool, Optional<Basis> otherGroups) {
            return new Composition(
                    atLeast, chair, everySector, posts, otherPool, otherGroups, engagement, atMost, place, appointment);
        }

        /** With so many members at most. */
        public Composition atMost(int most) {
            return new Composition(
                    atLeast,
                    chair,
                    everySector,
                    posts,
                    pool,
                    groups,
                    engagement,
                    Optional.of(most),
                    place,
                    appointment);
        }

        /** A post by id. */
        public Optional<Post> post(String id) {
            return posts.stream().filter(post -> post.id().equals(id)).findFirst();
        }

        /** How many members it takes at least: so many as are demanded, or as the posts and sectors need. */
        public int least() {
            return Math.max(atLeast, posts.stream().mapToInt(Post::atLeast).sum());
        }
    }

    /** With other rules of discipline, or none. */
    public Organ with(Optional<Discipline> other) {
        return new Organ(id, title, powers, appointedBy, membersFrom, openList, composition, pledge, other, basis);
    }

    /** Where it is said how the organ is composed. */
    public Basis composedUnder() {
        return composition.place().orElse(basis);
    }

    /** Where it is said who appoints its members. */
    public Basis appointedUnder() {
        return composition.appointment().orElse(basis);
    }

    /** The grant of a power, if the organ has it. */
    public Optional<Grant> grant(Power power) {
        return powers.stream().filter(grant -> grant.power() == power).findFirst();
    }
}
