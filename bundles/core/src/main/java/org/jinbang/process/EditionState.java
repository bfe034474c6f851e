package org.jinbang.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.json.Json;
import org.jinbang.scheme.Scheme;

/**
 * An edition as its acts have made it.
 *
 * @param schemeHash content hash of the scheme data it is pinned to
 * @param settings settings that differ from their defaults
 * @param exceeded award → the limit set beyond its soft cap
 * @param pledges the latest pledge of each member in an organ
 * @param groups the groups formed for stages
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
        boolean dormant)
        implements State {

    /** Where an edition is. */
    public enum Status {
        /** It runs. */
        RUNNING,
        /** All batches have ended. */
        ENDED,
        /** It was cancelled. */
        CANCELLED
    }

    /** A member of an organ; {@code until} is set when the member was substituted. */
    public record Seat(
            String organ,
            String person,
            boolean chair,
            Optional<String> sector,
            Instant since,
            Optional<Instant> until) {}

    /** A member's pledge; {@code interests} is the value that holds the organisations named, if any were. */
    public record Pledge(String organ, String person, Instant at, Optional<String> interests) {}

    /** A group of members that takes cases of a stage together; {@code title} is a value id. */
    public record Group(
            String stage, String id, Optional<String> title, Optional<String> leader, List<String> members) {}

    /** A recommending unit; {@code name} is a value id. */
    public record Unit(String person, String name) {}

    /**
     * One batch.
     *
     * @param stage the stage at the front; empty when the batch has ended
     * @param call the value that holds the call for applications
     * @param windows stage → its window
     * @param ties stage → the order settled
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
            List<Closing> closings) {}

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

    /** The unit a person acts for, if any. */
    public Optional<String> unitOf(String person) {
        return units.entrySet().stream()
                .filter(unit -> unit.getValue().person().equals(person))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
