package org.jinbang.internal.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jinbang.process.GoldenCase;
import org.jinbang.process.Proofs;
import org.jinbang.process.Schemes;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Text;
import org.jinbang.time.Calendars;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The installed schemes, and those on their way. A scheme registers whole or not at all. */
@Component(service = {Schemes.class, SchemeRegistry.class})
public final class SchemeRegistry implements Schemes {
    private static final Logger LOG = LoggerFactory.getLogger(SchemeRegistry.class);

    private final SchemeCheck check;
    private final ProofQueue queue = new ProofQueue();
    private final Map<String, Installed> installed = new TreeMap<>();
    private final Map<String, Way> ways = new TreeMap<>();
    private final SchemeListeners listeners = new SchemeListeners();

    /** An empty registry. */
    @Activate
    public SchemeRegistry(@Reference KindRegistry kinds, @Reference Calendars calendars) {
        this.check = new SchemeCheck(kinds, calendars);
    }

    /** Calls off what is being proved. */
    @Deactivate
    public void close() {
        queue.close();
        synchronized (this) {
            ways.values().forEach(Way::callOff);
            ways.clear();
        }
    }

    /** Calls {@code listener} with a scheme's key after it arrived or kinds changed (true), or after it left (false). */
    public void listen(BiConsumer<String, Boolean> listener) {
        listeners.add(listener);
    }

    @Override
    public synchronized List<Installed> list() {
        return List.copyOf(installed.values());
    }

    @Override
    public synchronized Optional<Installed> find(String id, String revision) {
        return Optional.ofNullable(installed.get(id + "@" + revision));
    }

    @Override
    public synchronized List<Pending> pending() {
        List<Pending> pending = new ArrayList<>();
        ways.forEach((source, way) -> pending.add(way.pending(
                source,
                installed.values().stream()
                        .filter(each -> each.source().equals(source))
                        .map(each -> each.scheme().key())
                        .findFirst())));
        return pending;
    }

    @Override
    public Check check(Candidate candidate) {
        return check.of(candidate, SchemeCheck.Depth.RULES);
    }

    @Override
    public Check verify(String id, String revision) {
        Installed found = find(id, revision)
                .orElseThrow(() -> new IllegalArgumentException("没有安装 " + id + "@" + revision + " / not installed"));
        return check(new Candidate(found.scheme(), found.cases(), found.source(), Map.of()));
    }

    @Override
    public CompletionStage<Check> install(Candidate candidate, Proofs proofs) {
        forget(candidate.source());
        Check structure = check.seen(candidate);
        Optional<Problem> taken = taken(candidate);
        if (taken.isPresent() || !structure.passed()) {
            List<Problem> problems = new ArrayList<>(structure.problems());
            taken.ifPresent(problems::add);
            return CompletableFuture.completedFuture(
                    refused(candidate, new Check(problems, structure.cases(), structure.rules())));
        }
        Proofs.Subject subject = check.subject(candidate);
        // a kind that does not tell its version cannot be told from another one
        Proofs memory = subject.kinds().containsValue("") ? Proofs.NONE : proofs;
        Optional<Check> remembered = memory.recall(subject);
        if (remembered.isPresent()) {
            synchronized (this) {
                put(candidate);
            }
            announce(candidate, remembered.get(), "proof remembered");
            return CompletableFuture.completedFuture(remembered.get());
        }
        return queued(candidate, subject, memory);
    }

    @Override
    public Optional<Check> recall(Unread unread, Proofs proofs) {
        Proofs.Subject subject = check.subject(unread.scheme(), unread.hash());
        if (!subject.kinds().isEmpty()) {
            return Optional.empty();
        }
        Optional<Check> remembered = proofs.recall(subject);
        if (remembered.isEmpty()) {
            return Optional.empty();
        }
        List<GoldenCase> cases = new CasesOnDemand(remembered.get().cases(), unread.cases());
        Candidate candidate = new Candidate(unread.scheme(), cases, unread.source(), Map.of());
        synchronized (this) {
            if (taken(candidate).isPresent()) {
                return Optional.empty();
            }
            forget(unread.source());
            put(candidate);
        }
        announce(candidate, remembered.get(), "proof remembered");
        return remembered;
    }

