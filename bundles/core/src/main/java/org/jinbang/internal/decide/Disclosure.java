package org.jinbang.internal.decide;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jinbang.json.Json;
import org.jinbang.process.Act;
import org.jinbang.process.Actor;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.ApplicationState.Objection;
import org.jinbang.process.EditionState;
import org.jinbang.process.Reassessment;
import org.jinbang.scheme.Organ;
import org.jinbang.scheme.Power;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Validity;

/**
 * What the journal of one application says to somebody, by the same rules as {@link Access#view(ApplicationState)}: who
 * reviews is named to nobody outside the organs, what was scored only once it may be known, who objected to those who
 * investigate. Act types that are not listed here say nothing but that they happened.
 */
final class Disclosure {
    private static final String OBJECTOR = "objector";

    private final Scheme scheme;
    private final EditionState edition;
    private final ApplicationState application;
    private final Access access;

    Disclosure(Scheme scheme, EditionState edition, ApplicationState application, Access access) {
        this.scheme = scheme;
        this.edition = edition;
        this.application = application;
        this.access = access;
    }

    /** The act as it may be read; empty if it does not exist for the reader. */
    Optional<Act> of(Act act) {
        return switch (act.type()) {
            case REFERRED, REFERRAL_TAKEN_UP -> Optional.of(referral(act));
            case APPLICATION_STARTED,
                    ANSWERS_SAVED,
                    FILE_ATTACHED,
                    FILE_DETACHED,
                    OPINION_ASKED,
                    OPINION_GIVEN,
                    SUBMITTED,
                    WITHDRAWN,
                    SUPPLEMENT_ASKED,
                    SUPPLEMENTED,
                    ANSWER_CORRECTED,
                    HEARING_SCHEDULED,
                    SANCTIONED,
                    DUTY_RECORDED,
                    REASSESSMENT_ASKED,
                    REASSESSMENT_DECIDED,
                    SUSPENDED,
                    REINSTATED,
                    REVOCATION_PROPOSED,
                    REVOCATION_DISMISSED,
                    REVOKED,
                    STAGE_OUTCOME,
                    OUTCOME_TAKEN_BACK -> Optional.of(named(act));
            case CONDITIONS_JUDGED ->
                Optional.of(access.outside(application) ? reduced(act, Set.of("stage", "findings"), Set.of()) : act);
            case ENTRY_RECORDED -> Optional.of(entry(act));
            case REASSESSMENT_MARKED -> Optional.of(mark(act));
            case REVIEWERS_RATED, APPLICANT_RATED ->
                access.rating(application, act.actor()) ? Optional.of(act) : Optional.empty();
            case MEMBER_RECUSED, REVIEWERS_ASSIGNED ->
                access.outside(application) ? Optional.empty() : Optional.of(act);
            case OBJECTION_FILED,
                    OBJECTION_COMPLETED,
                    OBJECTION_TAKEN_UP,
                    OBJECTION_ANSWERED,
                    OBJECTION_REPORTED,
                    OBJECTION_DECIDED -> objection(act);
            default -> Optional.of(reduced(act, Set.of(), Set.of()));
        };
    }

    private Act entry(Act act) {
        String stage = act.data().text("stage").orElse("");
        return access.entry(application, stage, act.actor())
                ? act
                : with(act, organ(act), kept(act.data(), Set.of("stage")), Map.of());
    }

    private Act mark(Act act) {
        boolean decided = application.reassessments().stream().noneMatch(Reassessment::open);
        return access.mark(application, act.actor(), decided) ? act : reduced(act, Set.of(), Set.of());
    }

    /** A dossier holds personal data in clear: it is read as a whole and that is recorded, never as one of the texts. */
    private Act referral(Act act) {
        Map<String, Act.ValueRef> refs = new LinkedHashMap<>(act.values());
        refs.remove("dossier");
        return named(with(act, act.actor(), act.data(), refs));
    }

    private Optional<Act> objection(Act act) {
        if (access.investigates(application)) {
            return Optional.of(act);
        }
        boolean known = act.data()
                .text("objection")
                .flatMap(application::objection)
                .filter(o -> o.status() != Objection.Status.INCOMPLETE)
                .isPresent();
        return known
                ? Optional.of(reduced(
                        act, Set.of("objection", "notice", "by", "upheld"), Set.of("statement", "report", "reason")))
                : Optional.empty();
    }

