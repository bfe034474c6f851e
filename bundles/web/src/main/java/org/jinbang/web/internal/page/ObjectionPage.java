package org.jinbang.web.internal.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.json.Json;
import org.jinbang.process.Actor;
import org.jinbang.process.Command;
import org.jinbang.process.CommandType;
import org.jinbang.web.internal.form.ObjectionForm;
import org.jinbang.web.internal.form.Plain;
import org.jinbang.web.internal.form.Question;
import org.jinbang.web.internal.http.Answer;
import org.jinbang.web.internal.http.Visit;

/** Objecting to one name on a notice, without an account: one form, with the proofs its article asks for. */
final class ObjectionPage {
    private final Site site;
    private final Sources sources;
    private final Receipts receipts = new Receipts();

    ObjectionPage(Site site, Sources sources) {
        this.site = site;
        this.sources = sources;
    }

    Answer show(Visit visit) {
        Objecting objecting = Objecting.of(site, sources, visit);
        Instant now = sources.clock().now();
        Optional<String> by = objecting.by();
        Map<String, Object> model = objecting.model();
        if (!objecting.running(now) || by.isEmpty()) {
            model.put("closed", !objecting.running(now));
            return Answer.form(visit.post() ? 409 : 200, site.render("objection-choose.ftlh", visit, model));
        }
        model.put("by", by.get());
        model.put(
                "left",
                visit.say().left(now, objecting.found().notice().window().closes()));
        return form(objecting, by.get(), model);
    }

    private Answer form(Objecting objecting, String by, Map<String, Object> model) {
        Visit visit = objecting.visit();
        boolean sent = visit.post();
        ObjectionForm form = objecting.form(by);
        String key = Plain.key(visit.body());
        Question statement = form.statement(visit.body(), sent);
        ObjectionForm.Filled filled = form.take(visit.body(), sent);
        boolean later = visit.body().fields().containsKey("later");
        int faults = filled.faults()
                + (statement.error().isPresent() ? 1 : 0)
                + (visit.body().cut() ? 1 : 0);
        int status = 200;
        if (sent && faults == 0 && (filled.gaps() == 0 || later)) {
            Receipts.Given given = receipts.give(key, false, () -> file(objecting, by, key, statement, filled));
            if (given.slip().isPresent()) {
                return objecting.receipt(given.slip().get(), by);
            }
            Map<String, Object> refused = Objecting.refused(given.refused().orElseThrow(), visit);
            model.putAll(refused);
            status = (int) refused.get("refusalStatus");
        } else if (sent) {
            status = 422;
        }
        List<Question> questions = new ArrayList<>();
        questions.add(statement);
        questions.addAll(filled.questions());
        model.put("questions", questions);
        model.put("key", key);
        model.put("cut", visit.body().cut());
        model.put("errors", sent ? faults + filled.gaps() : 0);
        // Article by article an objection may be completed later; that is offered, never chosen for anybody.
        model.put("mayFollow", sent && faults == 0 && filled.gaps() > 0);
        return Answer.form(status, site.render("objection.ftlh", visit, model));
    }

    private org.jinbang.process.Answer file(
            Objecting objecting, String by, String key, Question statement, ObjectionForm.Filled filled) {
        Json.Obj data = Json.obj()
                .with("by", by)
                .with("statement", statement.value())
                .with("parts", filled.parts())
                .with("proofs", Json.texts(filled.proofs()));
        return sources.engine()
                .execute(new Command(CommandType.FILE_OBJECTION, Actor.PUBLIC, objecting.application(), key, data));
    }
}
