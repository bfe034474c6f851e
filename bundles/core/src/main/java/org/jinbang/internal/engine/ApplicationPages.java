package org.jinbang.internal.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.internal.decide.Access;
import org.jinbang.internal.decide.Recommenders;
import org.jinbang.json.Json;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.EditionState;
import org.jinbang.process.Page;
import org.jinbang.process.Reader.Line;
import org.jinbang.process.Reader.Query;
import org.jinbang.process.Reassessment;
import org.jinbang.process.StreamKind;
import org.jinbang.scheme.Finding;
import org.jinbang.scheme.Scheme;
import org.jinbang.store.Store;
import org.jinbang.store.Store.StreamRow;

/** Pages of a list of applications. */
final class ApplicationPages {
    private static final int MOST = 200;

    private final Base base;
    private final PublicLists lists;

    ApplicationPages(Base base, PublicLists lists) {
        this.base = base;
        this.lists = lists;
    }

    /**
     * The applications a query finds among those that may be read.
     *
     * @param owner the only applicant whose applications are meant; empty for all
     * @param unit the only recommending unit whose applications are meant; empty for all. Where units recommend jointly,
     *     the store knows the first one only, so pages can come out shorter than asked for.
     */
    Page<Line> of(Query q, EditionState edition, Access access, Optional<String> owner, Optional<String> unit) {
        Scheme scheme = base.schemes().pinned(edition);
        new Filters(scheme).check(q);
        int most = Math.max(1, Math.min(MOST, q.most()));
        Optional<String[]> from = q.from().map(token -> token.split("~", 2));
        boolean joint = scheme.firstOfKind("recommendation")
                .filter(stage -> !Recommenders.tracks(stage).isEmpty())
                .isPresent();
        List<StreamRow> rows = base.store()
                .streams(new Store.StreamFilter(
                        StreamKind.APPLICATION.name(),
                        Optional.of(q.edition()),
                        q.batch(),
                        q.stage(),
                        q.status().map(Enum::name),
                        q.track(),
                        owner,
                        joint ? Optional.empty() : unit,
                        from.map(parts -> parts[0]),
                        from.map(parts -> parts[1]),
                        most));
        List<ApplicationState> readable = new ArrayList<>();
        rows.forEach(row -> {
            ApplicationState a = (ApplicationState) base.states().seen(row);
            if (access.reads(a)
                    && unit.filter(each -> !Access.asked(a, each)).isEmpty()
                    && q.holds().filter(each -> !holds(access.view(a), each)).isEmpty()) {
                readable.add(a);
            }
        });
        Optional<String> next = rows.size() < most
                ? Optional.empty()
                : Optional.of(rows.get(rows.size() - 1).stage() + "~"
                        + rows.get(rows.size() - 1).id());
        return new Page<>(lines(scheme, readable, access), next);
    }

    private static boolean holds(ApplicationState seen, String condition) {
        return seen.conditions().get(condition) == Finding.Result.MET;
    }

    private List<Line> lines(Scheme scheme, List<ApplicationState> applications, Access access) {
        Map<String, Json.Obj> answers = lists.names(
                scheme, applications.stream().flatMap(a -> a.answers().stream()).toList());
        Map<String, Names> byTrack = new HashMap<>();
        List<Line> lines = new ArrayList<>();
        for (ApplicationState a : applications) {
            Names called = byTrack.computeIfAbsent(a.track(), track -> Names.of(scheme, track));
            Json.Obj given = a.answers().map(answers::get).orElse(Json.obj());
            given = given == null ? Json.obj() : given;
            lines.add(new Line(
                    a.id(),
                    a.batch(),
                    a.track(),
                    a.award(),
                    a.status(),
                    a.stage(),
                    a.unit(),
                    called.name(given),
                    called.organisation(given),
                    a.submitted(),
                    access.recorded(a),
                    a.status() == ApplicationState.Status.AWARDED
                            && a.revocation().isPresent(),
                    reassessing(a, access)));
        }
        return lines;
    }

    private static boolean reassessing(ApplicationState a, Access access) {
        return a.status() == ApplicationState.Status.AWARDED
                && a.reassessments().stream().anyMatch(Reassessment::open)
                && !access.view(a).reassessments().isEmpty();
    }
}
