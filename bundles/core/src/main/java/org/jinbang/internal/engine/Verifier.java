package org.jinbang.internal.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.BallotState;
import org.jinbang.process.EditionState;
import org.jinbang.process.Reader.Verification;
import org.jinbang.process.State;
import org.jinbang.store.Store;
import org.jinbang.store.Store.ActRow;
import org.jinbang.store.Store.Head;

/**
 * Rebuilds every state of an edition from its journal and values, and compares; then looks whether all that belongs
 * together is there: the acts of each command, ballot boxes and their voters, claims and their ledger, files, values. Needs
 * no plug-in. Each fault names the stream, the act and what is wrong.
 */
final class Verifier {
    private static final int ATTEMPTS = 3;
    private static final int MOST_NAMED = 20;

    private final Base base;
    private final Store store;

    Verifier(Base base) {
        this.base = base;
        this.store = base.store();
    }

    /** Verifies; what goes on meanwhile is no fault: if the edition has moved, it is looked at again. */
    Verification verify(String edition) {
        for (int attempt = 1; ; attempt++) {
            Verification result = new Pass(edition).result();
            boolean moved = !result.root().equals(Journal.root(store.heads(edition)));
            if (result.faults().isEmpty() || !moved || attempt == ATTEMPTS) {
                return result;
            }
        }
    }

    /** The acts of one command: by whom, under which key, and how many there must be at least. */
    record Group(String actor, String key) {}

    /** One pass over an edition. */
    private final class Pass {
        private final String edition;
        private final List<String> faults = new ArrayList<>();
        private final List<Head> heads;
        private final Set<String> streams = new HashSet<>();
        private final List<ApplicationState> applications = new ArrayList<>();
        private final Map<Group, Integer> groups = new HashMap<>();
        private final Map<String, Long> named = new HashMap<>();
        private Optional<EditionState> state = Optional.empty();
        private long acts;

        Pass(String edition) {
            this.edition = edition;
            this.heads = store.heads(edition);
            heads.forEach(head -> streams.add(head.stream()));
        }

        Verification result() {
            heads.forEach(head -> guarded(head.stream(), () -> stream(head.stream())));
            guarded(edition, this::belonging);
            groups.forEach((group, least) -> guarded(edition, () -> together(group, least)));
            guarded(edition, this::counted);
            state.ifPresent(e -> guarded(edition, () -> new LedgerCheck(base, e, applications, faults).run()));
            return new Verification(edition, heads.size(), acts, Journal.root(heads), List.copyOf(faults));
        }

        /** What cannot even be read is a fault, not the end of the verification. */
        private void guarded(String what, Runnable check) {
            try {
                check.run();
            } catch (RuntimeException e) {
                faults.add(what + ": cannot be verified (" + e.getMessage() + ")");
            }
        }

        private void stream(String id) {
            StreamCheck check = new StreamCheck(base, id, groups, faults);
            Optional<State> rebuilt = check.run();
            acts += check.acts();
            named.put(id, check.values());
            rebuilt.ifPresent(it -> {
                if (it instanceof EditionState e) {
                    state = Optional.of(e);
                } else if (it instanceof ApplicationState a) {
                    applications.add(a);
                } else if (it instanceof BallotState b) {
                    box(b);
                }
            });
        }

        private void box(BallotState ballot) {
            Optional<byte[]> box = store.inTransaction(tx -> tx.box(ballot.id()));
            if (ballot.closed().isPresent()) {
                if (box.isPresent()) {
                    faults.add(ballot.id() + ": the ballot is closed, but a box is there");
                }
                return;
            }
            if (box.isEmpty()) {
                faults.add(ballot.id() + ": the ballot is open, but its box is missing");
                return;
            }
            Map<String, List<String>> slips;
            try {
                slips = base.sealer()
                        .openBytes(ballot.id(), Recorder.boxKey(ballot.id()), box.get())
                        .map(Recorder::slips)
                        .orElseThrow(() -> new IllegalStateException("its key is missing"));
            } catch (RuntimeException e) {
                faults.add(ballot.id() + ": its box was altered (" + e.getMessage() + ")");
                return;
            }
            ballot.entitled().forEach((candidate, members) -> {
                long voters = ballot.voted().stream().filter(members::contains).count();
                int cast = slips.getOrDefault(candidate, List.of()).size();
                if (cast != voters) {
                    faults.add(ballot.id() + ": " + cast + " slips on " + candidate + ", but " + voters + " voted");
                }
            });
        }

