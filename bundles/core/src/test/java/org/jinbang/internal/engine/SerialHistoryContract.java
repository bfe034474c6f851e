package org.jinbang.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import org.jinbang.process.Answer;
import org.jinbang.process.CommandType;
import org.jinbang.process.Receipt;
import org.jinbang.store.KeyVault;
import org.jinbang.store.Store;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Histories of twenty clients at once on shared applications, claims, ballots and closing stages: each must be such that one
 * alone, in some order, would have been answered the same. Every store must pass it. {@code -Djinbang.seed=n} repeats the
 * choices, not the races.
 */
public abstract class SerialHistoryContract {
    private static final int THOUSAND = 1_000;
    private static final int REPEATS = 100;

    /** A store on which others may have played before. */
    protected abstract Store store();

    /** The vault beside it. */
    protected abstract KeyVault vault();

    /** How many histories on every build; 1,000 with {@code -Plong}. */
    protected abstract int quickHistories();

    @Test
    void whatManyDoAtOnceIsWhatOneCouldHaveDone() throws Exception {
        histories(quickHistories());
    }

    @Test
    @Tag("long")
    void whatManyDoAtOnceIsWhatOneCouldHaveDoneAThousandTimes() throws Exception {
        histories(THOUSAND);
    }

    private void histories(int number) throws Exception {
        long seed = Long.getLong("jinbang.seed", System.nanoTime());
        System.out.println(getClass().getSimpleName() + ": " + number + " histories, seed " + seed);
        Random random = new Random(seed);
        int commands = 0;
        int changed = 0;
        int trials = 0;
        try (AtOnce atOnce = new AtOnce()) {
            for (int i = 0; i < number; i++) {
                History history = new History(store(), vault(), "h" + i, random.nextLong());
                history.play(atOnce);
                SerialOrder order = new SerialOrder(history);
                Optional<String> complaint = order.complaint();
                int which = i;
                assertEquals(Optional.empty(), complaint, () -> "history " + which + ", seed " + seed);
                assertEquals(List.of(), history.shop().verify(history.edition()).faults(), () -> "history " + which);
                commands += history.atOnce().size();
                changed += history.atOnce().stream().filter(Asked::changes).count();
                trials += order.trials();
            }
        }
        System.out.println(getClass().getSimpleName() + ": " + number + " histories of " + commands + " commands, "
                + changed + " accepted, each as one alone would have been answered; " + trials + " orders tried");
        assertTrue(changed > 5 * number, "too little was accepted");
        assertTrue(commands - changed > number, "nothing was contended");
    }

    @Test
    void aHundredRepeatsOfOneKeyAreOneActAndOneAnswer() throws Exception {
        Workshop shop = new Workshop(store(), vault(), new RandomIds());
        shop.open("hundred-open-" + System.nanoTime());
        Crew crew = new Crew(shop, new Random(1));
        for (CommandType type : List.of(CommandType.START_APPLICATION, CommandType.SUBMIT, CommandType.VOTE)) {
            Deed deed = crew.until(each -> each.type() == type);
            String key = "hundred " + type + " " + System.nanoTime();
            List<Callable<Answer>> same = new ArrayList<>();
            for (int i = 0; i < REPEATS; i++) {
                same.add(() -> shop.execute(deed, key));
            }
            List<Answer> answers;
            try (AtOnce atOnce = new AtOnce()) {
                answers = atOnce.run(same);
            }
            List<Receipt> receipts = answers.stream()
                    .map(answer -> assertInstanceOf(Receipt.class, answer, answer::toString))
                    .toList();
            assertEquals(1, receipts.stream().filter(each -> !each.repeated()).count(), "done once");
            assertEquals(1, receipts.stream().map(Receipt::acts).distinct().count(), "one answer");
            assertEquals(
                    receipts.get(0).acts().size(),
                    store().actsOfKey(deed.person(), key).size());
        }
        assertEquals(List.of(), shop.verify(shop.current().orElseThrow().id()).faults());
    }
}
