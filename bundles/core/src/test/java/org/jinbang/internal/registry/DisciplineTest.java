package org.jinbang.internal.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.internal.trial.Prelude;
import org.jinbang.internal.trial.SmallScheme;
import org.jinbang.internal.trial.Trial;
import org.jinbang.json.Json;
import org.jinbang.process.Actor;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.CommandType;
import org.jinbang.process.EditionState;
import org.jinbang.process.GoldenCase.Filed;
import org.jinbang.process.Imposed;
import org.jinbang.process.Prospect;
import org.jinbang.process.Receipt;
import org.jinbang.process.Refusal;
import org.jinbang.process.RefusalCode;
import org.jinbang.process.RefusedException;
import org.jinbang.scheme.Scheme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the board of the small scheme imposes on members of the jury, during a review and a ballot that are under way. */
class DisciplineTest {
    private static final String POWER = "1";
    private static final String REMOVAL = "4";
    private static final String BAD = "p-jury-1";
    private static final CommandType IMPOSE = CommandType.DISCIPLINE_REVIEWER;

    private Trial trial;
    private Prelude prelude;

    @BeforeEach
    void toTheReview() {
        open(SmallScheme.withDiscipline());
    }

    private void open(Scheme scheme) {
        trial = Trials.of(scheme, new KindRegistry());
        prelude = new Prelude(trial);
        prelude.openEdition(Json.obj());
        prelude.openBatch();
        for (String name : List.of("a", "b")) {
            Json.Obj answers = Json.obj()
                    .with("name", "虚构" + name)
                    .with("organisation", "示例公司")
                    .with("honest", true);
            prelude.file(name, new Filed("person", answers, List.of(), Optional.empty(), 1), 1);
        }
        play("apply");
        play("check");
    }

    private void play(String stage) {
        prelude.play(
                trial.reader().schemeOf(trial.edition()).stage(stage).orElseThrow(),
                1,
                Map.of("a", trial.application("a"), "b", trial.application("b")));
    }

    @AfterEach
    void theJournalGivesTheSameAgain() {
        assertEquals(
                List.of(),
                trial.reader().verify(Actor.of("p-board-1"), trial.edition()).faults());
    }

    private static Json.Obj about(String person) {
        return Json.obj().with("organ", "jury").with("person", person);
    }

    private static Json.Obj measure(String id) {
        return about(BAD).with("measure", id).with("reason", "泄露评审情况（虚构）");
    }

    private static Json.Obj entry() {
        return Json.obj().with("stage", "review").with("scores", Json.obj().with("worth", 5));
    }

    private void done(String role, CommandType type, String target, Json.Obj data) {
        assertInstanceOf(Receipt.class, trial.execute(role, type, target, data));
    }

    private Refusal refused(RefusalCode code, String role, CommandType type, String target, Json.Obj data) {
        Refusal refusal = assertInstanceOf(Refusal.class, trial.execute(role, type, target, data));
        assertEquals(code, refusal.code(), refusal::toString);
        return refusal;
    }

    private EditionState seenBy(String person) {
        return trial.reader().edition(Actor.of(person), trial.edition());
    }

    private ApplicationState application(String name) {
        return trial.reader()
                .application(Actor.of("p-board-1"), trial.application(name))
                .state();
    }

    private void assigned() {
        Json.Obj cases = Json.obj()
                .with(trial.application("a"), Json.texts(List.of(BAD)))
                .with(trial.application("b"), Json.texts(List.of(BAD, "p-jury-2")));
        done(
                "board:1",
                CommandType.ASSIGN_REVIEWERS,
                "",
                Json.obj().with("batch", 1).with("stage", "review").with("assignments", cases));
    }

    @Test
    void itTakesThePowerAReasonAMeasureAndAMember() {
        Refusal refusal = refused(RefusalCode.NOT_ENTITLED, "jury:2", IMPOSE, "", measure("criticism"));
        assertEquals(POWER, refusal.basis().orElseThrow().article());
        refused(
                RefusalCode.MALFORMED,
                "board:1",
                IMPOSE,
                "",
                measure("criticism").with("reason", (String) null));
        Refusal unknown = refused(RefusalCode.UNKNOWN_TARGET, "board:1", IMPOSE, "", measure("fine"));
        assertTrue(unknown.detail().en().contains("invented removal (removal)"), unknown::toString);
        refused(
                RefusalCode.UNKNOWN_TARGET,
                "board:1",
                IMPOSE,
                "",
                measure("removal").with("person", "p-stranger-1"));
        refused(
                RefusalCode.WRONG_STAGE,
                "board:1",
                IMPOSE,
                "",
                measure("removal").with("organ", "board"));
        refused(
                RefusalCode.CONFLICT_OF_INTEREST,
                "board:1",
                IMPOSE,
                "",
                measure("removal").with("person", "p-board-1"));
        assertEquals(List.of(), seenBy("p-board-1").measures());
        assertEquals(Prospect.Standing.NOW, standing("p-board-1"));
        assertEquals(Prospect.Standing.NOT_YOURS, standing("p-jury-2"));
    }

    private Prospect.Standing standing(String person) {
        return trial.engine().prospects(Actor.of(person), trial.edition()).stream()
                .filter(each -> each.command() == IMPOSE)
                .findFirst()
                .orElseThrow()
                .standing();
    }

    @Test
    void whoIsCriticisedStaysAndMayBeCriticisedAgain() {
        assigned();
        done("board:1", IMPOSE, "", measure("criticism"));
        done("board:1", IMPOSE, "", measure("criticism"));
        assertEquals(
                List.of("criticism", "criticism"),
                seenBy("p-board-1").measures().stream().map(Imposed::measure).toList());
        done("jury:1", CommandType.RECORD_ENTRY, trial.application("a"), entry());
    }

