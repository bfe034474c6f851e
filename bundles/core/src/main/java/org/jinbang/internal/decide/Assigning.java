package org.jinbang.internal.decide;

import static org.jinbang.process.StreamKind.APPLICATION;
import static org.jinbang.process.StreamKind.EDITION;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jinbang.internal.engine.Hash;
import org.jinbang.json.Json;
import org.jinbang.process.ActType;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.Command;
import org.jinbang.process.EditionState;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Basis;
import org.jinbang.scheme.Organ;
import org.jinbang.scheme.Power;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.spi.StageKind;

/**
 * Who works on which case of a stage. Once a case is assigned in a stage, only those assigned record and judge there. What
 * was recorded goes on to count, so an assignment keeps everyone who recorded; whose entry must not count is recused, with
 * a reason.
 */
public final class Assigning {
    private Assigning() {}

    /** The organ whose members can be assigned to the cases of a stage; refuses a stage in which they cannot. */
    public static Organ conducting(Scheme scheme, Stage stage, Map<String, StageKind> kinds) {
        if (Reviews.kind(kinds, stage).recording() != StageKind.Recording.ENTRIES
                || stage.by().isEmpty()) {
            throw Refuse.with(
                    RefusalCode.WRONG_STAGE,
                    stage.basis(),
                    new Text("环节“{0}”不分配评审", "Nobody is assigned in the stage “{0}”").with(stage.title()));
        }
        return scheme.organ(stage.by().get()).orElseThrow();
    }

    private static Organ conducting(Situation s, Stage stage) {
        return conducting(s.scheme(), stage, s.stageKinds());
    }

    /** What is wrong with an assignment, and how it is refused. */
    private record Fault(RefusalCode code, Text text) {}

    static Accepted assign(Situation s, Command c) {
        Basis basis = Authority.power(s, c, Power.RUN);
        Stage stage = Closing.reached(s, c);
        Organ organ = conducting(s, stage);
        Map<String, ApplicationState> cohort = Closing.concerned(s, stage).stream()
                .collect(Collectors.toMap(ApplicationState::id, Function.identity()));
        c.data().text("digest").ifPresent(seen -> {
            String now = digest(cohort.values(), stage.id());
            if (!seen.equals(now)) {
                throw Refuse.with(
                        RefusalCode.PREVIEW_OUTDATED,
                        basis,
                        "分配情况在您读取之后有变化，请重新读取（现为 " + now + "）",
                        "The assignment has changed since it was read; read it again (now " + now + ")");
            }
        });
        Map<String, Json> wanted = c.data().object("assignments").members();
        Refuse.unless(
                !wanted.isEmpty(),
                RefusalCode.MALFORMED,
                stage.basis(),
                "未给出分配；应为 {申报: [成员, …]}",
                "No assignment is given; it is written {application: [member, …]}");
        Optional<String> group = c.data().text("group");
        List<String> within = group.map(id -> group(s, stage, id).members()).orElse(List.of());
        List<Fault> faults = new ArrayList<>();
        List<Draft> acts = new ArrayList<>();
        wanted.forEach((id, value) -> {
            Optional<ApplicationState> found = Optional.ofNullable(cohort.get(id));
            Optional<List<String>> members = persons(value);
            if (found.isEmpty()) {
                faults.add(new Fault(
                        RefusalCode.WRONG_STAGE,
                        new Text("申报 {0} 不在环节“{1}”", "the application {0} is not in the stage “{1}”")
                                .with(id, stage.title())));
            } else if (members.isEmpty()) {
                faults.add(new Fault(
                        RefusalCode.MALFORMED,
                        new Text("{0}：应为成员列表，不得重复", "{0}: a list of members is expected, each once").with(id)));
            } else {
                ApplicationState a = found.get();
                faults.addAll(faults(s, stage, organ, a, members.get(), group.isPresent(), within));
                draft(stage, a, members.get(), group).ifPresent(acts::add);
            }
        });
        if (!faults.isEmpty()) {
            throw Refuse.with(
                    faults.get(0).code(),
                    stage.basis(),
                    Authority.join(faults.stream().map(Fault::text).toList()));
        }
        Refuse.unless(
                !acts.isEmpty(), RefusalCode.ALREADY_DONE, stage.basis(), "已如此分配", "It is assigned like that already");
        return Accepted.of(acts);
    }

