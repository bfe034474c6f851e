package org.jinbang.internal.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.internal.conditions.Composite;
import org.jinbang.json.Json;
import org.jinbang.scheme.Condition;
import org.jinbang.scheme.Field;
import org.jinbang.scheme.Finding;
import org.jinbang.scheme.Form;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.spi.ConditionKind;
import org.jinbang.scheme.spi.Facts;
import org.jinbang.time.WorkCalendar;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Computes the findings on an application. Core's kinds run inline, others through the sandbox. What a program threw is
 * named in the log, and in findings only where {@link #withCauses} asks for it.
 */
public final class Findings {
    private static final Logger LOG = LoggerFactory.getLogger(Findings.class);

    private final Kinds kinds;
    private final Sandbox sandbox;
    private final WorkCalendar calendar;
    private final boolean causes;

    /** Computes with these kinds and this calendar. */
    public Findings(Kinds kinds, Sandbox sandbox, WorkCalendar calendar) {
        this(kinds, sandbox, calendar, false);
    }

    private Findings(Kinds kinds, Sandbox sandbox, WorkCalendar calendar, boolean causes) {
        this.kinds = kinds;
        this.sandbox = sandbox;
        this.calendar = calendar;
        this.causes = causes;
    }

    /** The same for somebody who runs the edition: an error names its cause. */
    public Findings withCauses(boolean wanted) {
        return new Findings(kinds, sandbox, calendar, wanted);
    }

    /**
     * What is known of an application.
     *
     * @param files field → number of attached files
     * @param judgements condition → what was judged
     */
    public record Known(
            Json.Obj answers, Map<String, Integer> files, LocalDate deadline, Map<String, Finding.Result> judgements) {}

    /** The findings on all conditions of a track, in their order. */
    public List<Finding> on(Conditions conditions, Known known) {
        return on(conditions.all(), conditions, known);
    }

    private List<Finding> on(List<Conditions.Placed> placed, Conditions conditions, Known known) {
        return placed.isEmpty()
                ? List.of()
                : placed.stream().map(each -> on(each, conditions, known)).toList();
    }

    private Finding on(Conditions.Placed placed, Conditions conditions, Known known) {
        Finding own = judge(placed, on(placed.parts(), conditions, known), conditions, known);
        if (placed.exception().isEmpty() || own.result() == Finding.Result.MET) {
            return own;
        }
        Finding exception = on(placed.exception().get(), conditions, known);
        return new Finding(
                own.condition(),
                excused(own.result(), exception.result()),
                exception.result() == Finding.Result.MET ? exception.basis() : own.basis(),
                new Text("{0}；例外：{1}", "{0}; exception: {1}").with(own.reason(), exception.reason()),
                // What it came to without the exception is kept too: people may judge the exception later.
                List.of(own, exception));
    }

    /** What a condition with an exception comes to: it holds where either holds. */
    public static Finding.Result excused(Finding.Result own, Finding.Result exception) {
        return Composite.anyOf().combined(List.of(own, exception));
    }

    private Finding judge(Conditions.Placed placed, List<Finding> parts, Conditions conditions, Known known) {
        Condition condition = placed.condition();
        ConditionKind kind = kinds.conditions().get(condition.kind());
        if (kind == null) {
            Text missing = new Text("判定程序未安装", "the program that decides it is not installed");
            return error(condition, parts, missing, "not installed");
        }
        Facts facts = new KnownFacts(condition.id(), parts, conditions, known, calendar);
        try {
            Json.Obj params = placed.params();
            ConditionKind.Verdict verdict = kinds.foreign().contains(condition.kind())
                    ? sandbox.call(condition.kind(), () -> worded(kind.judge(params, facts)))
                    : kind.judge(params, facts);
            return new Finding(condition.id(), verdict.result(), condition.basis(), verdict.reason(), parts);
        } catch (Sandbox.FailedException e) {
            return error(condition, parts, e.text(), e.detail());
        } catch (RuntimeException e) {
            LOG.error(
                    "The condition {} of kind {} could not be computed; this is a fault of the program",
                    condition.id(),
                    condition.kind(),
                    e);
            return error(condition, parts, new Text("判定程序出错", "it failed"), "it threw " + e);
        }
    }

    /** What a foreign program puts into words it does within its bounds, not whenever somebody reads it. */
    private static ConditionKind.Verdict worded(ConditionKind.Verdict verdict) {
        if (verdict != null) {
            verdict.reason().recorded();
        }
        return verdict;
    }

    private Finding error(Condition condition, List<Finding> parts, Text happened, String cause) {
        Text reason = new Text("暂时无法判定，不作为不符合处理（{0}）", "could not be computed, which does not count as not met ({0})")
                .with(happened);
        Text caused = new Text("{0}；类型 {1}：{2}", "{0}; kind {1}: {2}").with(reason, condition.kind(), cause);
        return new Finding(condition.id(), Finding.Result.ERROR, condition.basis(), causes ? caused : reason, parts);
    }

    private record KnownFacts(
            String condition, List<Finding> parts, Conditions conditions, Known known, WorkCalendar calendar)
            implements Facts {
        @Override
        public Optional<Json> answer(String field) {
            return known.answers().get(field);
        }

        @Override
        public int files(String field) {
            return known.files().getOrDefault(field, 0);
        }

        @Override
        public Form form() {
            return conditions.form();
        }

        @Override
        public Optional<Field> field(String id) {
            return conditions.field(id);
        }

        @Override
        public Text stage(String id) {
            return conditions.stage(id);
        }

        @Override
        public LocalDate deadline() {
            return known.deadline();
        }

        @Override
        public Optional<Finding.Result> judgement(String id) {
            return Optional.ofNullable(known.judgements().get(id));
        }
    }
}
