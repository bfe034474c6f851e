package org.jinbang.internal.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jinbang.internal.memory.MemoryStore;
import org.jinbang.internal.memory.MemoryVault;
import org.jinbang.process.Answer;
import org.jinbang.process.Receipt;
import org.jinbang.store.Store;
import org.jinbang.store.Transaction;

/**
 * Finds an order in which one alone could have asked the same and would have been answered the same: every command stands
 * between its beginning and its end, and a model that knows no concurrency gives it the answer that was given. Commands
 * that changed something are tried in the order of the journal first; where that fails because one had read what another
 * was about to change, it is put before that other.
 */
final class SerialOrder {
    private static final int MOST_TRIALS = 300;
    private static final Duration MOST_TICKS = Duration.ofSeconds(1);

    private final History history;
    private int trials;

    SerialOrder(History history) {
        this.history = history;
    }

    /** Thrown inside the model's transaction, so that it is undone. */
    private static final class OtherAnswer extends Error {
        private static final long serialVersionUID = 1L;

        OtherAnswer() {
            super("another answer", null, false, false);
        }
    }

    /** How often an order was tried. */
    int trials() {
        return trials;
    }

    /** Why there is none; empty if there is one. */
    Optional<String> complaint() {
        return complaint(new HashSet<>());
    }

