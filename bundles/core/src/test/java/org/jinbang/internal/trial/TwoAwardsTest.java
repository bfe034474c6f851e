package org.jinbang.internal.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jinbang.internal.registry.RuleSwitch;
import org.jinbang.internal.registry.Trials;
import org.jinbang.json.Json;
import org.jinbang.process.Answer;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.ApplicationState.Status;
import org.jinbang.process.CommandType;
import org.jinbang.process.Receipt;
import org.jinbang.process.Refusal;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.ArticleRef;
import org.jinbang.scheme.Award;
import org.jinbang.scheme.Basis;
import org.jinbang.scheme.Cap;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Text;
import org.junit.jupiter.api.Test;

/**
 * One process that decides two awards: candidates for both are voted first, then gold, and who has no place there stands for
 * silver. In the small scheme, whose own ballot becomes four.
 */
class TwoAwardsTest {
    private static final Basis PLACE = new ArticleRef("4");
    private static final List<String> NAMES = List.of("a", "b", "c", "d");

    private static Award silver(int places) {
        Cap cap = new Cap(new Json.Num(places), Cap.Per.EDITION, Optional.empty(), PLACE);
        return new Award("silver", new Text("提名奖", "Silver"), Optional.of(cap), PLACE);
    }

    private static Stage ballot(Stage vote, String id, String award, Optional<String> otherwise) {
        return new Stage(
                id,
                new Text(id, id),
                vote.kind(),
                vote.by(),
                Optional.empty(),
                List.of(),
                List.of(award),
                List.of(),
                otherwise
                        .map(other -> vote.params().with(Stage.OTHERWISE, other))
                        .orElse(vote.params()),
                PLACE,
                Optional.empty(),
                Optional.empty());
    }

    /** Gold has one place and silver so many. */
    private static Scheme scheme(int places, String... otherwise) {
        Scheme small = SmallScheme.installed().scheme();
        Award gold = new Award(
                "gold",
                new Text("奖", "Gold"),
                Optional.of(new Cap(new Json.Num(1), Cap.Per.EDITION, Optional.empty(), PLACE)),
                PLACE);
        List<Stage> stages = new ArrayList<>();
        for (Stage stage : small.stages()) {
            if (stage.id().equals("vote")) {
                stages.add(ballot(stage, "name-gold", "gold", Optional.of("silver")));
                stages.add(ballot(stage, "name-silver", "silver", Optional.empty()));
                stages.add(ballot(stage, "gold", "gold", Optional.of(otherwise.length == 0 ? "silver" : otherwise[0])));
                stages.add(ballot(stage, "silver", "silver", Optional.empty()));
            } else {
                stages.add(stage);
            }
        }
        return LevelledTest.with(small, List.of(gold, silver(places)), stages);
    }

    private static final class Play {
        private final Trial trial;

        Play(int places) {
            trial = Trials.at(scheme(places), "name-gold", NAMES.toArray(String[]::new));
        }

        /** Both members vote for those named and against the others. */
        void vote(String stage, List<String> on, String... yes) {
            trial.accepted(
                    "board:1",
                    CommandType.OPEN_BALLOT,
                    "",
                    Json.obj().with("batch", 1).with("stage", stage));
            Json.Obj sheet = Json.obj();
            for (String name : on) {
                sheet = sheet.with(trial.application(name), List.of(yes).contains(name) ? "YES" : "NO");
            }
            for (int i = 1; i <= 2; i++) {
                trial.accepted(
                        "jury:" + i,
                        CommandType.VOTE,
                        trial.ballot(),
                        Json.obj().with("sheet", sheet));
            }
            trial.accepted("board:1", CommandType.CLOSE_BALLOT, trial.ballot(), Json.obj());
        }

        Answer close(String stage) {
            return trial.execute(
                    "board:1",
                    CommandType.CLOSE_STAGE,
                    "",
                    Json.obj()
                            .with("batch", 1)
                            .with("stage", stage)
                            .with("digest", trial.preview(1, stage).digest()));
        }

        ApplicationState state(String name) {
            return trial.applicationState(name);
        }

        String stands(String name) {
            ApplicationState state = state(name);
            return state.status() == Status.RUNNING
                    ? state.award()
                    : state.status().name();
        }

        List<String> stand() {
            return NAMES.stream().map(this::stands).toList();
        }
    }

