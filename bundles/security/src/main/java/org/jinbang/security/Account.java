package org.jinbang.security;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jinbang.process.Actor;

/**
 * A person who can sign in.
 *
 * @param id names the person in acts and seats; says nothing about the person
 * @param login what the person signs in with, in lower case; empty if the person's key was erased
 * @param name the display name; empty if the person's key was erased
 * @param email where mail reaches the person; empty if there is none or the person's key was erased
 * @param seats standing seats, by which an edition can be opened
 * @param administrator whether the person manages accounts; this gives no seat in any organ
 */
public record Account(
        String id,
        String login,
        String name,
        String email,
        State state,
        boolean administrator,
        Set<Actor.StandingSeat> seats,
        Instant created) {

    /** Whether an account can be used. */
    public enum State {
        /** The person was invited and has chosen neither login nor password. */
        INVITED,
        /** It can. */
        ACTIVE,
        /** An administrator has locked it; nobody can sign in and its sessions are void. */
        LOCKED,
        /** The person was erased; what remains is the id that acts and deeds name. */
        ERASED
    }

    /** Copies {@code seats}, by scheme and organ, so that the same account is always shown the same. */
    public Account {
        seats = seats.stream()
                .sorted(Comparator.comparing(Actor.StandingSeat::scheme).thenComparing(Actor.StandingSeat::organ))
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(LinkedHashSet::new), Collections::unmodifiableSet));
    }

    /** The person as commands name it. */
    public Actor actor() {
        return new Actor(id, seats);
    }
}
