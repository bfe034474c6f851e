package org.jinbang.console.internal.realm;

import java.security.Principal;
import java.util.Optional;

/**
 * The account with which somebody entered the console.
 *
 * @param account its id
 * @param token opens the session that the password opened; whoever entered by a key has none
 */
public record AccountPrincipal(String account, Optional<String> token) implements Principal {
    @Override
    public String getName() {
        return account;
    }

    @Override
    public String toString() {
        return "AccountPrincipal[" + account + "]";
    }
}