    @Test
    void aBallotChoosesCandidatesAndALaterOneFillsThePlaces() {
        Play play = new Play(2);
        play.vote("name-gold", NAMES, "a", "b", "c");
        assertTrue(play.close("name-gold") instanceof Receipt, "three candidates for one place: it is not given yet");
        assertEquals(List.of("gold", "gold", "gold", "silver"), play.stand());
        assertEquals(false, play.state("a").reserved());
        play.vote("name-silver", List.of("d"), "d");
        assertTrue(play.close("name-silver") instanceof Receipt);
        play.vote("gold", List.of("a", "b", "c"), "a");
        assertTrue(play.close("gold") instanceof Receipt);
        assertEquals(List.of("gold", "silver", "silver", "silver"), play.stand());
        assertEquals(true, play.state("a").reserved());
        play.vote("silver", List.of("b", "c", "d"), "b", "d");
        assertTrue(play.close("silver") instanceof Receipt);
        assertEquals(List.of("gold", "silver", "ENDED", "silver"), play.stand());
        Trials.play(play.trial, NAMES, "notice", "approve", "announce");
        assertEquals(List.of("AWARDED", "AWARDED", "ENDED", "AWARDED"), play.stand());
        assertEquals("silver", play.state("b").award());
    }

    @Test
    void whoIsCarriedWithoutAPlaceStandsForTheOtherAward() {
        Play play = new Play(3);
        play.vote("name-gold", NAMES, "a", "b", "c", "d");
        assertTrue(play.close("name-gold") instanceof Receipt);
        assertTrue(play.close("name-silver") instanceof Receipt, "nobody stands for silver yet");
        play.vote("gold", NAMES, "a", "b");
        Answer tied = play.close("gold");
        assertTrue(tied instanceof Refusal, "both are equal across the only place");
        play.trial.accepted(
                "board:1",
                CommandType.SETTLE_TIE,
                "",
                Json.obj()
                        .with("batch", 1)
                        .with("stage", "gold")
                        .with("order", Json.texts(List.of(play.trial.application("b"), play.trial.application("a"))))
                        .with("reason", "按材料评审名次（虚构）"));
        assertTrue(play.close("gold") instanceof Receipt);
        assertEquals(List.of("silver", "gold", "silver", "silver"), play.stand());
        ApplicationState a = play.state("a");
        assertEquals(
                Optional.of("gold"), a.latestOutcome().orElseThrow().instead(), "what it stood for stays on record");
    }

    @Test
    void aStageThatIsReopenedFindsEverybodyStandingForWhatTheyStoodFor() {
        Play play = new Play(3);
        play.vote("name-gold", NAMES, "a");
        assertTrue(play.close("name-gold") instanceof Receipt);
        assertEquals(List.of("gold", "silver", "silver", "silver"), play.stand());
        play.trial.accepted(
                "board:1",
                CommandType.REOPEN_STAGE,
                "",
                Json.obj().with("batch", 1).with("stage", "name-gold").with("reason", "计票有误（虚构）"));
        assertEquals(List.of("gold", "gold", "gold", "gold"), play.stand());
    }

    @Test
    void theOtherAwardIsThereAndIsNotTheBallotsOwn() {
        assertTrue(Trials.problems(scheme(2, "bronze")).contains("there is no award bronze"));
        assertTrue(Trials.problems(scheme(2, "gold")).stream()
                .anyMatch(problem -> problem.startsWith("otherwise must name another")));
        assertEquals(List.of(), Trials.problems(scheme(2)));
    }

    @Test
    void bothAreRulesThatCanBeSwitchedOff() {
        List<String> paths =
                RuleSwitch.of(scheme(2)).stream().map(RuleSwitch::path).toList();
        assertTrue(
                paths.containsAll(List.of("stages/gold/awards", "stages/gold/otherwise", "stages/silver/awards")),
                paths::toString);
        Scheme forAll = RuleSwitch.of(scheme(2)).stream()
                .filter(rule -> rule.path().equals("stages/silver/awards"))
                .findFirst()
                .orElseThrow()
                .off();
        assertTrue(forAll.stage("silver").orElseThrow().isAbout("gold"));
    }

    /** Else it would be offered to everybody as lacking nothing but room. */
    @Test
    void nobodyIsEntitledToGoBeyondAHardCap() {
        Answer answer = new Play(2)
                .trial.execute(
                        "board:1",
                        CommandType.EXCEED_CAP,
                        "",
                        Json.obj().with("award", "gold").with("limit", 2).with("reason", "均十分突出（虚构）"));
        assertEquals(RefusalCode.NOT_ENTITLED, ((Refusal) answer).code());
    }
}
