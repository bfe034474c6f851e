package org.jinbang.console.internal.demo;

import java.util.Set;
import org.jinbang.process.Actor;

/**
 * Someone who plays a part.
 *
 * @param role names the part in the script, such as {@code committee-1}; {@code public} for someone without an account
 * @param id the person as commands name it
 * @param login what the person signs in with
 * @param seats standing seats
 */
public record Person(String role, String id, String login, String name, Set<Actor.StandingSeat> seats) {
    /** Someone without an account. */
    public static final Person PUBLIC = new Person("public", Actor.PUBLIC.id(), "", "公众", Set.of());

    /** The person as commands name it. */
    public Actor actor() {
        return new Actor(id, seats);
    }

    /** Whether nobody is signed in. */
    public boolean anonymous() {
        return this == PUBLIC;
    }
}
