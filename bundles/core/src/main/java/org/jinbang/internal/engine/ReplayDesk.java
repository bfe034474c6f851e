package org.jinbang.internal.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jinbang.internal.decide.Access;
import org.jinbang.internal.decide.Refuse;
import org.jinbang.json.Json;
import org.jinbang.process.Actor;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.BallotState;
import org.jinbang.process.EditionState;
import org.jinbang.process.RefusalCode;
import org.jinbang.process.Replays;
import org.jinbang.scheme.Condition;
import org.jinbang.scheme.Finding;
import org.jinbang.scheme.Power;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Text;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Replays editions: once under their own revision, to see that the rules alone lead to what is on record, and once under
 * the other. Reads only.
 */
@Component(service = Replays.class)
public final class ReplayDesk implements Replays {
    private final Base base;
    private final Sight sight;

    /** On what {@code core} offers. */
    @Activate
    public ReplayDesk(@Reference Core core) {
        base = core.base();
        sight = new Sight(base);
    }

    @Override
    public Replay replay(Actor actor, String id, Scheme other) {
        EditionState edition = sight.edition(id);
        Access access = sight.access(edition, actor);
        if (!access.holds(Power.RUN, Power.SUPERVISE, Power.OPEN, Power.RULES)) {
            throw Sight.notEntitled();
        }
        if (edition.status() != EditionState.Status.ENDED) {
            throw Refuse.with(
                    RefusalCode.TOO_EARLY,
                    null,
                    "届次尚未结束，结束后方可复算",
                    "The edition has not ended; it can be replayed once it has");
        }
        if (!other.id().equals(edition.scheme())) {
            throw Refuse.with(
                    RefusalCode.UNKNOWN_SCHEME,
                    null,
                    "届次依据的办法是 " + edition.scheme() + "，不是 " + other.id(),
                    "The edition is one of the scheme " + edition.scheme() + ", not of " + other.id());
        }
        Optional<String> missing = base.kinds().get().missing(other);
        if (missing.isPresent()) {
            throw Refuse.with(
                    RefusalCode.SCHEME_DORMANT,
                    null,
                    "缺少类型 " + missing.get(),
                    "The kind " + missing.get() + " is missing");
        }
        Scheme pinned = base.schemes().pinned(edition);
        Redrafted redrafted = other.contentHash().equals(edition.schemeHash())
                ? new Redrafted(pinned, edition, List.of())
                : Redrafted.of(pinned, other, edition);
        return compared(access, edition, pinned, redrafted);
    }

    private Replay compared(Access access, EditionState edition, Scheme pinned, Redrafted redrafted) {
        List<ReplayCase> cases = cases(edition, pinned);
        Map<String, List<BallotState>> ballots = ballots(edition);
        Rerun own = new Rerun(base, pinned, edition, Optional.empty(), new Carrying(pinned, pinned), ballots);
        Carrying carrying = new Carrying(pinned, redrafted.scheme());
        List<Undecided> general = new ArrayList<>(redrafted.undecided());
        Rerun other = new Rerun(
                base,
                redrafted.scheme(),
                redrafted.edition(),
                Optional.of(own),
                carrying,
                redrafted.scheme() == pinned ? ballots : redrafted.ballots(ballots, general));
        Map<String, Course> before = own.courses(cases);
        Map<String, Course> after = other.courses(cases);
        cases.stream()
                .map(each -> each.state().track())
                .distinct()
                .flatMap(track -> carrying.questions(track).stream())
                .distinct()
                .forEach(general::add);
        List<Line> lines = new ArrayList<>();
        for (ReplayCase each : cases) {
            lines.add(
                    access.reads(each.state())
                            ? line(each, pinned, redrafted.scheme(), own, before, other, after)
                            : struck(each.state()));
        }
        lines.sort(
                Comparator.comparing(Line::verdict).thenComparing(Line::batch).thenComparing(Line::application));
        return new Replay(
                edition.id(),
                edition.scheme(),
                edition.revision(),
                redrafted.scheme().revision(),
                List.copyOf(lines),
                List.copyOf(general));
    }

