package org.jinbang.security.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTest {
    private static ServerSettings read(Map<String, ?> configured) {
        return SettingsFile.read(ServerSettings.class, "org.jinbang.server", configured);
    }

    @Test
    void whatIsNotSetHasItsDefault() {
        ServerSettings settings = read(Map.of("something.else", "x"));
        assertEquals("http://127.0.0.1:8181", settings.publicUrl());
        assertEquals(60, settings.signInsPerMinute());
        assertEquals(0, settings.trustedProxies().length);
    }

    @Test
    void whatIsRightIsTaken() {
        ServerSettings settings = read(Map.of(
                "publicUrl", "https://award.example.org/",
                "signInsPerMinute", " 7 ",
                "publicWritesPerMinute", 8,
                "trustedProxies", "10.0.0.1, ::1"));
        assertEquals("https://award.example.org", settings.publicUrl());
        assertEquals(7, settings.signInsPerMinute());
        assertEquals(8, settings.publicWritesPerMinute());
        assertArrayEquals(new String[] {"10.0.0.1", "::1"}, settings.trustedProxies());
        assertArrayEquals(
                new String[] {"10.0.0.1", "10.0.0.2"},
                read(Map.of("trustedProxies", new String[] {"10.0.0.1", "10.0.0.2"}))
                        .trustedProxies());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "many", "0", "-1", "1.5", "99999999999"})
    void aNumberThatCannotBeRightLeavesTheDefault(String wrong) {
        ServerSettings settings = read(Map.of("signInsPerMinute", wrong, "publicWritesPerMinute", "8"));
        assertEquals(60, settings.signInsPerMinute());
        assertEquals(8, settings.publicWritesPerMinute());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "award.example.org", "ftp://award.example.org", "http://", "https://x/?a=b"})
    void anAddressThatCannotBeRightLeavesTheDefault(String wrong) {
        assertEquals("http://127.0.0.1:8181", read(Map.of("publicUrl", wrong)).publicUrl());
    }

    @Test
    void aProxyThatIsNoAddressIsNotBelieved() {
        assertEquals(
                0, read(Map.of("trustedProxies", "10.0.0.1, proxy.example.org")).trustedProxies().length);
    }
}
