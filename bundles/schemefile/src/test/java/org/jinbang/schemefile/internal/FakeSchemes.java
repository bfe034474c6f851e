package org.jinbang.schemefile.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jinbang.process.Proofs;
import org.jinbang.process.Schemes;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Text;

/** A registry that accepts what it is told to accept, and remembers what was asked of it. */
final class FakeSchemes implements Schemes {
    final Map<String, Installed> installed = new LinkedHashMap<>();
    final List<String> calls = new ArrayList<>();
    private final Map<String, Pending> pending = new TreeMap<>();
    private final Map<String, Proof> proofsRunning = new TreeMap<>();

    /** Whether proofs wait for {@link #proved}. */
    volatile boolean proving;

    private record Proof(Candidate candidate, Check check, CompletableFuture<Check> outcome) {}

    volatile Optional<Problem> objection = Optional.empty();
    volatile Optional<RuntimeException> failure = Optional.empty();

    @Override
    public synchronized List<Installed> list() {
        return List.copyOf(installed.values());
    }

    @Override
    public synchronized Optional<Installed> find(String id, String revision) {
        return Optional.ofNullable(installed.get(id + "@" + revision));
    }

    synchronized boolean said(String call) {
        return calls.contains(call);
    }

    @Override
    public synchronized void kindsChanged() {
        calls.add("kinds changed");
    }

    @Override
    public synchronized List<Pending> pending() {
        return List.copyOf(pending.values());
    }

    private void pending(String source, Optional<Scheme> scheme, List<Problem> problems) {
        Optional<String> kept = installed.values().stream()
                .filter(each -> each.source().equals(source))
                .map(each -> each.scheme().key())
                .findFirst();
        pending.put(source, new Pending(source, scheme, kept, 0, 1, problems));
    }

    @Override
    public synchronized CompletionStage<Check> install(Candidate candidate, Proofs proofs) {
        Scheme scheme = candidate.scheme();
        calls.add("install " + scheme.key() + " " + scheme.title().en());
        failure.ifPresent(e -> {
            throw e;
        });
        forget(candidate.source());
        List<Problem> problems = new ArrayList<>(objection.stream()
                .map(each ->
                        new Problem(candidate.positions().getOrDefault(each.where(), each.where()), each.message()))
                .toList());
        Installed other = installed.get(scheme.key());
        if (other != null && !other.source().equals(candidate.source())) {
            problems.add(new Problem("", new Text("已由他处安装", "installed from elsewhere")));
        }
        Check check = new Check(problems, candidate.cases().size(), 0);
        if (proving && problems.isEmpty()) {
            Proof proof = new Proof(candidate, check, new CompletableFuture<>());
            proofsRunning.put(candidate.source(), proof);
            pending(candidate.source(), Optional.of(scheme), List.of());
            return proof.outcome();
        }
        finish(candidate, check);
        return CompletableFuture.completedFuture(check);
    }

    private void finish(Candidate candidate, Check check) {
        Scheme scheme = candidate.scheme();
        pending.remove(candidate.source());
        if (check.passed()) {
            installed.put(
                    scheme.key(), new Installed(scheme, candidate.cases(), candidate.source(), scheme.contentHash()));
        } else {
            pending(candidate.source(), Optional.of(scheme), check.problems());
        }
    }

    /** Whether a proof runs for a source. */
    synchronized boolean proving(String source) {
        return proofsRunning.containsKey(source);
    }

    /** Ends the proof that runs for a source. */
    synchronized void proved(String source, Problem... problems) {
        Proof proof = proofsRunning.remove(source);
        Check check = new Check(List.of(problems), proof.check().cases(), 0);
        finish(proof.candidate(), check);
        proof.outcome().complete(check);
    }

    @Override
    public synchronized void refuse(String source, List<Problem> problems) {
        forget(source);
        pending(source, Optional.empty(), problems);
    }

    @Override
    public synchronized void forget(String source) {
        pending.remove(source);
        Proof proof = proofsRunning.remove(source);
        if (proof != null) {
            calls.add("called off " + source);
            proof.outcome().completeExceptionally(new CancellationException());
        }
    }

    /** What was refused, by source. */
    synchronized List<Pending> rejected() {
        return pending.values().stream().filter(Pending::refused).toList();
    }

    @Override
    public synchronized void remove(String id, String revision, String source) {
        calls.add("remove " + id + "@" + revision);
        Installed found = installed.get(id + "@" + revision);
        if (found != null && found.source().equals(source)) {
            installed.remove(id + "@" + revision);
        }
    }

    @Override
    public Check check(Candidate candidate) {
        return new Check(objection.stream().toList(), candidate.cases().size(), 0);
    }

    @Override
    public Check verify(String id, String revision) {
        throw new UnsupportedOperationException("not asked by scheme files");
    }

    synchronized List<String> keys() {
        return List.copyOf(installed.keySet());
    }

    synchronized int removals() {
        return (int) calls.stream().filter(call -> call.startsWith("remove")).count();
    }
}
