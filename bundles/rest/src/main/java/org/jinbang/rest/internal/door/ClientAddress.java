package org.jinbang.rest.internal.door;

import jakarta.annotation.Priority;
import jakarta.inject.Provider;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import java.util.List;
import org.jinbang.security.Entrance;

/** Notes from where a request comes: the peer, or what a trusted proxy says of it. */
@PreMatching
@Priority(ClientAddress.FIRST)
public final class ClientAddress implements ContainerRequestFilter {
    static final int FIRST = 1;

    private static final String PROPERTY = ClientAddress.class.getName();

    private final Entrance entrance;

    @Context
    private Provider<HttpServletRequest> servletRequest;

    /** Asks {@code entrance} whom to believe. */
    public ClientAddress(Entrance entrance) {
        this.entrance = entrance;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        request.setProperty(
                PROPERTY,
                entrance.address(
                        servletRequest.get().getRemoteAddr(),
                        request.getHeaders().getOrDefault("X-Forwarded-For", List.of())));
    }

    /** The address of a request, as limits count it. */
    static String of(ContainerRequestContext request) {
        return String.valueOf(request.getProperty(PROPERTY));
    }
}