    private static Line struck(ApplicationState a) {
        return new Line(
                a.id(),
                "",
                a.batch(),
                a.track(),
                Verdict.STRUCK,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
    }

    private static Line line(
            ReplayCase each,
            Scheme pinned,
            Scheme later,
            Rerun own,
            Map<String, Course> before,
            Rerun other,
            Map<String, Course> after) {
        ApplicationState a = each.state();
        Course was = before.get(a.id());
        Course is = after.get(a.id());
        List<Undecided> undecided = new ArrayList<>(other.undecided(a.id()));
        boolean reproduced = onRecord(a, was);
        if (!reproduced) {
            undecided.add(new Undecided(
                    new Text("记录的结果", "the outcome on record"),
                    new Text(
                            "按原修订重新计算与记录不符（如曾重开环节、处理异议或更正），不作比较",
                            "the rules of its own revision alone do not lead to it (a stage was reopened, an objection or a"
                                    + " correction came in between); it is not compared"),
                    Optional.empty()));
        }
        Verdict verdict = !reproduced || is.end() == End.UNDECIDED
                ? Verdict.UNDECIDABLE
                : was.same(is) ? Verdict.SAME : Verdict.DIFFERENT;
        return new Line(
                a.id(),
                Names.of(pinned, a.track()).name(each.answers()),
                a.batch(),
                a.track(),
                verdict,
                Optional.of(was),
                Optional.of(is),
                verdict == Verdict.DIFFERENT ? is.article().or(was::article) : Optional.empty(),
                later.track(a.track()).isPresent() ? flips(each, pinned, later, own, other) : List.of(),
                undecided);
    }

    /** Whether the rules alone lead to what is on record. */
    private static boolean onRecord(ApplicationState a, Course course) {
        return switch (a.status()) {
            case AWARDED, REVOKED ->
                course.end() == End.AWARDED && course.award().equals(Optional.of(a.award()));
            case ENDED ->
                course.end() == End.ENDED
                        && course.stage().equals(a.latestOutcome().map(ApplicationState.StageOutcome::stage));
            case WITHDRAWN, DISQUALIFIED -> course.end() == End.LEFT;
            default -> false;
        };
    }

    /** The conditions of both revisions that hold under one of them only. */
    private static List<Flip> flips(ReplayCase each, Scheme pinned, Scheme later, Rerun own, Rerun other) {
        String track = each.state().track();
        Map<String, Finding> before = new LinkedHashMap<>();
        own.judged(each).forEach(finding -> before.put(finding.condition(), finding));
        Map<String, Condition> conditions = Carrying.conditions(later, track);
        Carrying carrying = new Carrying(pinned, later);
        List<Flip> flips = new ArrayList<>();
        for (Finding finding : other.judged(each)) {
            Finding was = before.get(finding.condition());
            Condition condition = conditions.get(finding.condition());
            if (was != null
                    && was.result() != finding.result()
                    && certain(was)
                    && certain(finding)
                    && carrying.uncollected(track, condition).isEmpty()) {
                flips.add(new Flip(
                        finding.condition(),
                        condition.title(),
                        Carrying.place(finding.basis()),
                        was.result(),
                        finding.result(),
                        finding.reason()));
            }
        }
        return flips;
    }

    private static boolean certain(Finding finding) {
        return finding.result() == Finding.Result.MET || finding.result() == Finding.Result.NOT_MET;
    }

    /** The submitted applications, by batch and id. */
    private List<ReplayCase> cases(EditionState edition, Scheme pinned) {
        List<ApplicationState> states = new ArrayList<>();
        for (EditionState.Batch batch : edition.batches()) {
            new Streams(base.store())
                    .applications(edition.id(), batch.number()).stream()
                            .map(row -> (ApplicationState) Journal.state(row))
                            .filter(a -> a.submitted().isPresent() && a.status() != ApplicationState.Status.LAPSED)
                            .sorted(Comparator.comparing(ApplicationState::id))
                            .forEach(states::add);
        }
        Map<String, Json.Obj> answers = new PublicLists(base)
                .answers(states.stream().flatMap(a -> a.answers().stream()).toList());
        return states.stream()
                .map(a -> new ReplayCase(
                        a,
                        a.answers().map(answers::get).orElse(Json.obj()),
                        Situations.deadline(pinned, edition, a.batch())))
                .toList();
    }

    private Map<String, List<BallotState>> ballots(EditionState edition) {
        Map<String, List<BallotState>> ballots = new TreeMap<>();
        Cohorts cohorts = new Cohorts(base);
        for (EditionState.Batch batch : edition.batches()) {
            batch.ballots().stream()
                    .map(EditionState.Ballot::stage)
                    .distinct()
                    .forEach(stage ->
                            ballots.put(batch.number() + "/" + stage, cohorts.ballots(edition, batch.number(), stage)));
        }
        return ballots;
    }
}
