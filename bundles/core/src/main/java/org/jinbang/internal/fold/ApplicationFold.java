package org.jinbang.internal.fold;

import static org.jinbang.internal.fold.Fold.added;
import static org.jinbang.internal.fold.Fold.optionalValue;
import static org.jinbang.internal.fold.Fold.text;
import static org.jinbang.internal.fold.Fold.value;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.process.Act;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.ApplicationState.Objection;
import org.jinbang.process.ApplicationState.Status;
import org.jinbang.process.Reassessment;
import org.jinbang.process.Suspended;
import org.jinbang.scheme.Finding;

/** Folds the acts of an application. */
final class ApplicationFold {
    private String award;
    private Status status;
    private String stage;
    private Optional<String> answers;
    private Map<String, List<String>> files;
    private Optional<String> unit;
    private Optional<ApplicationState.Opinion> opinion;
    private Optional<Instant> submitted;
    private Map<String, Finding.Result> conditions;
    private List<ApplicationState.Recorded> entries;
    private List<ApplicationState.Assignment> assignments;
    private List<ApplicationState.Recusal> recusals;
    private List<ApplicationState.Supplement> supplements;
    private List<ApplicationState.Hearing> hearings;
    private List<Objection> objections;
    private List<ApplicationState.Sanction> sanctions;
    private List<ApplicationState.StageOutcome> outcomes;
    private boolean reserved;
    private Optional<ApplicationState.Certificate> certificate;
    private List<ApplicationState.DutyDone> duties;
    private Optional<ApplicationState.Revocation> revocation;
    private List<ApplicationState.Asked> jointly;
    private Optional<ApplicationState.Waiver> waiver;
    private List<ApplicationState.Rating> ratings;
    private Optional<String> channel;
    private List<ApplicationState.Referred> referrals;
    private Optional<ApplicationState.Origin> origin;
    private List<Reassessment> reassessments;
    private List<Suspended> suspensions;

    private ApplicationFold(ApplicationState s) {
        award = s.award();
        status = s.status();
        stage = s.stage();
        answers = s.answers();
        files = s.files();
        unit = s.unit();
        opinion = s.opinion();
        submitted = s.submitted();
        conditions = s.conditions();
        entries = s.entries();
        assignments = s.assignments();
        recusals = s.recusals();
        supplements = s.supplements();
        hearings = s.hearings();
        objections = s.objections();
        sanctions = s.sanctions();
        outcomes = s.outcomes();
        reserved = s.reserved();
        certificate = s.certificate();
        duties = s.duties();
        revocation = s.revocation();
        jointly = s.jointly();
        waiver = s.waiver();
        ratings = s.ratings();
        channel = s.channel();
        referrals = s.referrals();
        origin = s.origin();
        reassessments = s.reassessments();
        suspensions = s.suspensions();
    }

    static ApplicationState apply(ApplicationState before, Act act) {
        if (before == null) {
            return DraftFold.started(act);
        }
        ApplicationFold fold = new ApplicationFold(before);
        fold.take(act);
        return new ApplicationState(
                before.id(),
                before.edition(),
                before.batch(),
                before.track(),
                fold.award,
                before.applicant(),
                fold.status,
                fold.stage,
                fold.answers,
                fold.files,
                fold.unit,
                fold.opinion,
                fold.submitted,
                fold.conditions,
                fold.entries,
                fold.assignments,
                fold.recusals,
                fold.supplements,
                fold.hearings,
                fold.objections,
                fold.sanctions,
                fold.outcomes,
                fold.reserved,
                fold.certificate,
                fold.duties,
                fold.revocation,
                fold.jointly,
                fold.waiver,
                fold.ratings,
                fold.channel,
                fold.referrals,
                fold.origin,
                fold.reassessments,
                fold.suspensions);
    }

