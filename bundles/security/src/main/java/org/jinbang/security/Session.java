package org.jinbang.security;

import java.time.Instant;
import org.jinbang.process.Actor;

/**
 * A person signed in. The token that opens it is known to the person only; the server keeps its hash.
 *
 * @param id names the session in lists; opens nothing
 * @param lastSeen when it was last used, to the minute
 * @param expires when it ends unless it is used; never later than its absolute end
 */
public record Session(
        String id, Actor actor, boolean administrator, Instant since, Instant lastSeen, Instant expires) {}
