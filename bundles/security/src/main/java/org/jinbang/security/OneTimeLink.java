package org.jinbang.security;

import java.time.Instant;

/**
 * A link that works once. Its token is shown when it is made and never again; the server keeps its hash.
 *
 * @param id names the link in lists; opens nothing
 * @param account the account it concerns
 * @param token 256 random bits, base64url
 * @param url the page that takes it; the token stands behind the number sign, so that no server's log has it
 */
public record OneTimeLink(String id, String account, String token, String url, Instant expires) {
    @Override
    public String toString() {
        return "OneTimeLink[id=" + id + ", account=" + account + "]";
    }
}
