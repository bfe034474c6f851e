package org.jinbang.internal.decide;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jinbang.process.Act;
import org.jinbang.process.Actor;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.ApplicationState.Objection;
import org.jinbang.process.ApplicationState.Status;
import org.jinbang.process.EditionState;
import org.jinbang.process.Imposed;
import org.jinbang.process.Reassessment;
import org.jinbang.scheme.Organ;
import org.jinbang.scheme.Power;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Stage;

/** Who may read what, by the same seats by which the decider decides who may do what. */
public final class Access {
    private static final Set<Power> INVESTIGATORS = Set.of(Power.INVESTIGATE, Power.DECIDE_OBJECTIONS, Power.SUPERVISE);

    /** Powers over some applications only; whoever has no other reads the cases of the own stages. */
    private static final Set<Power> ON_SOME = Set.of(Power.SETTLE_TIES, Power.DECIDE_OBJECTIONS);

    private final Scheme scheme;
    private final EditionState edition;
    private final String person;

    /** What {@code actor} may read in an edition. */
    public Access(Scheme scheme, EditionState edition, Actor actor) {
        this.scheme = scheme;
        this.edition = edition;
        this.person = actor.id();
    }

    /** Whether the person sits in any organ of the edition. */
    public boolean seated() {
        return edition.seats().stream()
                .anyMatch(seat -> seat.until().isEmpty() && seat.person().equals(person));
    }

