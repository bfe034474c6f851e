package org.jinbang.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.jinbang.internal.memory.MemoryStore;
import org.jinbang.internal.memory.MemoryVault;
import org.jinbang.json.Json;
import org.jinbang.process.CommandType;
import org.jinbang.process.Receipt;
import org.jinbang.process.Refusal;
import org.jinbang.process.RefusalCode;
import org.junit.jupiter.api.Test;

/** Nobody is given a part who does not exist. */
class NewcomersTest {
    private final Bench bench = new Bench(WiderScheme.installed(), new MemoryStore(), new MemoryVault()).opened();

    private Object seat(String by, String person) {
        return bench.give(
                by,
                CommandType.SEAT_MEMBER,
                bench.edition(),
                Json.obj().with("organ", "jury").with("person", person));
    }

    @Test
    void whoDoesNotExistIsNotSeated() {
        bench.only(Set.of("jury-4"));
        Refusal refused = assertInstanceOf(Refusal.class, seat("board-1", "p-nobody"));
        assertEquals(RefusalCode.UNKNOWN_TARGET, refused.code());
        assertTrue(refused.detail().en().contains("p-nobody"), refused.detail()::en);
        assertInstanceOf(Receipt.class, seat("board-1", "jury-4"));
    }

    @Test
    void whoMayNotSeatLearnsNothing() {
        bench.only(Set.of("jury-4"));
        Refusal refused = assertInstanceOf(Refusal.class, seat("stranger", "p-nobody"));
        assertEquals(RefusalCode.NOT_ENTITLED, refused.code());
    }

    @Test
    void substitutesAndActorsOfUnitsExistToo() {
        bench.only(Set.of());
        for (Command each : List.of(
                new Command(
                        CommandType.SUBSTITUTE_MEMBER,
                        Json.obj()
                                .with("organ", "jury")
                                .with("out", "jury-1")
                                .with("in", "p-nobody")
                                .with("reason", "病休")),
                new Command(
                        CommandType.REGISTER_UNIT,
                        Json.obj().with("unit", "u-new").with("name", "虚构推荐单位").with("person", "p-nobody")))) {
            Refusal refused =
                    assertInstanceOf(Refusal.class, bench.give("board-1", each.type(), bench.edition(), each.data()));
            assertTrue(refused.detail().en().contains("p-nobody"), refused.detail()::en);
        }
    }

    private record Command(CommandType type, Json.Obj data) {}
}
