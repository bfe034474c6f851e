package org.jinbang.internal.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jinbang.internal.decide.Forecast;
import org.jinbang.internal.decide.Recount;
import org.jinbang.internal.decide.Situation;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.BallotState;
import org.jinbang.process.EditionState;
import org.jinbang.process.Replays.Course;
import org.jinbang.process.Replays.Undecided;
import org.jinbang.scheme.Condition;
import org.jinbang.scheme.Finding;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.Values;
import org.jinbang.scheme.spi.StageKind.Outcome;

/**
 * Takes the cases of a finished edition through the stages of a scheme once more, on what was recorded: the same
 * forecasts as at the closing of each stage, on states that are made up for it and never stored.
 */
final class Rerun {
    private static final String TOP = "top";

    private final Base base;
    private final Scheme scheme;
    private final EditionState edition;
    private final Optional<Rerun> former;
    private final Carrying carrying;
    private final Map<String, List<BallotState>> ballots;
    private final Map<String, Conditions> conditions = new HashMap<>();
    private final Told told = new Told();
    private Map<String, Integer> counted = new LinkedHashMap<>();

    /**
     * Under a scheme.
     *
     * @param edition with the settings that hold under it
     * @param former the run under the revision it was held under; empty if this is that run
     * @param ballots batch and stage, with a slash → the ballots held there
     */
    Rerun(
            Base base,
            Scheme scheme,
            EditionState edition,
            Optional<Rerun> former,
            Carrying carrying,
            Map<String, List<BallotState>> ballots) {
        this.base = base;
        this.former = former;
        this.scheme = scheme;
        this.edition = edition;
        this.carrying = carrying;
        this.ballots = ballots;
    }

    /** How each case fares: application → course. */
    Map<String, Course> courses(List<ReplayCase> cases) {
        for (EditionState.Batch batch : edition.batches()) {
            List<ReplayedCase> going = new ArrayList<>();
            for (ReplayCase each : cases) {
                if (each.state().batch() == batch.number()) {
                    admitted(each).ifPresent(going::add);
                }
            }
            for (Stage stage : scheme.mainStages()) {
                leave(going, stage);
                if (!stage.kind().equals("application")) {
                    pass(going, stage, batch);
                }
            }
            going.forEach(told::awarded);
        }
        return told.courses();
    }

    /** What could not be told of a case. */
    List<Undecided> undecided(String application) {
        return told.undecided(application);
    }

    Conditions conditions(String track) {
        return conditions.computeIfAbsent(
                track, id -> new Conditions(scheme, scheme.track(id).orElseThrow(), values()));
    }

    private Values values() {
        return edition.values(scheme);
    }

    /** The findings of a case, with the judgements that can be carried. */
    List<Finding> judged(ReplayCase given) {
        return given.findings(base, conditions(given.state().track()), judgements(given));
    }

    /** What was judged and holds here, too: what the answers alone left to people under the former revision. */
    private Map<String, Finding.Result> judgements(ReplayCase given) {
        Conditions before = former.orElse(this).conditions(given.state().track());
        return carrying.judgements(given, given.findings(base, before, Map.of()));
    }

