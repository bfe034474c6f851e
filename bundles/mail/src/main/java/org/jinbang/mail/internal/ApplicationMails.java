package org.jinbang.mail.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jinbang.json.Json;
import org.jinbang.json.JsonException;
import org.jinbang.mail.Mail;
import org.jinbang.process.ApplicationState;
import org.jinbang.scheme.Field;
import org.jinbang.scheme.Form;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Text;
import org.jinbang.time.LegalTime;

/** Mails about one application, other than objections. What members record and how they vote is in none of them. */
final class ApplicationMails {
    /**
     * The stage kinds whose reasons speak of the applicant alone. Those of the others give scores, votes or the others
     * they were compared with, which is not for mails: the page shows the applicant what the scheme gives.
     */
    private static final Set<String> REASON_GIVEN =
            Set.of("application", "recommendation", "check", "notice", "approval", "announcement");

    private ApplicationMails() {}

    static List<Mail> of(Happening h) {
        ApplicationState a = h.application().orElseThrow();
        String applicant = a.applicant();
        return switch (h.act().type()) {
            case OPINION_ASKED ->
                Optional.ofNullable(h.edition().units().get(h.data("unit")))
                        .map(unit -> h.letter().to(unit.person()))
                        .stream()
                        .toList();
            case OPINION_GIVEN ->
                List.of(h.letter("OPINION_GIVEN." + (h.act().data().isTrue("favourable") ? "yes" : "no"))
                        .to(applicant));
            case RECOMMENDATION_WAIVED ->
                List.of(h.letter().quote(written(h, applicant, "reason")).to(applicant));
            case SUBMITTED ->
                List.of(h.letter()
                        .with("at", h.act().at())
                        .with("receipt", h.hash())
                        .to(applicant));
            case WITHDRAWN -> List.of(h.letter().with("at", h.act().at()).to(applicant));
            case SUPPLEMENT_ASKED ->
                List.of(h.letter()
                        .until("due", LegalTime.endOf(LocalDate.parse(h.data("due"))))
                        .quote(written(h, applicant, "what"))
                        .to(applicant));
            case SUPPLEMENTED -> List.of(h.letter().with("at", h.act().at()).to(applicant));
            case ANSWER_CORRECTED ->
                List.of(h.letter()
                        .with("field", label(h, a))
                        .quote(written(h, applicant, "reason"))
                        .to(applicant));
            case MEMBER_RECUSED -> List.of(h.letter().to(h.data("member")));
            case HEARING_SCHEDULED ->
                List.of(h.letter()
                        .with("stage", Desk.title(h.scheme(), h.data("stage")))
                        .with("at", Instant.parse(h.data("at")))
                        .quote(written(h, applicant, "place"))
                        .to(applicant));
            case SANCTIONED ->
                List.of(h.letter("SANCTIONED." + h.data("measure"))
                        .quote(written(h, applicant, "reason"))
                        .to(applicant));
            case REFERRAL_TAKEN_UP -> List.of(h.letter().to(applicant));
            case DUTY_RECORDED,
                    REASSESSMENT_ASKED,
                    REASSESSMENT_DECIDED,
                    SUSPENDED,
                    REINSTATED,
                    REFERRED,
                    REVOCATION_PROPOSED,
                    REVOCATION_DISMISSED,
                    REVOKED -> AftercareMails.of(h);
            case STAGE_OUTCOME -> List.of(outcome(h, applicant));
            case OUTCOME_TAKEN_BACK ->
                List.of(h.letter()
                        .with("stage", Desk.title(h.scheme(), h.data("stage")))
                        .to(applicant));
            default -> List.of();
        };
    }

    private static Mail outcome(Happening h, String applicant) {
        String stage = h.data("stage");
        String result = h.data("result");
        Text title = Desk.title(h.scheme(), stage);
        String known = Set.of("ADVANCES", "HELD", "AWARDED", "LAPSED").contains(result) ? result : "ENDS";
        Happening.Draft draft = h.letter("STAGE_OUTCOME." + known)
                .subject(new Text(title.zh() + "：环节结果", title.en() + ": outcome"))
                .with("stage", title);
        boolean given = h.scheme()
                .stage(stage)
                .map(Stage::kind)
                .filter(REASON_GIVEN::contains)
                .isPresent();
        draft.quote(given ? reason(h, applicant) : Optional.empty());
        h.act()
                .data()
                .text("certificate")
                .ifPresentOrElse(
                        number -> draft.with("certificate", number).page("/c/" + number),
                        () -> draft.with("certificate", new Text("见网页", "see the page")));
        return draft.to(applicant);
    }

    /** The reason of an outcome, written in both languages. */
    private static Optional<Text> reason(Happening h, String person) {
        return h.desk().text(person, h.act(), "reason").map(text -> {
            try {
                Json.Obj both = Json.parseObject(text);
                return new Text(both.text("zh").orElse(text), both.text("en").orElse(text));
            } catch (JsonException e) {
                return Writer.same(text);
            }
        });
    }

    private static Optional<Text> written(Happening h, String person, String slot) {
        return h.desk().text(person, h.act(), slot).map(Writer::same);
    }

    private static Text label(Happening h, ApplicationState a) {
        Form form = h.scheme().formOf(h.scheme().track(a.track()).orElseThrow());
        return form.sections().stream()
                .flatMap(section -> section.fields().stream())
                .filter(field -> field.id().equals(h.data("field")))
                .map(Field::label)
                .findFirst()
                .orElseGet(() -> Writer.same(h.data("field")));
    }
}
