package org.jinbang.web.internal.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jinbang.json.Json;
import org.jinbang.process.Actor;
import org.jinbang.process.Command;
import org.jinbang.process.CommandType;
import org.jinbang.process.EditionState;
import org.jinbang.web.internal.form.Plain;
import org.jinbang.web.internal.form.Question;
import org.jinbang.web.internal.http.Address;
import org.jinbang.web.internal.http.Answer;
import org.jinbang.web.internal.http.Visit;

/** A concern of the public about an edition, without an account; it is open from the call on and after the end too. */
final class ConcernPage {
    private static final String TEXT = "text";
    private static final String CONTACT = "contact";
    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_CONTACT = 200;

    private final Site site;
    private final Sources sources;
    private final Receipts receipts = new Receipts();

    ConcernPage(Site site, Sources sources) {
        this.site = site;
        this.sources = sources;
    }

    static String path(Sources.Edition edition) {
        return Address.path("editions", edition.state().id(), "concern");
    }

    /** Whether concerns are taken in: until the edition is cancelled, and while its scheme is there. */
    static boolean open(Sources.Edition edition) {
        return edition.state().status() != EditionState.Status.CANCELLED
                && !edition.state().dormant();
    }

    Answer show(Visit visit) {
        Sources.Edition edition = sources.edition(visit.step(1));
        Plain form = new Plain(visit.body(), visit.say());
        Question text =
                form.question(TEXT, visit.say().message("concern.text"), "area", true, LONGEST_TEXT, visit.post());
        Question contact = form.question(
                CONTACT, visit.say().message("concern.contact"), "text", false, LONGEST_CONTACT, visit.post());
        List<Question> questions = List.of(
                text.helped(visit.say().message("concern.text.help")),
                contact.helped(visit.say().message("concern.contact.help")));
        long errors =
                questions.stream().filter(each -> each.error().isPresent()).count()
                        + (visit.body().cut() ? 1 : 0);
        Map<String, Object> model = new HashMap<>();
        model.put("edition", edition);
        model.put("path", path(edition));
        model.put("open", open(edition));
        int status = visit.post() && !open(edition) ? 409 : 200;
        if (visit.post() && errors > 0) {
            status = 422;
        } else if (visit.post()) {
            Receipts.Given given =
                    receipts.give(form.key(), false, () -> report(edition, form.key(), text.value(), contact.value()));
            if (given.slip().isPresent()) {
                model.put("slip", given.slip().get());
                return Answer.form(200, site.render("concern-receipt.ftlh", visit, model));
            }
            Map<String, Object> refused = Objecting.refused(given.refused().orElseThrow(), visit);
            model.putAll(refused);
            status = (int) refused.get("refusalStatus");
        }
        model.put("questions", questions);
        model.put("key", form.key());
        model.put("errors", errors);
        return Answer.form(status, site.render("concern.ftlh", visit, model));
    }

    private org.jinbang.process.Answer report(Sources.Edition edition, String key, String text, String contact) {
        Json.Obj data = Json.obj().with(TEXT, text);
        return sources.engine()
                .execute(new Command(
                        CommandType.REPORT_CONCERN,
                        Actor.PUBLIC,
                        edition.state().id(),
                        key,
                        contact.isEmpty() ? data : data.with(CONTACT, contact)));
    }
}
