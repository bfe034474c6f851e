package org.jinbang.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jinbang.internal.engine.Hash;
import org.jinbang.json.Codec;
import org.jinbang.json.Json;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Text;
import org.osgi.annotation.versioning.ProviderType;

/** The schemes installed on this server, by id and revision. */
@ProviderType
public interface Schemes {
    /** Installed schemes, by id, then revision. */
    List<Installed> list();

    /** An installed scheme. */
    Optional<Installed> find(String id, String revision);

    /** What has been brought and is not installed: being checked, or refused; by source. */
    List<Pending> pending();

    /**
     * Checks a candidate and registers it, or refuses it and leaves everything as it was. What can be seen without
     * running it is checked at once. The proof – all golden cases, and that switching each rule off breaks one – runs
     * afterwards, one scheme at a time; until it is green the scheme is {@link #pending()} and no edition of it takes
     * commands. What the same source had pending before is called off.
     *
     * @param proofs where green proofs are remembered; a remembered one is not run again
     * @return what was found, complete at once if the candidate is refused without running it or its proof is
     *     remembered; the scheme is registered only if there is no problem. Ends with a
     *     {@link java.util.concurrent.CancellationException} if the proof is called off
     */
    CompletionStage<Check> install(Candidate candidate, Proofs proofs);

    /**
     * Registers a scheme whose green proof is remembered, without its golden cases being read before anybody looks at them.
     * What the same source had pending before is called off.
     *
     * @return the remembered proof; empty, and nothing changed, if there is none, if the scheme uses kinds of other bundles
     *     whose demands have to be looked at again, or if another source has it: then {@link #install} it
     */
    default Optional<Check> recall(Unread scheme, Proofs proofs) {
        return Optional.empty();
    }

    /** Lists a source that could not be read, with what is wrong; what it had pending before is called off. */
    void refuse(String source, List<Problem> problems);

    /** Takes a source off the list of what is pending; a proof that runs is called off. */
    void forget(String source);

    /** Takes a scheme out; its editions turn dormant. {@code source} must be the one that installed it. */
    void remove(String id, String revision, String source);

    /** Tells that kinds of other bundles have come or gone: editions that lack one turn dormant, others wake. */
    default void kindsChanged() {
        // Who holds no editions has nothing to do.
    }

    /** Checks a candidate whole, proof included, without registering it. */
    Check check(Candidate candidate);

    /** Checks an installed scheme again, whole. */
    Check verify(String id, String revision);

    /**
     * A scheme with its golden cases, as read from files.
     *
     * @param source where it comes from, for people: a bundle's name or a file
     * @param positions path of an element → {@code file:line:column}, for messages
     */
    record Candidate(Scheme scheme, List<GoldenCase> cases, String source, Map<String, String> positions) {
        /** The hash of the cases, as proofs name them. */
        public String casesHash() {
            return Hash.hex(new Json.Arr(cases.stream().<Json>map(Codec::write).toList()).bytes());
        }
    }

    /**
     * A scheme of which the golden cases have not been read.
     *
     * @param hash what {@link Candidate#casesHash} says of them
     * @param cases reads them
     * @param source as of a {@link Candidate}
     */
    record Unread(Scheme scheme, String hash, Supplier<List<GoldenCase>> cases, String source) {}

    /** An installed scheme. */
    record Installed(Scheme scheme, List<GoldenCase> cases, String source, String hash) {}

    /**
     * What has been brought and is not installed.
     *
     * @param scheme the scheme; empty if it could not be read
     * @param kept {@code id@revision} of what the same source brought before, which stays installed; empty if nothing
     * @param done how many cases and switched rules of the proof have been run
     * @param total how many there are; 0 if the proof was not reached
     * @param problems what stands against it; empty while it is being checked
     */
    record Pending(
            String source,
            Optional<Scheme> scheme,
            Optional<String> kept,
            int done,
            int total,
            List<Problem> problems) {
        /** Copies the list. */
        public Pending {
            problems = List.copyOf(problems);
        }

        /** Whether it was refused; else it is being checked. */
        public boolean refused() {
            return !problems.isEmpty();
        }
    }

    /** The result of a check. */
    record Check(List<Problem> problems, int cases, int rules) {
        /** Whether nothing stands against it. */
        public boolean passed() {
            return problems.isEmpty();
        }
    }

    /** One problem: where ({@code file:line:column} or a path) and what would be right. */
    record Problem(String where, Text message) {}
}
