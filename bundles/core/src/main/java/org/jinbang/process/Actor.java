package org.jinbang.process;

import java.util.Set;

/**
 * A signed-in person, or nobody in particular.
 *
 * @param id the person's id; {@code public} for someone without an account
 * @param seats standing seats outside any edition, by which an edition can be opened
 */
public record Actor(String id, Set<StandingSeat> seats) {
    /** Someone without an account. */
    public static final Actor PUBLIC = new Actor("public", Set.of());

    /** The server itself; it decides nothing. */
    public static final Actor SYSTEM = new Actor("system", Set.of());

    /** A seat in a standing organ of a scheme. */
    public record StandingSeat(String scheme, String organ) {}

    /** A person without standing seats. */
    public static Actor of(String id) {
        return new Actor(id, Set.of());
    }

    /** Whether nobody is signed in. */
    public boolean anonymous() {
        return id.equals(PUBLIC.id());
    }
}
