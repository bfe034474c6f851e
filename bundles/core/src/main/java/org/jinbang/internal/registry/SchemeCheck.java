package org.jinbang.internal.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.internal.engine.Kinds;
import org.jinbang.internal.trial.CaseRunner;
import org.jinbang.process.GoldenCase;
import org.jinbang.process.Schemes;
import org.jinbang.process.Schemes.Candidate;
import org.jinbang.process.Schemes.Check;
import org.jinbang.process.Schemes.Problem;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Text;
import org.jinbang.time.Calendars;

/**
 * What a scheme must stand before an edition can be opened on it: its structure, its golden cases, and – at full depth –
 * that switching a rule off breaks a case of its article, since a case that nothing can break proves nothing.
 */
public final class SchemeCheck {
    private final KindRegistry kinds;
    private final Calendars calendars;

    /** Checks with the kinds available at the time of each check. */
    public SchemeCheck(KindRegistry kinds, Calendars calendars) {
        this.kinds = kinds;
        this.calendars = calendars;
    }

    /** How far a check goes. */
    public enum Depth {
        /** Structure and golden cases. */
        CASES,
        /** Also each rule switched off. */
        RULES
    }

    /** Checks; the problems are complete for the part that could be reached. */
    public Check of(Candidate candidate, Depth depth) {
        Scheme scheme = candidate.scheme();
        Kinds available = kinds.kinds();
        List<Problem> problems = new ArrayList<>(Structure.problems(scheme, candidate.cases(), available).stream()
                .map(problem -> placed(problem, candidate.positions()))
                .toList());
        List<RuleSwitch> rules = RuleSwitch.of(scheme);
        if (!problems.isEmpty()) {
            return new Check(problems, 0, rules.size());
        }
        CaseRunner runner = new CaseRunner(calendars.current(), available, kinds.sandbox());
        Schemes.Installed tried = installed(scheme);
        for (GoldenCase each : candidate.cases()) {
            runner.run(tried, each)
                    .ifPresent(failure -> problems.add(placed(
                            new Problem(
                                    "cases/" + each.id(),
                                    new Text("样例 {0} 未通过：{1}", "the case {0} fails: {1}").with(each.id(), failure)),
                            candidate.positions())));
        }
        if (problems.isEmpty() && depth == Depth.RULES) {
            rules.forEach(rule -> unproven(rule, candidate, runner).ifPresent(problems::add));
        }
        return new Check(problems, candidate.cases().size(), rules.size());
    }

    /** A rule that can be switched off without any case of its article failing. */
    private static Optional<Problem> unproven(RuleSwitch rule, Candidate candidate, CaseRunner runner) {
        Schemes.Installed without = installed(rule.off());
        boolean broken = candidate.cases().stream()
                .filter(each -> each.article().equals(rule.article()))
                .anyMatch(each -> runner.run(without, each).isPresent());
        return broken
                ? Optional.empty()
                : Optional.of(placed(
                        new Problem(
                                rule.path(),
                                new Text(
                                                "关闭“{0}”后第 {1} 条的样例仍全部通过：请补一个能发现它的样例",
                                                "with “{0}” switched off all cases of article {1} still pass: add one that notices")
                                        .with(rule.path(), rule.article())),
                        candidate.positions()));
    }

    private static Schemes.Installed installed(Scheme scheme) {
        return new Schemes.Installed(scheme, List.of(), "trial", scheme.contentHash());
    }

    private static Problem placed(Problem problem, Map<String, String> positions) {
        String path = problem.where();
        while (!path.isEmpty() && !positions.containsKey(path)) {
            int cut = Math.max(path.lastIndexOf('/'), path.lastIndexOf('.'));
            path = cut < 0 ? "" : path.substring(0, cut);
        }
        return path.isEmpty() ? problem : new Problem(positions.get(path), problem.message());
    }
}
