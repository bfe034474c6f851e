package org.jinbang.itests.container;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What a telephone does with the secret of a second factor (RFC 6238). */
final class Authenticator {
    private static final long STEP_MILLIS = 30_000;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final byte[] secret;

    Authenticator(String base32) {
        ByteBuffer bytes = ByteBuffer.allocate(base32.length() * 5 / 8);
        int held = 0;
        int bits = 0;
        for (char c : base32.toCharArray()) {
            held = held << 5 | BASE32.indexOf(c);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.put((byte) (held >> bits));
                held &= (1 << bits) - 1;
            }
        }
        secret = bytes.array();
    }

    /** The code shown now. */
    String now() {
        return code(System.currentTimeMillis() / STEP_MILLIS);
    }

    /** The code that will be shown next; a server takes it already, for clocks differ. */
    String next() {
        return code(System.currentTimeMillis() / STEP_MILLIS + 1);
    }

    private String code(long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            int number = ByteBuffer.wrap(hash).getInt(hash[19] & 15) & Integer.MAX_VALUE;
            return String.format("%06d", number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
