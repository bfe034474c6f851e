package org.jinbang.rest.internal.door;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.Optional;
import org.jinbang.process.Actor;
import org.jinbang.security.Session;

/**
 * Who calls.
 *
 * @param session empty for someone who is not signed in
 * @param token what was presented, if anything; never shown
 * @param cookie whether a browser presented it as a cookie
 * @param arrival when the request came in
 */
public record Caller(Optional<Session> session, Optional<String> token, boolean cookie, Arrival arrival)
        implements Principal {

    /** The caller whom the gate let through. */
    public static Caller of(SecurityContext context) {
        if (context.getUserPrincipal() instanceof Caller caller) {
            return caller;
        }
        throw new IllegalStateException("The request did not pass the gate");
    }

    /** As commands name the caller. */
    public Actor actor() {
        return session.map(Session::actor).orElse(Actor.PUBLIC);
    }

    /** The session of someone signed in. */
    public Session signedIn() {
        return session.orElseThrow(() -> new IllegalStateException("The gate let someone in who is not signed in"));
    }

    @Override
    public String getName() {
        return actor().id();
    }

    @Override
    public String toString() {
        return getName();
    }

    /** As the framework carries it. */
    SecurityContext context(boolean secure) {
        return new SecurityContext() {
            @Override
            public Principal getUserPrincipal() {
                return Caller.this;
            }

            @Override
            public boolean isUserInRole(String role) {
                return false;
            }

            @Override
            public boolean isSecure() {
                return secure;
            }

            @Override
            public String getAuthenticationScheme() {
                return cookie ? "Cookie" : "Bearer";
            }
        };
    }
}
