package org.jinbang.process;

import java.util.Optional;
import org.jinbang.json.Json;

/**
 * What a person asks for.
 *
 * @param target the id of the edition, application or ballot; empty for the server
 * @param key the idempotency key: the same key of the same actor with the same command returns the first answer; with
 *     another command it is refused
 * @param expected how many acts the target must have when the command is decided, as {@link Reader#version} told it;
 *     empty if it may have changed. Compared where the target is locked, so that nothing can come between. No part of
 *     what makes two commands the same
 */
public record Command(
        CommandType type, Actor actor, String target, String key, Json.Obj data, Optional<Long> expected) {

    /** A command that does not mind whether its target has changed. */
    public Command(CommandType type, Actor actor, String target, String key, Json.Obj data) {
        this(type, actor, target, key, data, Optional.empty());
    }
}
