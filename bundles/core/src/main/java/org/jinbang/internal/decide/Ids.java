package org.jinbang.internal.decide;

/** Fresh, unguessable ids; they come into the decision from outside, so that it stays pure. */
@FunctionalInterface
public interface Ids {
    /** A new id of 20 characters from {@code 0-9a-z}, 100 random bits. */
    String next();
}