    private void take(Act act) {
        channel = act.data().text("channel").or(() -> channel);
        switch (act.type()) {
            case ANSWERS_SAVED -> {
                answers = Optional.of(value(act, "answers"));
                // the opinions were given on other answers
                opinion = Optional.empty();
                jointly = DraftFold.withoutOpinions(jointly);
            }
            case FILE_ATTACHED -> files = DraftFold.attached(files, act);
            case FILE_DETACHED -> files = DraftFold.detached(files, act);
            case OPINION_ASKED -> asked(act);
            case OPINION_GIVEN -> opined(act);
            case RECOMMENDATION_WAIVED ->
                waiver = Optional.of(new ApplicationState.Waiver(value(act, "reason"), act.at()));
            case SUBMITTED -> {
                status = Status.RUNNING;
                submitted = Optional.of(act.at());
                conditions = ReviewFold.found(conditions, act);
            }
            case WITHDRAWN -> end(Status.WITHDRAWN);
            case REVIEWERS_ASSIGNED -> assignments = ReviewFold.assigned(assignments, act);
            case ENTRY_RECORDED -> entries = ReviewFold.recorded(entries, act);
            case REVIEWERS_RATED, APPLICANT_RATED -> ratings = ReviewFold.rated(ratings, act);
            case CONDITIONS_JUDGED -> conditions = ReviewFold.found(conditions, act);
            case SUPPLEMENT_ASKED -> supplements = ReviewFold.asked(supplements, act);
            case SUPPLEMENTED -> {
                answers = optionalValue(act, "answers").or(() -> answers);
                conditions = ReviewFold.found(conditions, act);
                supplements = ReviewFold.supplied(supplements, act);
            }
            case ANSWER_CORRECTED -> {
                answers = Optional.of(value(act, "answers"));
                conditions = ReviewFold.found(conditions, act);
            }
            case MEMBER_RECUSED ->
                recusals = added(
                        recusals,
                        new ApplicationState.Recusal(text(act, "organ"), text(act, "member"), value(act, "reason")));
            case HEARING_SCHEDULED -> hearings = ReviewFold.scheduled(hearings, act);
            case SANCTIONED -> {
                ApplicationState.Sanction.Measure measure =
                        ApplicationState.Sanction.Measure.valueOf(text(act, "measure"));
                sanctions = added(sanctions, new ApplicationState.Sanction(measure, value(act, "reason"), act.at()));
                if (measure == ApplicationState.Sanction.Measure.DISQUALIFICATION) {
                    end(Status.DISQUALIFIED);
                }
            }
            case DUTY_RECORDED -> duties = added(duties, TenureFold.done(act));
            case REASSESSMENT_ASKED, REASSESSMENT_MARKED, REASSESSMENT_DECIDED ->
                reassessments = TenureFold.reassessed(reassessments, act);
            case SUSPENDED, REINSTATED -> suspensions = TenureFold.suspended(suspensions, act);
            case REFERRED -> referrals = added(referrals, ReferralFold.referred(act));
            case REVOCATION_PROPOSED -> revocation = Optional.of(TenureFold.proposed(act));
            case REVOCATION_DISMISSED -> revocation = Optional.empty();
            case REVOKED -> {
                revocation = Optional.of(TenureFold.revoked(revocation, act));
                status = Status.REVOKED;
            }
            case STAGE_OUTCOME -> outcome(act);
            case OUTCOME_TAKEN_BACK -> takenBack(act);
            default -> objections = ObjectionFold.apply(objections, act);
        }
    }

    /** A unit is asked first, beside those asked before, or in place of one of them. */
    private void asked(Act act) {
        Optional<String> replaced = act.data().text("instead-of");
        ApplicationState.Asked next = new ApplicationState.Asked(text(act, "unit"), Optional.empty());
        if (replaced.isPresent()) {
            jointly = jointly.stream()
                    .map(each -> each.unit().equals(replaced.get()) ? next : each)
                    .toList();
        } else if (act.data().isTrue("jointly")) {
            jointly = added(jointly, next);
        } else {
            unit = Optional.of(next.unit());
            opinion = Optional.empty();
        }
    }

    private void opined(Act act) {
        Optional<ApplicationState.Opinion> given = Optional.of(DraftFold.opinion(act));
        if (!act.data().isTrue("favourable")) {
            origin = origin.map(from -> from.unit().equals(text(act, "unit")) ? from.returned() : from);
        }
        if (unit.filter(text(act, "unit")::equals).isPresent()) {
            opinion = given;
        } else {
            jointly = jointly.stream()
                    .map(each -> each.unit().equals(text(act, "unit"))
                            ? new ApplicationState.Asked(each.unit(), given)
                            : each)
                    .toList();
        }
    }

    private void end(Status ended) {
        status = ended;
        reserved = false;
        origin = origin.map(ApplicationState.Origin::returned);
    }

    private void outcome(Act act) {
        String result = text(act, "result");
        outcomes = added(
                outcomes,
                new ApplicationState.StageOutcome(
                        text(act, "stage"),
                        result,
                        act.data().text("article").orElse(""),
                        value(act, "reason"),
                        act.data().number("score").map(Math::toIntExact),
                        act.at(),
                        act.data()
                                .text("award")
                                .filter(other -> !other.equals(award))
                                .map(other -> award)));
        award = act.data().text("award").orElse(award);
        act.data().get("reserved").ifPresent(r -> reserved = act.data().isTrue("reserved"));
        switch (result) {
            case "ADVANCES" -> {
                status = Status.RUNNING;
                act.data().text("next").ifPresent(next -> stage = next);
            }
            case "HELD" -> status = Status.HELD;
            case "AWARDED" -> {
                status = Status.AWARDED;
                certificate = act.data()
                        .text("certificate")
                        .map(number -> new ApplicationState.Certificate(number, LocalDate.parse(text(act, "on"))));
            }
            case "LAPSED" -> end(Status.LAPSED);
            default -> end(Status.ENDED);
        }
    }

    private void takenBack(Act act) {
        stage = text(act, "stage");
        award = outcomes.get(outcomes.size() - 1).instead().orElse(award);
        status = act.data().isTrue("draft") ? Status.DRAFT : Status.RUNNING;
        reserved = act.data().isTrue("reserved");
    }
}