    private Optional<ReplayedCase> admitted(ReplayCase given) {
        ApplicationState a = given.state();
        if (scheme.track(a.track()).isEmpty()
                || scheme.award(scheme.track(a.track()).orElseThrow().award()).isEmpty()) {
            return unknown(
                    a,
                    new Undecided(
                            new Text(a.track(), a.track()),
                            new Text("该修订没有这一申报类别", "the revision has no such track"),
                            Optional.empty()));
        }
        List<Condition> own = scheme.track(a.track()).orElseThrow().conditions();
        List<Finding> findings = given.findings(base, conditions(a.track()), Map.of());
        List<Undecided> open = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            Finding finding = findings.get(i);
            Optional<Undecided> uncollected = carrying.uncollected(a.track(), own.get(i));
            if (uncollected.isPresent()) {
                open.add(uncollected.get());
            } else if (finding.result() == Finding.Result.NOT_MET) {
                told.notAdmitted(a.id(), finding);
                return Optional.empty();
            } else if (finding.result() == Finding.Result.AWAITING_EVIDENCE
                    || finding.result() == Finding.Result.ERROR) {
                open.add(new Undecided(own.get(i).title(), finding.reason(), Carrying.place(finding.basis())));
            }
        }
        if (!open.isEmpty()) {
            told.open(a.id(), open);
            return unknown(a, open.get(0));
        }
        Map<String, Finding.Result> judgements = judgements(given);
        told.open(a.id(), carrying.notJudged(a.track(), given.findings(base, conditions(a.track()), judgements)));
        return Optional.of(new ReplayedCase(
                given, judgements, scheme.track(a.track()).orElseThrow().award()));
    }

    private Optional<ReplayedCase> unknown(ApplicationState a, Undecided why) {
        told.unknown(a.id(), Optional.empty(), why);
        return Optional.empty();
    }

    /** Whoever withdrew or was disqualified in a stage leaves it here, too. */
    private void leave(List<ReplayedCase> going, Stage stage) {
        going.removeIf(each -> {
            ApplicationState a = each.given().state();
            boolean leaves = each.given().left() && a.stage().equals(stage.id());
            if (leaves && each.reserved()) {
                counted = Recount.left(counted, scheme, edition, each.award(), a.batch());
            }
            if (leaves) {
                told.left(a.id(), stage);
            }
            return leaves;
        });
    }

    private void pass(List<ReplayedCase> going, Stage stage, EditionState.Batch batch) {
        going.forEach(each -> arrive(each, stage));
        Optional<Undecided> obstacle = carrying.obstacle(stage);
        obstacle.ifPresent(why -> going.removeIf(each -> {
            boolean concerned = !each.state().passesOver(stage);
            if (concerned) {
                told.unknown(each.id(), Optional.of(stage), why);
            }
            return concerned;
        }));
        if (going.isEmpty()) {
            return;
        }
        int unknown = told.unknown();
        Situation roomy = situation(going, stage, batch, counted);
        Forecast forecast = Forecast.of(roomy, batch, stage);
        Map<String, Forecast.Line> crowded = unknown == 0 ? Map.of() : crowded(going, stage, batch, roomy, unknown);
        Map<String, ReplayedCase> byId = new HashMap<>();
        going.forEach(each -> byId.put(each.id(), each));
        List<Forecast.Line> certain = new ArrayList<>();
        for (Forecast.Line line : forecast.lines()) {
            ReplayedCase each = byId.get(line.application().id());
            Forecast.Line other = crowded.get(each.id());
            if (other != null
                    && (other.outcome().result() != line.outcome().result()
                            || !other.award().equals(line.award()))) {
                going.remove(each);
                told.unknown(each.id(), Optional.of(stage), competes(stage, unknown));
            } else if (decided(each, line, stage)) {
                certain.add(line);
            }
        }
        counted = Recount.counted(roomy, stage, new Forecast(certain, List.of(), ""));
        for (Forecast.Line line : certain) {
            ReplayedCase each = byId.get(line.application().id());
            if (Recount.reserves(roomy, stage, line)) {
                each.reserve();
            }
        }
        going.removeIf(each -> told.settled(each.id()));
    }

    private static Undecided competes(Stage stage, int unknown) {
        return new Undecided(
                stage.title(),
                new Text(
                                "取决于 {0} 份无法判断的申报是否占用名额",
                                "it depends on whether {0} case(s) that cannot be decided take a place")
                        .with(unknown),
                Carrying.place(stage.basis()));
    }

    /** The outcomes if every case of which nothing is known takes a place. */
    private Map<String, Forecast.Line> crowded(
            List<ReplayedCase> going, Stage stage, EditionState.Batch batch, Situation roomy, int unknown) {
        Optional<Long> top = values().resolve(stage.params()).number(TOP);
        Stage narrower = top.map(places -> stage.with(stage.params().with(TOP, Math.max(0, places - unknown))))
                .orElse(stage);
        Situation s = situation(going, stage, batch, Recount.crowded(roomy, batch.number(), unknown));
        Map<String, Forecast.Line> lines = new HashMap<>();
        Forecast.of(s, batch, narrower)
                .lines()
                .forEach(line -> lines.put(line.application().id(), line));
        return lines;
    }

    /** Puts a case into a stage, with the judgements that were due by then. */
    private void arrive(ReplayedCase each, Stage stage) {
        Map<String, Condition> all =
                Carrying.conditions(scheme, each.given().state().track());
        Map<String, Finding.Result> due = new LinkedHashMap<>();
        each.judgements().forEach((id, result) -> {
            int when = all.get(id).params().text("judged-in").map(this::index).orElse(-1);
            if (when <= index(stage.id())) {
                due.put(id, result);
            }
        });
        List<Finding> findings =
                each.given().findings(base, conditions(each.given().state().track()), due);
        each.arrive(stage, findings, laterNotices(stage));
    }

    /** The notices that came after a stage: objections against them were not known there. */
    private Set<String> laterNotices(Stage stage) {
        return edition.batches().stream()
                .flatMap(batch -> batch.notices().stream())
                .filter(notice -> index(notice.stage()) > index(stage.id()))
                .map(EditionState.Notice::id)
                .collect(Collectors.toSet());
    }

    private int index(String stage) {
        List<String> ids = scheme.mainStages().stream().map(Stage::id).toList();
        return ids.indexOf(stage);
    }

    private Situation situation(
            List<ReplayedCase> going, Stage stage, EditionState.Batch batch, Map<String, Integer> underCaps) {
        Builder builder = new Builder(base, scheme, edition.schemeHash(), Optional.of(edition));
        builder.cohort(going.stream()
                .map(each -> new Situation.Numbered(each.state(), 0))
                .toList());
        builder.counted(underCaps);
        builder.ballots(ballots.getOrDefault(batch.number() + "/" + stage.id(), List.of()));
        return builder.build();
    }

    /** Whether it is known what a stage comes to for a case; if its way ends here, its course is told. */
    private boolean decided(ReplayedCase each, Forecast.Line line, Stage stage) {
        Outcome outcome = line.outcome();
        if (outcome.result() == Outcome.Result.ADVANCES) {
            each.goOn(stage, line);
            return true;
        }
        Optional<String> article = outcome.article().or(() -> Carrying.place(stage.basis()));
        if (outcome.result() == Outcome.Result.ENDS) {
            told.ended(each.id(), stage, outcome, article);
            return true;
        }
        told.unknown(each.id(), Optional.of(stage), new Undecided(stage.title(), outcome.reason(), article));
        return false;
    }
}
