package org.jinbang.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.scheme.Finding;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.spi.StageKind;

/**
 * An application as its acts have made it.
 *
 * @param stage the stage it is in; while a draft, the application stage
 * @param applicant the person who applies
 * @param answers the value that holds the current answers
 * @param files field → attached files
 * @param unit the recommending unit asked, the first of them where several recommend jointly
 * @param opinion what that unit said
 * @param conditions condition → result, recorded on submission and by judgements
 * @param assignments who is to work on the case, by stage; a stage without an assignment is open to all members
 * @param duties what the winner did for the duties that follow the award
 * @param revocation that the award was proposed to be revoked, or is
 * @param ratings what the applicant said of the reviewers and they of the applicant
 * @param reserved whether it is counted under its award's cap
 * @param jointly the further units asked, where several recommend jointly
 * @param channel a fingerprint of who applies, where only one recommending unit may be gone through
 * @param waiver that it goes on without the recommendation it would need
 * @param referrals to whom the winner was referred
 * @param origin what it comes from, if a unit took up a referral
 * @param reassessments what the winner asked for to have the award extended, the latest last
 * @param suspensions when the award was suspended, the latest last
 */
public record ApplicationState(
        String id,
        String edition,
        int batch,
        String track,
        String award,
        String applicant,
        Status status,
        String stage,
        Optional<String> answers,
        Map<String, List<String>> files,
        Optional<String> unit,
        Optional<Opinion> opinion,
        Optional<Instant> submitted,
        Map<String, Finding.Result> conditions,
        List<Recorded> entries,
        List<Assignment> assignments,
        List<Recusal> recusals,
        List<Supplement> supplements,
        List<Hearing> hearings,
        List<Objection> objections,
        List<Sanction> sanctions,
        List<StageOutcome> outcomes,
        boolean reserved,
        Optional<Certificate> certificate,
        List<DutyDone> duties,
        Optional<Revocation> revocation,
        List<Asked> jointly,
        Optional<Waiver> waiver,
        List<Rating> ratings,
        Optional<String> channel,
        List<Referred> referrals,
        Optional<Origin> origin,
        List<Reassessment> reassessments,
        List<Suspended> suspensions)
        implements State {

    /** Where an application is. */
    public enum Status {
        /** Being filled in. */
        DRAFT,
        /** Submitted and on its way. */
        RUNNING,
        /** Held alone in its stage, while the others move on. */
        HELD,
        /** Its way ended in a stage. */
        ENDED,
        /** The draft was not submitted in time. */
        LAPSED,
        /** The applicant withdrew. */
        WITHDRAWN,
        /** Excluded by a sanction. */
        DISQUALIFIED,
        /** Granted. */
        AWARDED,
        /** Granted, and revoked later. */
        REVOKED
    }

    /**
     * A unit's opinion; {@code text} is a value id.
     *
     * @param steps what the unit did before: step → day, or first and last day as {@code 2023-05-22/2023-05-29}
     */
    public record Opinion(String unit, boolean favourable, String text, Instant at, Map<String, String> steps) {}

    /** A unit asked to recommend, and what it said. */
    public record Asked(String unit, Optional<Opinion> opinion) {
        /** Whether it recommends the application. */
        public boolean favourable() {
            return opinion.filter(Opinion::favourable).isPresent();
        }
    }

    /** A recommendation that was waived; {@code reason} is a value id. */
    public record Waiver(String reason, Instant at) {}

    /** An entry of a member in a stage; {@code comment} is a value id. */
    public record Recorded(
            String stage,
            String member,
            Optional<String> decision,
            Map<String, Integer> scores,
            Map<String, String> sources,
            Optional<String> comment,
            Instant at) {}

    /** The members assigned to the case in a stage, and the group they were assigned as. */
    public record Assignment(String stage, List<String> members, Optional<String> group) {}

    /** A member excluded from the case. */
    public record Recusal(String organ, String member, String reason) {}

    /** A supplement asked for; {@code what} is a value id; it is due by the end of the day. */
    public record Supplement(String stage, String what, LocalDate due, Optional<Instant> supplied) {}

    /** Time and place of a hearing; {@code place} is a value id. */
    public record Hearing(String stage, Instant at, String place) {}

    /**
     * An objection against this name.
     *
     * @param by {@code person} or {@code organisation}
     * @param missing the parts it still lacks
     * @param statement a value id
     * @param parts part → value id or file id
     * @param report value id of the investigation's report
     * @param reason value id of the decision's reason
     */
    public record Objection(
            String id,
            String notice,
            String by,
            Status status,
            List<String> missing,
            String statement,
            Map<String, String> parts,
            List<String> proofs,
            Optional<String> answer,
            Optional<String> report,
            Optional<String> reason,
            Instant filed) {

        /** Where an objection is. */
        public enum Status {
            /** Received, incomplete; not taken up. */
            INCOMPLETE,
            /** Complete. */
            COMPLETE,
            /** Under investigation. */
            TAKEN_UP,
            /** Investigated. */
            REPORTED,
            /** Upheld: the name is struck. */
            UPHELD,
            /** Not upheld. */
            REJECTED
        }

        /** Whether it is still to be decided; an incomplete one holds nothing. */
        public boolean open() {
            return status == Status.COMPLETE || status == Status.TAKEN_UP || status == Status.REPORTED;
        }
    }

    /** A sanction; {@code reason} is a value id. */
    public record Sanction(Measure measure, String reason, Instant at) {
        /** The sanctions of a regulation. */
        public enum Measure {
            /** Criticism. */
            CRITICISM,
            /** Warning. */
            WARNING,
            /** Disqualification. */
            DISQUALIFICATION
        }
    }

    /**
     * What a closed stage came to; {@code reason} is a value id; score in thousandths.
     *
     * @param instead the award it stood for until then, where the stage has it stand for another
     */
    public record StageOutcome(
            String stage,
            String result,
            String article,
            String reason,
            Optional<Integer> score,
            Instant at,
            Optional<String> instead) {}

    /** The certificate; its number is what the check page asks for. */
    public record Certificate(String number, LocalDate on) {}

    /**
     * What was done for a duty; {@code what} is a value id.
     *
     * @param year for which it was done, of a duty of every year
     * @param due the day by which it had to be done, where there is one
     * @param amount what was paid, in whole yuan, where something is paid
     */
    public record DutyDone(
            String duty,
            LocalDate on,
            String what,
            Optional<Integer> year,
            Optional<LocalDate> due,
            Optional<Long> amount) {}

    /**
     * A revocation; {@code reason} is a value id.
     *
     * @param ground on which it is proposed or decided, by id
     * @param proposed when it was laid before the deciding organ; the moment of the decision where nobody proposes
     * @param revoked when it was decided; empty while it is proposed
     */
    public record Revocation(String ground, String reason, Instant proposed, Optional<Instant> revoked) {}

    /**
     * That the winner was referred to another scheme; {@code dossier} and {@code recipient} are value ids.
     *
     * @param referral by its id in the scheme
     * @param edition the receiving edition on this server; empty if it is on another
     * @param unit the recommending unit there
     * @param root the edition's journal root just before, over the heads in the dossier
     */
    public record Referred(
            String referral,
            Optional<String> edition,
            Optional<String> unit,
            String dossier,
            Optional<String> recipient,
            String root,
            Instant at) {}

    /**
     * The awarded application of another edition, here or elsewhere, that it comes from; {@code dossier} is a value id.
     *
     * @param act hash of the act by which it was referred
     * @param root the journal root of the sender's edition before that act
     * @param unit which took it up
     * @param booked whether a place of the unit is taken for it although the unit has not recommended it yet
     */
    public record Origin(
            String scheme,
            String revision,
            String edition,
            String application,
            String award,
            String act,
            String root,
            String unit,
            String dossier,
            boolean booked) {
        /** When the place was given back. */
        public Origin returned() {
            return new Origin(scheme, revision, edition, application, award, act, root, unit, dossier, false);
        }
    }

    /** All units asked to recommend, in the order they were asked. */
    public List<Asked> asked() {
        List<Asked> all = new ArrayList<>();
        unit.ifPresent(first -> all.add(new Asked(first, opinion)));
        all.addAll(jointly);
        return all;
    }

    /** Whether a unit recommends it. */
    public boolean recommendedBy(String asked) {
        return asked().stream().anyMatch(each -> each.unit().equals(asked) && each.favourable());
    }

    /** Marks by aspect, of the applicant or of the reviewers in a stage; {@code comment} is a value id. */
    public record Rating(
            String stage,
            String by,
            boolean ofApplicant,
            Map<String, Integer> marks,
            Optional<String> comment,
            Instant at) {}

    /** Whether a member of an organ is excluded from this case. */
    public boolean recused(String organ, String member) {
        return recusals.stream()
                .anyMatch(each -> each.organ().equals(organ) && each.member().equals(member));
    }

    /** Whether a stage is left out for this application: it is for other tracks or awards, or its exemption applies. */
    public boolean passesOver(Stage at) {
        return !concerns(at) || at.exempt().filter(this::fulfils).isPresent();
    }

    /** Whether a stage is for its track and about the award that it stands for there. */
    public boolean concerns(Stage at) {
        return at.isFor(track) && at.isAbout(awardAt(at.id()));
    }

    /** The award it stands for in a stage, or stood for there if a stage has changed it since. */
    private String awardAt(String at) {
        return outcomes.stream()
                .dropWhile(each -> !each.stage().equals(at))
                .flatMap(each -> each.instead().stream())
                .findFirst()
                .orElse(award);
    }

    private boolean fulfils(Stage.Exemption exempt) {
        boolean holds =
                exempt.met().map(id -> conditions.get(id) == Finding.Result.MET).orElse(true);
        return holds && exempt.undoubtedIn().map(stage -> !doubted(stage)).orElse(true);
    }

    /** Whether a member who is not recused from the case recorded a doubt in a stage; of each only the latest entry is kept. */
    private boolean doubted(String stage) {
        return entries.stream()
                .filter(each -> each.stage().equals(stage)
                        && each.decision().filter(StageKind.Entry.DOUBT::equals).isPresent())
                .anyMatch(each ->
                        recusals.stream().noneMatch(recused -> recused.member().equals(each.member())));
    }

    /** What the stage closed last came to, if any was. */
    public Optional<StageOutcome> latestOutcome() {
        return outcomes.isEmpty() ? Optional.empty() : Optional.of(outcomes.get(outcomes.size() - 1));
    }

    /** The assignment in a stage, if there is one. */
    public Optional<Assignment> assignment(String stage) {
        return assignments.stream().filter(each -> each.stage().equals(stage)).findFirst();
    }

    /** Whether a member recorded an entry in a stage. */
    public boolean recorded(String stage, String member) {
        return entries.stream()
                .anyMatch(each -> each.stage().equals(stage) && each.member().equals(member));
    }

    /** Whether its way goes on. */
    public boolean alive() {
        return status == Status.RUNNING || status == Status.HELD;
    }

    /** An objection by id. */
    public Optional<Objection> objection(String id) {
        return objections.stream().filter(each -> each.id().equals(id)).findFirst();
    }
}
