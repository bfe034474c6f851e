package org.jinbang.security.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ClientAddressTest {
    private final ClientAddresses behindProxies = new ClientAddresses(Set.of("127.0.0.1", "192.0.2.9"));

    @Test
    void takesThePeerUnlessItIsATrustedProxy() {
        assertEquals("192.0.2.1", behindProxies.address("192.0.2.1", List.of("198.51.100.7")));
        assertEquals("198.51.100.7", behindProxies.address("127.0.0.1", List.of("198.51.100.7")));
        assertEquals("127.0.0.1", behindProxies.address("127.0.0.1", List.of()));
    }

    @Test
    void believesOnlyWhatTrustedProxiesAdded() {
        assertEquals(
                "198.51.100.7", behindProxies.address("127.0.0.1", List.of("203.0.113.5, 198.51.100.7", "192.0.2.9")));
    }

    @Test
    void takesANetworkOfIpv6AsOne() {
        String one = behindProxies.address("2001:db8:1:2:3:4:5:6", List.of());
        assertEquals(one, behindProxies.address("2001:db8:1:2:ffff::1", List.of()));
        assertNotEquals(one, behindProxies.address("2001:db8:1:3::1", List.of()));
    }

    @Test
    void keepsNonsenseShort() {
        assertEquals(
                64,
                behindProxies.address("127.0.0.1", List.of("x".repeat(5000))).length());
        assertEquals("unreadable", behindProxies.address("127.0.0.1", List.of(":::::::::::")));
    }
}