        /** The scheme that the edition is pinned to is stored as it was. */
        private void pinned(EditionState e) {
            Optional<Store.SchemeRow> scheme = store.scheme(e.schemeHash());
            if (scheme.isEmpty()) {
                faults.add(edition + ": the data of its scheme, " + e.schemeHash() + ", is missing");
            } else if (!scheme.get().id().equals(e.scheme())
                    || !scheme.get().revision().equals(e.revision())) {
                faults.add(edition + ": the data of its scheme, " + e.schemeHash() + ", is listed as "
                        + scheme.get().id() + "@" + scheme.get().revision());
            } else if (!scheme.get().data().isEmpty()
                    && !Hash.hex(scheme.get().data().getBytes(StandardCharsets.UTF_8))
                            .equals(e.schemeHash())) {
                // a rehearsal of a scheme pins it without writing it down
                faults.add(edition + ": the data of its scheme, " + e.schemeHash() + ", was altered");
            }
        }

        /** Streams that others name are there. */
        private void belonging() {
            if (!streams.contains(edition)) {
                faults.add(edition + ": the stream of the edition itself is missing");
            }
            state.ifPresent(this::pinned);
            state.ifPresent(e -> e.batches().forEach(batch -> {
                batch.ballots().forEach(ballot -> there(ballot.id(), "the ballot of the stage " + ballot.stage()));
                batch.notices()
                        .forEach(notice -> notice.names()
                                .keySet()
                                .forEach(name -> there(name, "a name on the notice " + notice.id())));
            }));
        }

        private void there(String stream, String what) {
            if (!streams.contains(stream)) {
                faults.add(stream + ": " + what + " is missing");
            }
        }

        /** A command that recorded several acts recorded all of them. */
        private void together(Group group, int least) {
            List<ActRow> rows = store.actsOfKey(group.actor(), group.key());
            Set<Integer> ordinals = rows.stream().map(ActRow::ordinal).collect(Collectors.toSet());
            int last = ordinals.stream().max(Integer::compare).orElse(0);
            int wanted = Math.max(least, last + 1);
            ActRow one = rows.get(0);
            if (ordinals.size() < wanted) {
                faults.add(one.stream() + " act " + one.seq() + ": of the " + wanted + " acts of its command "
                        + (wanted - ordinals.size()) + " are missing");
            }
            if (rows.stream().map(ActRow::command).distinct().count() > 1) {
                faults.add(one.stream() + " act " + one.seq() + ": the acts of its command name different commands");
            }
        }

        /** Nothing is there that belongs to nothing, and nothing is gone that was seen. */
        private void counted() {
            Optional<Store.Census> census = store.census(edition);
            census.ifPresent(found -> {
                found.acts().forEach((stream, number) -> {
                    if (!streams.contains(stream)) {
                        faults.add(
                                stream + ": the journal holds " + number + " acts, but the stream itself is missing");
                    }
                });
                found.values().forEach((stream, number) -> {
                    long wanted = named.getOrDefault(stream, 0L);
                    if (number > wanted) {
                        faults.add(stream + ": " + (number - wanted) + " values that no act names");
                    }
                });
                found.missing().stream()
                        .limit(MOST_NAMED)
                        .forEach(position ->
                                faults.add("journal position " + position + ": what a follower read there is missing"));
            });
        }
    }
}
