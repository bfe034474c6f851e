package org.jinbang.internal.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jinbang.internal.assign.Balance;
import org.jinbang.internal.decide.Assigning;
import org.jinbang.internal.decide.Interests;
import org.jinbang.internal.decide.Refuse;
import org.jinbang.json.Json;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.Assignment;
import org.jinbang.process.EditionState;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Organ;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Track;

/** Who works on which case of one stage in one batch, and who could. */
final class Assignments {
    private final Scheme scheme;
    private final EditionState edition;
    private final int batch;
    private final Stage stage;
    private final Organ organ;
    private final List<ApplicationState> cohort;
    private final Map<String, Json.Obj> answers;
    private final Interests interests;
    private final Map<String, List<String>> fields;

    Assignments(Base base, EditionState edition, int batch, String stage) {
        this.scheme = base.schemes().pinned(edition);
        this.edition = edition;
        this.batch = batch;
        this.stage = scheme.stage(stage).orElseThrow(() -> Sight.unknown(stage));
        if (edition.batch(batch).isEmpty()) {
            throw Sight.unknown(String.valueOf(batch));
        }
        this.organ = Assigning.conducting(scheme, this.stage, base.kinds().get().stages());
        this.cohort = new Streams(base.store())
                .applications(edition.id(), batch).stream()
                        .map(row -> (ApplicationState) Journal.state(row))
                        .filter(a -> a.status() == ApplicationState.Status.RUNNING
                                && a.stage().equals(stage)
                                && !a.passesOver(this.stage))
                        .sorted(Comparator.comparing(ApplicationState::id))
                        .toList();
        this.answers = new PublicLists(base)
                .answers(cohort.stream().flatMap(a -> a.answers().stream()).toList());
        this.interests = new InterestBook(base).of(scheme, edition, seated(), cohort, answers);
        this.fields = fields(base, seated());
    }

    private List<String> seated() {
        return edition.members(organ.id()).stream()
                .map(EditionState.Seat::person)
                .toList();
    }

    private String digest() {
        return Assigning.digest(cohort, stage.id());
    }

    private int entries() {
        Json.Obj params = edition.values(scheme).resolve(stage.params());
        return Math.toIntExact(params.number("entries").orElse(1L));
    }

    Assignment shown() {
        return new Assignment(
                edition.id(),
                batch,
                stage.id(),
                organ.id(),
                entries(),
                digest(),
                cohort.stream().map(this::shown).toList(),
                members(),
                groups());
    }

    private Assignment.Case shown(ApplicationState a) {
        Json.Obj given = a.answers().map(answers::get).orElse(null);
        return new Assignment.Case(
                a.id(),
                given == null ? "" : Names.of(scheme, a.track()).name(given),
                interests.behind().getOrDefault(a.id(), ""),
                a.track(),
                assigned(a),
                a.assignment(stage.id()).flatMap(ApplicationState.Assignment::group),
                recorded(a),
                seated().stream()
                        .flatMap(person -> conflict(a, person).stream())
                        .toList());
    }

    private List<String> assigned(ApplicationState a) {
        return a.assignment(stage.id())
                .map(ApplicationState.Assignment::members)
                .orElse(List.of());
    }

    private List<String> recorded(ApplicationState a) {
        return a.entries().stream()
                .filter(e -> e.stage().equals(stage.id()) && !a.recused(organ.id(), e.member()))
                .map(ApplicationState.Recorded::member)
                .toList();
    }

    private Optional<Assignment.Conflict> conflict(ApplicationState a, String person) {
        if (a.recused(organ.id(), person)) {
            return Optional.of(new Assignment.Conflict(person, Assignment.Conflict.Reason.RECUSED, Optional.empty()));
        }
        if (a.applicant().equals(person)) {
            return Optional.of(new Assignment.Conflict(person, Assignment.Conflict.Reason.APPLICANT, Optional.empty()));
        }
        return interests
                .shared(person, a.id())
                .map(name -> new Assignment.Conflict(person, Assignment.Conflict.Reason.INTEREST, Optional.of(name)));
    }

    private List<Assignment.Member> members() {
        Set<String> persons = new LinkedHashSet<>(seated());
        cohort.forEach(a -> {
            persons.addAll(assigned(a));
            persons.addAll(recorded(a));
        });
        List<Assignment.Member> members = new ArrayList<>();
        for (String person : persons) {
            members.add(new Assignment.Member(
                    person,
                    edition.sits(person, organ.id()),
                    organ.pledge().isEmpty()
                            || edition.pledge(organ.id(), person).isPresent(),
                    (int) cohort.stream()
                            .filter(a -> assigned(a).contains(person))
                            .count(),
                    (int) cohort.stream()
                            .filter(a -> recorded(a).contains(person))
                            .count(),
                    fields.getOrDefault(person, List.of())));
        }
        return members;
    }

