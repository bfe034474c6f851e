package org.jinbang.process;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * That a winner asked for the award to be extended, and what came of it.
 *
 * @param statement what the winner hands in, a value id
 * @param proofs the files handed in
 * @param marks what the members of the panel gave, of each the latest
 */
public record Reassessment(
        String statement, List<String> proofs, Instant asked, List<Mark> marks, Optional<Decided> decided) {

    /** What a member gave; {@code comment} is a value id. */
    public record Mark(String member, int score, String comment, Instant at) {}

    /**
     * What was decided; {@code reason} is a value id.
     *
     * @param mean of the marks, with at most three decimals, cut off; empty without a panel
     */
    public record Decided(boolean passed, Optional<String> mean, String reason, Instant at) {}

    /** Whether it still awaits its decision. */
    public boolean open() {
        return decided.isEmpty();
    }

    /** Whether the award was extended. */
    public boolean passed() {
        return decided.filter(Decided::passed).isPresent();
    }
}
