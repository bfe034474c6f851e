package org.jinbang.internal.registry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import org.jinbang.internal.texts.Texts;
import org.jinbang.internal.trial.CaseRunner;
import org.jinbang.process.GoldenCase;
import org.jinbang.process.Schemes;
import org.jinbang.process.Schemes.Candidate;
import org.jinbang.process.Schemes.Check;
import org.jinbang.process.Schemes.Problem;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Text;

/**
 * The proof of a scheme: its golden cases are green, and switching a rule off breaks a case of its article, since a case
 * that nothing can break proves nothing. Run once, by one thread; others may ask how far it is and call it off.
 */
public final class Proof {
    private final Candidate candidate;
    private final List<RuleSwitch> rules;
    private final List<GoldenCase> likelyFirst;
    private final CaseRunner runner;
    private final Schemes.Installed whole;
    private volatile int done;
    private volatile boolean calledOff;

    Proof(Candidate candidate, CaseRunner runner) {
        this.candidate = candidate;
        this.rules = RuleSwitch.of(candidate.scheme());
        this.likelyFirst = candidate.cases().stream()
                .sorted(Comparator.comparing(GoldenCase::positive).thenComparing(this::cost))
                .toList();
        this.runner = runner;
        this.whole = installed(candidate.scheme());
    }

    /** How much is played before the steps of a case: its stages, once for each application. */
    private int cost(GoldenCase golden) {
        List<String> stages =
                candidate.scheme().mainStages().stream().map(Stage::id).toList();
        int until = golden.prelude().until().map(stages::indexOf).orElse(-1) + 1;
        int stagesPlayed = until + (golden.prelude().batch() - 1) * stages.size();
        return stagesPlayed * (1 + golden.prelude().applications().size());
    }

    /** How many cases and rules have been run. */
    int done() {
        return done;
    }

    /** How many there are. */
    int total() {
        return candidate.cases().size() + rules.size();
    }

    /** Ends it as soon as the case that is being played is over. */
    void callOff() {
        calledOff = true;
    }

    /** Plays the cases only. */
    Check cases() {
        Map<Text, List<String>> failures = new LinkedHashMap<>();
        for (GoldenCase each : candidate.cases()) {
            run(whole, each)
                    .ifPresent(failure -> failures.computeIfAbsent(failure, cause -> new ArrayList<>())
                            .add(each.id()));
            done++;
        }
        List<Problem> problems = failures.entrySet().stream()
                .map(each -> failed(each.getKey(), each.getValue()))
                .toList();
        return new Check(problems, candidate.cases().size(), rules.size());
    }

    /** One cause, told once for all cases that fail on it, at the place of the first. */
    private Problem failed(Text cause, List<String> cases) {
        Text told = cases.size() == 1
                ? new Text("样例 {0} 未通过：{1}", "the case {0} fails: {1}").with(cases.get(0), cause)
                : new Text("{0} 个样例因同一原因未通过：{1}；样例：{2}", "{0} cases fail alike: {1}; cases: {2}")
                        .with(cases.size(), cause, Texts.first(cases));
        return SchemeCheck.placed(new Problem("cases/" + cases.get(0), told), candidate.positions());
    }

    /** Plays the cases and, if all are green, switches each rule off. Throws if it is called off. */
    Check whole() {
        Check cases = cases();
        if (!cases.passed()) {
            return cases;
        }
        List<Problem> problems = new ArrayList<>();
        for (RuleSwitch rule : rules) {
            unnoticed(rule).ifPresent(problems::add);
            done++;
        }
        return new Check(problems, cases.cases(), cases.rules());
    }

    /** The rules that are switched off, one at a time. */
    public List<RuleSwitch> rules() {
        return rules;
    }

    /** What is wrong with a case; empty if it is green. */
    public Optional<Problem> failing(GoldenCase golden) {
        return run(whole, golden).map(failure -> failed(failure, List.of(golden.id())));
    }

    private Optional<Text> run(Schemes.Installed tried, GoldenCase golden) {
        if (calledOff) {
            throw new CancellationException("called off");
        }
        return runner.run(tried, golden);
    }

    /** A rule that can be switched off without any case of its article failing. */
    public Optional<Problem> unnoticed(RuleSwitch rule) {
        boolean broken = breaks(
                rule.off(),
                each -> each.article().equals(rule.article())
                        && rule.track().filter(track -> !concerns(each, track)).isEmpty());
        return broken
                ? Optional.empty()
                : Optional.of(SchemeCheck.placed(
                        new Problem(
                                rule.path(),
                                new Text(
                                                "关闭“{0}”后第 {1} 条的样例仍全部通过：请补一个能发现它的样例",
                                                "with “{0}” switched off all cases of article {1} still pass: add one"
                                                        + " that notices")
                                        .with(rule.path(), rule.article())),
                        candidate.positions()));
    }

    /** Whether one of these cases fails where the scheme is changed. */
    public boolean breaks(Scheme changed, Predicate<GoldenCase> cases) {
        Schemes.Installed other = installed(changed);
        // What a rule forbids is most likely to be allowed without it, and one broken case is enough.
        return likelyFirst.stream()
                .filter(cases)
                .anyMatch(each -> run(other, each).isPresent());
    }

    /** Whether a case has an application of that track at all; if not, no condition of the track can break it. */
    private static boolean concerns(GoldenCase golden, String track) {
        return golden.prelude().applications().values().stream()
                        .anyMatch(filed -> filed.track().equals(track))
                || golden.steps().stream()
                        .anyMatch(step ->
                                step.data().text("track").filter(track::equals).isPresent());
    }

    private static Schemes.Installed installed(Scheme scheme) {
        return new Schemes.Installed(scheme, List.of(), "trial", scheme.contentHash());
    }
}
