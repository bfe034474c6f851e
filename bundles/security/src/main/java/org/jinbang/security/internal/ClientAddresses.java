package org.jinbang.security.internal;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** From where a request comes: the peer, or what a trusted proxy says of it. */
final class ClientAddresses {
    private static final int IPV6_NETWORK_BYTES = 8;
    private static final int MAX_LENGTH = 64;

    private final Set<String> trusted;

    /** Believes {@code X-Forwarded-For} of {@code trusted} addresses only. */
    ClientAddresses(Set<String> trusted) {
        this.trusted = trusted;
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
            return address.length() > MAX_LENGTH ? address.substring(0, MAX_LENGTH) : address;
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
