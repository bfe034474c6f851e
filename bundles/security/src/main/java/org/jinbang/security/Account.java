package org.jinbang.security;

import java.time.Instant;
import java.util.Set;
import org.jinbang.process.Actor;

/**
 * A person who can sign in.
 *
 * @param id names the person in acts and seats; says nothing about the person
 * @param login what the person signs in with, in lower case; empty if the person's key was erased
 * @param name the display name; empty if the person's key was erased
 * @param seats standing seats, by which an edition can be opened
 * @param administrator whether the person manages accounts; this gives no seat in any organ
 */
public record Account(
        String id,
        String login,
        String name,
        State state,
        boolean administrator,
        Set<Actor.StandingSeat> seats,
        Instant created) {

    /** Whether an account can be used. */
    public enum State {
        /** It can. */
        ACTIVE,
        /** An administrator has locked it; nobody can sign in and its sessions are void. */
        LOCKED
    }

    /** Copies {@code seats}. */
    public Account {
        seats = Set.copyOf(seats);
    }

    /** The person as commands name it. */
    public Actor actor() {
        return new Actor(id, seats);
    }
}
