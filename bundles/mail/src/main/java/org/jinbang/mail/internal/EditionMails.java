package org.jinbang.mail.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jinbang.json.Json;
import org.jinbang.mail.Mail;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.ApplicationState.Status;
import org.jinbang.process.EditionState;
import org.jinbang.scheme.Power;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Text;

/** Mails about what happens to an edition, to each person whom it concerns. */
final class EditionMails {
    private static final Set<Status> UNDER_WAY = Set.of(Status.DRAFT, Status.RUNNING, Status.HELD);

    private EditionMails() {}

    static List<Mail> of(Happening h) {
        return switch (h.act().type()) {
            case EDITION_OPENED ->
                h.act().data().items("members").stream()
                        .map(member -> seated(h, (Json.Obj) member))
                        .toList();
            case MEMBER_SEATED -> List.of(seated(h, h.act().data()));
            case MEMBER_SUBSTITUTED ->
                List.of(
                        h.letter("MEMBER_SUBSTITUTED.out")
                                .with("organ", organ(h))
                                .to(h.data("out")),
                        h.letter("MEMBER_SUBSTITUTED.in")
                                .with("organ", organ(h))
                                .to(h.data("in")));
            case UNIT_REGISTERED ->
                List.of(h.letter().with("unit", h.data("unit")).to(h.data("person")));
            case BATCH_OPENED ->
                h.edition().units().values().stream()
                        .map(EditionState.Unit::person)
                        .distinct()
                        .map(person -> h.letter()
                                .with("batch", h.data("batch"))
                                .with("opens", h.instant("opens"))
                                .until("closes", h.instant("closes"))
                                .to(person))
                        .toList();
            case DEADLINE_EXTENDED -> extended(h);
            case NOTICE_PUBLISHED, NOTICE_CORRECTED ->
                toEach(
                        h,
                        h.act().data().object("names").members().keySet(),
                        (each, applicant) -> each.letter()
                                .with("opens", h.instant("opens"))
                                .until("closes", h.instant("closes"))
                                .page("/editions/" + h.edition().id() + "/notices/" + h.data("notice"))
                                .to(applicant));
            case REVIEWER_NOMINATED, NOMINATION_DECIDED -> EngagementMails.of(h);
            case REVIEWER_DISCIPLINED -> DisciplineMails.of(h);
            case REPORT_FILED -> toOrgan(h, stage(h).flatMap(Stage::by));
            case PLAN_FILED -> toOrgan(h, stage(h).flatMap(Stage::planApprovedBy));
            case PLAN_DECIDED ->
                toOffice(h, h.act().data().isTrue("approved") ? "PLAN_DECIDED.approved" : "PLAN_DECIDED.back");
            case LIST_SENT_BACK -> toOffice(h, "LIST_SENT_BACK");
            case LIST_APPROVED ->
                toEach(
                        h,
                        h.act().data().texts("approved"),
                        (each, applicant) ->
                                each.letter().with("stage", stageTitle(h)).to(applicant));
            case BALLOT_OPENED ->
                h.act().data().texts("members").stream()
                        .map(person -> h.letter()
                                .with("stage", stageTitle(h))
                                .with("round", h.data("round"))
                                .to(person))
                        .toList();
            case EDITION_CANCELLED -> cancelled(h);
            default -> List.of();
        };
    }

    private static Mail seated(Happening h, Json.Obj member) {
        String id = member.text("organ").orElse("");
        Text organ = Desk.organ(h.scheme(), id);
        boolean chair = member.isTrue("chair");
        // a person may take several seats by one act
        return h.letter(chair ? "MEMBER_SEATED.chair" : "MEMBER_SEATED.member")
                .apart(id)
                .subject(new Text("成员已任命", "Member seated"))
                .with("organ", organ)
                .to(member.text("person").orElse(""));
    }

    private static Text organ(Happening h) {
        return Desk.organ(h.scheme(), h.data("organ"));
    }

    private static Optional<Stage> stage(Happening h) {
        return h.scheme().stage(h.data("stage"));
    }

    private static Text stageTitle(Happening h) {
        return Desk.title(h.scheme(), h.data("stage"));
    }

    /** An extended window concerns the drafts if it is that for applications, else those who are in the stage. */
    private static List<Mail> extended(Happening h) {
        String stage = h.data("stage");
        boolean first = h.scheme().mainStages().get(0).id().equals(stage);
        Optional<Integer> batch = h.act().data().number("batch").map(Math::toIntExact);
        return h.desk().applications(h.edition().id(), batch, Optional.of(stage)).stream()
                .filter(a -> first ? a.status() == Status.DRAFT : UNDER_WAY.contains(a.status()))
                .map(a -> h.about(a)
                        .letter()
                        .with("stage", stageTitle(h))
                        .until("closes", h.instant("closes"))
                        .to(a.applicant()))
                .toList();
    }

    private static List<Mail> cancelled(Happening h) {
        List<Mail> mails = new ArrayList<>();
        h.desk().applications(h.edition().id(), Optional.empty(), Optional.empty()).stream()
                .filter(a -> UNDER_WAY.contains(a.status()))
                .forEach(a -> mails.add(
                        h.about(a).letter("EDITION_CANCELLED.applicant").to(a.applicant())));
        Set<String> others = new LinkedHashSet<>();
        h.edition().seats().stream().filter(seat -> seat.until().isEmpty()).forEach(seat -> others.add(seat.person()));
        h.edition().units().values().forEach(unit -> others.add(unit.person()));
        others.forEach(person -> mails.add(h.letter("EDITION_CANCELLED.other").to(person)));
        return mails;
    }

    /** To the members of the organ that has to act next. */
    private static List<Mail> toOrgan(Happening h, Optional<String> organ) {
        return organ.map(each -> h.desk().members(h.edition(), each)).orElse(List.of()).stream()
                .map(person -> h.letter().with("stage", stageTitle(h)).to(person))
                .toList();
    }

    /** To those who run the edition, with the reason that was given, if one was. */
    private static List<Mail> toOffice(Happening h, String wording) {
        return h.desk().holders(h.edition(), h.scheme(), Power.RUN).stream()
                .map(person -> h.letter(wording)
                        .with("stage", stageTitle(h))
                        .quote(h.desk().text(person, h.act(), "reason").map(Writer::same))
                        .to(person))
                .toList();
    }

    private interface ToApplicant {
        Mail write(Happening about, String applicant);
    }

    private static List<Mail> toEach(Happening h, Iterable<String> applications, ToApplicant letter) {
        List<Mail> mails = new ArrayList<>();
        for (String id : applications) {
            Optional<ApplicationState> found = h.desk().application(id);
            found.ifPresent(a -> mails.add(letter.write(h.about(a), a.applicant())));
        }
        return mails;
    }
}
