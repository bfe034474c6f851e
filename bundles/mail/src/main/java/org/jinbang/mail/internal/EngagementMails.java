package org.jinbang.mail.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jinbang.mail.Mail;
import org.jinbang.process.ActType;
import org.jinbang.process.EditionState;
import org.jinbang.scheme.Power;

/** Mails about who was nominated as a member of an organ: to that person, to who decides, and to who nominated. */
final class EngagementMails {
    private EngagementMails() {}

    static List<Mail> of(Happening h) {
        boolean decided = h.act().type() == ActType.NOMINATION_DECIDED;
        String wording = !decided
                ? "REVIEWER_NOMINATED"
                : h.act().data().isTrue("engaged") ? "NOMINATION_DECIDED.engaged" : "NOMINATION_DECIDED.refused";
        String person = h.data("person");
        Set<String> others = new LinkedHashSet<>();
        if (decided) {
            h.edition()
                    .nomination(h.data("organ"), person)
                    .map(EditionState.Nomination::by)
                    .ifPresent(others::add);
        } else {
            others.addAll(h.desk().holders(h.edition(), h.scheme(), Power.ENGAGE));
        }
        others.remove(person);
        List<Mail> mails = new ArrayList<>(List.of(letter(h, wording + ".person", person)));
        others.forEach(other -> mails.add(letter(h, wording + ".other", other)));
        return mails;
    }

    private static Mail letter(Happening h, String wording, String person) {
        return h.letter(wording)
                .with("organ", Desk.organ(h.scheme(), h.data("organ")))
                .quote(h.desk().text(person, h.act(), "reason").map(Writer::same))
                .page("/desk/editions/" + h.edition().id() + "/people")
                .to(person);
    }
}
