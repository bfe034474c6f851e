package org.jinbang.rest.internal.door;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import java.util.Optional;

/** The token of a session as a browser keeps it: unreadable for scripts, sent to this server's own pages only. */
public final class SessionCookie {
    /** Its name. */
    public static final String NAME = "jinbang-session";

    private final boolean behindTls;

    /** Cookies of a server whose pages lie at {@code publicUrl}. */
    public SessionCookie(String publicUrl) {
        this.behindTls = publicUrl.startsWith("https:");
    }

    /** What the request presents, if anything. */
    static Optional<String> read(ContainerRequestContext request) {
        return Optional.ofNullable(request.getCookies().get(NAME))
                .map(Cookie::getValue)
                .filter(value -> !value.isBlank());
    }

    /** A cookie that holds a token until the browser is closed; the server ends the session earlier. */
    public NewCookie holding(String token, ContainerRequestContext request) {
        return cookie(token, request).build();
    }

    /** A cookie that takes the former one away. */
    public NewCookie gone(ContainerRequestContext request) {
        return cookie("", request).maxAge(0).build();
    }

    private NewCookie.Builder cookie(String value, ContainerRequestContext request) {
        boolean secure = behindTls
                || request.getSecurityContext() != null
                        && request.getSecurityContext().isSecure();
        return new NewCookie.Builder(NAME)
                .value(value)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.STRICT);
    }
}
