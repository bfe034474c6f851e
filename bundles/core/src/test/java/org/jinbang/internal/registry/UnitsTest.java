package org.jinbang.internal.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.internal.engine.WiderScheme;
import org.jinbang.internal.trial.Prelude;
import org.jinbang.internal.trial.Trial;
import org.jinbang.json.Json;
import org.jinbang.process.Actor;
import org.jinbang.process.CommandType;
import org.jinbang.process.EditionState;
import org.jinbang.process.GoldenCase.Filed;
import org.jinbang.process.Reader;
import org.jinbang.process.Receipt;
import org.jinbang.process.Refusal;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Region;
import org.jinbang.scheme.Scheme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Places that move between two units of three each, and the order in which a unit recommends. */
class UnitsTest {
    private static final int QUOTA = WiderScheme.QUOTA;

    private final Trial trial = Trials.of(scheme(), new KindRegistry());
    private final Prelude prelude = new Prelude(trial);

    private static Scheme scheme() {
        return Changed.stages(
                WiderScheme.installed().scheme(),
                WiderScheme.installed().scheme().stages().stream()
                        .map(stage -> stage.kind().equals("recommendation")
                                ? stage.with(
                                        stage.params().with("transfers", true).with("ranking", true))
                                : stage)
                        .toList());
    }

    @BeforeEach
    void open() {
        prelude.openEdition(Json.obj());
        assertEquals(
                RefusalCode.WRONG_STAGE, refused("board:1", CommandType.TRANSFER_PLACES, transfer("u-b", "u-a", 1)));
        prelude.openBatch();
        for (String name : List.of("a", "b")) {
            Json.Obj answers = Json.obj()
                    .with("name", "虚构" + name)
                    .with("organisation", "虚构公司")
                    .with("honest", true);
            prelude.file(name, new Filed("person", answers, List.of(), Optional.empty(), 1), 1);
        }
    }

    @AfterEach
    void theJournalVerifies() {
        assertEquals(
                List.of(),
                trial.reader().verify(Actor.of("p-board-1"), trial.edition()).faults());
    }

    private static Json.Obj transfer(String from, String to, int places) {
        return Json.obj()
                .with("from", from)
                .with("to", to)
                .with("places", places)
                .with("reason", "调剂（虚构）");
    }

    private static Json.Obj order(List<String> order) {
        return Json.obj().with("batch", 1).with("order", Json.texts(order));
    }

    private void done(String role, CommandType type, Json.Obj data) {
        assertInstanceOf(Receipt.class, trial.execute(role, type, "", data));
    }

    private RefusalCode refused(String role, CommandType type, Json.Obj data) {
        return assertInstanceOf(Refusal.class, trial.execute(role, type, "", data))
                .code();
    }

    private Map<String, EditionState.Unit> units(String person) {
        return trial.reader().edition(Actor.of(person), trial.edition()).units();
    }

    private List<Reader.QuotaLine> places(String person) {
        return trial.reader().quotas(Actor.of(person), trial.edition()).stream()
                .filter(line -> line.scope().startsWith("unit "))
                .toList();
    }

    @Test
    void placesMoveWhileTheyAreFree() {
        assertEquals(
                RefusalCode.CAP_REACHED,
                refused("board:1", CommandType.TRANSFER_PLACES, transfer("u-b", "u-a", QUOTA)),
                "one is taken");
        done("board:1", CommandType.TRANSFER_PLACES, transfer("u-b", "u-a", QUOTA - 1));
        assertEquals(
                List.of(
                        new Reader.QuotaLine("", "unit u-a", 2 * QUOTA - 1, 1, 0),
                        new Reader.QuotaLine("", "unit u-b", 1, 1, 0)),
                places("p-board-1"));
        assertEquals(
                RefusalCode.CAP_REACHED, refused("board:1", CommandType.TRANSFER_PLACES, transfer("u-b", "u-a", 1)));
        done("board:1", CommandType.TRANSFER_PLACES, transfer("u-a", "u-b", 1));
        assertEquals(RefusalCode.MALFORMED, refused("board:1", CommandType.TRANSFER_PLACES, transfer("u-a", "u-a", 1)));
        assertEquals(RefusalCode.MALFORMED, refused("board:1", CommandType.TRANSFER_PLACES, transfer("u-a", "u-b", 0)));
        assertEquals(
                RefusalCode.UNKNOWN_TARGET,
                refused("board:1", CommandType.TRANSFER_PLACES, transfer("u-a", "nobody", 1)));
        assertEquals(
                RefusalCode.NOT_ENTITLED, refused("unit:a", CommandType.TRANSFER_PLACES, transfer("u-b", "u-a", 1)));
    }

    @Test
    void aUnitSeesItsOwnPlacesAndNoOthers() {
        assertEquals(List.of(new Reader.QuotaLine("", "unit u-a", QUOTA, 1, 0)), places("p-unit-a"));
    }

    @Test
    void aUnitRanksWhatItRecommends() {
        String a = trial.application("a");
        done("unit:a", CommandType.RANK_RECOMMENDATIONS, order(List.of(a)));
        assertEquals(Map.of("1", List.of(a)), units("p-board-1").get("u-a").ranking());
        assertEquals(Map.of("1", List.of(a)), units("p-unit-a").get("u-a").ranking());
        assertEquals(Map.of(), units("p-unit-b").get("u-a").ranking(), "others do not see it");
        assertEquals(
                RefusalCode.UNKNOWN_TARGET,
                refused("unit:a", CommandType.RANK_RECOMMENDATIONS, order(List.of(a, trial.application("b")))));
        assertEquals(RefusalCode.MALFORMED, refused("unit:a", CommandType.RANK_RECOMMENDATIONS, order(List.of(a, a))));
        assertEquals(RefusalCode.MALFORMED, refused("unit:a", CommandType.RANK_RECOMMENDATIONS, order(List.of())));
        assertEquals(RefusalCode.NOT_ENTITLED, refused("board:1", CommandType.RANK_RECOMMENDATIONS, order(List.of(a))));
        prelude.play(scheme().mainStages().get(0), 1, Map.of());
        assertEquals(RefusalCode.WRONG_STAGE, refused("unit:a", CommandType.RANK_RECOMMENDATIONS, order(List.of(a))));
    }

    @Test
    void aSchemeThatForeseesNeitherHasNeither() {
        Trial plain = Trials.of(WiderScheme.installed().scheme(), new KindRegistry());
        Prelude play = new Prelude(plain);
        play.openEdition(Json.obj());
        play.openBatch();
        Refusal refusal = assertInstanceOf(
                Refusal.class, plain.execute("board:1", CommandType.TRANSFER_PLACES, "", transfer("u-b", "u-a", 1)));
        assertEquals(RefusalCode.WRONG_STAGE, refusal.code());
    }

    @Test
    void aUnitCoversItsRegionsAndItsIndustries() {
        EditionState.Unit unit = new EditionState.Unit(
                "p", "n", List.of("2102"), List.of("13-43"), 0, Map.of(), Optional.empty(), Optional.empty());
        assertTrue(unit.covers(Optional.of("2102"), Optional.of("34")));
        assertEquals(false, unit.covers(Optional.of("21"), Optional.of("34")), "not the province");
        assertEquals(false, unit.covers(Optional.of("2102"), Optional.of("44")));
        assertEquals(false, unit.covers(Optional.empty(), Optional.of("34")));
        assertEquals(40, Region.all().size(), "34 of province level, the Corps, and five cities");
    }
}
