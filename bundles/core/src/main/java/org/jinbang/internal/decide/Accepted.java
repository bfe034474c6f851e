package org.jinbang.internal.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.process.Refusal;

/**
 * What a command comes to when it is accepted: acts, and what must hold across streams.
 *
 * @param box the new content of a ballot's box
 */
public record Accepted(List<Draft> acts, List<Claim> claims, List<Move> moves, Optional<Box> box) {

    /**
     * A unique claim to take or give up.
     *
     * @param otherwise the refusal if somebody else has it, who is named in place of {@code {0}}
     */
    public record Claim(String key, String holder, boolean take, Optional<Refusal> otherwise) {}

    /**
     * A movement under a bounded claim.
     *
     * @param act the index of the act that causes it
     * @param otherwise the refusal if the bound does not allow it
     */
    public record Move(String key, String kind, int amount, int bound, int act, Refusal otherwise) {}

    /** Candidate → slips, sorted; empty to remove the box. */
    public record Box(String ballot, Optional<Map<String, List<String>>> slips) {}

    static Accepted of(Draft... acts) {
        return new Accepted(List.of(acts), List.of(), List.of(), Optional.empty());
    }

    static Accepted of(List<Draft> acts) {
        return new Accepted(List.copyOf(acts), List.of(), List.of(), Optional.empty());
    }

    Accepted claiming(Claim claim) {
        return claiming(List.of(claim));
    }

    Accepted claiming(List<Claim> more) {
        List<Claim> all = new ArrayList<>(claims);
        all.addAll(more);
        return new Accepted(acts, all, moves, box);
    }

    Accepted moving(List<Move> more) {
        List<Move> all = new ArrayList<>(moves);
        all.addAll(more);
        return new Accepted(acts, claims, all, box);
    }

    Accepted with(Box changed) {
        return new Accepted(acts, claims, moves, Optional.of(changed));
    }
}
