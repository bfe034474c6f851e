package org.jinbang.process;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A ballot as its acts have made it. What was voted is not here before it is closed.
 *
 * @param organ the organ that votes
 * @param entitled candidate → the members who may vote on it (those recused are left out)
 * @param quorum the fraction of the members who must vote
 * @param majority what carries a name, as {@link org.jinbang.scheme.Majority} writes it
 * @param secret whether it is not recorded who voted how
 * @param voted who has voted
 * @param open who voted what, if the ballot is not secret: member → candidate → vote
 * @param slips after closing: candidate → the slips, sorted
 * @param absent who was called and does not vote: member → value id of the reason
 */
public record BallotState(
        String id,
        String edition,
        int batch,
        String stage,
        int round,
        String organ,
        Map<String, List<String>> entitled,
        List<String> members,
        String quorum,
        String majority,
        boolean secret,
        List<String> voted,
        Map<String, Map<String, String>> open,
        Optional<Instant> closed,
        Map<String, List<String>> slips,
        Map<String, String> absent)
        implements State {

    /** The three ways to vote on a name. */
    public enum Choice {
        /** For. */
        YES,
        /** Against. */
        NO,
        /** Abstention. */
        ABSTAIN
    }
}