    private Act reduced(Act act, Set<String> data, Set<String> values) {
        Map<String, Act.ValueRef> refs = new LinkedHashMap<>(act.values());
        refs.keySet().retainAll(values);
        return named(with(act, act.actor(), kept(act.data(), data), refs));
    }

    private static Json.Obj kept(Json.Obj data, Set<String> names) {
        Json.Obj kept = Json.obj();
        for (Map.Entry<String, Json> each : data.members().entrySet()) {
            kept = names.contains(each.getKey()) ? kept.with(each.getKey(), each.getValue()) : kept;
        }
        return kept;
    }

    /** The act with its actor named as the reader may know the person. */
    private Act named(Act act) {
        return with(act, actor(act), act.data(), act.values());
    }

    private String actor(Act act) {
        return switch (act.type()) {
            case OBJECTION_FILED, OBJECTION_COMPLETED -> OBJECTOR;
            case OPINION_GIVEN ->
                access.is(act.actor()) || !access.outside(application)
                        ? act.actor()
                        : "unit:" + act.data().text("unit").orElse("");
            default -> {
                boolean known = !access.outside(application)
                        || access.is(act.actor())
                        || act.actor().equals(application.applicant())
                        || act.actor().equals(Actor.SYSTEM.id());
                yield known ? act.actor() : organ(act);
            }
        };
    }

    /** The organ in which the actor did it: the one with the power for it, or the one that conducts the stage. */
    private String organ(Act act) {
        List<String> seats = edition.seats().stream()
                .filter(seat -> seat.person().equals(act.actor()))
                .map(EditionState.Seat::organ)
                .distinct()
                .toList();
        Optional<String> powerful = power(act)
                .flatMap(power -> scheme.organs().stream()
                        .filter(organ -> organ.grant(power).isPresent())
                        .map(Organ::id)
                        .filter(seats::contains)
                        .findFirst());
        Optional<String> conducting = act.data()
                .text("stage")
                .flatMap(scheme::stage)
                .flatMap(Stage::by)
                .filter(seats::contains);
        return "organ:"
                + powerful.or(() -> conducting)
                        .or(() -> reassessing(act))
                        .or(() -> seats.stream().findFirst())
                        .orElse("");
    }

    private Optional<String> reassessing(Act act) {
        Optional<Validity.Reassessment> rule = scheme.reassessment(application.track());
        return switch (act.type()) {
            case REASSESSMENT_DECIDED -> rule.map(Validity.Reassessment::by);
            case REASSESSMENT_MARKED ->
                rule.flatMap(Validity.Reassessment::panel).map(Validity.Panel::by);
            default -> Optional.empty();
        };
    }

    private static Optional<Power> power(Act act) {
        return switch (act.type()) {
            case ANSWER_CORRECTED -> Optional.of(Power.CORRECT);
            case SANCTIONED -> Optional.of(Power.SANCTION);
            case STAGE_OUTCOME, HEARING_SCHEDULED, DUTY_RECORDED -> Optional.of(Power.RUN);
            case SUSPENDED, REINSTATED -> Optional.of(Power.SUSPEND);
            case REVOCATION_PROPOSED -> Optional.of(Power.PROPOSE_REVOCATION);
            case REVOCATION_DISMISSED, REVOKED -> Optional.of(Power.REVOKE);
            case OUTCOME_TAKEN_BACK -> Optional.of(Power.EXTEND);
            case OBJECTION_TAKEN_UP, OBJECTION_REPORTED -> Optional.of(Power.INVESTIGATE);
            case OBJECTION_DECIDED -> Optional.of(Power.DECIDE_OBJECTIONS);
            default -> Optional.empty();
        };
    }

    private static Act with(Act act, String actor, Json.Obj data, Map<String, Act.ValueRef> values) {
        return new Act(act.stream(), act.seq(), act.at(), actor, act.type(), act.basis(), data, values, act.beside());
    }
}
