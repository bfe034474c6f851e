package org.jinbang.internal.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
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

    private final History history;
    private final Set<List<String>> first = new HashSet<>();
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
        String why = "";
        while (trials < MOST_TRIALS) {
            trials++;
            Trial trial = new Trial();
            Optional<Asked> stuck = trial.run();
            if (stuck.isEmpty()) {
                return trial.difference();
            }
            why = "no place for " + stuck.get() + "\nafter\n" + trial.told();
            if (!trial.learn(stuck.get())) {
                break;
            }
        }
        return Optional.of(why);
    }

    /** One attempt at an order, on a model of its own. */
    private final class Trial {
        private final KeyedIds ids = new KeyedIds();
        private final Store memory = new MemoryStore();
        private final Workshop model =
                new Workshop(comparing(History.attempting(memory, ids)), new MemoryVault(), ids, () -> 0);
        private final List<Asked> pending = new ArrayList<>(history.atOnce());
        private final List<Asked> placed = new ArrayList<>();
        private Asked tried;

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
            if (tried != null && result instanceof Receipt receipt && !tried.saysTheSame(receipt)) {
                throw new OtherAnswer();
            }
            return result;
        }

        /** What is left without a place, if something is. */
        Optional<Asked> run() {
            history.files().forEach(memory::putFile);
            for (Asked each : history.before()) {
                if (!fits(each)) {
                    return Optional.of(each);
                }
            }
            pending.sort(Comparator.comparingLong(Asked::position).thenComparing(Asked::ended));
            while (!pending.isEmpty()) {
                boolean told =
                        placed(pending.stream().filter(each -> !each.changes()).toList(), false);
                boolean changed = placed(pending.stream().filter(Asked::changes).toList(), true);
                if (!told && !changed) {
                    return pending.stream().min(Comparator.comparingLong(Asked::ended));
                }
            }
            return Optional.empty();
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
                            other == each || other.ended() > each.began() && !first.contains(pair(other, each)));
        }

        private boolean fits(Asked each) {
            tried = each;
            ids.begin(each.key());
            Deed deed = each.deed();
            Deed then = each.answer() instanceof Receipt receipt
                    ? new Deed(
                            deed.person(),
                            deed.type(),
                            deed.target(),
                            deed.data(),
                            receipt.acts().get(0).at())
                    : deed;
            try {
                Answer answer = model.execute(then, each.key());
                return each.saysTheSame(answer);
            } catch (OtherAnswer e) {
                return false;
            }
        }

        private List<String> pair(Asked one, Asked other) {
            return List.of(one.key(), other.key());
        }

        /** Puts what found no place before the last that was under way with it and changed something. */
        boolean learn(Asked stuck) {
            for (int i = placed.size() - 1; i >= 0; i--) {
                Asked other = placed.get(i);
                if (other.changes() && other.ended() > stuck.began() && first.add(pair(stuck, other))) {
                    return true;
                }
            }
            return false;
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
