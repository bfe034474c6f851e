package org.jinbang.console.internal.demo;

import java.util.Set;
import org.jinbang.process.Actor;

/**
 * A part that somebody has to play.
 *
 * @param key names it in the script; the login is made of it
 * @param name the invented name of who plays it
 * @param seats the standing seats that it needs
 */
public record Role(String key, String name, Set<Actor.StandingSeat> seats) {
    /** A part without standing seats. */
    public static Role of(String key, String name) {
        return new Role(key, name, Set.of());
    }
}
