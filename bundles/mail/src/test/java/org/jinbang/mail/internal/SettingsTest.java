package org.jinbang.mail.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an administrator writes into {@code etc/org.jinbang.mail.cfg}. */
class SettingsTest {
    private static final String ADDRESS = "https://awards.example.org/";

    private static final Map<String, Object> SERVER = Map.of("host", "127.0.0.1", "from", "award@example.org");

    private static Settings with(Object... more) {
        Map<String, Object> values = new HashMap<>(SERVER);
        for (int i = 0; i < more.length; i += 2) {
            values.put((String) more[i], more[i + 1]);
        }
        return Settings.of(Configured.with(values), ADDRESS);
    }

    @Test
    void withoutAHostNothingIsSent() {
        assertEquals(
                Optional.empty(),
                Settings.of(Configured.with(Map.of()), ADDRESS).server());
    }

    @Test
    void encryptionIsRequiredUnlessItIsSwitchedOff() {
        assertEquals(Settings.Encryption.STARTTLS, with().server().orElseThrow().encryption());
        assertEquals(
                Settings.Encryption.TLS,
                with("encryption", " TLS ").server().orElseThrow().encryption());
    }

    @Test
    void daysAreReadWithEitherComma() {
        assertEquals(
                List.of(10, 3, 1), with("remindOfDrafts", "1，3, 10,3").days().drafts());
        assertEquals(List.of(), with("remindOfNotices", " ").days().notices());
    }

    @Test
    void userAndPasswordFileGoTogether() {
        Settings.Server server = with("user", "award", "passwordFile", "etc/mail.password")
                .server()
                .orElseThrow();
        assertEquals(Optional.of(Path.of("etc/mail.password")), server.passwordFile());
        assertRefused("passwordFile", "user", "award");
    }

    @Test
    void noPasswordTravelsInTheClear() {
        assertRefused(
                "encryption = none",
                "host",
                "192.0.2.1",
                "encryption",
                "none",
                "user",
                "award",
                "passwordFile",
                "etc/mail.password");
        // on this machine itself it may
        with("encryption", "none", "user", "award", "passwordFile", "etc/mail.password");
    }

    @ParameterizedTest
    @CsvSource({
        "from, nobody, from = nobody",
        "from, 'a@b.example\nBcc: c@d.example', from = a@b.example",
        "encryption, ssl, encryption = ssl",
        "language, fr, language = fr",
        "remindOfDrafts, 'seven', remindOfDrafts = seven",
        "remindOfDrafts, '-1', remindOfDrafts = -1"
    })
    void whatIsWrongIsNamed(String name, String value, String named) {
        assertRefused(named, name, value);
    }

    @Test
    void numbersAreBounded() {
        assertRefused("port = 0", "port", 0);
        assertRefused("attempts = 0", "attempts", 0);
        assertRefused("everySeconds = 0", "everySeconds", 0);
        assertRefused("remindOfReviewsEvery = -1", "remindOfReviewsEvery", -1);
    }

    /** Refused, naming the file and the entry, in both languages. */
    private static void assertRefused(String named, Object... values) {
        String message =
                assertThrows(IllegalArgumentException.class, () -> with(values)).getMessage();
        assertTrue(message.startsWith("etc/org.jinbang.mail.cfg: " + named), message);
        assertTrue(message.matches("(?s).*[\\p{IsHan}].* / [a-z].*"), message);
    }

    @ParameterizedTest
    @CsvSource({
        "a@example.org, true",
        "a.b+c@mail.example.org, true",
        "a@localhost, true",
        "a, false",
        "a@, false",
        "@example.org, false",
        "a b@example.org, false",
        "'a@example.org,b@example.org', false",
        "'a@example.org\r\nBcc: b@example.org', false",
        "a@-example.org, false",
        "'<a@example.org>', false"
    })
    void oneAddressAndNothingBesides(String address, boolean valid) {
        assertEquals(valid, Addresses.valid(address));
    }

    @Test
    void aHeaderTakesOneLine() {
        assertEquals("a Bcc: b", Addresses.oneLine(" a\r\nBcc: b\u2028 "));
        assertEquals(200, Addresses.oneLine("金".repeat(300)).length());
    }
}
