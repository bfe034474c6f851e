package org.jinbang.internal.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jinbang.internal.decide.Disciplines;
import org.jinbang.internal.decide.Situation;
import org.jinbang.json.Json;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.BallotState;
import org.jinbang.process.Command;
import org.jinbang.process.CommandType;
import org.jinbang.process.EditionState;
import org.jinbang.process.State;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Stage;
import org.jinbang.store.Store.StreamRow;
import org.jinbang.store.Transaction;

/** Loads the applications that move together, with what is decided over all of them. */
final class Cohorts {
    private final Base base;
    private final Figures figures;
    private final Streams streams;

    Cohorts(Base base) {
        this.base = base;
        this.figures = new Figures(base);
        this.streams = new Streams(base.store());
    }

    /** Locks the cohort of the stage a command names and gives the builder what its decision depends on. */
    void load(
            Transaction tx,
            Command c,
            Scheme scheme,
            EditionState edition,
            Builder builder,
            Map<String, StreamRow> rows,
            Map<String, State> states) {
        int batch = (int) Math.min(99, Math.max(0, c.data().number("batch").orElseThrow()));
        String stage = c.data().text("stage").orElseThrow();
        List<StreamRow> locked = new ArrayList<>(tx.lockCohort(edition.id(), batch, stage));
        Optional<Stage> named = scheme.stage(stage);
        if (c.type() == CommandType.REOPEN_STAGE) {
            edition.batch(batch)
                    .flatMap(EditionState.Batch::stage)
                    .filter(front -> !front.equals(stage))
                    .ifPresent(front -> locked.addAll(tx.lockCohort(edition.id(), batch, front)));
        }
        List<Situation.Numbered> cohort = taken(locked, rows, states);
        builder.cohort(cohort);
        builder.counted(counted(edition.id()));
        builder.ballots(ballots(edition, batch, stage));
        boolean last = named.filter(s ->
                        s.equals(scheme.mainStages().get(scheme.mainStages().size() - 1)))
                .isPresent();
        if (c.type() == CommandType.CLOSE_STAGE && last) {
            builder.alive(streams.applications(edition.id(), ApplicationState.Status.RUNNING)
                            .size()
                    + streams.applications(edition.id(), ApplicationState.Status.HELD)
                            .size());
        }
        if (c.type() == CommandType.PUBLISH_NOTICE || c.type() == CommandType.CORRECT_NOTICE) {
            builder.answers(publicNames(scheme, cohort));
            builder.root(Journal.root(base.store().heads(edition.id())));
        }
        if (c.type() == CommandType.ASSIGN_REVIEWERS) {
            Set<String> persons = new LinkedHashSet<>();
            Json.Obj wanted = c.data().object("assignments");
            wanted.members().keySet().forEach(id -> persons.addAll(wanted.texts(id)));
            List<ApplicationState> concerned = cohort.stream()
                    .map(Situation.Numbered::state)
                    .filter(a -> wanted.members().containsKey(a.id()))
                    .toList();
            builder.interests(new InterestBook(base).of(scheme, edition, persons, concerned, answers(concerned)));
        }
        if (c.type() == CommandType.FILE_REPORT) {
            builder.figures(figures.of(
                    scheme,
                    edition,
                    batch,
                    c.data()
                            .text("stage")
                            .flatMap(scheme::stage)
                            .map(Stage::tracks)
                            .orElse(List.of())));
        }
    }

    /** Locks the applications of an edition that are assigned to a person where they are. */
    void assigned(
            Transaction tx,
            EditionState edition,
            String person,
            Builder builder,
            Map<String, StreamRow> rows,
            Map<String, State> states) {
        List<StreamRow> locked = Stream.of(ApplicationState.Status.RUNNING, ApplicationState.Status.HELD)
                .flatMap(status -> streams.applications(edition.id(), status).stream())
                .filter(row -> Disciplines.assigned((ApplicationState) Journal.state(row), person))
                .map(StreamRow::id)
                .sorted()
                .flatMap(id -> tx.lock(id).stream())
                .toList();
        builder.cohort(taken(locked, rows, states));
    }

    private static List<Situation.Numbered> taken(
            List<StreamRow> locked, Map<String, StreamRow> rows, Map<String, State> states) {
        // reading thousands of states takes longer than fetching them
        List<Situation.Numbered> cohort = locked.parallelStream()
                .map(row -> new Situation.Numbered((ApplicationState) Journal.state(row), row.seq()))
                .toList();
        locked.forEach(row -> rows.put(row.id(), row));
        cohort.forEach(each -> states.put(each.state().id(), each.state()));
        return cohort;
    }

    private Map<String, Integer> counted(String edition) {
        Map<String, Integer> counted = new LinkedHashMap<>();
        base.store()
                .claims("cap/" + edition + "/")
                .forEach(claim -> counted.put(claim.key(), claim.reserved() + claim.used()));
        return counted;
    }

    /** The ballots of a stage. */
    List<BallotState> ballots(EditionState edition, int batch, String stage) {
        List<BallotState> ballots = new ArrayList<>();
        edition.batch(batch)
                .ifPresent(b -> b.ballots().stream()
                        .filter(ballot -> ballot.stage().equals(stage))
                        .forEach(ballot -> base.store().stream(ballot.id())
                                .ifPresent(row -> ballots.add((BallotState) Journal.state(row)))));
        return ballots;
    }

    private Map<String, Json.Obj> answers(List<ApplicationState> applications) {
        return new PublicLists(base)
                .answers(
                        applications.stream().flatMap(a -> a.answers().stream()).toList());
    }

    /** What a notice says of each name: the answers to the fields with the roles name and organisation. */
    private Map<String, Json.Obj> publicNames(Scheme scheme, List<Situation.Numbered> cohort) {
        List<String> ids =
                cohort.stream().flatMap(n -> n.state().answers().stream()).toList();
        Map<String, Json.Obj> given = new PublicLists(base).names(scheme, ids);
        Map<String, Json.Obj> names = new LinkedHashMap<>();
        for (Situation.Numbered each : cohort) {
            Names called = Names.of(scheme, each.state().track());
            Json.Obj answers = each.state().answers().map(given::get).orElse(Json.obj());
            names.put(
                    each.state().id(),
                    Json.obj().with("name", called.name(answers)).with("organisation", called.organisation(answers)));
        }
        return names;
    }
}
