package org.jinbang.rest.internal.door;

import jakarta.annotation.Priority;
import jakarta.inject.Provider;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** Notes from where a request comes: the peer, or what a trusted proxy says of it. */
@PreMatching
@Priority(ClientAddress.FIRST)
public final class ClientAddress implements ContainerRequestFilter {
    static final int FIRST = 1;

    private static final String PROPERTY = ClientAddress.class.getName();
    private static final int IPV6_NETWORK_BYTES = 8;

    private final Set<String> trusted;

    @Context
    private Provider<HttpServletRequest> servletRequest;

    /** Believes {@code X-Forwarded-For} of {@code trusted} addresses only. */
    public ClientAddress(Set<String> trusted) {
        this.trusted = trusted;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        request.setProperty(
                PROPERTY,
                address(
                        servletRequest.get().getRemoteAddr(),
                        request.getHeaders().getOrDefault("X-Forwarded-For", List.of())));
    }

    /** The address of a request, as limits count it. */
    static String of(ContainerRequestContext request) {
        return String.valueOf(request.getProperty(PROPERTY));
    }

    /** The last address that no trusted proxy has; someone with IPv6 has a whole network, so that counts as one. */
    String address(String peer, List<String> forwarded) {
        String address = peer;
        List<String> hops = forwarded.stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .toList();
        for (int i = hops.size() - 1; i >= 0 && trusted.contains(address); i--) {
            address = hops.get(i);
        }
        return network(address);
    }

    private static String network(String address) {
        // Only what is written as an IPv6 address is looked at, so that no name is ever asked of a name server.
        if (!address.matches("[0-9a-fA-F:]*:[0-9a-fA-F:.]*")) {
            return address.length() > 64 ? address.substring(0, 64) : address;
        }
        try {
            InetAddress parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(parsed.getAddress(), 0, IPV6_NETWORK_BYTES)
                    : parsed.getHostAddress();
        } catch (UnknownHostException e) {
            return "unreadable";
        }
    }
}
