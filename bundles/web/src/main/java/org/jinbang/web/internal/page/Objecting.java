package org.jinbang.web.internal.page;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.process.Answer;
import org.jinbang.process.Reader.PublicList;
import org.jinbang.process.Refusal;
import org.jinbang.scheme.ObjectionPart;
import org.jinbang.scheme.Stage;
import org.jinbang.web.internal.form.ObjectionForm;
import org.jinbang.web.internal.http.Address;
import org.jinbang.web.internal.http.FailureException;
import org.jinbang.web.internal.http.Visit;

/** What filing and completing an objection share: the name on the notice, the parts, the receipt. */
record Objecting(Site site, Sources sources, Visit visit, NoticePage.Found found, PublicList.Name name) {

    /** Reads the address {@code /editions/*}{@code /notices/*}{@code /objections/*}. */
    static Objecting of(Site site, Sources sources, Visit visit) {
        NoticePage.Found found = NoticePage.find(sources, visit.step(1), visit.step(3));
        String application = visit.step(5);
        PublicList.Name name = sources.reader().notice(visit.step(1), visit.step(3)).names().stream()
                .filter(each -> each.application().equals(application))
                .findFirst()
                .orElseThrow(FailureException::notFound);
        return new Objecting(site, sources, visit, found, name);
    }

    String application() {
        return name.application();
    }

    /** Who may object: a person first. */
    List<Objectors> kinds() {
        return Objectors.of(found.params());
    }

    /** Who objects, as the address says; the only kind where there is but one. */
    Optional<String> by() {
        List<String> kinds = kinds().stream().map(Objectors::by).toList();
        return visit.query("by")
                .filter(kinds::contains)
                .or(() -> kinds.size() == 1 ? Optional.of(kinds.get(0)) : Optional.empty());
    }

    ObjectionForm form(String by) {
        return new ObjectionForm(sources.files(), application(), found.params(), by, visit.say());
    }

    boolean running(Instant now) {
        return found.running(now);
    }

    /** The address of the form itself. */
    String path() {
        return Address.path(
                "editions",
                found.edition().state().id(),
                "notices",
                found.notice().id(),
                "objections",
                application());
    }

    /** What every page about this objection shows. */
    Map<String, Object> model() {
        Stage stage = found.stage();
        Map<String, Object> model = new HashMap<>();
        model.put("edition", found.edition());
        model.put("batch", found.batch().number());
        model.put("notice", found.notice());
        model.put("noticePath", NoticePage.path(found.edition(), found.notice().id()));
        model.put("name", name);
        model.put("path", path());
        model.put("kinds", kinds());
        model.put("basis", stage.basis().label());
        found.edition().scheme().award(name.award()).ifPresent(award -> model.put("award", award.title()));
        found.edition().scheme().track(name.track()).ifPresent(track -> model.put("track", track.title()));
        return model;
    }

    /** The receipt as a page. */
    org.jinbang.web.internal.http.Answer receipt(Receipts.Slip slip, String by) {
        Map<String, Object> model = model();
        model.put("slip", slip);
        model.put("by", by);
        model.put(
                "missing",
                slip.missing().stream()
                        .map(part -> visit.say().text(ObjectionPart.title(found.params(), by, part)))
                        .toList());
        model.put("completion", path() + "/" + slip.number() + "?by=" + by);
        return org.jinbang.web.internal.http.Answer.form(200, site.render("receipt.ftlh", visit, model));
    }

    /** What the engine refused, for the head of the form. */
    static Map<String, Object> refused(Answer answer, Visit visit) {
        if (!(answer instanceof Refusal refusal)) {
            throw new IllegalStateException("Neither a receipt nor a refusal");
        }
        Map<String, Object> model = new HashMap<>();
        model.put("refusalTitle", visit.say().text(refusal.code().title()));
        model.put("refusalDetail", visit.say().text(refusal.detail()));
        refusal.basis().ifPresent(basis -> model.put("refusalBasis", basis.label()));
        model.put("refusalStatus", refusal.code().status());
        return model;
    }
}
