package org.jinbang.internal.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jinbang.internal.engine.Base;
import org.jinbang.internal.engine.Core;
import org.jinbang.internal.engine.PinnedSchemes;
import org.jinbang.internal.engine.ReplayDesk;
import org.jinbang.internal.engine.Sealer;
import org.jinbang.internal.memory.MemoryStore;
import org.jinbang.internal.memory.MemoryVault;
import org.jinbang.internal.registry.KindRegistry;
import org.jinbang.json.Codec;
import org.jinbang.json.Json;
import org.jinbang.process.Actor;
import org.jinbang.process.CommandType;
import org.jinbang.process.GoldenCase.Filed;
import org.jinbang.process.RefusalCode;
import org.jinbang.process.RefusedException;
import org.jinbang.process.Replays.End;
import org.jinbang.process.Replays.Line;
import org.jinbang.process.Replays.Replay;
import org.jinbang.process.Replays.Verdict;
import org.jinbang.process.Schemes;
import org.jinbang.scheme.Finding;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Stage;
import org.jinbang.time.Calendars;
import org.jinbang.time.internal.ShippedCalendar;
import org.junit.jupiter.api.Test;

/** A finished edition under another revision: what was recorded is carried, and what was not is said to be unknown. */
final class ReplayTest {
    private static final Actor BOARD = Actor.of("p-board-1");
    private static final String HONEST = "\"conditions\":[{";
    private static final String AGE =
            "{\"basis\":{\"article\":\"3\",\"kind\":\"ArticleRef\"},\"id\":\"age\",\"kind\":\"number-at-least\","
                    + "\"params\":{\"bound\":5,\"field\":\"age\"},\"title\":{\"en\":\"Age\",\"zh\":\"年限\"}},";
    private static final String FAIR =
            "{\"basis\":{\"article\":\"2\",\"kind\":\"ArticleRef\"},\"id\":\"fair\",\"kind\":\"attested\","
                    + "\"params\":{\"evidence\":\"organisation\",\"judged-in\":\"check\"},"
                    + "\"title\":{\"en\":\"Fair\",\"zh\":\"公道\"}},";
    private static final String AGE_FIELD =
            "{\"basis\":{\"article\":\"3\",\"kind\":\"ArticleRef\"},\"id\":\"age\",\"label\":{\"en\":\"Age\","
                    + "\"zh\":\"年限\"},\"openList\":false,\"required\":true,\"type\":\"NUMBER\"},";

    private final MemoryStore store = new MemoryStore();
    private final MemoryVault vault = new MemoryVault();
    private final KindRegistry kinds = new KindRegistry();
    private Trial trial;
    /** From whose case the second member of the board is recused. */
    private Optional<String> recused = Optional.empty();

    /** The small scheme with a number, and something to be judged, among its conditions. */
    private static Scheme scheme() {
        return revised(
                SmallScheme.installed().scheme(),
                HONEST,
                "\"conditions\":[" + AGE + FAIR + "{",
                "\"fields\":[",
                "\"fields\":[" + AGE_FIELD);
    }

    /** Two levels by the score of the review. */
    private static Scheme levelled(int every) {
        return revised(
                scheme(),
                "\"awards\":[{",
                "\"awards\":[{\"basis\":{\"article\":\"4\",\"kind\":\"ArticleRef\"},\"id\":\"higher\","
                        + "\"title\":{\"en\":\"Higher\",\"zh\":\"更高级\"}},{",
                "\"params\":{\"entries\":1}",
                "\"params\":{\"entries\":1,\"levels\":[{\"article\":\"4\",\"award\":\"higher\",\"every\":" + every
                        + "},{\"article\":\"4\",\"award\":\"gold\",\"every\":100}]}");
    }

    private static Scheme revised(Scheme scheme, String... changes) {
        String data = scheme.data().canonical();
        for (int i = 0; i < changes.length; i += 2) {
            assertTrue(data.contains(changes[i]), changes[i] + " in " + data);
            data = data.replace(changes[i], changes[i + 1]);
        }
        return Codec.read(Json.parse(data), Scheme.class);
    }

    private static Scheme named(Scheme scheme, String... changes) {
        return revised(revised(scheme, "\"revision\":\"1\"", "\"revision\":\"2\""), changes);
    }

    private static Schemes.Installed installed(Scheme scheme) {
        return new Schemes.Installed(scheme, List.of(), "test", scheme.contentHash());
    }

