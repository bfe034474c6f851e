package org.jinbang.rest.internal.door;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.Optional;
import org.jinbang.rest.internal.wire.Problem;
import org.jinbang.rest.internal.wire.ProblemCode;
import org.jinbang.scheme.Text;

/**
 * Tells a page of this server from any other that makes a browser send its cookie: no other can add our header without
 * this server's leave, which it gives to nobody; and where the browser says where a request comes from, that must be here.
 */
public final class SameSite {
    /** The header that only our own pages send. */
    public static final String HEADER = "X-Jinbang";

    private static final String FETCH_SITE = "Sec-Fetch-Site";

    private final String publicAuthority;

    /** Pages lie at {@code publicUrl}, or at the address the request names as its host. */
    public SameSite(String publicUrl) {
        this.publicAuthority = authority(publicUrl).orElse("");
    }

    /** Refuses a request that does not come from a page of this server. */
    public void require(ContainerRequestContext request) {
        if (!"1".equals(request.getHeaderString(HEADER))) {
            throw crossSite(
                    "以 Cookie 登录的请求须附请求头 " + HEADER + ": 1",
                    "A request with the cookie of a session needs the header " + HEADER + ": 1");
        }
        String site = request.getHeaderString(FETCH_SITE);
        String origin = request.getHeaderString("Origin");
        boolean fromHere = (site == null || site.equals("same-origin"))
                && (origin == null || here(origin, request.getHeaderString(HttpHeaders.HOST)));
        if (!fromHere) {
            throw crossSite("请求来自其他网站的页面，不予受理", "The request comes from a page of another site");
        }
    }

    private boolean here(String origin, String host) {
        return authority(origin)
                .filter(authority -> authority.equals(publicAuthority) || authority.equalsIgnoreCase(host))
                .isPresent();
    }

    private static Optional<String> authority(String address) {
        try {
            return Optional.ofNullable(URI.create(address).getRawAuthority());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static RuntimeException crossSite(String zh, String en) {
        return Problem.of(ProblemCode.CROSS_SITE, new Text(zh, en)).exception();
    }
}