    /**
     * The same where some must come before others.
     *
     * @param first pairs, the one before the other
     */
    private Optional<String> complaint(Set<List<Asked>> first) {
        trials++;
        Trial trial = new Trial(first, Optional.empty());
        List<Asked> stuck = trial.run();
        if (stuck.isEmpty()) {
            return trial.difference();
        }
        for (Asked each : stuck) {
            Trial watching = new Trial(first, Optional.of(each));
            watching.run();
            for (Asked other : watching.instead()) {
                if (trials >= MOST_TRIALS) {
                    break;
                }
                Set<List<Asked>> more = new HashSet<>(first);
                more.add(List.of(each, other));
                if (complaint(more).isEmpty()) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of("no place for " + stuck.get(0) + "\nafter\n" + trial.told());
    }

    /** One attempt at an order, on a model of its own. */
    private final class Trial {
        private final Set<List<Asked>> first;
        private final KeyedIds ids = new KeyedIds();
        private final Store memory = new MemoryStore();
        private final Workshop model =
                new Workshop(comparing(History.attempting(memory, ids)), new MemoryVault(), ids, () -> 0);
        private final List<Asked> pending = new ArrayList<>(history.atOnce());
        private final List<Asked> placed = new ArrayList<>();
        private final Optional<Asked> watched;
        private final List<Asked> instead = new ArrayList<>();
        private Asked tried;
        private boolean onlyTried;
        private boolean fitted;

        /** Tries, and looks meanwhile where the watched one would have had a place. */
        Trial(Set<List<Asked>> first, Optional<Asked> watched) {
            this.first = first;
            this.watched = watched;
        }

        private Store comparing(Store store) {
            return (Store) java.lang.reflect.Proxy.newProxyInstance(
                    Store.class.getClassLoader(), new Class<?>[] {Store.class}, (proxy, method, arguments) -> {
                        try {
                            if (!method.getName().equals("inTransaction")) {
                                return method.invoke(store, arguments);
                            }
                            @SuppressWarnings("unchecked")
                            Function<Transaction, Object> work = (Function<Transaction, Object>) arguments[0];
                            return store.inTransaction(tx -> compared(work.apply(tx)));
                        } catch (java.lang.reflect.InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }

        private Object compared(Object result) {
            if (tried != null && result instanceof Receipt receipt) {
                fitted = onlyTried && tried.resembles(receipt);
                if (onlyTried || !tried.saysTheSame(receipt)) {
                    throw new OtherAnswer();
                }
            }
            return result;
        }

        /** What is left without a place and waits for nothing else, the likeliest reason first; empty if nothing is. */
        List<Asked> run() {
            history.files().forEach(memory::putFile);
            for (Asked each : history.before()) {
                if (!fits(each)) {
                    return List.of(each);
                }
            }
            pending.sort(Comparator.comparingLong(Asked::position).thenComparing(Asked::ended));
            while (!pending.isEmpty()) {
                boolean told =
                        placed(pending.stream().filter(each -> !each.changes()).toList(), false);
                boolean hadAPlace =
                        watched.filter(pending::contains).filter(this::wouldFit).isPresent();
                boolean changed = placed(pending.stream().filter(Asked::changes).toList(), true);
                if (hadAPlace && changed) {
                    instead.add(placed.get(placed.size() - 1));
                }
                if (!told && !changed) {
                    return stuck();
                }
            }
            return List.of();
        }

        /**
         * What ended first, or what must come before it. It may itself wait for what another of those left would have
         * changed, if that had come in time.
         */
        private List<Asked> stuck() {
            Stream<Asked> first = pending.stream().min(Comparator.comparingLong(Asked::ended)).stream();
            return Stream.concat(first, pending.stream().filter(Asked::changes))
                    .map(this::whatItWaitsFor)
                    .distinct()
                    .toList();
        }

        /** Of what only waits for others that must come before it, the one that finds no place itself. */
        private Asked whatItWaitsFor(Asked stuck) {
            Asked one = stuck;
            for (int i = 0; i < pending.size(); i++) {
                Asked waiting = one;
                Optional<Asked> before = pending.stream()
                        .filter(other -> other != waiting)
                        .filter(other -> first.contains(List.of(other, waiting)) || other.precedes(waiting))
                        .findFirst();
                if (before.isEmpty()) {
                    return one;
                }
                one = before.get();
            }
            return one;
        }

        /** Places those that fit now, or the first of them. */
        private boolean placed(List<Asked> some, boolean one) {
            boolean any = false;
            for (Asked each : some) {
                if (!(one && any) && mayBeNext(each) && fits(each)) {
                    pending.remove(each);
                    placed.add(each);
                    any = true;
                }
            }
            return any;
        }

        private boolean mayBeNext(Asked each) {
            return pending.stream()
                    .allMatch(other ->
                            other == each || other.ended() > each.began() && !first.contains(List.of(other, each)));
        }

        private boolean fits(Asked each) {
            tried = each;
            ids.begin(each.key());
            Deed then = each.deed();
            if (each.answer() instanceof Receipt receipt) {
                Instant at = receipt.acts().get(0).at();
                // Later than that it carries the moment of an act before it, and was judged by its own.
                boolean own = at.isBefore(then.at().plus(MOST_TICKS));
                then = own ? new Deed(then.person(), then.type(), then.target(), then.data(), at) : then;
            }
            try {
                Answer answer = model.execute(then, each.key());
                return each.saysTheSame(answer);
            } catch (OtherAnswer e) {
                return false;
            }
        }

        /** Whether it would be answered here as it was; others that had to come before it could still be put there. */
        private boolean wouldFit(Asked each) {
            onlyTried = true;
            fitted = false;
            try {
                return fits(each) || fitted;
            } finally {
                onlyTried = false;
            }
        }

        /** What was placed where the watched one had a place too, the last first. */
        List<Asked> instead() {
            List<Asked> others = new ArrayList<>(instead);
            others.removeIf(other -> other.ended() < watched.orElseThrow().began());
            Collections.reverse(others);
            return others;
        }

        /** How the model ends otherwise than the store did. */
        Optional<String> difference() {
            Map<String, String> mine = states(memory);
            Map<String, String> theirs = states(history.shop().store());
            return mine.equals(theirs)
                    ? Optional.empty()
                    : Optional.of(
                            "it ends with\n" + theirs + "\nand not, as one alone would have made it, with\n" + mine);
        }

        private Map<String, String> states(Store store) {
            Map<String, String> states = new TreeMap<>();
            String edition = history.edition();
            store.heads(edition)
                    .forEach(head -> states.put(
                            head.stream(),
                            store.stream(head.stream()).orElseThrow().state().replaceAll("\"root\":\"\\w+\"", "")));
            for (String kind : List.of("one", "quota", "cap")) {
                store.claims(kind + "/" + edition + "/").forEach(claim -> states.put(claim.key(), claim.toString()));
            }
            return states;
        }

        String told() {
            StringBuilder text = new StringBuilder();
            placed.forEach(each -> text.append(each).append('\n'));
            return text.append("still without a place:\n").append(pending).toString();
        }
    }
}
