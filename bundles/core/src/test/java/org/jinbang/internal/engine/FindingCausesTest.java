package org.jinbang.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jinbang.internal.registry.KindRegistry;
import org.jinbang.internal.trial.Prelude;
import org.jinbang.internal.trial.SmallScheme;
import org.jinbang.internal.trial.Trial;
import org.jinbang.json.Json;
import org.jinbang.process.Actor;
import org.jinbang.process.CommandType;
import org.jinbang.process.GoldenCase.Filed;
import org.jinbang.process.Refusal;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Finding;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.spi.ConditionKind;
import org.jinbang.scheme.spi.Facts;
import org.jinbang.scheme.spi.ParameterSpec;
import org.jinbang.time.internal.ShippedCalendar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a program threw is named to those who run the edition and to nobody else. */
class FindingCausesTest {
    private static final String THROWN = "CloneNotSupported";
    private static final Json.Obj ANSWERS =
            Json.obj().with("name", "甲某某").with("organisation", "示例公司").with("honest", true);

    private boolean broken;
    private Trial trial;
    private String a;

    /** A kind of another bundle that works until it is broken. */
    private final class Breaking implements ConditionKind {
        @Override
        public String name() {
            return "breaking";
        }

        @Override
        public Text explanation() {
            return new Text("虚构", "invented");
        }

        @Override
        public List<ParameterSpec> parameters() {
            return List.of();
        }

        @Override
        public Verdict judge(Json.Obj params, Facts facts) {
            if (broken) {
                throw new UnsupportedOperationException(THROWN);
            }
            return new Verdict(Finding.Result.MET, new Text("成立", "it holds"));
        }
    }

    @BeforeEach
    void broken() {
        broken = false;
    }

    private void play(boolean foreign) {
        Kinds core = new KindRegistry().kinds();
        Map<String, ConditionKind> conditions = new HashMap<>(core.conditions());
        conditions.put("breaking", new Breaking());
        trial = new Trial(
                SmallScheme.installed("breaking"),
                ShippedCalendar.calendar(),
                new Kinds(conditions, core.stages(), foreign ? Set.of("breaking") : Set.of()),
                new Sandbox(Duration.ofSeconds(5)));
        Prelude prelude = new Prelude(trial);
        prelude.openEdition(Json.obj());
        prelude.openBatch();
        prelude.file("a", new Filed("person", ANSWERS, List.of(), Optional.empty(), 1), 1);
        a = trial.application("a");
        prelude.play(trial.reader().schemeOf(trial.edition()).stage("apply").orElseThrow(), 1, Map.of("a", a));
        trial.execute(
                "board:1",
                CommandType.ASK_SUPPLEMENT,
                a,
                Json.obj().with("what", "补一页").with("due", "2024-02-28"));
        broken = true;
    }

    private String reason(String person) {
        Finding finding = trial.reader().findings(Actor.of(person), a).get(0);
        assertEquals(Finding.Result.ERROR, finding.result());
        return finding.reason().zh() + finding.reason().en();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void namesTheCauseToThoseWhoRunTheEdition(boolean foreign) {
        play(foreign);
        assertTrue(reason("p-board-1").contains("java.lang.UnsupportedOperationException"), reason("p-board-1"));
        String applicant = reason("p-applicant-a");
        assertFalse(applicant.contains("Exception") || applicant.contains(THROWN), applicant);
        assertTrue(applicant.contains("不作为不符合处理") && applicant.contains("does not count as not met"), applicant);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void refusesWithWhatTheApplicantCanDo(boolean foreign) {
        play(foreign);
        long before = trial.store().stream(a).orElseThrow().seq();
        Refusal refusal = assertInstanceOf(
                Refusal.class,
                trial.execute(
                        "applicant:a", CommandType.SUPPLEMENT, a, Json.obj().with("note", "补上")));
        assertEquals(RefusalCode.FINDING_ERROR, refusal.code());
        assertEquals("3", refusal.basis().orElseThrow().article());
        String detail = refusal.detail().zh() + refusal.detail().en();
        assertFalse(detail.contains("Exception") || detail.contains(THROWN), detail);
        assertTrue(detail.contains("请稍后再次提交") && detail.contains("send it again later"), detail);
        assertEquals(before, trial.store().stream(a).orElseThrow().seq());
        assertTrue(
                trial.reader().refusals(Actor.of("p-board-1"), trial.edition(), Optional.empty(), 10).items().stream()
                        .anyMatch(entry -> entry.code() == RefusalCode.FINDING_ERROR),
                "the office is said to see it");
    }
}
