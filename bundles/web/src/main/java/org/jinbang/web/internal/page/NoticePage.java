package org.jinbang.web.internal.page;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jinbang.json.Json;
import org.jinbang.process.EditionState;
import org.jinbang.process.Reader.PublicList;
import org.jinbang.scheme.ObjectionPart;
import org.jinbang.scheme.Stage;
import org.jinbang.web.internal.http.Address;
import org.jinbang.web.internal.http.Answer;
import org.jinbang.web.internal.http.FailureException;
import org.jinbang.web.internal.http.Visit;

/** A public list with its exact window, what it was when it was published, and how to object. */
final class NoticePage {
    private final Site site;
    private final Sources sources;

    NoticePage(Site site, Sources sources) {
        this.site = site;
        this.sources = sources;
    }

    static String path(Sources.Edition edition, String notice) {
        return Address.path("editions", edition.state().id(), "notices", notice);
    }

    /** A notice with the stage it belongs to. */
    record Found(Sources.Edition edition, EditionState.Batch batch, EditionState.Notice notice, Stage stage) {
        /** What the stage asks of objections. */
        Json.Obj params() {
            return edition.params(stage, notice.published());
        }

        boolean running(Instant now) {
            return !notice.replaced()
                    && notice.window().contains(now)
                    && edition.state().status() == EditionState.Status.RUNNING;
        }
    }

    /** Finds the notice that an address names. */
    static Found find(Sources sources, String edition, String notice) {
        Sources.Edition found = sources.edition(edition);
        EditionState.Batch batch = found.batchOf(notice).orElseThrow(FailureException::notFound);
        EditionState.Notice each = batch.notices().stream()
                .filter(one -> one.id().equals(notice))
                .findFirst()
                .orElseThrow();
        return new Found(
                found, batch, each, found.scheme().stage(each.stage()).orElseThrow(FailureException::notFound));
    }

    Answer show(Visit visit) {
        Found found = find(sources, visit.step(1), visit.step(3));
        Instant now = sources.clock().now();
        PublicList list = sources.reader().notice(visit.step(1), visit.step(3));
        Json.Obj params = found.params();
        Map<String, Object> model = new HashMap<>();
        model.put("edition", found.edition());
        model.put("notice", found.notice());
        model.put("batch", found.batch().number());
        model.put("stage", found.stage());
        model.put("groups", WinnersPage.groups(found.edition(), list, false, List.of()));
        model.put("running", found.running(now));
        model.put("early", now.isBefore(found.notice().window().opens()));
        model.put(
                "left",
                found.running(now)
                        ? visit.say().left(now, found.notice().window().closes())
                        : "");
        model.put("term", params.object("open-for"));
        model.put("days", params.object("open-for").number("days").orElse(0L));
        model.put(
                "working",
                params.object("open-for")
                        .text("calendar")
                        .filter("working"::equals)
                        .isPresent());
        model.put("proofs", params.isTrue(ObjectionPart.PROOFS));
        model.put("objectors", Objectors.of(params));
        model.put("object", path(found.edition(), found.notice().id()) + "/objections");
        model.put("document", "/api/v1" + path(found.edition(), found.notice().id()) + "/document");
        return Answer.page(site.render("notice.ftlh", visit, model));
    }
}
