package org.jinbang.internal.registry;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.jinbang.process.Schemes.Candidate;
import org.jinbang.process.Schemes.Check;
import org.jinbang.process.Schemes.Pending;
import org.jinbang.process.Schemes.Problem;
import org.jinbang.scheme.Scheme;

/** What a source has brought and what is, in this form, not installed: a proof that waits or runs, or problems. */
final class Way {
    private final Optional<Candidate> candidate;
    private final List<Problem> problems;
    private final CompletableFuture<Check> outcome = new CompletableFuture<>();
    private volatile Optional<Proof> proof;

    private Way(Optional<Candidate> candidate, Optional<Proof> proof, List<Problem> problems) {
        this.candidate = candidate;
        this.proof = proof;
        this.problems = problems;
    }

    static Way refused(Optional<Candidate> candidate, List<Problem> problems) {
        return new Way(candidate, Optional.empty(), problems);
    }

    static Way proving(Candidate candidate, Proof proof) {
        return new Way(Optional.of(candidate), Optional.of(proof), List.of());
    }

    /** Completed with what the proof found, or by calling it off. */
    CompletableFuture<Check> outcome() {
        return outcome;
    }

    /** Begins again, since what the proof stood on has changed. */
    void again(Proof other) {
        proof = Optional.of(other);
        if (outcome.isDone()) {
            other.callOff();
        }
    }

    void callOff() {
        outcome.completeExceptionally(new CancellationException("called off"));
        proof.ifPresent(Proof::callOff);
    }

    boolean calledOff() {
        return outcome.isCompletedExceptionally();
    }

    /** Whether the scheme of that key is being proved. */
    boolean proves(String key) {
        return proof.isPresent()
                && candidate.filter(each -> each.scheme().key().equals(key)).isPresent();
    }

    /** As it is listed. */
    Pending pending(String source, Optional<String> kept) {
        Optional<Scheme> scheme = candidate.map(Candidate::scheme);
        return new Pending(
                source,
                scheme,
                kept,
                proof.map(Proof::done).orElse(0),
                proof.map(Proof::total).orElse(0),
                problems);
    }
}
