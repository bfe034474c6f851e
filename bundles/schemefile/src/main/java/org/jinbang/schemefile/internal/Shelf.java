package org.jinbang.schemefile.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jinbang.process.Proofs;
import org.jinbang.process.Schemes;
import org.jinbang.process.Schemes.Candidate;
import org.jinbang.process.Schemes.Check;
import org.jinbang.process.Schemes.Problem;
import org.jinbang.process.Schemes.Unread;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Text;
import org.jinbang.schemefile.ReadResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What each bundle and file has brought. Used by one thread at a time, the worker's: what a proof comes to is told to it
 * there too.
 */
final class Shelf {
    private static final Logger LOG = LoggerFactory.getLogger(Shelf.class);

    private static final int LONGEST_LINE = 400;

    private final Schemes schemes;
    private final Proofs proofs;
    private final KnownCases known;
    private final Executor worker;
    private final Map<String, Brought> brought = new LinkedHashMap<>();
    private Runnable listener = () -> {};
    private BiConsumer<String, Check> registered = (source, check) -> {};

    /** Where the latest of a source stands. */
    private enum Standing {
        /** It could not be read. */
        UNREAD,
        /** It is being proved. */
        PROVING,
        /** It was refused without being run: a kind may be missing, or another source has it. */
        REFUSED,
        /** Its proof failed. */
        DISPROVED,
        /** It is registered. */
        REGISTERED
    }

    /**
     * What one source has brought.
     *
     * @param registered what is registered of it
     * @param latest what was read well
     */
    private record Brought(Optional<Scheme> registered, Optional<Candidate> latest, Standing standing) {
        static final Brought NOTHING = new Brought(Optional.empty(), Optional.empty(), Standing.UNREAD);

        Brought now(Candidate candidate, Standing other) {
            return new Brought(registered, Optional.of(candidate), other);
        }
    }

    /** Registers with {@code schemes}; {@code worker} runs on the thread that uses this shelf. */
    Shelf(Schemes schemes, Proofs proofs, KnownCases known, Executor worker) {
        this.schemes = schemes;
        this.proofs = proofs;
        this.known = known;
        this.worker = worker;
    }

    /** Calls {@code listener} after each change. */
    void listen(Runnable other) {
        listener = other;
    }

    /** Tells {@code other} of each source that is registered, with what its proof came to. */
    void whenRegistered(BiConsumer<String, Check> other) {
        registered = other;
    }

    /** Reads and registers what a source holds now; if that fails, what it brought before stays registered. */
    void put(String source, Supplier<Source> files) {
        Brought before = brought.getOrDefault(source, Brought.NOTHING);
        Source found = files.get();
        if (recalled(source, found, before) || installed(source, found, before)) {
            retry(false);
        }
        listener.run();
    }

    /** Reads what a source holds now and begins to install it; answers whether what is registered has changed already. */
    private boolean installed(String source, Source found, Brought before) {
        ReadResult read = SchemeBinder.read(found);
        if (read.candidate().isEmpty()) {
            brought.put(source, new Brought(before.registered(), Optional.empty(), Standing.UNREAD));
            schemes.refuse(source, read.problems());
            report(source, before.registered(), read.problems());
            return false;
        }
        known.remember(found, read.candidate().get().casesHash());
        return install(source, read.candidate().get(), before);
    }

    /** Registers what a source holds now if its proof is remembered, without reading its golden cases. */
    private boolean recalled(String source, Source found, Brought before) {
        Optional<Unread> unread = known.of(found).flatMap(cases -> SchemeBinder.unread(found, cases));
        Optional<Check> green = unread.flatMap(each -> schemes.recall(each, proofs));
        green.ifPresent(check -> {
            Scheme scheme = unread.get().scheme();
            removeFormer(source, before, scheme);
            brought.put(source, new Brought(Optional.of(scheme), Optional.empty(), Standing.REGISTERED));
            registered.accept(source, check);
        });
        return green.isPresent();
    }

    private void removeFormer(String source, Brought before, Scheme scheme) {
        before.registered()
                .filter(former -> !former.key().equals(scheme.key()))
                .ifPresent(former -> remove(former, source));
    }

    /** Takes out what a source has brought. */
    void drop(String source) {
        Brought gone = brought.remove(source);
        if (gone != null) {
            take(gone, source);
            retry(false);
            listener.run();
        }
    }

