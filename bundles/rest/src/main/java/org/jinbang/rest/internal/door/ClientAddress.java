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

    /** The network a request comes from, in coarse form: enough to recognise, too little to find somebody. */
    public static String network(ContainerRequestContext request) {
        String address = of(request);
        int last = address.lastIndexOf('.');
        if (last > 0) {
            return address.substring(0, last) + ".0/24";
        }
        return address.matches("[0-9a-f]{16}") ? address.replaceAll("(.{4})(?!$)", "$1:") + "::/64" : address;
    }

    /** The address of a request, as limits count it. */
    static String of(ContainerRequestContext request) {
        return String.valueOf(request.getProperty(PROPERTY));
    }
}
