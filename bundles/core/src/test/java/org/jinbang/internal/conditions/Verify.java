package org.jinbang.internal.conditions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jinbang.scheme.Finding.Result;
import org.jinbang.scheme.spi.ConditionKind.Verdict;

/** Checks of a verdict and of what its reason names. */
final class Verify {
    private Verify() {}

    /** The result, and words that both languages of the reason must contain. */
    static void verdict(Result expected, Verdict verdict, String... named) {
        assertEquals(expected, verdict.result(), () -> verdict.reason().toString());
        for (String word : named) {
            assertTrue(
                    verdict.reason().zh().contains(word),
                    () -> "“" + word + "” is not named in: " + verdict.reason().zh());
            assertTrue(
                    verdict.reason().en().contains(word),
                    () -> "“" + word + "” is not named in: " + verdict.reason().en());
        }
    }

    /** The exact English and Chinese sentence. */
    static void says(String zh, String en, Verdict verdict) {
        assertEquals(zh, verdict.reason().zh());
        assertEquals(en, verdict.reason().en());
    }
}
