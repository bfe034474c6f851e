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
 * @param copies files that are stored once more, for another application
 */
public record Accepted(List<Draft> acts, List<Claim> claims, List<Move> moves, Optional<Box> box, List<Copy> copies) {

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

    /** A file to be stored once more, under another key and for another stream. */
    public record Copy(String file, String as, String owner, String stream) {}

    static Accepted of(Draft... acts) {
        return of(List.of(acts));
    }

    /** Acts alone. */
    public static Accepted of(List<Draft> acts) {
        return new Accepted(List.copyOf(acts), List.of(), List.of(), Optional.empty(), List.of());
    }

    Accepted claiming(Claim claim) {
        return claiming(List.of(claim));
    }

    Accepted claiming(List<Claim> more) {
        List<Claim> all = new ArrayList<>(claims);
        all.addAll(more);
        return new Accepted(acts, all, moves, box, copies);
    }

    Accepted moving(List<Move> more) {
        List<Move> all = new ArrayList<>(moves);
        all.addAll(more);
        return new Accepted(acts, claims, all, box, copies);
    }

    Accepted with(Box changed) {
        return new Accepted(acts, claims, moves, Optional.of(changed), copies);
    }

    Accepted copying(List<Copy> files) {
        return new Accepted(acts, claims, moves, box, List.copyOf(files));
    }
}
