package org.jinbang.security.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TotpTest {
    /** The seed of the test vectors for SHA-1. */
    private static final byte[] SEED = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238, appendix B. */
    @ParameterizedTest
    @CsvSource({
        "59,94287082",
        "1111111109,07081804",
        "1111111111,14050471",
        "1234567890,89005924",
        "2000000000,69279037",
        "20000000000,65353130"
    })
    void givesTheCodesOfTheStandard(long second, String code) {
        assertEquals(code, Totp.code(SEED, Totp.step(Instant.ofEpochSecond(second)), 8));
    }

    @Test
    void takesTheStepBeforeAndAfterAndNoOther() {
        Instant now = Instant.ofEpochSecond(1_111_111_111);
        long step = Totp.step(now);
        for (long each = step - 1; each <= step + 1; each++) {
            assertEquals(OptionalLong.of(each), Totp.stepOf(SEED, Totp.code(SEED, each, 6), now));
        }
        assertEquals(OptionalLong.empty(), Totp.stepOf(SEED, Totp.code(SEED, step - 2, 6), now));
        assertEquals(OptionalLong.empty(), Totp.stepOf(SEED, Totp.code(SEED, step + 2, 6), now));
    }

    /** RFC 4648, chapter 10. */
    @ParameterizedTest
    @CsvSource({"f,MY", "fo,MZXQ", "foo,MZXW6", "foob,MZXW6YQ", "fooba,MZXW6YTB", "foobar,MZXW6YTBOI"})
    void writesBase32(String plain, String text) {
        assertEquals(text, Totp.base32(plain.getBytes(StandardCharsets.US_ASCII)));
    }
}