    private CompletionStage<Check> queued(Candidate candidate, Proofs.Subject subject, Proofs memory) {
        Proof proof = check.proof(candidate);
        Way way = Way.proving(candidate, proof);
        synchronized (this) {
            ways.put(candidate.source(), way);
        }
        try {
            queue.add(() -> run(candidate, proof, way, subject, memory));
        } catch (RejectedExecutionException e) {
            return CompletableFuture.completedFuture(refused(
                    candidate,
                    failed(
                            candidate,
                            "等待检查的评选办法过多，请稍后再放入",
                            "too many schemes wait to be checked; bring it again later")));
        }
        LOG.info(
                "Scheme {} of {} is being checked: {} steps",
                candidate.scheme().key(),
                candidate.source(),
                proof.total());
        return way.outcome();
    }

    private void run(Candidate candidate, Proof proof, Way way, Proofs.Subject subject, Proofs memory) {
        if (way.calledOff()) {
            return;
        }
        long start = System.nanoTime();
        Check result = proved(candidate, proof);
        // what it stood on may have changed while it ran
        Proofs.Subject now = check.subject(candidate);
        if (result.passed() && !way.calledOff() && !now.equals(subject)) {
            Check structure = check.seen(candidate);
            if (structure.passed()) {
                Proof again = check.proof(candidate);
                way.again(again);
                run(candidate, again, way, now, memory);
                return;
            }
            result = structure;
        }
        synchronized (this) {
            if (way.calledOff() || ways.get(candidate.source()) != way) {
                LOG.info(
                        "The check of {} of {} was called off",
                        candidate.scheme().key(),
                        candidate.source());
                return;
            }
            ways.remove(candidate.source());
            Optional<Problem> taken = taken(candidate);
            if (taken.isPresent()) {
                result = new Check(List.of(taken.get()), result.cases(), result.rules());
            }
            if (result.passed()) {
                put(candidate);
            } else {
                refused(candidate, result);
            }
        }
        if (result.passed()) {
            memory.remember(subject, result);
            announce(candidate, result, (System.nanoTime() - start) / 1_000_000 + " ms");
        }
        way.outcome().complete(result);
    }

    private static Check proved(Candidate candidate, Proof proof) {
        try {
            return proof.whole();
        } catch (CancellationException e) {
            return new Check(List.of(), 0, 0);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            LOG.error("The check of {} of {} broke off", candidate.scheme().key(), candidate.source(), e);
            return failed(candidate, "检查中断：" + e, "the check broke off: " + e);
        }
    }

    private static Check failed(Candidate candidate, String zh, String en) {
        return new Check(List.of(new Problem(candidate.source(), new Text(zh, en))), 0, 0);
    }

    private synchronized Check refused(Candidate candidate, Check result) {
        ways.put(candidate.source(), Way.refused(Optional.of(candidate), result.problems()));
        return result;
    }

    private void put(Candidate candidate) {
        Scheme scheme = candidate.scheme();
        installed.put(scheme.key(), new Installed(scheme, candidate.cases(), candidate.source(), scheme.contentHash()));
    }

    private void announce(Candidate candidate, Check result, String how) {
        String key = candidate.scheme().key();
        LOG.info(
                "Scheme {} installed from {}: {} golden cases green, {} rules each noticed when switched off ({})",
                key,
                candidate.source(),
                result.cases(),
                result.rules(),
                how);
        listeners.tell(key, true);
    }

    /** Whether another source has, or is about to have, this scheme in this revision. */
    private synchronized Optional<Problem> taken(Candidate candidate) {
        String key = candidate.scheme().key();
        Stream<String> others = Stream.concat(
                Optional.ofNullable(installed.get(key)).map(Installed::source).stream(),
                ways.entrySet().stream()
                        .filter(way -> way.getValue().proves(key))
                        .map(Map.Entry::getKey));
        return others.filter(source -> !source.equals(candidate.source()))
                .findFirst()
                .map(other -> new Problem(
                        candidate.source(),
                        new Text(
                                key + " 已由 " + other + " 安装或正在检查，请先移除",
                                key + " is installed or being checked from " + other + " already; remove that first")));
    }

    @Override
    public synchronized void refuse(String source, List<Problem> problems) {
        forget(source);
        ways.put(source, Way.refused(Optional.empty(), problems));
    }

    @Override
    public synchronized void forget(String source) {
        Way way = ways.remove(source);
        if (way != null) {
            way.callOff();
        }
    }

    @Override
    public void remove(String id, String revision, String source) {
        String key = id + "@" + revision;
        synchronized (this) {
            Installed found = installed.get(key);
            if (found == null || !found.source().equals(source)) {
                return;
            }
            installed.remove(key);
        }
        LOG.info("Scheme {} removed; its editions are dormant until this revision returns", key);
        listeners.tell(key, false);
    }

    @Override
    public void kindsChanged() {
        list().forEach(each -> listeners.tell(each.scheme().key(), true));
    }
}
