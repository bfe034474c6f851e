package org.jinbang.internal.engine;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import org.jinbang.internal.decide.Ids;

/** Ids of 20 characters from a random source; 100 bits. */
public final class RandomIds implements Ids {
    private static final char[] ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();
    private static final int LENGTH = 20;

    private final RandomGenerator random;

    /** Unguessable ids. */
    public RandomIds() {
        this(new SecureRandom());
    }

    /** Ids of a seeded source, for trials that must repeat. */
    public RandomIds(RandomGenerator random) {
        this.random = random;
    }

    @Override
    public synchronized String next() {
        StringBuilder id = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            id.append(ALPHABET[random.nextInt(ALPHABET.length)]);
        }
        return id.toString();
    }
}