    /** Whether the person holds one of the powers. */
    public boolean holds(Power... powers) {
        for (Power power : powers) {
            if (Authority.holds(scheme, edition, person, power)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the person runs or supervises the edition. */
    public boolean oversees() {
        return holds(Power.RUN, Power.SUPERVISE);
    }

    /** Whether the person has a part in a decision, as one who votes or settles it or as one who runs or supervises it. */
    public boolean votes(Stage stage) {
        return oversees()
                || stage.by().filter(organ -> edition.sits(person, organ)).isPresent();
    }

    /** Whether the person may read an application at all. */
    public boolean reads(ApplicationState a) {
        if (a.applicant().equals(person)) {
            return true;
        }
        if (a.recusals().stream().anyMatch(r -> r.member().equals(person))) {
            return false;
        }
        if (edition.unitOf(person).filter(unit -> asked(a, unit)).isPresent()) {
            return true;
        }
        return a.submitted().isPresent() && scheme.organs().stream().anyMatch(organ -> reads(organ, a));
    }

    /** Whether a unit was asked to recommend an application. */
    public static boolean asked(ApplicationState a, String unit) {
        return a.asked().stream().anyMatch(each -> each.unit().equals(unit));
    }

    private boolean reads(Organ organ, ApplicationState a) {
        if (!edition.sits(person, organ.id())) {
            return false;
        }
        boolean works = organ.powers().stream().anyMatch(grant -> !ON_SOME.contains(grant.power()));
        boolean decides = organ.grant(Power.DECIDE_OBJECTIONS).isPresent()
                && a.objections().stream().anyMatch(o -> o.status() != Objection.Status.INCOMPLETE);
        return works || decides || reassesses(organ, a) || conducts(organ, a);
    }

    /** Whether the organ has a part in a reassessment that was asked for. */
    private boolean reassesses(Organ organ, ApplicationState a) {
        return !a.reassessments().isEmpty()
                && scheme.reassessment(a.track())
                        .filter(rule -> rule.by().equals(organ.id())
                                || rule.panel()
                                        .filter(panel -> panel.by().equals(organ.id()))
                                        .isPresent())
                        .isPresent();
    }

    /**
     * Whether the case is one of the person's as a member of an organ that conducts stages: it has come to one of them,
     * and if the latest of these is assigned, the person is assigned there or was in an earlier one.
     */
    private boolean conducts(Organ organ, ApplicationState a) {
        Optional<Stage> latest = Optional.empty();
        for (Stage stage : scheme.mainStages()) {
            if (stage.by().filter(organ.id()::equals).isPresent()) {
                latest = Optional.of(stage);
                if (a.recorded(stage.id(), person)
                        || a.assignment(stage.id())
                                .filter(each -> each.members().contains(person))
                                .isPresent()) {
                    return true;
                }
            }
            if (stage.id().equals(a.stage())) {
                break;
            }
        }
        return latest.filter(stage -> a.assignment(stage.id()).isEmpty()).isPresent();
    }

    /** Whether the person may see who objected and with which proofs. */
    public boolean investigates(ApplicationState a) {
        return reads(a) && holds(INVESTIGATORS.toArray(Power[]::new));
    }

    /** Whether the person recorded an entry in the stage where the application is. */
    public boolean recorded(ApplicationState a) {
        return a.recorded(a.stage(), person);
    }

    /** Whether this is the person. */
    boolean is(String id) {
        return person.equals(id);
    }

    /** Whether the person reads the case from outside the organs: the applicant, and who acts for the unit. */
    boolean outside(ApplicationState a) {
        return !seated() || a.applicant().equals(person);
    }

    /** Whether the person may see what a member recorded in a stage: colleagues only when the stage is over. */
    boolean entry(ApplicationState a, String stage, String member) {
        return oversees()
                || member.equals(person)
                || !outside(a) && !(a.stage().equals(stage) && a.status() == Status.RUNNING);
    }

    /** Whether the person may see how somebody rated the other side: the own, and for those who run or supervise. */
    boolean rating(ApplicationState a, String by) {
        return by.equals(person) || oversees() && !outside(a);
    }

    /** What single members of a panel gave: the own, for those who run or supervise, and for all in organs once it is decided. */
    boolean mark(ApplicationState a, String member, boolean decided) {
        return member.equals(person) || oversees() || decided && !outside(a);
    }

    private Reassessment marks(ApplicationState a, Reassessment r) {
        return new Reassessment(
                r.statement(),
                r.proofs(),
                r.asked(),
                r.marks().stream()
                        .filter(each -> mark(a, each.member(), !r.open()))
                        .toList(),
                r.decided());
    }

    /** An act of the application's journal as the person may see it; empty if it does not exist for the person. */
    public Optional<Act> view(ApplicationState a, Act act) {
        return new Disclosure(scheme, edition, a, this).of(act);
    }

    /** The application as the person may see it. */
    public ApplicationState view(ApplicationState a) {
        List<ApplicationState.Recorded> entries = a.entries().stream()
                .filter(e -> entry(a, e.stage(), e.member()))
                .toList();
        List<Objection> objections = a.objections().stream()
                .filter(o -> investigates(a) || o.status() != Objection.Status.INCOMPLETE)
                .map(o -> investigates(a) ? o : withoutObjector(o))
                .toList();
        return new ApplicationState(
                a.id(),
                a.edition(),
                a.batch(),
                a.track(),
                a.award(),
                a.applicant(),
                a.status(),
                a.stage(),
                a.answers(),
                a.files(),
                a.unit(),
                a.opinion(),
                a.submitted(),
                Results.read(scheme.track(a.track()).orElseThrow(), a),
                entries,
                outside(a) ? List.of() : a.assignments(),
                outside(a) ? List.of() : a.recusals(),
                a.supplements(),
                a.hearings(),
                objections,
                a.sanctions(),
                a.outcomes(),
                a.reserved(),
                a.certificate(),
                a.duties(),
                a.revocation(),
                a.jointly(),
                a.waiver(),
                a.ratings().stream().filter(each -> rating(a, each.by())).toList(),
                Optional.empty(),
                a.referrals(),
                a.origin(),
                a.reassessments().stream().map(each -> marks(a, each)).toList(),
                a.suspensions());
    }

    private static Objection withoutObjector(Objection o) {
        return new Objection(
                o.id(),
                o.notice(),
                o.by(),
                o.status(),
                List.of(),
                o.statement(),
                Map.of(),
                List.of(),
                o.answer(),
                o.report(),
                o.reason(),
                o.filed());
    }

    /** Whether the person may know which interests a member declared: the own, and for those who run or supervise. */
    public boolean interests(EditionState.Pledge pledge) {
        return pledge.person().equals(person) || oversees();
    }

    /**
     * Whether the person may know of a nomination: the own, and for those who nominate, engage, appoint, run or supervise.
     */
    public boolean nomination(EditionState.Nomination nomination) {
        return nomination.person().equals(person)
                || oversees()
                || holds(Power.NOMINATE, Power.ENGAGE)
                || appoints(nomination.organ());
    }

    /** Whether the person may know of a measure: the own, and for those who impose, appoint, run or supervise. */
    public boolean measure(Imposed imposed) {
        return imposed.person().equals(person) || oversees() || holds(Power.DISCIPLINE) || appoints(imposed.organ());
    }

    private boolean appoints(String organ) {
        return scheme.organ(organ)
                .flatMap(Organ::appointedBy)
                .filter(by -> edition.sits(person, by))
                .isPresent();
    }

    private EditionState.Pledge view(EditionState.Pledge pledge) {
        return interests(pledge)
                ? pledge
                : new EditionState.Pledge(pledge.organ(), pledge.person(), pledge.at(), Optional.empty());
    }

    /**
     * The edition as the person may see it: seats, groups, the persons of units and others' pledges are for those who sit
     * in it, what others declared for those who run or supervise it, who else was nominated for those who deal with it.
     */
    public EditionState view() {
        if (seated()) {
            return with(
                    edition.seats(),
                    edition.units(),
                    edition.pledges().stream().map(this::view).toList(),
                    edition.groups());
        }
        Map<String, EditionState.Unit> units = new LinkedHashMap<>();
        edition.units()
                .forEach((id, unit) -> units.put(
                        id,
                        unit.person().equals(person)
                                ? unit
                                : new EditionState.Unit(
                                        "",
                                        unit.name(),
                                        unit.regions(),
                                        unit.industries(),
                                        0,
                                        Map.of(),
                                        unit.sort(),
                                        Optional.empty())));
        List<EditionState.Pledge> own = edition.pledges().stream()
                .filter(each -> each.person().equals(person))
                .toList();
        return with(List.of(), units, own, List.of());
    }

    private EditionState with(
            List<EditionState.Seat> seats,
            Map<String, EditionState.Unit> units,
            List<EditionState.Pledge> pledges,
            List<EditionState.Group> groups) {
        return new EditionState(
                edition.id(),
                edition.scheme(),
                edition.revision(),
                edition.schemeHash(),
                edition.year(),
                edition.status(),
                edition.settings(),
                seats,
                units,
                edition.batches(),
                edition.exceeded(),
                pledges,
                groups,
                edition.nominations().stream().filter(this::nomination).toList(),
                edition.measures().stream()
                        .flatMap(each -> (measure(each) ? Optional.of(each) : each.inPublic()).stream())
                        .toList(),
                edition.dormant(),
                edition.declined().stream()
                        .filter(each -> seated()
                                || edition.unitOf(person)
                                        .filter(each.unit()::equals)
                                        .isPresent())
                        .toList());
    }
}
