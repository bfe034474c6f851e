package org.jinbang.internal.trial;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jinbang.internal.engine.Journal;
import org.jinbang.internal.fold.Fold;
import org.jinbang.json.Json;
import org.jinbang.process.Act;
import org.jinbang.process.ActType;
import org.jinbang.process.Actor;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.State;
import org.jinbang.process.StreamKind;
import org.jinbang.scheme.Power;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Text;
import org.jinbang.store.Store;

/** What always holds of an edition, whatever people do. */
final class Invariants {
    private static final int ALL = 100_000;

    private final Trial trial;
    private final List<Text> faults = new ArrayList<>();

    private Invariants(Trial trial) {
        this.trial = trial;
    }

    /**
     * What does not hold: that the journal rebuilds every state, that claims and caps agree with the states, that a state
     * is the same read as folded, that nobody submits late and no stage is left out or comes twice.
     */
    static List<Text> faults(Trial trial) {
        Invariants invariants = new Invariants(trial);
        // who runs the edition may have been removed meanwhile
        trial.scheme().organs().stream()
                .filter(organ -> organ.grant(Power.RUN).isPresent())
                .flatMap(organ -> trial.editionState().members(organ.id()).stream())
                .findFirst()
                .ifPresent(seat -> trial.reader()
                        .verify(Actor.of(seat.person()), trial.edition())
                        .faults()
                        .forEach(fault -> invariants.add("台账与状态不一致：{0}", "journal and states disagree: {0}", fault)));
        trial.store().heads(trial.edition()).forEach(head -> invariants.sameReadAsFolded(head.stream()));
        invariants.inTimeAndInOrder();
        return invariants.faults;
    }

    /** The applications of the edition. */
    static List<ApplicationState> applications(Trial trial) {
        List<ApplicationState> all = new ArrayList<>();
        trial.store()
                .heads(trial.edition())
                .forEach(head -> trial.store().stream(head.stream())
                        .filter(row -> row.kind().equals(StreamKind.APPLICATION.name()))
                        .ifPresent(row -> all.add((ApplicationState) Journal.state(row))));
        return all;
    }

    /** All states of the edition, to see whether something has changed. */
    static List<String> states(Trial trial) {
        return trial.store().heads(trial.edition()).stream()
                .map(head -> trial.store().stream(head.stream()).orElseThrow().state())
                .toList();
    }

    private void add(String zh, String en, Object... with) {
        faults.add(new Text(zh, en).with(with));
    }

    /** Whether a state was folded or read from its text can be told neither by its content nor by any order in it. */
    private void sameReadAsFolded(String stream) {
        Store.StreamRow row = trial.store().stream(stream).orElseThrow();
        State folded = null;
        for (Store.ActRow act : trial.store().acts(stream, 1, ALL)) {
            folded = Fold.apply(StreamKind.valueOf(row.kind()), folded, Journal.act(act));
        }
        if (!Journal.state(row).toString().equals(String.valueOf(folded))) {
            add("{0} 读出的状态与重演的状态不同", "the state of {0} differs as read and as folded", stream);
        }
    }

    private void inTimeAndInOrder() {
        Scheme scheme = trial.scheme();
        List<String> stages = scheme.mainStages().stream().map(Stage::id).toList();
        String first = stages.get(0);
        Map<Integer, Instant> closes = new TreeMap<>();
        Map<String, Integer> batches = new TreeMap<>();
        Map<String, Integer> reached = new TreeMap<>();
        for (Store.ActRow row : trial.store().journalAfter(0, ALL)) {
            Act act = Journal.act(row);
            Json.Obj data = act.data();
            if (act.type() == ActType.BATCH_OPENED
                    || act.type() == ActType.DEADLINE_EXTENDED
                            && data.text("stage").filter(first::equals).isPresent()) {
                closes.put(
                        Math.toIntExact(data.number("batch").orElseThrow()),
                        Instant.parse(data.text("closes").orElseThrow()));
            } else if (act.type() == ActType.APPLICATION_STARTED) {
                batches.put(act.stream(), Math.toIntExact(data.number("batch").orElseThrow()));
                reached.put(act.stream(), 0);
            } else if (act.type() == ActType.SUBMITTED) {
                Instant until = closes.get(batches.get(act.stream()));
                if (until != null && !act.at().isBefore(until)) {
                    add("{0} 逾期提交仍被受理", "{0} was accepted late", act.stream());
                }
            } else if (act.type() == ActType.STAGE_OUTCOME) {
                outcome(act, stages, reached);
            } else if (act.type() == ActType.OUTCOME_TAKEN_BACK) {
                reached.put(act.stream(), stages.indexOf(data.text("stage").orElseThrow()));
            }
        }
    }

    private void outcome(Act act, List<String> stages, Map<String, Integer> reached) {
        String stage = act.data().text("stage").orElseThrow();
        int at = stages.indexOf(stage);
        Integer expected = reached.get(act.stream());
        if (at < 0 || expected == null) {
            return;
        }
        boolean skipped =
                stages.subList(Math.min(expected, at), at).stream().anyMatch(each -> !passedOver(act.stream(), each));
        if (at < expected || skipped) {
            add(
                    "{0} 的环节 {1} 重复或跳过",
                    "of {0} the stage {1} came twice or one before it was left out", act.stream(), stage);
        }
        if (act.data().text("result").filter("ADVANCES"::equals).isPresent()) {
            reached.put(act.stream(), at + 1);
        }
    }

    /** Whether a stage does not concern an application: it is about other awards, or exempts it. */
    private boolean passedOver(String application, String stage) {
        Stage found = trial.scheme().stage(stage).orElseThrow();
        return found.exempt().isPresent()
                || !found.awards().isEmpty()
                || applications(trial).stream()
                        .filter(each -> each.id().equals(application))
                        .anyMatch(each -> each.passesOver(found));
    }
}
