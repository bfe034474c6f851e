package org.jinbang.web.internal.page;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jinbang.json.Json;
import org.jinbang.process.Actor;
import org.jinbang.process.Command;
import org.jinbang.process.CommandType;
import org.jinbang.web.internal.form.ObjectionForm;
import org.jinbang.web.internal.form.Plain;
import org.jinbang.web.internal.form.Question;
import org.jinbang.web.internal.http.Answer;
import org.jinbang.web.internal.http.FailureException;
import org.jinbang.web.internal.http.Visit;

/** Adding what an objection lacked; whoever has its number may. What it holds already is shown to nobody here. */
final class CompletionPage {
    private static final int NUMBER_STEP = 6;

    private final Site site;
    private final Sources sources;
    private final Receipts receipts = new Receipts();

    CompletionPage(Site site, Sources sources) {
        this.site = site;
        this.sources = sources;
    }

    Answer show(Visit visit) {
        Objecting objecting = Objecting.of(site, sources, visit);
        String by = objecting.by().orElseThrow(FailureException::notFound);
        Instant now = sources.clock().now();
        boolean sent = visit.post();
        String number = visit.step(NUMBER_STEP);
        ObjectionForm.Filled filled = objecting.form(by).take(visit.body(), false);
        boolean nothing = filled.parts().members().isEmpty() && filled.proofs().isEmpty();
        String key = Plain.key(visit.body());
        Map<String, Object> model = objecting.model();
        int status = 200;
        boolean wrong = filled.faults() > 0 || nothing || visit.body().cut();
        if (sent && !wrong) {
            Receipts.Given given = receipts.give(key, true, () -> complete(objecting, number, key, filled));
            if (given.slip().isPresent()) {
                return objecting.receipt(given.slip().get(), by);
            }
            Map<String, Object> refused = Objecting.refused(given.refused().orElseThrow(), visit);
            model.putAll(refused);
            status = (int) refused.get("refusalStatus");
        } else if (sent) {
            status = 422;
        }
        List<Question> questions =
                filled.questions().stream().map(Question::optional).toList();
        model.put("by", by);
        model.put("number", number);
        model.put("questions", questions);
        model.put("key", key);
        model.put("cut", visit.body().cut());
        model.put("nothing", sent && nothing);
        model.put("errors", sent ? filled.faults() : 0);
        model.put("running", objecting.running(now));
        return Answer.form(status, site.render("completion.ftlh", visit, model));
    }

    private org.jinbang.process.Answer complete(
            Objecting objecting, String number, String key, ObjectionForm.Filled filled) {
        Json.Obj data = Json.obj()
                .with("objection", number)
                .with("parts", filled.parts())
                .with("proofs", Json.texts(filled.proofs()));
        return sources.engine()
                .execute(new Command(CommandType.COMPLETE_OBJECTION, Actor.PUBLIC, objecting.application(), key, data));
    }
}
