package org.jinbang.mail.internal;

import java.util.List;
import org.jinbang.mail.Mail;
import org.jinbang.scheme.Discipline;
import org.jinbang.scheme.Organ;

/** The mail about a measure imposed on a member of an organ, to that person. */
final class DisciplineMails {
    private DisciplineMails() {}

    static List<Mail> of(Happening h) {
        String person = h.data("person");
        return List.of(h.letter(
                        h.act().data().isTrue("removes")
                                ? "REVIEWER_DISCIPLINED.removed"
                                : "REVIEWER_DISCIPLINED.stays")
                .with("organ", Desk.organ(h.scheme(), h.data("organ")))
                .with(
                        "measure",
                        h.scheme()
                                .organ(h.data("organ"))
                                .flatMap(Organ::discipline)
                                .flatMap(rule -> rule.measure(h.data("measure")))
                                .map(Discipline.Measure::title)
                                .orElseGet(() -> Writer.same(h.data("measure"))))
                .quote(h.desk().text(person, h.act(), "reason").map(Writer::same))
                .page("/desk/editions/" + h.edition().id() + "/people")
                .to(person));
    }
}