    /** Takes everything out. */
    void clear() {
        List.copyOf(brought.keySet()).forEach(source -> take(brought.remove(source), source));
    }

    /** Whether a source was brought and is neither being proved nor waited for. */
    boolean settled(String source) {
        return Optional.ofNullable(brought.get(source))
                .filter(each -> each.standing() != Standing.PROVING)
                .isPresent();
    }

    /** Whether anything is brought by that source. */
    boolean holds(String source) {
        return brought.containsKey(source);
    }

    private void take(Brought gone, String source) {
        schemes.forget(source);
        gone.registered().ifPresent(scheme -> remove(scheme, source));
        // It may have been registered a moment ago, without this thread having been told.
        gone.latest()
                .map(Candidate::scheme)
                .filter(scheme -> gone.registered()
                        .map(Scheme::key)
                        .filter(scheme.key()::equals)
                        .isEmpty())
                .ifPresent(scheme -> remove(scheme, source));
    }

    /**
     * Tries again what was refused without being run: another bringer of the same scheme may have gone.
     *
     * @param kinds whether kinds have changed, so that a proof that failed may succeed too
     */
    void retry(boolean kinds) {
        for (Map.Entry<String, Brought> each : List.copyOf(brought.entrySet())) {
            Brought before = each.getValue();
            boolean promising =
                    before.standing() == Standing.REFUSED || kinds && before.standing() == Standing.DISPROVED;
            if (promising) {
                install(each.getKey(), before.latest().orElseThrow(), before);
            }
        }
        listener.run();
    }

    /** Begins to install; answers whether what is registered has changed already. */
    private boolean install(String source, Candidate candidate, Brought before) {
        CompletableFuture<Check> outcome;
        try {
            outcome = schemes.install(candidate, proofs).toCompletableFuture();
        } catch (RuntimeException e) {
            outcome = CompletableFuture.failedFuture(e);
        }
        if (outcome.isDone()) {
            return outcome.handle((check, failure) -> done(source, candidate, before, check, failure, Standing.REFUSED))
                    .join();
        }
        brought.put(source, before.now(candidate, Standing.PROVING));
        outcome.whenCompleteAsync(
                (check, failure) -> {
                    Brought now = brought.get(source);
                    if (now != null && now.latest().filter(c -> c == candidate).isPresent()) {
                        done(source, candidate, now, check, failure, Standing.DISPROVED);
                        retry(false);
                    }
                },
                worker);
        return false;
    }

    private boolean done(
            String source, Candidate candidate, Brought before, Check check, Throwable failure, Standing otherwise) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof CancellationException) {
            return false;
        }
        if (cause != null) {
            LOG.error("The check of the scheme in {} broke off", source, cause);
            schemes.refuse(
                    source, List.of(new Problem(source, new Text("检查中断：" + cause, "the check broke off: " + cause))));
            brought.put(source, before.now(candidate, otherwise));
            return false;
        }
        if (!check.passed()) {
            brought.put(source, before.now(candidate, otherwise));
            report(source, before.registered(), check.problems());
            return false;
        }
        Scheme scheme = candidate.scheme();
        removeFormer(source, before, scheme);
        brought.put(source, new Brought(Optional.of(scheme), Optional.of(candidate), Standing.REGISTERED));
        registered.accept(source, check);
        return true;
    }

    private void remove(Scheme scheme, String source) {
        try {
            schemes.remove(scheme.id(), scheme.revision(), source);
        } catch (RuntimeException e) {
            LOG.error("The scheme {} of {} could not be taken out", scheme.key(), source, e);
        }
    }

    private static void report(String source, Optional<Scheme> kept, List<Problem> problems) {
        LOG.error(
                "The scheme in {} is refused, {}; correct the file and put it there again. Problems: {}",
                source,
                kept.map(scheme -> "the former " + scheme.key() + " stays registered")
                        .orElse("nothing of it is registered"),
                problems.size());
        // Line by line, since the container's log cuts long messages and writes line breaks as text.
        for (Problem each : problems) {
            String line = each.message().toString();
            if (line.length() <= LONGEST_LINE) {
                LOG.error("{}  {}", each.where(), line);
            } else {
                LOG.error("{}  {}", each.where(), each.message().zh());
                LOG.error("{}  {}", each.where(), each.message().en());
            }
        }
    }
}
