package org.jinbang.web.internal.page;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jinbang.process.Reader.CertificateCheck;
import org.jinbang.web.internal.http.Address;
import org.jinbang.web.internal.http.Answer;
import org.jinbang.web.internal.http.Visit;

/** Whether a certificate is valid; the QR code on certificates leads here. */
final class CertificatePage {
    private static final int LONGEST = 100;

    private final Site site;
    private final Sources sources;

    CertificatePage(Site site, Sources sources) {
        this.site = site;
        this.sources = sources;
    }

    Answer show(Visit visit) {
        Optional<String> typed = visit.query("number").map(String::strip).filter(number -> !number.isEmpty());
        if (visit.steps().size() == 1 && typed.isPresent()) {
            return Answer.elsewhere(Address.path("c", shortened(typed.get())));
        }
        Map<String, Object> model = new HashMap<>();
        model.put("asked", visit.steps().size() > 1);
        model.put("number", "");
        boolean known = true;
        if (visit.steps().size() > 1) {
            String number = shortened(visit.step(1));
            model.put("number", number);
            Optional<CertificateCheck> check = sources.reader().certificate(number);
            known = check.isPresent();
            check.ifPresent(found -> {
                Sources.Edition edition = sources.edition(found.edition());
                model.put("check", found);
                model.put("edition", edition);
                model.put("standing", Standing.of(edition, found.holding()));
                edition.scheme().award(found.award()).ifPresent(award -> model.put("award", award.title()));
                found.revoked().flatMap(edition::ground).ifPresent(ground -> model.put("ground", ground));
            });
        }
        return new Answer(known ? 200 : 404, site.render("certificate.ftlh", visit, model), Map.of(), false);
    }

    private static String shortened(String number) {
        return number.length() > LONGEST ? number.substring(0, LONGEST) : number;
    }
}
