package org.jinbang.process;

import org.jinbang.json.Json;

/**
 * What a person asks for.
 *
 * @param target the id of the edition, application or ballot; empty for the server
 * @param key the idempotency key: the same key of the same actor with the same command returns the first answer; with
 *     another command it is refused
 */
public record Command(CommandType type, Actor actor, String target, String key, Json.Obj data) {}
