package org.jinbang.schemefile.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jinbang.process.Schemes;
import org.jinbang.process.Schemes.Candidate;
import org.jinbang.process.Schemes.Problem;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Text;
import org.jinbang.schemefile.ReadResult;
import org.jinbang.schemefile.Rejected;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What each bundle and file has brought. Used by one thread at a time, so that schemes are registered one after the
 * other; only {@link #rejected()} is asked by others.
 */
final class Shelf {
    private static final Logger LOG = LoggerFactory.getLogger(Shelf.class);

    private static final int LONGEST_LINE = 400;

    private final Schemes schemes;
    private final Map<String, Brought> brought = new LinkedHashMap<>();
    private volatile List<Rejected> rejected = List.of();

    /**
     * What one source has brought.
     *
     * @param registered what is registered of it
     * @param waiting what was read well and refused by the check; tried again when something changes
     * @param problems what stands against the latest
     */
    private record Brought(Optional<Scheme> registered, Optional<Candidate> waiting, List<Problem> problems) {
        static final Brought NOTHING = new Brought(Optional.empty(), Optional.empty(), List.of());
    }

    Shelf(Schemes schemes) {
        this.schemes = schemes;
    }

    /** Reads and registers what a source holds now; if that fails, what it brought before stays registered. */
    void put(String source, Supplier<Source> files) {
        Brought before = brought.getOrDefault(source, Brought.NOTHING);
        ReadResult read = SchemeBinder.read(files.get());
        Brought now = read.candidate()
                .map(candidate -> install(source, candidate, before))
                .orElseGet(() -> new Brought(before.registered(), Optional.empty(), read.problems()));
        brought.put(source, now);
        report(source, now);
        if (!now.registered().equals(before.registered())) {
            retry();
        }
        publish();
    }

    /** Takes out what a source has brought. */
    void drop(String source) {
        Brought gone = brought.remove(source);
        if (gone != null) {
            take(gone, source);
            retry();
            publish();
        }
    }

    /** Takes everything out. */
    void clear() {
        List.copyOf(brought.keySet()).forEach(source -> take(brought.remove(source), source));
        publish();
    }

    private void take(Brought gone, String source) {
        gone.registered().ifPresent(scheme -> remove(scheme, source));
        // The registry may have registered by itself what had been waiting for a kind.
        gone.waiting()
                .map(Candidate::scheme)
                .filter(scheme -> gone.registered()
                        .map(Scheme::key)
                        .filter(scheme.key()::equals)
                        .isEmpty())
                .ifPresent(scheme -> remove(scheme, source));
    }

    /** Tries again what the check had refused: a kind may have arrived, another bringer of the same scheme gone. */
    void retry() {
        for (Map.Entry<String, Brought> each : List.copyOf(brought.entrySet())) {
            Brought before = each.getValue();
            if (before.waiting().isPresent()) {
                Brought now = install(each.getKey(), before.waiting().get(), before);
                brought.put(each.getKey(), now);
                if (!now.problems().equals(before.problems())) {
                    report(each.getKey(), now);
                }
            }
        }
        publish();
    }

    private Brought install(String source, Candidate candidate, Brought before) {
        List<Problem> problems;
        try {
            problems = schemes.install(candidate).problems();
        } catch (RuntimeException e) {
            LOG.error("The check of the scheme in {} broke off", source, e);
            problems = List.of(new Problem(source, new Text("检查中断：" + e, "the check broke off: " + e)));
        }
        if (!problems.isEmpty()) {
            return new Brought(before.registered(), Optional.of(candidate), placed(problems, candidate));
        }
        Scheme scheme = candidate.scheme();
        before.registered()
                .filter(former -> !former.key().equals(scheme.key()))
                .ifPresent(former -> remove(former, source));
        return new Brought(Optional.of(scheme), Optional.empty(), List.of());
    }

    /** A problem that core places by an element's path is placed by file and line. */
    private static List<Problem> placed(List<Problem> problems, Candidate candidate) {
        return problems.stream()
                .map(each ->
                        new Problem(candidate.positions().getOrDefault(each.where(), each.where()), each.message()))
                .toList();
    }

    private void remove(Scheme scheme, String source) {
        try {
            schemes.remove(scheme.id(), scheme.revision(), source);
        } catch (RuntimeException e) {
            LOG.error("The scheme {} of {} could not be taken out", scheme.key(), source, e);
        }
    }

    private static void report(String source, Brought now) {
        if (now.problems().isEmpty()) {
            return;
        }
        LOG.error(
                "The scheme in {} is refused, {}; correct the file and put it there again. Problems: {}",
                source,
                now.registered()
                        .map(scheme -> "the former " + scheme.key() + " stays registered")
                        .orElse("nothing of it is registered"),
                now.problems().size());
        // Line by line, since the container's log cuts long messages and writes line breaks as text.
        for (Problem each : now.problems()) {
            String line = each.message().toString();
            if (line.length() <= LONGEST_LINE) {
                LOG.error("{}  {}", each.where(), line);
            } else {
                LOG.error("{}  {}", each.where(), each.message().zh());
                LOG.error("{}  {}", each.where(), each.message().en());
            }
        }
    }

    private void publish() {
        Map<String, Rejected> now = new TreeMap<>();
        brought.forEach((source, each) -> {
            if (!each.problems().isEmpty()) {
                now.put(
                        source,
                        new Rejected(source, each.problems(), each.registered().map(Scheme::key)));
            }
        });
        rejected = List.copyOf(now.values());
    }

    List<Rejected> rejected() {
        return rejected;
    }
}
