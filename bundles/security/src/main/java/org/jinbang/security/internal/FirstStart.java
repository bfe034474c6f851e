package org.jinbang.security.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jinbang.security.Accounts;
import org.jinbang.security.Entrance;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Prints a link that works once when the server starts without an administrator. There is no default password. */
@Component(service = FirstStart.class, immediate = true)
public final class FirstStart {
    static final Duration VALID = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

    /** Makes the token, if it is needed; an earlier one is void from then on. */
    @Activate
    public FirstStart(@Reference People people, @Reference Accounts accounts, @Reference Entrance entrance) {
        if (accounts.needsFirst()) {
            LOG.warn(invitation(entrance.publicUrl(), newToken(people)));
        }
    }

    static String newToken(People people) {
        String token = people.secrets().token();
        Instant expires = people.clock().instant().plus(VALID).truncatedTo(ChronoUnit.MICROS);
        people.store().putFirstToken(Secrets.hash(token), expires);
        return token;
    }

    static String invitation(String publicUrl, String token) {
        return "No administrator yet. Within " + VALID.toMinutes() + " minutes, once: open " + publicUrl
                + "/desk/first#"
                + token + " — or: curl -X POST " + publicUrl
                + "/api/v1/first-administrator -H 'Authorization: Bearer " + token
                + "' -H 'Content-Type: application/json'"
                + " -d '{\"login\":\"…\",\"name\":\"…\",\"password\":\"…\"}' — or at the console: award:user-add";
    }
}