    /** An application: how old it is, its score, and how many of the jury are against it. */
    private record Given(int age, int score, int against) {}

    /** Plays an edition of two batches to its end; all applications are in the first. */
    private void edition(Scheme scheme, Map<String, Given> given) {
        trial = new Trial(installed(scheme), ShippedCalendar.calendar(), kinds.kinds(), kinds.sandbox(), store, vault);
        Prelude prelude = new Prelude(trial);
        prelude.openEdition(Json.obj());
        prelude.openBatch();
        Map<String, String> ids = new TreeMap<>();
        given.forEach((name, each) -> {
            Json.Obj answers = Json.obj()
                    .with("name", "虚构" + name)
                    .with("organisation", "示例公司")
                    .with("honest", true);
            answers = each.age() < 0 ? answers : answers.with("age", each.age());
            prelude.file(name, new Filed("person", answers, List.of(), Optional.empty(), 1), 1);
            ids.put(name, trial.application(name));
        });
        recused.ifPresent(name -> trial.accepted(
                "board:1",
                CommandType.RECUSE,
                trial.application(name),
                Json.obj().with("organ", "board").with("member", "p-board-2").with("reason", "虚构理由")));
        for (Stage stage : scheme.mainStages()) {
            switch (stage.id()) {
                case "review" -> {
                    given.forEach((name, each) -> trial.accepted(
                            "jury:1",
                            CommandType.RECORD_ENTRY,
                            trial.application(name),
                            Json.obj()
                                    .with("stage", "review")
                                    .with("scores", Json.obj().with("worth", each.score()))));
                    close("review");
                }
                case "vote" -> vote(scheme, given);
                default -> prelude.play(stage, 1, ids);
            }
        }
        prelude.openBatch();
        for (Stage stage : scheme.mainStages()) {
            prelude.play(stage, 2, Map.of());
        }
    }

    private void vote(Scheme scheme, Map<String, Given> given) {
        Json.Obj on = Json.obj().with("batch", 1).with("stage", "vote");
        trial.accepted("board:1", CommandType.OPEN_BALLOT, "", on);
        int members = trial.cast().size(scheme.organ("jury").orElseThrow());
        for (int i = 1; i <= members; i++) {
            Json.Obj sheet = Json.obj();
            for (Map.Entry<String, Given> each : given.entrySet()) {
                String id = trial.application(each.getKey());
                if (trial.applicationState(each.getKey()).stage().equals("vote")) {
                    sheet = sheet.with(id, i <= each.getValue().against() ? "NO" : "YES");
                }
            }
            trial.accepted(
                    "jury:" + i, CommandType.VOTE, trial.ballot(), Json.obj().with("sheet", sheet));
        }
        trial.accepted("board:1", CommandType.CLOSE_BALLOT, trial.ballot(), Json.obj());
        close("vote");
    }

    private void close(String stage) {
        trial.accepted(
                "board:1",
                CommandType.CLOSE_STAGE,
                "",
                Json.obj()
                        .with("batch", 1)
                        .with("stage", stage)
                        .with("digest", trial.preview(1, stage).digest()));
    }

    private Replay replayed(Scheme held, Scheme other) {
        return replayed(BOARD, held, other);
    }

    private Replay replayed(Actor actor, Scheme held, Scheme other) {
        Map<String, Schemes.Installed> schemes = Map.of(held.revision(), installed(held));
        long before = store.heads(trial.edition()).hashCode();
        Base base = new Base(
                store,
                new Sealer(vault),
                trial.clock(),
                Calendars.fixed(ShippedCalendar.calendar()),
                new PinnedSchemes(store, (id, revision) -> Optional.ofNullable(schemes.get(revision)), kinds::kinds),
                kinds::kinds,
                kinds.sandbox(),
                () -> {
                    throw new AssertionError("a replay makes nothing");
                });
        Replay replay = new ReplayDesk(new Core(base)).replay(actor, trial.edition(), other);
        assertEquals(before, store.heads(trial.edition()).hashCode(), "a replay changes nothing");
        return replay;
    }

