package org.jinbang.security;

import java.time.Instant;
import org.jinbang.process.Actor;

/**
 * A person signed in. The token that opens it is known to the person only; the server keeps its hash.
 *
 * @param id names the session in lists; opens nothing
 * @param from the network it was opened from, in coarse form
 * @param device what the device said of itself
 * @param enrolling whether it can do nothing until the person has set up the second factor that a duty requires
 * @param lastSeen when it was last used, to the minute
 * @param expires when it ends unless it is used; never later than its absolute end
 */
public record Session(
        String id,
        Actor actor,
        boolean administrator,
        String from,
        String device,
        boolean enrolling,
        Instant since,
        Instant lastSeen,
        Instant expires) {}
