package org.jinbang.console.internal.realm;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** The fingerprint of a public key as OpenSSH shows it: SHA-256 over its form on the wire (RFC 4253, 5656, 8709). */
final class Fingerprint {
    private static final int ED25519_BYTES = 32;
    /** What stands before the 32 bytes of an Ed25519 key in its X.509 form (RFC 8410). */
    private static final byte[] ED25519 = {0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00};

    private Fingerprint() {}

    /** The fingerprint, or nothing for a kind of key that is not taken. */
    static Optional<String> of(PublicKey key) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            if (key instanceof RSAPublicKey rsa) {
                field(out, "ssh-rsa");
                field(out, rsa.getPublicExponent().toByteArray());
                field(out, rsa.getModulus().toByteArray());
            } else if (key instanceof ECPublicKey ec) {
                int bits = ec.getParams().getCurve().getField().getFieldSize();
                field(out, "ecdsa-sha2-nistp" + bits);
                field(out, "nistp" + bits);
                field(out, point(ec, (bits + 7) / 8));
            } else if (ed25519(key.getEncoded())) {
                field(out, "ssh-ed25519");
                field(out, Arrays.copyOfRange(key.getEncoded(), ED25519.length, ED25519.length + ED25519_BYTES));
            } else {
                return Optional.empty();
            }
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
            return Optional.of("SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(digest));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean ed25519(byte[] encoded) {
        return encoded != null
                && encoded.length == ED25519.length + ED25519_BYTES
                && Arrays.equals(ED25519, Arrays.copyOf(encoded, ED25519.length));
    }

    /** A point, uncompressed. */
    private static byte[] point(ECPublicKey key, int size) {
        byte[] point = new byte[1 + 2 * size];
        point[0] = 4;
        put(key.getW().getAffineX().toByteArray(), point, 1 + size);
        put(key.getW().getAffineY().toByteArray(), point, 1 + 2 * size);
        return point;
    }

    private static void put(byte[] number, byte[] into, int end) {
        int from = number[0] == 0 ? 1 : 0;
        System.arraycopy(number, from, into, end - (number.length - from), number.length - from);
    }

    private static void field(DataOutputStream out, String text) throws IOException {
        field(out, text.getBytes(StandardCharsets.US_ASCII));
    }

    private static void field(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
