package org.jinbang.internal.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jinbang.internal.registry.Cited;
import org.jinbang.internal.registry.KindRegistry;
import org.jinbang.internal.registry.Languages;
import org.jinbang.internal.registry.Proof;
import org.jinbang.internal.registry.SchemeCheck;
import org.jinbang.internal.trial.RandomEdition;
import org.jinbang.json.Json;
import org.jinbang.process.Conformance;
import org.jinbang.process.GoldenCase;
import org.jinbang.process.Schemes;
import org.jinbang.process.Schemes.Candidate;
import org.jinbang.process.Schemes.Problem;
import org.jinbang.scheme.Article;
import org.jinbang.scheme.ArticleRef;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Text;
import org.jinbang.time.Calendars;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Asks a scheme everything, on the kinds and the calendar of now. */
@Component(service = Conformance.class)
public final class Examination implements Conformance {
    private static final String ARTICLES = "articles/";

    private final KindRegistry kinds;
    private final SchemeCheck check;

    /** Examines with these kinds. */
    @Activate
    public Examination(@Reference KindRegistry kinds, @Reference Calendars calendars) {
        this.kinds = kinds;
        this.check = new SchemeCheck(kinds, calendars);
    }

    @Override
    public List<Probe> probes(Candidate candidate, Seeds random) {
        List<Probe> probes = new ArrayList<>();
        // of the paths of the scheme; messages are placed when they are told
        List<Problem> found = check.structure(unplaced(candidate)).problems();
        List<Problem> structure = found.stream()
                .filter(each -> !each.where().startsWith(ARTICLES))
                .toList();
        add(
                probes,
                Part.STRUCTURE,
                new Text("环节、引用和参数", "stages, references and parameters"),
                () -> outcome(candidate, structure));
        add(
                probes,
                Part.LANGUAGES,
                new Text("每处文字均有中文和英文", "each text is in Chinese and in English"),
                () -> outcome(candidate, Languages.problems(candidate, kinds.kinds())));
        candidate
                .scheme()
                .articles()
                .forEach(article -> add(
                        probes,
                        Part.ARTICLES,
                        coverage(candidate, article),
                        () -> outcome(
                                candidate,
                                found.stream()
                                        .filter(each -> each.where().equals(ARTICLES + article.number()))
                                        .toList())));
        if (structure.isEmpty()) {
            run(probes, candidate, random);
        }
        return probes;
    }

    private void run(List<Probe> probes, Candidate candidate, Seeds random) {
        Proof proof = check.proof(candidate);
        candidate
                .cases()
                .forEach(each -> add(
                        probes,
                        Part.CASES,
                        new Text("{0} {1}", "{0} {1}").with(each.id(), each.title()),
                        () -> failed(proof.failing(each))));
        proof.rules()
                .forEach(rule -> add(
                        probes,
                        Part.RULES,
                        new Text("{0}（第 {1} 条）", "{0} (article {1})").with(rule.path(), rule.article()),
                        () -> failed(proof.unnoticed(rule))));
        Value.of(candidate.scheme(), kinds.kinds())
                .forEach(value -> add(
                        probes,
                        Part.VALUES,
                        new Text("{0} = {1}", "{0} = {1}")
                                .with(value.path(), value.now().canonical()),
                        () -> noticed(candidate, proof, value)));
        for (int i = 0; i < random.count(); i++) {
            long seed = random.first() + i;
            add(probes, Part.EDITIONS, new Text("种子 {0}", "seed {0}").with(seed), () -> edition(candidate, seed));
        }
    }

    /** Whether a case, or the check itself, notices that a value is another one. */
    private Outcome noticed(Candidate candidate, Proof proof, Value value) {
        if (value.excuse().isPresent()) {
            return told(Verdict.EXCUSED, candidate, value, value.excuse().get());
        }
        boolean possible = false;
        for (Json other : value.others()) {
            Scheme changed;
            try {
                changed = value.with().apply(other);
            } catch (RuntimeException e) {
                // There can be no scheme with this value.
                continue;
            }
            possible = true;
            if (refused(candidate, changed) || broken(proof, changed, value)) {
                return Outcome.HELD;
            }
        }
        return possible ? told(Verdict.UNTESTED, candidate, value, unnoticed(value)) : Outcome.HELD;
    }

    private boolean refused(Candidate candidate, Scheme changed) {
        return !check.structure(new Candidate(changed, candidate.cases(), candidate.source(), Map.of()))
                .passed();
    }

    private static boolean broken(Proof proof, Scheme changed, Value value) {
        Predicate<GoldenCase> near = golden -> value.article()
                .map(article -> new ArticleRef(article).number())
                .filter(golden.article()::equals)
                .isPresent();
        return proof.breaks(changed, near) || proof.breaks(changed, near.negate());
    }

    private static Text unnoticed(Value value) {
        return new Text(
                        "{0} 由 {1} 改为 {2}，没有样例发现：请补一个恰在界限上的样例",
                        "no case notices if {0} is {2} instead of {1}: add one that stands just at the limit")
                .with(
                        value.path(),
                        value.now().canonical(),
                        value.others().stream().map(Json::canonical).collect(Collectors.joining(" / ")));
    }

    private static Outcome told(Verdict verdict, Candidate candidate, Value value, Text message) {
        return new Outcome(
                verdict, List.of(SchemeCheck.placed(new Problem(value.path(), message), candidate.positions())));
    }

    private Outcome edition(Candidate candidate, long seed) {
        Scheme scheme = candidate.scheme();
        RandomEdition edition = new RandomEdition(
                new Schemes.Installed(scheme, candidate.cases(), candidate.source(), scheme.contentHash()),
                check.runner(),
                seed);
        return Outcome.of(edition.faults().stream()
                .map(fault -> new Problem(scheme.key() + " -Djinbang.seed=" + seed, fault))
                .toList());
    }

    private static void add(List<Probe> probes, Part part, Text title, Supplier<Outcome> question) {
        probes.add(new Asked(part, title, question));
    }

    private static Outcome failed(Optional<Problem> problem) {
        return Outcome.of(problem.stream().toList());
    }

    private static Outcome outcome(Candidate candidate, List<Problem> problems) {
        return Outcome.of(problems.stream()
                .map(each -> SchemeCheck.placed(each, candidate.positions()))
                .toList());
    }

    private static Candidate unplaced(Candidate candidate) {
        return new Candidate(candidate.scheme(), candidate.cases(), candidate.source(), Map.of());
    }

    /** What carries an article and what proves it. */
    private static Text coverage(Candidate candidate, Article article) {
        long elements = Cited.in(candidate.scheme()).stream()
                .filter(each ->
                        each.basis() instanceof ArticleRef ref && ref.number().equals(article.number()))
                .count();
        return new Text(
                        "第 {0} 条（{1}）：{2} 个要素，{3} 个正面样例，{4} 个反面样例",
                        "article {0} ({1}): {2} elements, {3} positive cases, {4} negative cases")
                .with(
                        article.number(),
                        article.title(),
                        elements,
                        cases(candidate.cases(), article, true),
                        cases(candidate.cases(), article, false));
    }

    private static long cases(List<GoldenCase> all, Article article, boolean positive) {
        return all.stream()
                .filter(each -> each.article().equals(article.number()) && each.positive() == positive)
                .count();
    }
}
