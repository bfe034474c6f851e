package org.jinbang.internal.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.json.Json;
import org.jinbang.process.Actor;
import org.jinbang.process.RefusalCode;
import org.jinbang.process.RefusedException;
import org.jinbang.process.Replays.End;
import org.jinbang.process.Replays.Line;
import org.jinbang.process.Replays.Replay;
import org.jinbang.process.Replays.Verdict;
import org.jinbang.scheme.Finding;
import org.jinbang.scheme.Scheme;
import org.junit.jupiter.api.Test;

/** A finished edition under another revision: what was recorded is carried, and what was not is said to be unknown. */
final class ReplayTest extends ReplayBench {
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
        begin(scheme());
        new Prelude(trial).openEdition(Json.obj());
        assertEquals(
                RefusalCode.TOO_EARLY,
                assertThrows(RefusedException.class, () -> replayed(scheme(), named(scheme())))
                        .refusal()
                        .code());
    }
}