    @Test
    void whoIsRemovedDuringAReviewDoesAndSeesNothingMore() {
        assigned();
        String assigned = trial.application("a");
        assertEquals(
                assigned,
                trial.reader().application(Actor.of(BAD), assigned).state().id(),
                "who is assigned reads the case");
        done("board:1", IMPOSE, "", measure("removal"));

        assertFalse(seenBy("p-board-1").sits(BAD, "jury"));
        assertEquals(Optional.empty(), application("a").assignment("review"));
        assertEquals(
                List.of("p-jury-2"),
                application("b").assignment("review").orElseThrow().members());
        for (String name : List.of("a", "b")) {
            String id = trial.application(name);
            refused(RefusalCode.NOT_ENTITLED, "jury:1", CommandType.RECORD_ENTRY, id, entry());
            refused(
                    RefusalCode.NOT_ENTITLED,
                    "jury:1",
                    CommandType.JUDGE_CONDITIONS,
                    id,
                    Json.obj()
                            .with("judgements", Json.obj().with("honest", "MET"))
                            .with("reason", "虚构"));
            Actor actor = Actor.of(BAD);
            assertThrows(RefusedException.class, () -> trial.reader().application(actor, id));
        }
        Refusal again = refused(RefusalCode.ALREADY_DONE, "board:1", IMPOSE, "", measure("removal"));
        assertEquals(REMOVAL, again.basis().orElseThrow().article());
        Refusal back = refused(RefusalCode.NOT_ENGAGED, "board:1", CommandType.SEAT_MEMBER, "", about(BAD));
        assertEquals(REMOVAL, back.basis().orElseThrow().article());
        done("board:1", IMPOSE, "", measure("criticism"));
        done("jury:2", CommandType.RECORD_ENTRY, trial.application("b"), entry());
        done("jury:3", CommandType.RECORD_ENTRY, trial.application("a"), entry());
    }

    @Test
    void whatARemovedMemberRecordedStaysUntilTheMemberIsRecused() {
        String id = trial.application("a");
        done("jury:1", CommandType.RECORD_ENTRY, id, entry());
        done("board:1", IMPOSE, "", measure("removal"));
        assertTrue(application("a").recorded("review", BAD));
        done(
                "board:1",
                CommandType.RECUSE,
                id,
                Json.obj().with("organ", "jury").with("member", BAD).with("reason", "评审不公（虚构）"));
        assertTrue(application("a").recused("jury", BAD));
    }

    @Test
    void whoIsRemovedDuringABallotDoesNotVote() {
        play("review");
        done("board:1", CommandType.OPEN_BALLOT, "", Json.obj().with("batch", 1).with("stage", "vote"));
        done("board:1", IMPOSE, "", measure("removal"));
        Json.Obj sheet = Json.obj().with(trial.application("a"), "YES").with(trial.application("b"), "YES");
        Json.Obj vote = Json.obj().with("sheet", sheet);
        refused(RefusalCode.NOT_ENTITLED, "jury:1", CommandType.VOTE, trial.ballot(), vote);
        done("jury:2", CommandType.VOTE, trial.ballot(), vote);
    }

    @Test
    void thePersonAndThoseWhoDealWithItReadOfItAndTheirReason() {
        done("board:1", IMPOSE, "", measure("removal"));
        String reason = seenBy("p-board-1").measures().get(0).reason();
        for (String person : List.of(BAD, "p-board-1")) {
            assertEquals(1, seenBy(person).measures().size(), person);
            assertEquals(
                    Optional.of("泄露评审情况（虚构）"), trial.reader().text(Actor.of(person), trial.edition(), reason), person);
        }
        for (String person : List.of("p-jury-2", "p-stranger-1")) {
            assertEquals(List.of(), seenBy(person).measures(), person);
            Actor actor = Actor.of(person);
            assertThrows(RefusedException.class, () -> trial.reader().text(actor, trial.edition(), reason), person);
        }
    }

    private static Scheme without(String path) {
        return RuleSwitch.of(SmallScheme.withDiscipline()).stream()
                .filter(each -> each.path().equals("organs/jury/discipline" + path))
                .findFirst()
                .orElseThrow()
                .off();
    }

    @Test
    void switchedOffTheRulesDoNotHold() {
        open(without(""));
        refused(RefusalCode.WRONG_STAGE, "board:1", IMPOSE, "", measure("removal"));
        open(without("/measures/criticism"));
        refused(RefusalCode.UNKNOWN_TARGET, "board:1", IMPOSE, "", measure("criticism"));
        open(without("/measures/removal/removes"));
        done("board:1", IMPOSE, "", measure("removal"));
        assertTrue(seenBy("p-board-1").sits(BAD, "jury"));
    }

    @Test
    void somebodyMustHaveThePower() {
        Scheme scheme = SmallScheme.withDiscipline();
        assertFalse(powerIsMissing(scheme));
        assertTrue(powerIsMissing(Changed.organs(
                scheme,
                List.of(
                        SmallScheme.installed().scheme().organ("board").orElseThrow(),
                        scheme.organ("jury").orElseThrow()))));
    }

    private static boolean powerIsMissing(Scheme scheme) {
        return Structure.problems(scheme, List.of(), new KindRegistry().kinds()).stream()
                .anyMatch(problem -> problem.message().en().contains("the power discipline"));
    }
}
