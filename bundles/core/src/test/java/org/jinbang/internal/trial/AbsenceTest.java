package org.jinbang.internal.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.jinbang.internal.decide.Ballots;
import org.jinbang.internal.registry.RuleSwitch;
import org.jinbang.internal.registry.Trials;
import org.jinbang.json.Json;
import org.jinbang.process.Actor;
import org.jinbang.process.BallotState;
import org.jinbang.process.CommandType;
import org.jinbang.process.Prospect;
import org.jinbang.process.Receipt;
import org.jinbang.process.Refusal;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Stage;
import org.junit.jupiter.api.Test;

/** In the small scheme all members of the jury are called to vote, or are recorded as absent. */
class AbsenceTest {
    private static final String ABSENT = "jury:2";

    private final Trial trial = opened(called());

    private static Scheme called() {
        Scheme small = SmallScheme.installed().scheme();
        List<Stage> stages = small.stages().stream()
                .map(each -> each.id().equals("vote")
                        ? each.with(
                                each.params().with(Ballots.ALL_MEMBERS, true).with("quorum", "1/3"))
                        : each)
                .toList();
        return LevelledTest.with(small, small.awards(), stages);
    }

    private static Trial opened(Scheme scheme) {
        Trial trial = Trials.at(scheme, "vote", "a");
        trial.accepted(
                "board:1",
                CommandType.OPEN_BALLOT,
                "",
                Json.obj().with("batch", 1).with("stage", "vote"));
        vote(trial, "jury:1");
        vote(trial, "jury:3");
        return trial;
    }

    private static void vote(Trial trial, String member) {
        Json.Obj sheet = Json.obj().with(trial.application("a"), "YES");
        trial.accepted(member, CommandType.VOTE, trial.ballot(), Json.obj().with("sheet", sheet));
    }

    private Object absent(String by, String member) {
        return trial.execute(
                by,
                CommandType.RECORD_ABSENCE,
                trial.ballot(),
                Json.obj().with("member", Cast.id(member)).with("reason", "出差（虚构）"));
    }

    private BallotState ballot() {
        return trial.reader().ballot(Actor.of("p-board-1"), trial.ballot());
    }

    private Object close() {
        return trial.execute("board:1", CommandType.CLOSE_BALLOT, trial.ballot(), Json.obj());
    }

    private static void refused(RefusalCode code, Object answer) {
        assertEquals(code, assertInstanceOf(Refusal.class, answer).code());
    }

    @Test
    void itIsCountedOnlyWhenEverybodyVotedOrIsRecordedAsAbsent() {
        Refusal early = assertInstanceOf(Refusal.class, close());
        assertEquals(RefusalCode.STAGE_NOT_READY, early.code());
        assertTrue(early.detail().en().contains(Cast.id(ABSENT)), early.detail()::en);
        refused(RefusalCode.NOT_ENTITLED, absent("applicant:a", ABSENT));
        refused(RefusalCode.UNKNOWN_TARGET, absent("board:1", "applicant:a"));
        refused(RefusalCode.ALREADY_VOTED, absent("board:1", "jury:1"));
        assertInstanceOf(Receipt.class, absent("board:1", ABSENT));
        assertEquals(Set.of(Cast.id(ABSENT)), ballot().absent().keySet());
        assertInstanceOf(Receipt.class, close());
        refused(RefusalCode.BALLOT_CLOSED, absent("board:1", ABSENT));
        assertEquals(
                List.of(),
                trial.reader().verify(Actor.of("p-board-1"), trial.edition()).faults());
    }

    @Test
    void whoComesAfterAllVotes() {
        assertInstanceOf(Receipt.class, absent("board:1", ABSENT));
        vote(trial, ABSENT);
        assertEquals(Set.of(), ballot().absent().keySet());
        assertInstanceOf(Receipt.class, close());
    }

    @Test
    void itIsOfferedToWhoConductsTheBallotAndOnlyWhereTheSchemeAsks() {
        assertEquals(Prospect.Standing.NOW, standing(trial, "p-board-1"));
        assertEquals(Prospect.Standing.NOT_YOURS, standing(trial, "p-jury-2"));
        RuleSwitch rule = RuleSwitch.of(called()).stream()
                .filter(each -> each.path().equals("stages/vote/all-members"))
                .findFirst()
                .orElseThrow();
        Trial free = opened(rule.off());
        assertEquals(Prospect.Standing.NOT_NOW, standing(free, "p-board-1"));
        assertInstanceOf(Receipt.class, free.execute("board:1", CommandType.CLOSE_BALLOT, free.ballot(), Json.obj()));
    }

    private static Prospect.Standing standing(Trial trial, String person) {
        return trial.engine().prospects(Actor.of(person), trial.ballot()).stream()
                .filter(each -> each.command() == CommandType.RECORD_ABSENCE)
                .findFirst()
                .orElseThrow()
                .standing();
    }
}
