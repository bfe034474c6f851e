package org.jinbang.internal.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.jinbang.internal.registry.KindRegistry;
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

/** 申报期限不少于……日: a call that leaves applicants less time is not opened. */
class LeastWindowTest {
    private static Scheme open(int days) {
        Scheme small = SmallScheme.installed().scheme();
        List<Stage> stages = small.stages().stream()
                .map(each -> each.id().equals("apply")
                        ? each.with(each.params()
                                .with(
                                        "open-at-least",
                                        Json.obj().with("days", days).with("calendar", "all")))
                        : each)
                .toList();
        return LevelledTest.with(small, small.awards(), stages);
    }

    private static Answer opened(Trial trial, LocalDate opens, LocalDate closes) {
        return trial.execute(
                "board:1",
                CommandType.OPEN_BATCH,
                "",
                Json.obj()
                        .with("opens", opens.toString())
                        .with("closes", closes.toString())
                        .with("call", "通知（虚构）"));
    }

    @Test
    void aShorterWindowIsRefusedAndSaysTheEarliestLastDay() {
        Trial trial = Trials.of(open(30), new KindRegistry());
        new Prelude(trial).openEdition(Json.obj());
        LocalDate today = LegalTime.dateOf(trial.clock().reading());
        // The thirtieth day after is Thursday, 1 February 2024.
        LocalDate least = LocalDate.of(2024, 2, 1);
        Refusal refusal = assertInstanceOf(Refusal.class, opened(trial, today, least.minusDays(1)));
        assertEquals(RefusalCode.MALFORMED, refusal.code());
        assertTrue(refusal.detail().en().contains("2024-02-01 at least"), refusal.detail()::en);
        assertInstanceOf(Receipt.class, opened(trial, today, least));
    }

    @Test
    void goldenCasesArePlayedInAWindowThatIsLongEnough() {
        Trial trial = Trials.at(open(45), "check", "a");
        assertTrue(!LegalTime.dateOf(trial.clock().reading()).isBefore(LocalDate.of(2024, 2, 16)));
    }

    @Test
    void itIsARuleThatCasesHaveToNotice() {
        assertTrue(RuleSwitch.of(open(30)).stream().anyMatch(rule -> rule.path().equals("stages/apply/open-at-least")));
    }
}
