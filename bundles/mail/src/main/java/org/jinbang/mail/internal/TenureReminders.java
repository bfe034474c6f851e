package org.jinbang.mail.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.EditionState;
import org.jinbang.process.Tenure;
import org.jinbang.scheme.Aftercare;
import org.jinbang.scheme.Basis;
import org.jinbang.scheme.Power;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.Validity;
import org.jinbang.time.LegalTime;

/** What winners, and those who pay them, are reminded of after the award of one edition. */
record TenureReminders(Desk desk, Settings.Days days, EditionState edition, Scheme scheme, LocalDate today) {

    /** Writes one reminder. */
    interface Note {
        void add(
                String key,
                String cause,
                Optional<ApplicationState> about,
                String person,
                Map<String, Text> values,
                Optional<Basis> basis,
                String page);
    }

    /** Whether the regulation has anything of which one could be reminded. */
    boolean concern() {
        return scheme.aftercare()
                .filter(each ->
                        !each.validities().isEmpty() || each.duties().stream().anyMatch(Aftercare.Duty::termed))
                .isPresent();
    }

    void of(ApplicationState a, Tenure tenure, Note note) {
        tenure.owed().stream().filter(each -> each.done().isEmpty()).forEach(each -> owed(a, each, note));
        boolean asked = a.reassessments().stream().anyMatch(each -> each.open());
        tenure.reassessable()
                .filter(from -> !asked && !today.isBefore(from))
                .ifPresent(from -> validity(a, tenure, note));
    }

    private void owed(ApplicationState a, Tenure.Owed owed, Note note) {
        Optional<Integer> before = owed.due().flatMap(due -> Reminders.due(days.duties(), today, due));
        if (before.isEmpty()) {
            return;
        }
        Aftercare.Duty duty =
                scheme.aftercare().flatMap(each -> each.duty(owed.duty())).orElseThrow();
        Text due = Reminders.end(LegalTime.endOf(owed.due().orElseThrow()));
        boolean paid = owed.amount().isPresent();
        Collection<String> persons = paid ? desk.holders(edition, scheme, Power.RUN) : List.of(a.applicant());
        for (String person : persons) {
            note.add(
                    paid ? "REMIND.payment" : "REMIND.duty",
                    "duty/" + a.id() + "/" + duty.id() + "/" + owed.due().get() + "/" + before.get() + "/" + person,
                    Optional.of(a),
                    person,
                    Map.of(
                            "application",
                            Writer.same(a.id()),
                            "duty",
                            duty.title(),
                            "due",
                            due,
                            "amount",
                            Writer.same(owed.amount().map(String::valueOf).orElse(""))),
                    Optional.of(duty.basis()),
                    "/desk/applications/" + a.id());
        }
    }

    private void validity(ApplicationState a, Tenure tenure, Note note) {
        LocalDate until = tenure.until().orElseThrow();
        Reminders.due(days.validity(), today, until)
                .ifPresent(before -> note.add(
                        "REMIND.validity",
                        "validity/" + a.id() + "/" + until + "/" + before,
                        Optional.of(a),
                        a.applicant(),
                        Map.of("application", Writer.same(a.id()), "until", Reminders.end(LegalTime.endOf(until))),
                        scheme.reassessment(a.track()).map(Validity.Reassessment::basis),
                        "/desk/applications/" + a.id()));
    }
}
