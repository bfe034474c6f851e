package org.jinbang.security.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id in the PHC string format. The cost is that of 19 MiB and two passes; what was hashed at another cost can still
 * be checked, so that the cost can be raised later.
 */
final class PasswordHash {
    /** The cost of a hash: memory in KiB and passes. */
    record Cost(int memory, int passes) {
        /** What a new hash costs. */
        static final Cost STANDARD = new Cost(19 * 1024, 2);
    }

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int MOST_MEMORY = 1024 * 1024;
    private static final int MOST_PASSES = 16;
    private static final Pattern FORM = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,2}),p=1\\$([A-Za-z0-9+/]{8,86})\\$([A-Za-z0-9+/]{16,86})");

    private final SecureRandom random;
    private final Cost cost;
    private final String nobody;

    PasswordHash(SecureRandom random, Cost cost) {
        this.random = random;
        this.cost = cost;
        // Checked when there is no account, so that an unknown login costs what a wrong password costs. It need not be
        // the hash of anything, so no start of a server pays for one.
        this.nobody = written(random(SALT_BYTES), random(HASH_BYTES));
    }

    /** A hash of {@code password} under a new salt. */
    String hash(String password) {
        byte[] salt = random(SALT_BYTES);
        return written(salt, compute(password, salt, cost, HASH_BYTES));
    }

    private byte[] random(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private String written(byte[] salt, byte[] computed) {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + cost.memory() + ",t=" + cost.passes() + ",p=1$" + base64.encodeToString(salt) + "$"
                + base64.encodeToString(computed);
    }

    /** Whether {@code password} is the one that was hashed. */
    boolean matches(String password, String stored) {
        Matcher parts = FORM.matcher(stored);
        if (!parts.matches()) {
            throw new IllegalStateException("The stored password is not an Argon2id hash");
        }
        Cost paid = new Cost(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
        if (paid.memory() > MOST_MEMORY || paid.passes() > MOST_PASSES) {
            throw new IllegalStateException("The stored password costs more than this server pays: " + paid);
        }
        byte[] salt = Base64.getDecoder().decode(parts.group(3));
        byte[] expected = Base64.getDecoder().decode(parts.group(4));
        return MessageDigest.isEqual(expected, compute(password, salt, paid, expected.length));
    }

    /** Spends the time of a check, for a login that does not exist. */
    void spend(String password) {
        matches(password, nobody);
    }

    /** Whether a stored hash has another cost than new ones. */
    boolean outdated(String stored) {
        return !stored.startsWith("$argon2id$v=19$m=" + cost.memory() + ",t=" + cost.passes() + ",p=1$");
    }

    private static byte[] compute(String password, byte[] salt, Cost cost, int length) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.memory())
                .withIterations(cost.passes())
                .withParallelism(1)
                .withSalt(salt)
                .build());
        byte[] out = new byte[length];
        // The same password typed on another keyboard can come in another form of Unicode.
        String normal = Normalizer.normalize(password, Normalizer.Form.NFKC);
        generator.generateBytes(normal.getBytes(StandardCharsets.UTF_8), out);
        return out;
    }
}