    private static Optional<List<String>> persons(Json value) {
        boolean fits = value instanceof Json.Arr list
                && list.items().stream().allMatch(Json.Str.class::isInstance)
                && list.items().stream().distinct().count() == list.items().size();
        return fits
                ? Optional.of(((Json.Arr) value)
                        .items().stream().map(item -> ((Json.Str) item).value()).toList())
                : Optional.empty();
    }

    private static Optional<Draft> draft(
            Stage stage, ApplicationState a, List<String> members, Optional<String> group) {
        Optional<String> as = members.isEmpty() ? Optional.empty() : group;
        Optional<ApplicationState.Assignment> former = a.assignment(stage.id());
        boolean same = members.isEmpty()
                ? former.isEmpty()
                : former.filter(f -> f.members().equals(members) && f.group().equals(as))
                        .isPresent();
        if (same) {
            return Optional.empty();
        }
        Json.Obj data = Json.obj().with("stage", stage.id()).with("members", Json.texts(members));
        data = as.isPresent() ? data.with("group", as.get()) : data;
        return Optional.of(Draft.of(APPLICATION, a.id(), ActType.REVIEWERS_ASSIGNED, stage.basis(), data));
    }

    private static List<Fault> faults(
            Situation s,
            Stage stage,
            Organ organ,
            ApplicationState a,
            List<String> members,
            boolean grouped,
            List<String> within) {
        List<Fault> faults = new ArrayList<>();
        for (String person : members) {
            conflict(s, organ, a, person).ifPresent(faults::add);
            if (grouped && !within.contains(person)) {
                faults.add(new Fault(
                        RefusalCode.UNKNOWN_TARGET, new Text("{0} 不在该评审小组", "{0} is not in that group").with(person)));
            }
        }
        List<String> left = a.entries().stream()
                .filter(e -> e.stage().equals(stage.id()))
                .map(ApplicationState.Recorded::member)
                .filter(person -> s.running().sits(person, organ.id()) && !a.recused(organ.id(), person))
                .filter(person -> !members.isEmpty() && !members.contains(person))
                .toList();
        if (!left.isEmpty()) {
            faults.add(new Fault(
                    RefusalCode.ALREADY_DONE,
                    new Text(
                                    "{0} 已就申报 {1} 作出记录，须保留；其记录不应计入的，请登记回避",
                                    "{0} recorded an entry on the application {1} already and stays assigned; recuse whoever's"
                                            + " entry must not count")
                            .with(String.join(", ", left), a.id())));
        }
        return faults;
    }

    private static Optional<Fault> conflict(Situation s, Organ organ, ApplicationState a, String person) {
        if (!s.running().sits(person, organ.id())) {
            return Optional.of(new Fault(
                    RefusalCode.UNKNOWN_TARGET,
                    new Text("{0} 不是{1}成员", "{0} does not sit in {1}").with(person, organ.title())));
        }
        if (a.recused(organ.id(), person) || a.applicant().equals(person)) {
            return Optional.of(new Fault(
                    RefusalCode.CONFLICT_OF_INTEREST,
                    a.applicant().equals(person)
                            ? new Text("{0} 是申报 {1} 的申报者", "{0} is the applicant of {1}").with(person, a.id())
                            : new Text("{0} 已回避申报 {1}", "{0} is recused from the application {1}")
                                    .with(person, a.id())));
        }
        return s.interests()
                .shared(person, a.id())
                .map(name -> new Fault(
                        RefusalCode.CONFLICT_OF_INTEREST,
                        new Text(
                                        "{0} 与申报 {1} 的组织“{2}”有利害关系",
                                        "{0} has an interest in “{2}”, the organisation of the application {1}")
                                .with(person, a.id(), name)));
    }

    private static EditionState.Group group(Situation s, Stage stage, String id) {
        return s.running()
                .group(stage.id(), id)
                .orElseThrow(() -> Refuse.with(
                        RefusalCode.UNKNOWN_TARGET,
                        stage.basis(),
                        new Text("环节“{0}”没有评审小组 {1}", "The stage “{0}” has no group {1}").with(stage.title(), id)));
    }