    private Line line(Replay replay, String name) {
        return replay.lines().stream()
                .filter(each -> each.application().equals(trial.application(name)))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Given> two() {
        Map<String, Given> given = new LinkedHashMap<>();
        given.put("a", new Given(9, 9, 0));
        given.put("b", new Given(6, 7, 1));
        return given;
    }

    @Test
    void underItsOwnRevisionNothingIsDifferent() {
        edition(scheme(), two());
        Replay replay = replayed(scheme(), scheme());
        assertEquals(List.of(), replay.undecided());
        assertEquals(2, replay.lines().size());
        for (Line line : replay.lines()) {
            assertEquals(Verdict.SAME, line.verdict(), line::toString);
            assertEquals(End.AWARDED, line.later().orElseThrow().end());
            assertEquals(List.of(), line.undecided());
            assertEquals(List.of(), line.conditions());
        }
        assertEquals("虚构a", line(replay, "a").name());
    }

    @Test
    void aNumberOfAConditionLeavesOneOut() {
        edition(scheme(), two());
        Replay replay = replayed(scheme(), named(scheme(), "\"bound\":5", "\"bound\":8"));
        assertEquals(Verdict.SAME, line(replay, "a").verdict());
        Line out = line(replay, "b");
        assertEquals(Verdict.DIFFERENT, out.verdict(), out::toString);
        assertEquals(End.NOT_ADMITTED, out.later().orElseThrow().end());
        assertEquals(Optional.of("3"), out.article());
        assertEquals("age", out.conditions().get(0).condition());
        assertEquals(Finding.Result.MET, out.conditions().get(0).former());
        assertEquals(Finding.Result.NOT_MET, out.conditions().get(0).later());
    }

    @Test
    void aSmallerCapLeavesTheLastOut() {
        edition(scheme(), two());
        Scheme other = named(scheme(), "\"value\":2", "\"value\":1");
        Replay replay = replayed(scheme(), other);
        assertEquals(Verdict.SAME, line(replay, "a").verdict());
        Line out = line(replay, "b");
        assertEquals(Verdict.DIFFERENT, out.verdict(), out::toString);
        assertEquals(Optional.of("vote"), out.later().orElseThrow().stage());
        assertEquals(Optional.of("2"), out.article(), "the article of the cap");
    }

    @Test
    void aNumberThatComesIntoForceLaterIsTried() {
        edition(scheme(), two());
        Scheme other = named(
                scheme(),
                "{\"from\":\"2024-01-01\",\"value\":2}",
                "{\"from\":\"2024-01-01\",\"value\":2},{\"from\":\"2040-01-01\",\"value\":1}");
        assertEquals(Verdict.DIFFERENT, line(replayed(scheme(), other), "b").verdict());
    }

    @Test
    void anotherMajorityCountsTheSameVotes() {
        Map<String, Given> given = two();
        edition(scheme(), given);
        Replay replay = replayed(scheme(), named(scheme(), "\"majority\":\"1/2\"", "\"majority\":\"3/4\""));
        assertEquals(Verdict.SAME, line(replay, "a").verdict());
        assertEquals(End.ENDED, line(replay, "b").later().orElseThrow().end());
        assertEquals(Verdict.DIFFERENT, line(replay, "b").verdict());
    }

    @Test
    void aThresholdOfALevelMovesTheAward() {
        edition(levelled(800), two());
        Replay replay = replayed(levelled(800), named(levelled(800), "\"every\":800", "\"every\":600"));
        assertEquals(Verdict.SAME, line(replay, "a").verdict());
        Line other = line(replay, "b");
        assertEquals(Verdict.DIFFERENT, other.verdict(), other::toString);
        assertEquals(Optional.of("gold"), other.former().orElseThrow().award());
        assertEquals(Optional.of("higher"), other.later().orElseThrow().award());
        assertEquals(Optional.of("4"), other.article());
    }

    @Test
    void whatTheFormDidNotAskCannotBeDecided() {
        edition(scheme(), two());
        Scheme other = named(
                scheme(),
                AGE,
                AGE + AGE.replace("\"age\"", "\"size\"").replace("\"Age\"", "\"Size\""),
                AGE_FIELD,
                AGE_FIELD + AGE_FIELD.replace("\"age\"", "\"size\"").replace("\"Age\"", "\"Size\""));
        Replay replay = replayed(scheme(), other);
        Line line = line(replay, "a");
        assertEquals(Verdict.UNDECIDABLE, line.verdict());
        assertTrue(line.undecided().get(0).reason().en().contains("was not collected"), line::toString);
        assertEquals(Optional.of("3"), line.undecided().get(0).article());
        assertTrue(replay.undecided().get(0).what().en().contains("Size"), replay::toString);
    }

    @Test
    void aJudgementIsNotCarriedToAnotherCriterion() {
        edition(scheme(), two());
        Replay replay = replayed(scheme(), named(scheme(), "\"id\":\"fair\"", "\"id\":\"just\""));
        Line line = line(replay, "a");
        assertEquals(Verdict.UNDECIDABLE, line.verdict());
        assertTrue(
                line.undecided().stream()
                        .anyMatch(each -> each.reason().en().contains("has no condition just")
                                && each.article().equals(Optional.of("2"))),
                line::toString);
    }

    @Test
    void scoresOnAnotherScaleAreNotCarried() {
        edition(scheme(), two());
        Replay replay = replayed(scheme(), named(scheme(), "\"maximum\":10", "\"maximum\":100"));
        Line line = line(replay, "b");
        assertEquals(Verdict.UNDECIDABLE, line.verdict());
        assertEquals(Optional.of("review"), line.later().orElseThrow().stage());
        assertTrue(line.undecided().get(0).reason().en().contains("worth on the scale 0–100"), line::toString);
    }

    @Test
    void aStageThatWasNotHeldCannotBeDecided() {
        edition(scheme(), two());
        Replay replay = replayed(scheme(), named(scheme(), "\"id\":\"review\"", "\"id\":\"assessment\""));
        assertEquals(Verdict.UNDECIDABLE, line(replay, "a").verdict());
        assertTrue(line(replay, "a").undecided().get(0).reason().en().contains("no such stage"));
    }

    @Test
    void whoCompetesWithTheUndecidableIsUndecidableWherePlacesAreShort() {
        String optional = AGE_FIELD.replace("\"required\":true", "\"required\":false");
        Scheme held = revised(scheme(), AGE, "", AGE_FIELD, optional);
        Map<String, Given> given = two();
        given.put("b", new Given(-1, 9, 0));
        edition(held, given);
        Scheme other = named(scheme(), AGE_FIELD, optional);
        Replay roomy = replayed(held, other);
        assertEquals(Verdict.UNDECIDABLE, line(roomy, "b").verdict(), "it did not say how old it is");
        assertEquals(Verdict.SAME, line(roomy, "a").verdict());
        Replay narrow = replayed(held, revised(other, "\"value\":2", "\"value\":1"));
        Line line = line(narrow, "a");
        assertEquals(Verdict.UNDECIDABLE, line.verdict(), line::toString);
        assertTrue(line.undecided().get(0).reason().en().contains("1 case(s)"), line::toString);
    }

    @Test
    void aBallotWithoutTheQuorumOfTheRevisionDoesNotCount() {
        edition(scheme(), two());
        Replay enough = replayed(scheme(), named(scheme(), "\"quorum\":\"2/3\"", "\"quorum\":\"1/1\""));
        assertEquals(Verdict.SAME, line(enough, "a").verdict(), "everybody voted");
        assertEquals(List.of(), enough.undecided());
    }

    @Test
    void whoIsRecusedFromACaseLearnsNothingOfIt() {
        recused = Optional.of("b");
        edition(scheme(), two());
        Scheme other = named(scheme(), "\"bound\":5", "\"bound\":8");
        Line struck = line(replayed(Actor.of("p-board-2"), scheme(), other), "b");
        assertEquals(Verdict.STRUCK, struck.verdict());
        assertEquals("", struck.name());
        assertEquals(Optional.empty(), struck.later());
        assertEquals(List.of(), struck.conditions());
        assertEquals(Verdict.DIFFERENT, line(replayed(scheme(), other), "b").verdict());
    }

    @Test
    void onlyWhoReadsTheWholeEditionReplaysAndOnlyOnceItHasEnded() {
        edition(scheme(), two());
        Scheme other = named(scheme());
        for (Actor actor : List.of(Actor.PUBLIC, Actor.of("p-jury-1"), Actor.of("p-applicant-a"))) {
            assertEquals(
                    RefusalCode.NOT_ENTITLED,
                    assertThrows(RefusedException.class, () -> replayed(actor, scheme(), other))
                            .refusal()
                            .code());
        }
    }

    @Test
    void anEditionThatRunsIsNotReplayed() {
        trial = new Trial(
                installed(scheme()), ShippedCalendar.calendar(), kinds.kinds(), kinds.sandbox(), store, vault);
        new Prelude(trial).openEdition(Json.obj());
        assertEquals(
                RefusalCode.TOO_EARLY,
                assertThrows(RefusedException.class, () -> replayed(scheme(), named(scheme())))
                        .refusal()
                        .code());
    }
}
