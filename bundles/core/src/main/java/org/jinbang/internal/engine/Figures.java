package org.jinbang.internal.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jinbang.internal.stages.Levels;
import org.jinbang.json.Json;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.BallotState;
import org.jinbang.process.EditionState;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Track;
import org.jinbang.store.Store;

/** The figures of a work report: counts only, no names. A stage that was closed anew counts as it was closed last. */
final class Figures {
    private static final int REFUSALS = 10_000;

    private final Base base;

    Figures(Base base) {
        this.base = base;
    }

    /** The figures of a batch as of now. */
    Json.Obj of(Scheme scheme, EditionState edition, int batch) {
        return of(scheme, edition, batch, List.of());
    }

    /** The figures of some tracks of a batch as of now; of all if none is named. */
    Json.Obj of(Scheme scheme, EditionState edition, int batch, List<String> only) {
        Map<String, Integer> tracks = new TreeMap<>();
        Map<String, Integer> statuses = new TreeMap<>();
        Map<String, Integer> outcomes = new TreeMap<>();
        Map<String, Integer> objections = new TreeMap<>();
        Map<String, Integer> sanctions = new TreeMap<>();
        for (Store.StreamRow row : applications(edition.id(), batch)) {
            ApplicationState a = (ApplicationState) Journal.state(row);
            if (!only.isEmpty() && !only.contains(a.track())) {
                continue;
            }
            tracks.merge(a.track(), 1, Integer::sum);
            statuses.merge(a.status().name(), 1, Integer::sum);
            last(scheme, a).forEach((stage, result) -> outcomes.merge(stage + "/" + result, 1, Integer::sum));
            a.objections().forEach(o -> objections.merge(o.status().name(), 1, Integer::sum));
            a.sanctions().forEach(s -> sanctions.merge(s.measure().name(), 1, Integer::sum));
        }
        Map<String, Integer> refusals = new TreeMap<>();
        base.store()
                .refusals(edition.id(), Optional.empty(), Optional.empty(), REFUSALS)
                .forEach(r -> refusals.merge(r.code() + "/" + r.article(), 1, Integer::sum));
        Json.Obj caps = Json.obj();
        for (Store.ClaimRow claim : base.store().claims("cap/" + edition.id() + "/")) {
            String key = claim.key().substring(("cap/" + edition.id() + "/").length());
            String[] parts = key.split("/", 2);
            boolean ofBatch = parts.length == 1 || parts[1].equals(String.valueOf(batch));
            if (ofBatch && (only.isEmpty() || awards(scheme, only).contains(parts[0]))) {
                caps = caps.with(
                        key,
                        Json.obj()
                                .with("limit", claim.bound())
                                .with("reserved", claim.reserved())
                                .with("used", claim.used()));
            }
        }
        return Json.obj()
                .with("edition", edition.id())
                .with("batch", batch)
                .with("tracks", counts(tracks))
                .with("statuses", counts(statuses))
                .with("outcomes", counts(outcomes))
                .with("objections", counts(objections))
                .with("sanctions", counts(sanctions))
                .with("refusals", counts(refusals))
                .with("ballots", ballots(edition, batch))
                .with("caps", caps);
    }

    /** Stage → what it came to last for an application that it concerned. */
    private static Map<String, String> last(Scheme scheme, ApplicationState a) {
        Map<String, String> last = new TreeMap<>();
        a.outcomes().stream()
                .filter(o -> scheme.stage(o.stage()).filter(a::passesOver).isEmpty())
                .forEach(o -> last.put(o.stage(), o.result()));
        return last;
    }

    /** What applications of some tracks can come to. */
    private static Set<String> awards(Scheme scheme, List<String> tracks) {
        return Stream.concat(
                        tracks.stream().flatMap(id -> scheme.track(id).stream()).map(Track::award),
                        scheme.stages().stream()
                                .filter(stage -> tracks.stream().anyMatch(stage::isFor))
                                .flatMap(stage -> Levels.bases(stage).keySet().stream()))
                .collect(Collectors.toSet());
    }

    private List<Store.StreamRow> applications(String edition, int batch) {
        return new Streams(base.store()).applications(edition, batch);
    }

    private Json.Arr ballots(EditionState edition, int batch) {
        List<Json> ballots = new java.util.ArrayList<>();
        edition.batch(batch)
                .ifPresent(b -> b.ballots()
                        .forEach(ballot -> base.store().stream(ballot.id()).ifPresent(row -> {
                            BallotState state = (BallotState) Journal.state(row);
                            ballots.add(Json.obj()
                                    .with("round", state.round())
                                    .with("members", state.members().size())
                                    .with("voted", state.voted().size())
                                    .with("quorum", state.quorum())
                                    .with("majority", state.majority())
                                    .with("candidates", state.entitled().size())
                                    .with("closed", state.closed().isPresent()));
                        })));
        return new Json.Arr(ballots);
    }

    private static Json.Obj counts(Map<String, Integer> counts) {
        Json.Obj object = Json.obj();
        for (Map.Entry<String, Integer> count : counts.entrySet()) {
            object = object.with(count.getKey(), count.getValue());
        }
        return object;
    }
}
