package org.jinbang.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jinbang.internal.memory.MemoryStore;
import org.jinbang.internal.memory.MemoryVault;
import org.jinbang.json.Json;
import org.jinbang.process.Actor;
import org.jinbang.process.Answer;
import org.jinbang.process.Command;
import org.jinbang.process.CommandType;
import org.jinbang.process.Receipt;
import org.jinbang.process.Refusal;
import org.jinbang.process.RefusalCode;
import org.jinbang.process.RefusedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A command that expects a version is decided on that version or not at all. */
class ExpectedVersionTest {
    private static final int WRITERS = 6;
    private static final int ROUNDS = 60;

    private Bench bench;
    private String application;

    @BeforeEach
    void open() {
        bench = new Bench(WiderScheme.installed(), new MemoryStore(), new MemoryVault()).opened();
        application = bench.draft("p-a", "person");
    }

    private Command save(String name, String key, Optional<Long> expected) {
        Json.Obj answers = Json.obj().with("name", name).with("organisation", "虚构公司");
        return new Command(
                CommandType.SAVE_ANSWERS,
                Actor.of("p-a"),
                application,
                key,
                Json.obj().with("answers", answers),
                expected);
    }

    private long version() {
        return bench.reader().version(Actor.of("p-a"), application);
    }

    private Answer give(Command command) {
        return bench.engine().execute(command);
    }

    private static void changed(Answer answer) {
        assertEquals(
                RefusalCode.CHANGED, assertInstanceOf(Refusal.class, answer).code());
    }

    @Test
    void anOldVersionIsRefusedAndTheNewOneTaken() {
        long before = version();
        assertInstanceOf(Receipt.class, give(save("甲", "k-1", Optional.of(before))));
        assertEquals(before + 1, version());
        changed(give(save("乙", "k-2", Optional.of(before))));
        assertEquals(before + 1, version());
        assertInstanceOf(Receipt.class, give(save("乙", "k-3", Optional.of(before + 1))));
        assertInstanceOf(Receipt.class, give(save("丙", "k-4", Optional.empty())));
        changed(give(save("丁", "k-5", Optional.of(0L))));
    }

    @Test
    void theSameCommandAgainIsAnsweredAsBeforeAlthoughItsTargetHasChanged() {
        Optional<Long> before = Optional.of(version());
        Receipt first = assertInstanceOf(Receipt.class, give(save("甲", "k-1", before)));
        Receipt again = assertInstanceOf(Receipt.class, give(save("甲", "k-1", before)));
        assertTrue(again.repeated());
        assertEquals(first.acts(), again.acts());
    }

    @Test
    void ofManyWhoExpectTheSameExactlyOneWins() throws Exception {
        try (AtOnce atOnce = new AtOnce()) {
            for (int round = 0; round < ROUNDS; round++) {
                long before = version();
                List<Callable<Answer>> writers = new ArrayList<>();
                for (int writer = 0; writer < WRITERS; writer++) {
                    Command command = save("甲" + writer, "k-" + round + "-" + writer, Optional.of(before));
                    writers.add(() -> give(command));
                }
                List<Answer> answers = atOnce.run(writers);
                assertEquals(
                        1, answers.stream().filter(Receipt.class::isInstance).count(), "round " + round);
                answers.stream().filter(Refusal.class::isInstance).forEach(ExpectedVersionTest::changed);
                assertEquals(before + 1, version());
            }
        }
    }

    @Test
    void editionsAndBallotsHaveAVersionToo() {
        long edition = bench.reader().version(Actor.PUBLIC, bench.edition());
        Json.Obj unit = Json.obj().with("unit", "u-1").with("name", "虚构协会").with("person", "p-u1");
        Command register = new Command(
                CommandType.REGISTER_UNIT, Actor.of("board-1"), bench.edition(), "k-1", unit, Optional.of(edition));
        assertInstanceOf(Receipt.class, give(register));
        changed(give(new Command(
                CommandType.REGISTER_UNIT,
                Actor.of("board-1"),
                bench.edition(),
                "k-2",
                unit.with("unit", "u-2"),
                Optional.of(edition))));
    }

    @Test
    void theVersionIsForThoseWhoMayRead() {
        assertEquals(
                RefusalCode.UNKNOWN_TARGET,
                assertThrows(RefusedException.class, () -> bench.reader().version(Actor.of("p-b"), application))
                        .refusal()
                        .code());
    }
}
