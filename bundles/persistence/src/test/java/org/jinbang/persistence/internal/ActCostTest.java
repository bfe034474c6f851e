package org.jinbang.persistence.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.internal.registry.KindRegistry;
import org.jinbang.internal.trial.Prelude;
import org.jinbang.internal.trial.SmallScheme;
import org.jinbang.internal.trial.Trial;
import org.jinbang.json.Json;
import org.jinbang.persistence.internal.db.StatementCounter;
import org.jinbang.process.Actor;
import org.jinbang.process.CommandType;
import org.jinbang.process.GoldenCase.Filed;
import org.jinbang.process.Reader;
import org.jinbang.process.Receipt;
import org.jinbang.scheme.Stage;
import org.jinbang.time.internal.ShippedCalendar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an act costs, counted at the driver: the engine on the shipped store. */
class ActCostTest {
    private static final Json.Obj ANSWERS =
            Json.obj().with("name", "甲某某").with("organisation", "示例公司").with("honest", true);

    @TempDir
    Path directory;

    private Persistence persistence;
    private Trial trial;
    private Prelude prelude;

    @BeforeEach
    void open() {
        persistence = TestDatabases.openH2(directory);
        KindRegistry kinds = new KindRegistry();
        trial = new Trial(
                SmallScheme.installed(),
                ShippedCalendar.calendar(),
                kinds.kinds(),
                kinds.sandbox(),
                persistence.store(),
                persistence.vault());
        prelude = new Prelude(trial);
        prelude.openEdition(Json.obj());
        prelude.openBatch();
    }

    @AfterEach
    void close() {
        persistence.close();
    }

    private StatementCounter.Tally cost(String who, CommandType type, String target, Json.Obj data) {
        return persistence
                .database()
                .counter()
                .orElseThrow()
                .during(() -> assertInstanceOf(Receipt.class, trial.execute(who, type, target, data), type::path));
    }

    private static void atMost(int statements, StatementCounter.Tally tally) {
        assertTrue(
                tally.statements().size() <= statements,
                () -> tally.statements().size() + " statements: " + String.join("\n", tally.statements()));
        assertEquals(1, tally.commits());
    }

    @Test
    void anOrdinaryActTakesFiveStatementsAndOneCommit() {
        prelude.file("a", new Filed("person", ANSWERS, List.of(), Optional.of("filled"), 1), 1);
        String a = trial.application("a");
        atMost(5, cost("applicant:a", CommandType.SAVE_ANSWERS, a, Json.obj().with("answers", ANSWERS)));
        // a claim besides: one applicant, one application
        atMost(5 + 3, cost("applicant:a", CommandType.SUBMIT, a, Json.obj().with("declaration", true)));
        prelude.play(stage("apply"), 1, Map.of("a", a));
        atMost(
                5,
                cost(
                        "board:1",
                        CommandType.RECORD_ENTRY,
                        a,
                        Json.obj().with("stage", "check").with("decision", "pass")));
    }

    @Test
    void aVoteTakesThreeMoreForItsBox() {
        toTheVote();
        trial.execute(
                "board:1",
                CommandType.OPEN_BALLOT,
                "",
                Json.obj().with("batch", 1).with("stage", "vote"));
        Json.Obj sheet = Json.obj().with(trial.application("a"), "YES");
        atMost(
                5 + 3,
                cost("jury:1", CommandType.VOTE, trial.ballot(), Json.obj().with("sheet", sheet)));
    }

    private void toTheVote() {
        prelude.file("a", new Filed("person", ANSWERS, List.of(), Optional.empty(), 1), 1);
        Map<String, String> names = Map.of("a", trial.application("a"));
        for (String stage : List.of("apply", "check", "review")) {
            prelude.play(stage(stage), 1, names);
        }
    }

    private static Stage stage(String id) {
        return SmallScheme.installed().scheme().stage(id).orElseThrow();
    }

    @Test
    void aPageOfAListTakesAsManyStatementsForManyAsForFew() {
        List<Integer> counts = new java.util.ArrayList<>();
        Map<String, String> names = new LinkedHashMap<>();
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 12; i++) {
                String name = round + "x" + i;
                prelude.file(name, new Filed("person", ANSWERS, List.of(), Optional.empty(), 1), 1);
                names.put(name, trial.application(name));
            }
            Reader.Query query = new Reader.Query(
                    trial.edition(),
                    Optional.of(1),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    Optional.empty(),
                    100);
            StatementCounter.Tally tally = persistence
                    .database()
                    .counter()
                    .orElseThrow()
                    .during(() -> assertEquals(
                            names.size(),
                            trial.reader()
                                    .applications(Actor.of("p-board-1"), query)
                                    .items()
                                    .size()));
            counts.add(tally.statements().size());
        }
        assertEquals(counts.get(0), counts.get(1), "statements for 12 and for 24 applications");
        assertTrue(counts.get(0) <= 4, counts.get(0) + " statements for a page");
    }

    @Test
    void aWholeEditionVerifiesOnTheDatabase() {
        toTheVote();
        Map<String, String> names = Map.of("a", trial.application("a"));
        for (String stage : List.of("vote", "notice", "approve", "announce")) {
            prelude.play(stage(stage), 1, names);
        }
        Reader.Verification verification = trial.reader().verify(Actor.of("p-board-1"), trial.edition());
        assertEquals(List.of(), verification.faults());
        List<Reader.PublicList.Name> winners =
                trial.reader().winners(trial.edition()).orElseThrow().names();
        assertEquals(1, winners.size());
        assertEquals("甲某某", winners.get(0).name());
    }
}
