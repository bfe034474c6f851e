package org.jinbang.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.jinbang.json.Json;
import org.jinbang.process.Answer;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.CommandType;
import org.jinbang.process.Receipt;
import org.jinbang.process.Refusal;
import org.jinbang.process.RefusalCode;
import org.jinbang.store.KeyVault;
import org.jinbang.store.Store;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Assignments that race: against an entry of somebody who is not among the assigned, exactly one comes through; of two that
 * were made on the same view, exactly one does. {@code -Djinbang.seed=n} repeats one.
 */
public abstract class AssignRaceContract {
    private static final int LONGEST_DELAY_NANOS = 300_000;
    private static final int THOUSAND = 1000;

    /** A store without acts. */
    protected abstract Store store();

    /** The vault beside it. */
    protected abstract KeyVault vault();

    /** How many times they race on every build; 1,000 times with {@code -Plong}. */
    protected abstract int quickRounds();

    private Random random;

    private Panel panel(String what, int rounds) {
        long seed = Long.getLong("jinbang.seed", System.nanoTime());
        System.out.println(getClass().getSimpleName() + ", " + what + ": " + rounds + " rounds, seed " + seed);
        random = new Random(seed);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            names.add("n" + i);
        }
        Panel panel = new Panel(store(), vault(), Optional::empty, names);
        panel.play("check");
        return panel;
    }

    private Callable<Answer> later(Callable<Answer> task) {
        int delay = random.nextBoolean() ? 0 : random.nextInt(LONGEST_DELAY_NANOS);
        return () -> {
            LockSupport.parkNanos(delay);
            return task.call();
        };
    }

    @Test
    void anAssignmentAndAnEntryOfAnother() throws Exception {
        againstAnEntry(quickRounds());
    }

    @Test
    @Tag("long")
    void anAssignmentAndAnEntryOfAnotherAThousandTimes() throws Exception {
        againstAnEntry(THOUSAND);
    }

    @Test
    void twoAssignmentsOnTheSameView() throws Exception {
        twoOffices(quickRounds());
    }

    @Test
    @Tag("long")
    void twoAssignmentsOnTheSameViewAThousandTimes() throws Exception {
        twoOffices(THOUSAND);
    }

    private void againstAnEntry(int rounds) throws Exception {
        Panel panel = panel("an assignment against an entry", rounds);
        try (AtOnce atOnce = new AtOnce()) {
            for (int round = 0; round < rounds; round++) {
                String name = "n" + round;
                List<Answer> answers =
                        atOnce.run(List.of(later(() -> panel.assign(name, 1, 2)), later(() -> panel.record(3, name))));
                ApplicationState state = panel.state(name);
                boolean assigned = answers.get(0) instanceof Receipt;
                boolean recorded = answers.get(1) instanceof Receipt;
                assertTrue(assigned != recorded, () -> name + ": " + answers);
                assertEquals(assigned, state.assignment("review").isPresent(), name);
                assertEquals(recorded, state.recorded("review", Panel.member(3)), name);
                Refusal refusal = assertInstanceOf(Refusal.class, answers.get(assigned ? 1 : 0));
                assertEquals(assigned ? RefusalCode.NOT_ENTITLED : RefusalCode.ALREADY_DONE, refusal.code());
            }
        }
        assertEquals(List.of(), panel.faults());
    }

    private void twoOffices(int rounds) throws Exception {
        Panel panel = panel("two assignments", rounds);
        try (AtOnce atOnce = new AtOnce()) {
            for (int round = 0; round < rounds; round++) {
                String name = "n" + round;
                String seen = panel.assignment().digest();
                Json.Obj one = panel.to(name, 1, 2).with("digest", seen);
                Json.Obj other = panel.to(name, 2, 3).with("digest", seen);
                List<Answer> answers =
                        atOnce.run(List.of(later(() -> give(panel, 1, one)), later(() -> give(panel, 2, other))));
                boolean first = answers.get(0) instanceof Receipt;
                Refusal refusal = assertInstanceOf(Refusal.class, answers.get(first ? 1 : 0), name);
                assertInstanceOf(Receipt.class, answers.get(first ? 0 : 1), name);
                assertEquals(RefusalCode.PREVIEW_OUTDATED, refusal.code());
                assertEquals(
                        first ? List.of(Panel.member(1), Panel.member(2)) : List.of(Panel.member(2), Panel.member(3)),
                        panel.state(name).assignment("review").orElseThrow().members());
            }
        }
        assertEquals(List.of(), panel.faults());
    }

    private static Answer give(Panel panel, int member, Json.Obj data) {
        return panel.give("p-board-" + member, CommandType.ASSIGN_REVIEWERS, panel.edition(), data);
    }
}
