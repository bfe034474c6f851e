package org.jinbang.internal.decide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.BallotState;
import org.jinbang.process.EditionState;
import org.jinbang.scheme.Condition;
import org.jinbang.scheme.Finding;
import org.jinbang.scheme.Majority;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Track;
import org.jinbang.scheme.spi.StageKind;

/** Lays the applications of a cohort before a stage kind. */
final class Cases {
    private Cases() {}

    static StageKind.Sitting sitting(Situation s, Stage stage, int batch) {
        return new StageKind.Sitting(
                s.scheme(),
                stage,
                s.params(stage),
                stage.by().map(organ -> s.running().members(organ).size()).orElse(0),
                Caps.roomAt(s, stage, batch),
                s.batch(batch).ties().getOrDefault(stage.id(), List.of()));
    }

    static StageKind.Case of(Situation s, Stage stage, ApplicationState a) {
        Track track = s.scheme().track(a.track()).orElseThrow();
        List<EditionState.Seat> members = stage.by().map(s.running()::members).orElse(List.of());
        List<String> free = members.stream()
                .map(EditionState.Seat::person)
                .filter(person -> !a.recused(stage.by().orElse(""), person))
                .toList();
        int entitled = a.assignment(stage.id())
                .map(assigned ->
                        (int) free.stream().filter(assigned.members()::contains).count())
                .orElse(free.size());
        return new StageKind.Case(
                a.id(),
                a.track(),
                a.award(),
                results(track, a),
                judgedBy(s, track, stage),
                entries(stage, a),
                free.size(),
                entitled,
                a.submitted().isPresent() && a.status() != ApplicationState.Status.DRAFT,
                Opinions.said(s, a),
                scores(a),
                votes(s.ballots(), a.id()),
                notice(s, stage, a),
                approved(s.batch(a.batch()), stage, a.id()),
                a.supplements().stream()
                        .anyMatch(each -> each.stage().equals(stage.id())
                                && each.supplied().isEmpty()
                                && !Supplements.overdue(s, each)));
    }

    private static List<StageKind.Entry> entries(Stage stage, ApplicationState a) {
        return a.entries().stream()
                .filter(e ->
                        e.stage().equals(stage.id()) && !a.recused(stage.by().orElse(""), e.member()))
                .map(e -> new StageKind.Entry(
                        e.member(), e.decision(), e.scores(), e.comment().isPresent(), e.sources()))
                .toList();
    }

    private static Map<String, Integer> scores(ApplicationState a) {
        Map<String, Integer> scores = new LinkedHashMap<>();
        a.outcomes().forEach(o -> o.score().ifPresent(score -> scores.put(o.stage(), score)));
        return scores;
    }

    private static Optional<StageKind.NoticeStanding> notice(Situation s, Stage stage, ApplicationState a) {
        if (!stage.kind().equals("notice")) {
            return Optional.empty();
        }
        Optional<EditionState.Notice> on = s.batch(a.batch()).notices().stream()
                .filter(n -> n.stage().equals(stage.id())
                        && !n.replaced()
                        && n.names().containsKey(a.id()))
                .findFirst();
        return Optional.of(new StageKind.NoticeStanding(
                on.isPresent(),
                on.filter(n -> !s.now().isBefore(n.window().closes())).isPresent(),
                (int) a.objections().stream()
                        .filter(ApplicationState.Objection::open)
                        .count(),
                a.objections().stream().anyMatch(o -> o.status() == ApplicationState.Objection.Status.UPHELD)));
    }

    private static Optional<Boolean> approved(EditionState.Batch batch, Stage stage, String application) {
        Optional<Boolean> approved = Optional.empty();
        for (EditionState.Approval approval : batch.approvals()) {
            if (approval.stage().equals(stage.id())) {
                if (approval.approved().contains(application)) {
                    approved = Optional.of(true);
                } else if (approval.left().contains(application)) {
                    approved = Optional.of(false);
                }
            }
        }
        return approved;
    }

    /** The counted votes on a name, by round. */
    static List<StageKind.Vote> votes(List<BallotState> ballots, String application) {
        List<StageKind.Vote> votes = new ArrayList<>();
        for (BallotState ballot : ballots) {
            if (ballot.closed().isPresent() && ballot.entitled().containsKey(application)) {
                List<String> slips = ballot.slips().getOrDefault(application, List.of());
                int yes = tally(slips, BallotState.Choice.YES);
                int entitled = ballot.entitled().get(application).size();
                votes.add(new StageKind.Vote(
                        ballot.round(),
                        yes,
                        tally(slips, BallotState.Choice.NO),
                        tally(slips, BallotState.Choice.ABSTAIN),
                        entitled,
                        Majority.parse(ballot.majority()).carries(yes, slips.size(), entitled)));
            }
        }
        return votes;
    }

    private static int tally(List<String> slips, BallotState.Choice choice) {
        return (int) slips.stream().filter(choice.name()::equals).count();
    }

    /** The conditions of a track that people judge in a stage or were to judge before it. */
    static List<String> judgedBy(Situation s, Track track, Stage stage) {
        int here = Editions.index(s, stage.id());
        return track.conditions().stream()
                .flatMap(Condition::tree)
                .filter(c -> c.params().text("judged-in").isPresent())
                .filter(c -> Editions.index(s, c.params().text("judged-in").orElseThrow()) <= here)
                .map(Condition::id)
                .toList();
    }

    /**
     * Results of a track's conditions as judgements have changed them, with the parts that people still have to judge
     * because the whole depends on them.
     */
    private static Map<String, Finding.Result> results(Track track, ApplicationState a) {
        Map<String, Finding.Result> results = new LinkedHashMap<>();
        for (Condition condition : track.conditions()) {
            pending(condition, a).forEach(id -> results.put(id, Finding.Result.NEEDS_JUDGEMENT));
            results.put(condition.id(), Results.of(condition, a));
        }
        return results;
    }

    /** The conditions that people have yet to judge before this one is decided. */
    private static List<String> pending(Condition condition, ApplicationState a) {
        if (Results.of(condition, a) != Finding.Result.NEEDS_JUDGEMENT) {
            return List.of();
        }
        List<String> pending = new ArrayList<>();
        if (condition.parts().isEmpty() && Results.own(condition, a) == Finding.Result.NEEDS_JUDGEMENT) {
            pending.add(condition.id());
        }
        condition.parts().forEach(part -> pending.addAll(pending(part, a)));
        condition.unless().ifPresent(exception -> pending.addAll(pending(exception.condition(), a)));
        return pending;
    }
}
