package org.jinbang.internal.registry;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jinbang.internal.engine.Hash;
import org.jinbang.internal.engine.Kinds;
import org.jinbang.internal.trial.CaseRunner;
import org.jinbang.process.Proofs;
import org.jinbang.process.Schemes.Candidate;
import org.jinbang.process.Schemes.Check;
import org.jinbang.process.Schemes.Problem;
import org.jinbang.scheme.Condition;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Stage;
import org.jinbang.time.Calendars;

/** What a scheme must stand before an edition can be opened on it: its structure, and its {@link Proof}. */
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
        List<Problem> unproven = unproven(candidate);
        Check seen = seen(candidate);
        if (seen.problems().size() > unproven.size()) {
            return seen;
        }
        Proof proof = proof(candidate);
        if (unproven.isEmpty()) {
            return depth == Depth.RULES ? proof.whole() : proof.cases();
        }
        // cases are written one after the other: those there are can be tried before the last is
        Check cases = proof.cases();
        return new Check(
                Stream.concat(unproven.stream(), cases.problems().stream()).toList(), cases.cases(), cases.rules());
    }

    /** The articles that lack a case. */
    private static List<Problem> unproven(Candidate candidate) {
        Complaints complaints = new Complaints(candidate.scheme());
        ArticleStructure.unproven(complaints, candidate.cases());
        return placed(complaints.all(), candidate);
    }

    private static List<Problem> placed(List<Problem> problems, Candidate candidate) {
        return problems.stream()
                .map(problem -> placed(problem, candidate.positions()))
                .toList();
    }

    /** What can be seen without running it: structure, and texts that are not in both languages. */
    public Check seen(Candidate candidate) {
        Check structure = structure(candidate);
        List<Problem> languages = placed(Languages.problems(candidate, kinds.kinds()), candidate);
        return new Check(
                Stream.concat(structure.problems().stream(), languages.stream()).toList(), 0, structure.rules());
    }

    /** Stages, references and parameters, and articles that nothing keeps. */
    public Check structure(Candidate candidate) {
        List<Problem> problems =
                placed(Structure.problems(candidate.scheme(), candidate.cases(), kinds.kinds()), candidate);
        return new Check(problems, 0, RuleSwitch.of(candidate.scheme()).size());
    }

    /** The proof, yet to be run, on the kinds available now. */
    public Proof proof(Candidate candidate) {
        return new Proof(candidate, runner());
    }

    /** Plays on the kinds available now. */
    public CaseRunner runner() {
        return new CaseRunner(calendars.current(), kinds.kinds(), kinds.sandbox());
    }

    /** What a proof on the kinds and the calendar of now is of. */
    public Proofs.Subject subject(Candidate candidate) {
        return subject(candidate.scheme(), candidate.casesHash());
    }

    /** The same of a scheme whose golden cases have this hash. */
    Proofs.Subject subject(Scheme scheme, String cases) {
        Kinds available = kinds.kinds();
        TreeMap<String, String> foreign = new TreeMap<>();
        Stream.concat(
                        scheme.stages().stream().map(Stage::kind),
                        scheme.tracks().stream()
                                .flatMap(track -> track.conditions().stream())
                                .flatMap(Condition::tree)
                                .map(Condition::kind))
                .filter(available.foreign()::contains)
                .forEach(kind -> foreign.put(kind, kinds.origin(kind)));
        return new Proofs.Subject(
                scheme.key(),
                scheme.contentHash(),
                cases,
                foreign,
                Hash.hex(calendars.current().years().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    /** A problem at the file, line and column of the element it is about, if they are known. */
    public static Problem placed(Problem problem, Map<String, String> positions) {
        String path = problem.where();
        while (!path.isEmpty() && !positions.containsKey(path)) {
            int cut = Math.max(path.lastIndexOf('/'), path.lastIndexOf('.'));
            path = cut < 0 ? "" : path.substring(0, cut);
        }
        return path.isEmpty() ? problem : new Problem(positions.get(path), problem.message());
    }
}
