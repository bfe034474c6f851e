package org.jinbang.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jinbang.internal.memory.MemoryStore;
import org.jinbang.internal.memory.MemoryVault;
import org.jinbang.json.Json;
import org.jinbang.process.Actor;
import org.jinbang.process.Answer;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.Command;
import org.jinbang.process.CommandType;
import org.jinbang.process.Receipt;
import org.jinbang.process.Refusal;
import org.jinbang.process.RefusalCode;
import org.jinbang.store.Store.ActRow;
import org.jinbang.store.StoreBusyException;
import org.jinbang.time.LegalTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A command is judged by the moment it arrived, and moments never run backwards in a stream. */
class ArrivalTest {
    private static final Instant DEADLINE = LegalTime.endOf(LocalDate.of(2024, 2, 2));
    private static final Duration MICRO = Duration.ofNanos(1_000);

    private final MemoryStore store = new MemoryStore();
    private final MemoryVault vault = new MemoryVault();
    private Bench bench;
    private String application;
    private final Actor board = Deed.actor("board-1");
    private int keys;

    @BeforeEach
    void open() {
        bench = new Bench(WiderScheme.installed(), store, vault).opened();
        application = bench.draft("p-a", "person");
        bench.done(
                "board-1",
                CommandType.REGISTER_UNIT,
                bench.edition(),
                Json.obj().with("unit", "unit").with("name", "虚构协会").with("person", "unit-person"));
        bench.done("p-a", CommandType.ASK_OPINION, application, Json.obj().with("unit", "unit"));
        bench.done(
                "unit-person",
                CommandType.GIVE_OPINION,
                application,
                Json.obj().with("favourable", true).with("opinion", "同意").with("declaration", true));
        bench.until(DEADLINE.plusSeconds(5));
    }

    private Command command(CommandType type, Json.Obj data) {
        return new Command(type, Actor.of("p-a"), application, "arrival-" + ++keys, data);
    }

    private Command submit() {
        return command(CommandType.SUBMIT, Json.obj().with("declaration", true));
    }

    private Command save(String name) {
        Json.Obj answers =
                Json.obj().with("name", name).with("organisation", "虚构公司").with("honest", true);
        return command(CommandType.SAVE_ANSWERS, Json.obj().with("answers", answers));
    }

    private Answer give(Command command) {
        return bench.engine().execute(command);
    }

    private static Receipt taken(Answer answer) {
        return assertInstanceOf(Receipt.class, answer, answer::toString);
    }

    private ApplicationState state() {
        return (ApplicationState)
                Journal.state(bench.store().stream(application).orElseThrow());
    }

    @Test
    void whoArrivesInTheLastMicrosecondIsInTimeHoweverLongItTook() {
        Instant last = DEADLINE.minus(MICRO);
        Receipt receipt = taken(give(submit().arrived(last)));
        assertEquals(last, receipt.acts().get(0).at());
        assertEquals(Optional.of(last), state().submitted());
        assertEquals(List.of(), bench.reader().verify(board, bench.edition()).faults());
    }

    @Test
    void whoArrivesAtTheDeadlineIsLateAndTheRegisterSaysWhen() {
        Refusal refusal = assertInstanceOf(Refusal.class, give(submit().arrived(DEADLINE)));
        assertEquals(RefusalCode.LATE, refusal.code());
        assertEquals(
                DEADLINE,
                bench.store()
                        .refusals(bench.edition(), Optional.of("p-a"), Optional.empty(), 1)
                        .get(0)
                        .at());
    }

    @Test
    void withoutAnotherWordItArrivesWhenTheEngineIsCalledAndNeverLater() {
        assertEquals(
                RefusalCode.LATE,
                assertInstanceOf(Refusal.class, give(submit())).code());
        Command tomorrow = submit().arrived(DEADLINE.plus(Duration.ofDays(1)));
        Refusal late = assertInstanceOf(Refusal.class, give(tomorrow));
        assertTrue(late.detail().en().contains("00:00:05"), late::toString);
    }

    @Test
    void whoCameLaterButWasFirstInAStreamKeepsTheMomentsInOrder() {
        Instant late = DEADLINE.minusSeconds(2);
        Instant early = DEADLINE.minusSeconds(3);
        taken(give(save("虚构甲").arrived(late)));
        taken(give(save("虚构乙").arrived(early)));
        List<Instant> moments =
                bench.store().acts(application, 1, 100).stream().map(ActRow::at).toList();
        assertEquals(moments.stream().sorted().toList(), moments);
        assertEquals(late, moments.get(moments.size() - 1));
        assertEquals(List.of(), bench.reader().verify(board, bench.edition()).faults());
    }

    /** The moment lies in the store, so a restart or another node changes nothing. */
    @Test
    void theMomentsAreInOrderAlsoAfterARestart() {
        Instant late = DEADLINE.minusSeconds(2);
        taken(give(save("虚构甲").arrived(late)));
        Bench restarted = new Bench(WiderScheme.installed(), store, vault);
        restarted.until(DEADLINE.plusSeconds(5));
        Command early = save("虚构乙").arrived(DEADLINE.minusSeconds(3));
        assertEquals(
                late, taken(restarted.engine().execute(early)).acts().get(0).at());
    }

    @Test
    void whatIsNotStoredLeavesNoMoment() {
        Instant early = DEADLINE.minusSeconds(3);
        Command unable = command(
                CommandType.SAVE_ANSWERS, Json.obj().with("answers", Json.obj().with("no", "such")));
        assertInstanceOf(Refusal.class, give(unable.arrived(DEADLINE.minusSeconds(2))));
        assertEquals(
                early, taken(give(save("虚构乙").arrived(early))).acts().get(0).at());
    }

    @Test
    void whoClosesWaitsForThoseWhoCameBefore() throws Exception {
        UnderWay underWay = new UnderWay(Duration.ofSeconds(30));
        long before = underWay.enter();
        long closing = underWay.enter();
        underWay.enter();
        CountDownLatch closed = new CountDownLatch(1);
        Thread thread = new Thread(() -> {
            underWay.awaitEarlier(closing);
            closed.countDown();
        });
        thread.start();
        assertFalse(closed.await(100, TimeUnit.MILLISECONDS));
        underWay.leave(before);
        assertTrue(closed.await(30, TimeUnit.SECONDS));
        thread.join();
    }

    @Test
    void whoWaitsTooLongIsToldThatTheServerIsBusy() {
        UnderWay underWay = new UnderWay(Duration.ofMillis(20));
        underWay.enter();
        long closing = underWay.enter();
        assertThrows(StoreBusyException.class, () -> underWay.awaitEarlier(closing));
    }
}
