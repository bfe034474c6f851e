package org.jinbang.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.json.Json;
import org.jinbang.scheme.Industry;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Values;

/**
 * An edition as its acts have made it.
 *
 * @param schemeHash content hash of the scheme data it is pinned to
 * @param settings settings that differ from their defaults
 * @param exceeded award → the limit set beyond its soft cap
 * @param pledges the latest pledge of each member in an organ
 * @param groups the groups formed for stages
 * @param nominations the latest nomination of each person for an organ whose members are engaged
 * @param measures the measures imposed on members who broke discipline, oldest first
 * @param declined referrals that units did not take up, oldest first
 */
public record EditionState(
        String id,
        String scheme,
        String revision,
        String schemeHash,
        int year,
        Status status,
        Json.Obj settings,
        List<Seat> seats,
        Map<String, Unit> units,
        List<Batch> batches,
        Map<String, Integer> exceeded,
        List<Pledge> pledges,
        List<Group> groups,
        List<Nomination> nominations,
        List<Imposed> measures,
        boolean dormant,
        List<Declined> declined)
        implements State {

    /** Parameters as in force at the start of its year, so that an edition keeps its numbers for life, and its settings. */
    public Values values(Scheme ofIt) {
        return ofIt.values(LocalDate.of(year, 1, 1), settings);
    }

    /** Where an edition is. */
    public enum Status {
        /** It runs. */
        RUNNING,
        /** All batches have ended. */
        ENDED,
        /** It was cancelled. */
        CANCELLED
    }

    /** A member of an organ, in a post of it or in none; {@code until} is set when the member was substituted. */
    public record Seat(
            String organ,
            String person,
            boolean chair,
            Optional<String> sector,
            Optional<String> post,
            Instant since,
            Optional<Instant> until) {}

    /** A member's pledge; {@code interests} is the value that holds the organisations named, if any were. */
    public record Pledge(String organ, String person, Instant at, Optional<String> interests) {}

    /** A group of members that takes cases of a stage together; {@code title} is a value id. */
    public record Group(
            String stage, String id, Optional<String> title, Optional<String> leader, List<String> members) {}

    /**
     * A person nominated for an organ.
     *
     * @param way the id of the way
     * @param numbers qualification → the number stated
     * @param statements the value that holds what is said of each other qualification
     * @param referredBy the value that names the organisation that refers the person
     */
    public record Nomination(
            String organ,
            String person,
            String by,
            Instant at,
            String way,
            Map<String, Integer> numbers,
            Optional<String> statements,
            Optional<String> referredBy,
            Optional<NominationDecision> decision) {
        /** Whether the person was engaged. */
        public boolean engaged() {
            return decision.filter(NominationDecision::engaged).isPresent();
        }

        /** Whether it waits for a decision. */
        public boolean open() {
            return decision.isEmpty();
        }
    }

    /** Who was nominated was engaged or refused; {@code judgements} by qualification, {@code reason} is a value id. */
    public record NominationDecision(
            String by, Instant at, boolean engaged, Map<String, String> judgements, Optional<String> reason) {}

    /** A referral of another edition's application that a unit did not take up; {@code reason} is a value id. */
    public record Declined(String application, String unit, String reason, Instant at) {}

    /**
     * A recommending unit.
     *
     * @param name a value id
     * @param regions codes of the regions it recommends from; empty if not bound to any
     * @param industries divisions of industry, or ranges of them, it recommends from; empty if not bound to any
     * @param moved places it has got from other units, less those it gave
     * @param ranking number of a batch → what it recommends there, the best first
     * @param sort what sort of unit it is, where the scheme tells them apart
     * @param places how many it may recommend; empty for as many as every unit
     */
    public record Unit(
            String person,
            String name,
            List<String> regions,
            List<String> industries,
            int moved,
            Map<String, List<String>> ranking,
            Optional<String> sort,
            Optional<Integer> places) {
        /** Whether it recommends from a region and an industry; empty where the application names none. */
        public boolean covers(Optional<String> region, Optional<String> industry) {
            boolean here = regions.isEmpty() || region.filter(regions::contains).isPresent();
            boolean such = industries.isEmpty()
                    || industry.filter(code -> industries.stream()
                                    .flatMap(range -> Industry.range(range).stream())
                                    .anyMatch(each -> each.code().equals(code)))
                            .isPresent();
            return here && such;
        }

        /** With other places and rankings. */
        public Unit with(int otherMoved, Map<String, List<String>> otherRanking) {
            return new Unit(person, name, regions, industries, otherMoved, otherRanking, sort, places);
        }
    }

    /**
     * One batch.
     *
     * @param stage the stage at the front; empty when the batch has ended
     * @param call the value that holds the call for applications
     * @param windows stage → its window
     * @param ties stage → the order settled
     * @param plans the plans for stages, oldest first
     */
    public record Batch(
            int number,
            Optional<String> stage,
            String call,
            Map<String, Span> windows,
            Map<String, List<String>> ties,
            List<Ballot> ballots,
            List<Notice> notices,
            List<Report> reports,
            List<Approval> approvals,
            List<Publication> publications,
            List<Closing> closings,
            List<Plan> plans) {
        /** The latest plan for a stage. */
        public Optional<Plan> plan(String of) {
            return plans.stream().filter(plan -> plan.stage().equals(of)).reduce((former, latter) -> latter);
        }
    }

    /** A plan for a stage; {@code text} is a value id, {@code decision} what became of it, if anything yet. */
    public record Plan(String stage, Instant filed, String text, Optional<PlanDecision> decision) {
        /** Whether work can go by it. */
        public boolean approved() {
            return decision.filter(PlanDecision::approved).isPresent();
        }
    }

    /** A plan was approved or sent back; {@code reason} is a value id. */
    public record PlanDecision(String by, Instant at, boolean approved, Optional<String> reason) {}

    /** A window; it ends before {@code closes}. */
    public record Span(Instant opens, Instant closes) {
        /** Whether {@code now} is inside. */
        public boolean contains(Instant now) {
            return !now.isBefore(opens) && now.isBefore(closes);
        }
    }

    /** A ballot held in a stage; rounds count from 1. */
    public record Ballot(String id, String stage, int round) {}

    /**
     * A public list.
     *
     * @param names the applications on it, each with the value that holds its answers as published
     * @param digest SHA-256 of its canonical content
     * @param root the edition's journal root when it was published
     * @param replaced whether a correction has taken its place
     */
    public record Notice(
            String id,
            String stage,
            Instant published,
            Span window,
            Map<String, String> names,
            String digest,
            String root,
            boolean replaced) {}

    /** A work report; {@code text} and {@code figures}, as they were when it was filed, are value ids. */
    public record Report(String stage, Instant filed, String text, String figures, boolean sentBack) {}

    /** An approval of a list. */
    public record Approval(String stage, Instant at, String by, List<String> approved, List<String> left) {}

    /** Something published or held; {@code where} is a value id. */
    public record Publication(String kind, LocalDate on, String where) {}

    /** A closed stage with its counts. */
    public record Closing(String stage, Instant at, String digest, Map<String, Integer> counts) {}

    /** A batch by number. */
    public Optional<Batch> batch(int number) {
        return batches.stream().filter(batch -> batch.number() == number).findFirst();
    }

    /**
     * When winners were last announced: a stage of kind {@code announcement} was closed. That all awards stayed empty is
     * an announcement too.
     *
     * @param pinned the scheme the edition is pinned to
     */
    public Optional<Instant> announced(Scheme pinned) {
        return batches.stream()
                .flatMap(batch -> batch.closings().stream())
                .filter(closing -> pinned.stage(closing.stage())
                        .filter(stage -> stage.kind().equals("announcement"))
                        .isPresent())
                .map(Closing::at)
                .max(Comparator.naturalOrder());
    }

    /** The members now seated in an organ. */
    public List<Seat> members(String organ) {
        return seats.stream()
                .filter(seat -> seat.organ().equals(organ) && seat.until().isEmpty())
                .toList();
    }

    /** Whether a person sits in an organ now. */
    public boolean sits(String person, String organ) {
        return members(organ).stream().anyMatch(seat -> seat.person().equals(person));
    }

    /** The pledge of a person in an organ, if it was made. */
    public Optional<Pledge> pledge(String organ, String person) {
        return pledges.stream()
                .filter(each -> each.organ().equals(organ) && each.person().equals(person))
                .findFirst();
    }

    /** A group of a stage. */
    public Optional<Group> group(String stage, String id) {
        return groups.stream()
                .filter(each -> each.stage().equals(stage) && each.id().equals(id))
                .findFirst();
    }

    /** The latest nomination of a person for an organ. */
    public Optional<Nomination> nomination(String organ, String person) {
        return nominations.stream()
                .filter(each -> each.organ().equals(organ) && each.person().equals(person))
                .findFirst();
    }

    /** The measure by which a person was removed from an organ, if one was imposed. */
    public Optional<Imposed> removal(String organ, String person) {
        return measures.stream()
                .filter(each -> each.removes()
                        && each.organ().equals(organ)
                        && each.person().equals(person))
                .findFirst();
    }

    /** The unit a person acts for, if any. */
    public Optional<String> unitOf(String person) {
        return units.entrySet().stream()
                .filter(unit -> unit.getValue().person().equals(person))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
