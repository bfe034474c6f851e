package org.jinbang.security;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jinbang.process.Actor;
import org.jinbang.process.Page;
import org.jinbang.process.RefusalCode;
import org.jinbang.process.RefusedException;
import org.osgi.annotation.versioning.ProviderType;

/**
 * How people come to an account without anyone else knowing their password: by a link that works once, or, while an award
 * takes applications, by themselves. An invited person has an id at once, so that seats can be filled before the person
 * accepts.
 *
 * @throws RefusedException with {@link RefusalCode#NOT_ENTITLED}, {@link RefusalCode#UNKNOWN_TARGET},
 *     {@link RefusalCode#ENTRY_INVALID}, or {@link RefusalCode#ALREADY_DONE} if a login is taken
 */
@ProviderType
public interface Invitations {
    /** Whom to invite; {@code email} may be left out, then nobody but the inviter can hand the link over. */
    record NewInvitation(
            String name, Optional<String> email, Optional<Boolean> administrator, Set<Actor.StandingSeat> seats) {}

    /** An invitation that was not accepted yet. */
    record Open(String id, String account, String name, String by, Instant created, Instant expires) {}

    /** What somebody chooses for the own account. */
    record Chosen(String login, String name, Optional<String> email, String password) {
        @Override
        public String toString() {
            return "Chosen[login=" + login + "]";
        }
    }

    /**
     * Invites a person; if there is an address and the server sends mail, the link is mailed too. Administrators invite
     * anyone; whoever holds a standing seat, or in a running edition the power to register units, invites people without
     * standing seats.
     */
    OneTimeLink invite(Actor by, NewInvitation invitation);

    /** A new link in the place of an open one. */
    OneTimeLink renew(Actor by, String account);

    /** Open invitations, newest first: all to administrators, to others their own. */
    Page<Open> list(Actor by, Optional<String> after, int most);

    /** Takes an open invitation back; its link is void and the name is erased. */
    void revoke(Actor by, String account);

    /** Whom a link invites: the name; refused with {@link RefusalCode#NOT_ENTITLED} if it is unknown, used or expired. */
    String invited(String token);

    /** Accepts: login and password are set, the link is used up. Nothing of it is, if the login is taken. */
    Account accept(String token, String login, String password);

    /**
     * Registers somebody who wants to apply, without any seat.
     *
     * @throws RefusedException with {@link RefusalCode#TOO_EARLY} if no award takes applications now or the server's
     *     configuration lets nobody register
     */
    Account register(Chosen chosen);

    /** Whether people can register themselves now. */
    boolean registering();
}
