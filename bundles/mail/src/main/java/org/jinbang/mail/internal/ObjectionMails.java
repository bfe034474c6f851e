package org.jinbang.mail.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jinbang.mail.Mail;
import org.jinbang.process.Act;
import org.jinbang.process.ApplicationState;
import org.jinbang.scheme.Text;

/**
 * Mails about an objection: to who objected, and, once the objection is complete, to the candidate, who never learns who
 * it was; who objected never learns what the candidate answered or what was found about the candidate.
 */
final class ObjectionMails {
    private ObjectionMails() {}

    static List<Mail> of(Happening h) {
        ApplicationState a = h.application().orElseThrow();
        String id = h.data("objection");
        List<Mail> mails = new ArrayList<>();
        String objector = objector(h, id);
        String notice = "/editions/" + h.edition().id() + "/notices/" + h.data("notice");
        switch (h.act().type()) {
            case OBJECTION_FILED, OBJECTION_COMPLETED -> {
                List<String> missing = h.act().data().texts("missing");
                if (missing.isEmpty()) {
                    mails.add(h.letter("OBJECTION.complete.objector")
                            .with("objection", id)
                            .page(notice)
                            .toObjector(objector, id));
                    mails.add(h.letter("OBJECTION.complete.candidate")
                            .subject(new Text("公示期间收到异议", "An objection was filed"))
                            .with("objection", id)
                            .to(a.applicant()));
                } else {
                    mails.add(h.letter("OBJECTION.incomplete.objector")
                            .with("objection", id)
                            .with("missing", new Text(String.join("、", missing), String.join(", ", missing)))
                            .page(notice)
                            .toObjector(objector, id));
                }
            }
            case OBJECTION_TAKEN_UP -> {
                mails.add(h.letter("OBJECTION_TAKEN_UP.objector")
                        .with("objection", id)
                        .page("/")
                        .toObjector(objector, id));
                mails.add(h.letter("OBJECTION_TAKEN_UP.candidate")
                        .with("objection", id)
                        .to(a.applicant()));
            }
            case OBJECTION_DECIDED -> {
                String result = h.act().data().isTrue("upheld") ? "upheld" : "rejected";
                mails.add(h.letter("OBJECTION_DECIDED." + result + ".objector")
                        .with("objection", id)
                        .page("/")
                        .toObjector(objector, id));
                Optional<Text> reason =
                        h.desk().text(a.applicant(), h.act(), "reason").map(Writer::same);
                mails.add(h.letter("OBJECTION_DECIDED." + result + ".candidate")
                        .with("objection", id)
                        .quote(reason)
                        .to(a.applicant()));
            }
            default -> {
                // what is found or answered in between concerns those who investigate
            }
        }
        return mails;
    }

    private static String objector(Happening h, String objection) {
        return h.desk().filing(h.act().stream(), objection).map(Act::actor).orElse("public");
    }
}
