package org.jinbang.process;

import java.time.Instant;
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
 * @param arrived when the server had received it, by the server's clock; it is judged by that moment, however long it
 *     waits for others afterwards. Empty if that is when the engine is called. No part of what makes two commands the same
 */
public record Command(
        CommandType type,
        Actor actor,
        String target,
        String key,
        Json.Obj data,
        Optional<Long> expected,
        Optional<Instant> arrived) {

    /** A command that arrives when the engine is called. */
    public Command(CommandType type, Actor actor, String target, String key, Json.Obj data, Optional<Long> expected) {
        this(type, actor, target, key, data, expected, Optional.empty());
    }

    /** A command that does not mind whether its target has changed. */
    public Command(CommandType type, Actor actor, String target, String key, Json.Obj data) {
        this(type, actor, target, key, data, Optional.empty());
    }

    /** The same, received at a moment. */
    public Command arrived(Instant at) {
        return new Command(type, actor, target, key, data, expected, Optional.of(at));
    }
}
