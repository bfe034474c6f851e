package org.jinbang.internal.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jinbang.internal.engine.Kinds;
import org.jinbang.internal.engine.Sandbox;
import org.jinbang.internal.registry.KindRegistry;
import org.jinbang.json.Json;
import org.jinbang.process.Answer;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.CommandType;
import org.jinbang.process.Refusal;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.spi.ConditionKind;
import org.jinbang.scheme.spi.Facts;
import org.jinbang.scheme.spi.ParameterSpec;
import org.jinbang.time.internal.ShippedCalendar;
import org.junit.jupiter.api.Test;

/** A foreign kind that throws, hangs or answers nothing refuses the command and never counts as “not met”. */
class ErrorNeverDecidesTest {
    private record Foreign(Supplier<Verdict> code) implements ConditionKind {
        @Override
        public String name() {
            return "foreign";
        }

        @Override
        public Text explanation() {
            return new Text("外来", "foreign");
        }

        @Override
        public List<ParameterSpec> parameters() {
            return List.of();
        }

        @Override
        public Verdict judge(Json.Obj params, Facts facts) {
            return code.get();
        }
    }

    private final Sandbox sandbox = new Sandbox(Duration.ofMillis(100));

    private Trial ready(ConditionKind kind) {
        Kinds core = new KindRegistry().kinds();
        Map<String, ConditionKind> conditions = new HashMap<>(core.conditions());
        conditions.put("foreign", kind);
        Trial trial = new Trial(
                SmallScheme.installed("foreign"),
                ShippedCalendar.calendar(),
                new Kinds(conditions, core.stages(), Set.of("foreign")),
                sandbox);
        Prelude prelude = new Prelude(trial);
        prelude.openEdition(Json.obj());
        prelude.openBatch();
        String id = trial.accepted(
                        "applicant:a",
                        CommandType.START_APPLICATION,
                        "",
                        Json.obj().with("batch", 1).with("track", "person"))
                .target();
        trial.name("a", id);
        trial.accepted(
                "applicant:a",
                CommandType.SAVE_ANSWERS,
                id,
                Json.obj().with("answers", Json.obj().with("name", "甲").with("organisation", "示例")));
        return trial;
    }

    private Refusal refused(Trial trial) {
        Answer answer = trial.execute(
                "applicant:a",
                CommandType.SUBMIT,
                trial.application("a"),
                Json.obj().with("declaration", true));
        assertEquals(ApplicationState.Status.DRAFT, trial.applicationState("a").status());
        return assertInstanceOf(Refusal.class, answer);
    }

    @Test
    void whatIsThrownIsAnError() {
        Refusal refusal = refused(ready(new Foreign(() -> {
            throw new StackOverflowError();
        })));
        assertEquals(RefusalCode.FINDING_ERROR, refusal.code());
        assertFalse(
                refusal.detail().toString().contains("StackOverflowError"),
                refusal.detail().en());
        assertTrue(refusal.detail().zh().contains("不作为不符合处理"), refusal.detail().zh());
        assertTrue(
                refusal.detail().en().contains("invented board can see it"),
                refusal.detail().en());
    }

    @Test
    void nothingIsAnError() {
        assertEquals(
                RefusalCode.FINDING_ERROR,
                refused(ready(new Foreign(() -> null))).code());
    }

    @Test
    void whatHangsIsAnErrorAndIsLeftAloneInTheEnd() {
        Trial trial = ready(new Foreign(() -> {
            while (true) {
                Thread.onSpinWait();
                if (Thread.interrupted()) {
                    throw new IllegalStateException("interrupted");
                }
            }
        }));
        for (int i = 0; i < 3; i++) {
            assertEquals(RefusalCode.FINDING_ERROR, refused(trial).code());
        }
        Refusal last = refused(trial);
        assertTrue(last.detail().en().contains("until restart"), last.detail().en());
    }
}