    /** Looked up once: the register opens each entry with its person's key. */
    private static Map<String, List<String>> fields(Base base, List<String> persons) {
        Map<String, List<String>> fields = new HashMap<>();
        base.register()
                .get()
                .ifPresent(register -> persons.forEach(
                        person -> register.expert(person).ifPresent(expert -> fields.put(person, expert.fields()))));
        return fields;
    }

    /** Whether one of the person's fields is the track of the application, by its title or id. */
    private boolean competent(String person, ApplicationState a) {
        Track track = scheme.track(a.track()).orElseThrow();
        List<String> names =
                List.of(track.id(), track.title().zh(), track.title().en());
        return fields.getOrDefault(person, List.of()).stream().anyMatch(names::contains);
    }

    private List<Assignment.Group> groups() {
        return edition.groups().stream()
                .filter(group -> group.stage().equals(stage.id()))
                .map(group -> {
                    List<ApplicationState> theirs = cohort.stream()
                            .filter(a -> a.assignment(stage.id())
                                    .flatMap(ApplicationState.Assignment::group)
                                    .filter(group.id()::equals)
                                    .isPresent())
                            .toList();
                    return new Assignment.Group(
                            group.id(), group.title(), group.leader(), group.members(), theirs.size(), (int)
                                    theirs.stream()
                                            .filter(a -> recorded(a).containsAll(assigned(a)))
                                            .count());
                })
                .toList();
    }

    /** A balanced assignment of so many members to each case, from a group if one is named. */
    Assignment.Proposal proposal(int perApplication, Optional<String> group) {
        if (perApplication < 1) {
            throw Refuse.with(
                    RefusalCode.MALFORMED,
                    stage.basis(),
                    "每份申报至少分配一名成员",
                    "At least one member is assigned to each application");
        }
        List<String> pool = group.map(id -> edition.group(stage.id(), id)
                        .orElseThrow(() -> Sight.unknown(id))
                        .members())
                .orElse(seated());
        Map<String, Integer> fixedLoads = new LinkedHashMap<>();
        seated().forEach(person -> fixedLoads.put(person, 0));
        Map<String, List<String>> kept = new LinkedHashMap<>();
        List<Balance.Open> open = new ArrayList<>();
        List<Assignment.Lack> lacking = new ArrayList<>();
        for (ApplicationState a : cohort) {
            List<String> stays = stays(a);
            kept.put(a.id(), stays);
            stays.forEach(person -> fixedLoads.merge(person, 1, Integer::sum));
            // who recorded and then left the organ cannot be assigned, but the entry counts
            int gone = (int) recorded(a).stream()
                    .filter(person -> !edition.sits(person, organ.id()))
                    .count();
            int wanted = perApplication - stays.size() - gone;
            List<String> free = pool.stream()
                    .filter(person -> edition.sits(person, organ.id()))
                    .filter(person ->
                            !stays.contains(person) && conflict(a, person).isEmpty())
                    .sorted(Comparator.comparing(person -> !competent(person, a)))
                    .toList();
            open.add(new Balance.Open(a.id(), wanted, free));
            if (wanted > free.size()) {
                lacking.add(new Assignment.Lack(a.id(), perApplication, perApplication - wanted + free.size()));
            }
        }
        Map<String, List<String>> added = Balance.of(fixedLoads, open);
        Map<String, List<String>> all = new LinkedHashMap<>();
        Map<String, Integer> loads = new LinkedHashMap<>();
        seated().forEach(person -> loads.put(person, 0));
        kept.forEach((id, stays) -> {
            List<String> members =
                    Stream.concat(stays.stream(), added.get(id).stream()).toList();
            all.put(id, members);
            members.forEach(person -> loads.merge(person, 1, Integer::sum));
        });
        return new Assignment.Proposal(digest(), all, loads, lacking);
    }

    /** Who is assigned or has recorded, still sits in the organ and has no conflict. */
    private List<String> stays(ApplicationState a) {
        return Stream.concat(assigned(a).stream(), recorded(a).stream())
                .distinct()
                .filter(person -> edition.sits(person, organ.id()))
                .filter(person -> conflict(a, person).isEmpty())
                .toList();
    }
}