    static Accepted formGroup(Situation s, Command c) {
        Authority.power(s, c, Power.RUN);
        Stage stage = s.stage(c.data().text("stage").orElseThrow());
        Organ organ = conducting(s, stage);
        String id = c.data().text("group").orElseThrow();
        List<String> members = c.data().texts("members");
        Optional<String> leader = c.data().text("leader");
        Seating.composed(organ, s.running().members(organ.id()));
        List<String> strangers = members.stream()
                .filter(person -> !s.running().sits(person, organ.id()))
                .toList();
        if (!strangers.isEmpty()) {
            throw Refuse.with(
                    RefusalCode.UNKNOWN_TARGET,
                    stage.basis(),
                    new Text("{0} 不是{1}成员", "{0} does not sit in {1}")
                            .with(String.join(", ", strangers), organ.title()));
        }
        Refuse.unless(
                members.stream().distinct().count() == members.size()
                        && leader.filter(person -> !members.contains(person)).isEmpty(),
                RefusalCode.MALFORMED,
                stage.basis(),
                "小组成员不得重复，组长须为其中一员",
                "Each member is named once and the leader is one of them");
        organ.composition()
                .groups()
                .filter(basis -> leader.isEmpty() && !members.isEmpty())
                .ifPresent(basis -> {
                    throw Refuse.with(
                            RefusalCode.COMPOSITION,
                            basis,
                            new Text("{0}的每个专业组须有一名组长", "Each group of {0} has one leader").with(organ.title()));
                });
        Refuse.unless(
                !members.isEmpty() || s.running().group(stage.id(), id).isPresent(),
                RefusalCode.UNKNOWN_TARGET,
                stage.basis(),
                "没有可解散的小组 " + id,
                "There is no group " + id + " to dissolve");
        Json.Obj data = Json.obj().with("stage", stage.id()).with("group", id).with("members", Json.texts(members));
        data = leader.isPresent() ? data.with("leader", leader.get()) : data;
        return Accepted.of(Draft.of(EDITION, s.running().id(), ActType.GROUP_FORMED, stage.basis(), data)
                .with("title", s.running().id(), c.data().text("title")));
    }

    /** Refuses whoever is not assigned to a case that is assigned, or has an interest in its organisation. */
    static void working(Situation s, Command c, Stage stage) {
        ApplicationState a = s.theCase();
        boolean others = a.assignment(stage.id())
                .filter(assigned -> !assigned.members().contains(c.actor().id()))
                .isPresent();
        Refuse.unless(
                !others,
                RefusalCode.NOT_ENTITLED,
                stage.basis(),
                "该申报在本环节已分配给其他成员",
                "The application is assigned to other members in this stage");
        disinterested(s, c, stage.basis());
    }

    /** Refuses whoever has an interest in the organisation of the case. */
    static void disinterested(Situation s, Command c, Basis basis) {
        ApplicationState a = s.theCase();
        s.interests().shared(c.actor().id(), a.id()).ifPresent(name -> {
            throw Refuse.with(
                    RefusalCode.CONFLICT_OF_INTEREST,
                    basis,
                    new Text(
                                    "您与该申报的组织“{0}”有利害关系，不得评审；请联系办理机构登记回避",
                                    "You have an interest in “{0}”, the organisation of this application, and cannot review it;"
                                            + " ask for your recusal")
                            .with(name));
        });
    }

    /** What an assignment was, for {@code digest}: who is assigned to and has recorded on each case, by id. */
    public static String digest(Collection<ApplicationState> cohort, String stage) {
        SortedMap<String, Json> all = new TreeMap<>();
        for (ApplicationState a : cohort) {
            List<String> recorded = a.entries().stream()
                    .filter(e -> e.stage().equals(stage))
                    .map(ApplicationState.Recorded::member)
                    .sorted()
                    .toList();
            Json.Obj here = Json.obj()
                    .with(
                            "assigned",
                            Json.texts(a.assignment(stage)
                                    .map(ApplicationState.Assignment::members)
                                    .orElse(List.of())))
                    .with("recorded", Json.texts(recorded));
            all.put(a.id(), here);
        }
        return Hash.hex(new Json.Obj(all).bytes());
    }
}
