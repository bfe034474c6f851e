package org.jinbang.internal.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.jinbang.internal.registry.RuleSwitch;
import org.jinbang.internal.registry.Trials;
import org.jinbang.json.Json;
import org.jinbang.process.Answer;
import org.jinbang.process.CommandType;
import org.jinbang.process.Receipt;
import org.jinbang.process.Refusal;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Stage;
import org.jinbang.time.LegalTime;
import org.junit.jupiter.api.Test;

/** What is missing is told at once, and supplied within five working days. */
class SupplementTest {
    private static final Json.Obj TERM = Json.obj().with("days", 5).with("calendar", "working");

    private final Scheme strict = strict();

    private static Scheme strict() {
        Scheme small = SmallScheme.installed().scheme();
        List<Stage> stages = small.stages().stream()
                .map(each -> each.id().equals("check")
                        ? each.with(each.params().with("supplement-term", TERM).with("supplement-once", true))
                        : each)
                .toList();
        return LevelledTest.with(small, small.awards(), stages);
    }

    private static LocalDate today(Trial trial) {
        return LegalTime.dateOf(trial.clock().reading());
    }

    private static Answer ask(Trial trial, LocalDate due) {
        return trial.execute(
                "board:1",
                CommandType.ASK_SUPPLEMENT,
                trial.application("a"),
                Json.obj().with("what", "缺公示证明（虚构）").with("due", due.toString()));
    }

    /** The fifth working day after a day, whatever holidays lie between. */
    private static LocalDate fifth(Trial trial) {
        Refusal told = assertInstanceOf(Refusal.class, ask(trial, today(trial)));
        assertEquals(RefusalCode.MALFORMED, told.code());
        String en = told.detail().en();
        return LocalDate.parse(en.substring(en.indexOf("due on ") + 7, en.indexOf(';')));
    }

    @Test
    void itIsDueWhenTheTermEndsAndNoOtherDay() {
        Trial trial = Trials.at(strict, "check", "a");
        LocalDate fifth = fifth(trial);
        assertEquals(LocalDate.of(2024, 2, 2), today(trial));
        assertEquals(LocalDate.of(2024, 2, 8), fifth, "Sunday the 4th is worked before the Spring Festival");
        for (LocalDate wrong : List.of(fifth.minusDays(1), fifth.plusDays(1))) {
            assertInstanceOf(Refusal.class, ask(trial, wrong));
        }
        assertInstanceOf(Receipt.class, ask(trial, fifth));
    }

    @Test
    void itIsAskedForOnce() {
        Trial trial = Trials.at(strict, "check", "a");
        assertInstanceOf(Receipt.class, ask(trial, fifth(trial)));
        trial.accepted(
                "applicant:a",
                CommandType.SUPPLEMENT,
                trial.application("a"),
                Json.obj().with("answers", Json.obj().with("honest", true)).with("note", "已补（虚构）"));
        Refusal again = assertInstanceOf(Refusal.class, ask(trial, today(trial).plusDays(7)));
        assertEquals(RefusalCode.ALREADY_DONE, again.code());
        assertTrue(again.detail().en().contains("once"), again.detail()::en);
    }

    @Test
    void bothAreRulesThatCasesHaveToNotice() {
        List<String> paths =
                RuleSwitch.of(strict).stream().map(RuleSwitch::path).toList();
        assertTrue(
                paths.containsAll(List.of("stages/check/supplement-term", "stages/check/supplement-once")),
                paths::toString);
    }
}
