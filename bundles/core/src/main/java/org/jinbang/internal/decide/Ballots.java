package org.jinbang.internal.decide;

import static org.jinbang.process.StreamKind.BALLOT;
import static org.jinbang.process.StreamKind.EDITION;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jinbang.json.Json;
import org.jinbang.process.ActType;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.BallotState;
import org.jinbang.process.BallotState.Choice;
import org.jinbang.process.Command;
import org.jinbang.process.EditionState;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Fraction;
import org.jinbang.scheme.Majority;
import org.jinbang.scheme.Organ;
import org.jinbang.scheme.Power;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Text;

/**
 * Ballots. The box holds, for each name, the slips in sorted order: no sheet can be put together again, so that neither a
 * recused member's gap nor a pattern of votes tells who cast it.
 */
public final class Ballots {
    /** The parameter of a ballot that has every member called: who does not vote is recorded as absent. */
    public static final String ALL_MEMBERS = "all-members";

    private Ballots() {}

    private static void conductor(Situation s, Command c, Organ organ) {
        boolean chairs = s.running().members(organ.id()).stream()
                .anyMatch(seat -> seat.chair() && seat.person().equals(c.actor().id()));
        if (!chairs) {
            Authority.power(s, c, Power.RUN);
        }
    }

    static Accepted open(Situation s, Command c) {
        EditionState.Batch batch = s.batch(c.data().number("batch").orElseThrow());
        Stage stage = Closing.ofKind(s, c, "ballot");
        Organ organ = stage.by().flatMap(s.scheme()::organ).orElseThrow();
        conductor(s, c, organ);
        List<EditionState.Seat> members = s.running().members(organ.id());
        Seating.composed(organ, members);
        Refuse.unless(
                s.ballots().stream().allMatch(b -> b.closed().isPresent()),
                RefusalCode.ALREADY_DONE,
                stage.basis(),
                "已有投票正在进行",
                "A ballot is under way");
        List<String> wanted = c.data().texts("candidates");
        List<ApplicationState> candidates = Closing.concerned(s, stage).stream()
                .filter(a -> wanted.isEmpty() || wanted.contains(a.id()))
                .toList();
        Refuse.unless(
                !candidates.isEmpty() && (wanted.isEmpty() || candidates.size() == wanted.size()),
                RefusalCode.UNKNOWN_TARGET,
                stage.basis(),
                "候选人须在本环节中",
                "The candidates must be in this stage");
        int round = s.ballots().size() + 1;
        Refuse.unless(
                round == 1 || c.data().text("reason").isPresent(),
                RefusalCode.REASON_MISSING,
                stage.basis(),
                "再次投票须说明理由",
                "A further round needs a reason");
        SortedMap<String, Json> entitled = new TreeMap<>();
        for (ApplicationState a : candidates) {
            entitled.put(
                    a.id(),
                    Json.texts(members.stream()
                            .map(EditionState.Seat::person)
                            .filter(person -> !a.recused(organ.id(), person))
                            .toList()));
        }
        Json.Obj params = s.params(stage);
        String id = s.ids().next();
        String edition = s.running().id();
        Json.Obj common = Json.obj()
                .with("batch", batch.number())
                .with("stage", stage.id())
                .with("round", round);
        Draft opened = Draft.of(
                BALLOT,
                id,
                ActType.BALLOT_OPENED,
                stage.basis(),
                common.with("edition", edition)
                        .with("organ", organ.id())
                        .with("entitled", new Json.Obj(entitled))
                        .with(
                                "members",
                                Json.texts(members.stream()
                                        .map(EditionState.Seat::person)
                                        .toList()))
                        .with("quorum", params.text("quorum").orElseThrow())
                        .with("majority", Majority.of(params).toString())
                        .with("secret", params.isTrue("secret")));
        Draft announced = Draft.of(EDITION, edition, ActType.BALLOT_OPENED, stage.basis(), common.with("ballot", id))
                .with("reason", edition, c.data().text("reason"));
        return Accepted.of(announced, opened).with(new Accepted.Box(id, Optional.of(Map.of())));
    }

    static Accepted vote(Situation s, Command c) {
        BallotState b = s.theBallot();
        Stage stage = s.stage(b.stage());
        String member = c.actor().id();
        Refuse.unless(
                b.members().contains(member) && s.running().sits(member, b.organ()),
                RefusalCode.NOT_ENTITLED,
                stage.basis(),
                "只有投票开始时在任的成员可以投票",
                "Only members seated when the ballot was opened can vote");
        Refuse.unless(b.closed().isEmpty(), RefusalCode.BALLOT_CLOSED, stage.basis(), "投票已结束", "The ballot is closed");
        Pledges.made(s, c, s.scheme().organ(b.organ()).orElseThrow());
        Refuse.unless(!b.voted().contains(member), RefusalCode.ALREADY_VOTED, stage.basis(), "您已投票", "You have voted");
        Map<String, String> sheet = sheet(b, stage, c);
        Json.Obj data = b.secret() ? Json.obj() : Json.obj().with("sheet", Json.textMap(sheet));
        Map<String, List<String>> box = new TreeMap<>(s.slips());
        sheet.forEach((candidate, choice) -> {
            List<String> slips = new ArrayList<>(box.getOrDefault(candidate, List.of()));
            slips.add(choice);
            slips.sort(null);
            box.put(candidate, slips);
        });
        return Accepted.of(Draft.of(BALLOT, b.id(), ActType.VOTED, stage.basis(), data))
                .with(new Accepted.Box(b.id(), Optional.of(box)));
    }

    private static Map<String, String> sheet(BallotState b, Stage stage, Command c) {
        Map<String, String> sheet = new LinkedHashMap<>();
        List<String> names = b.entitled().entrySet().stream()
                .filter(e -> e.getValue().contains(c.actor().id()))
                .map(Map.Entry::getKey)
                .toList();
        Json.Obj given = c.data().object("sheet");
        boolean complete = given.members().keySet().equals(new java.util.HashSet<>(names));
        for (Map.Entry<String, Json> vote : given.members().entrySet()) {
            String choice = vote.getValue() instanceof Json.Str text ? text.value() : "";
            boolean known = java.util.Arrays.stream(Choice.values())
                    .anyMatch(each -> each.name().equals(choice));
            complete &= known;
            sheet.put(vote.getKey(), choice);
        }
        Refuse.unless(
                complete,
                RefusalCode.SHEET_INVALID,
                stage.basis(),
                "选票须对下列每一名单填 YES、NO 或 ABSTAIN，且不多不少：" + String.join(", ", names),
                "The sheet must say YES, NO or ABSTAIN on each of these names and no other: "
                        + String.join(", ", names));
        return sheet;
    }

    /** Who was called and neither voted nor came; who comes after all may still vote. */
    static Accepted absent(Situation s, Command c) {
        BallotState b = s.theBallot();
        Stage stage = s.stage(b.stage());
        conductor(s, c, s.scheme().organ(b.organ()).orElseThrow());
        Refuse.unless(
                s.params(stage).isTrue(ALL_MEMBERS),
                RefusalCode.WRONG_STAGE,
                stage.basis(),
                "本投票不要求登记缺席",
                "No absences are recorded in this ballot");
        Refuse.unless(b.closed().isEmpty(), RefusalCode.BALLOT_CLOSED, stage.basis(), "投票已结束", "The ballot is closed");
        String member = c.data().text("member").orElseThrow();
        Refuse.unless(
                b.members().contains(member),
                RefusalCode.UNKNOWN_TARGET,
                stage.basis(),
                member + " 不是本次投票的成员",
                member + " is not a member in this ballot");
        Refuse.unless(
                !b.voted().contains(member),
                RefusalCode.ALREADY_VOTED,
                stage.basis(),
                "该成员已投票",
                "The member has voted");
        return Accepted.of(Draft.of(
                        BALLOT,
                        b.id(),
                        ActType.ABSENCE_RECORDED,
                        stage.basis(),
                        Json.obj().with("member", member))
                .with("reason", member, c.data().text("reason")));
    }

    /** Refuses to count while a member who was called has neither voted nor is recorded as absent. */
    private static void called(Situation s, BallotState b, Stage stage) {
        List<String> missing = b.members().stream()
                .filter(member -> !b.voted().contains(member) && !b.absent().containsKey(member))
                .filter(member -> s.running().sits(member, b.organ()))
                .toList();
        Refuse.unless(
                missing.isEmpty() || !s.params(stage).isTrue(ALL_MEMBERS),
                RefusalCode.STAGE_NOT_READY,
                stage.basis(),
                "须由全体成员投票；既未投票也未登记缺席：" + String.join("、", missing),
                "All members are called; neither voted nor recorded as absent: " + String.join(", ", missing));
    }

    static Accepted close(Situation s, Command c) {
        BallotState b = s.theBallot();
        Stage stage = s.stage(b.stage());
        conductor(s, c, s.scheme().organ(b.organ()).orElseThrow());
        Refuse.unless(b.closed().isEmpty(), RefusalCode.BALLOT_CLOSED, stage.basis(), "投票已结束", "The ballot is closed");
        called(s, b, stage);
        Fraction quorum = Fraction.parse(b.quorum());
        Refuse.unless(
                quorum.reachedBy(b.voted().size(), b.members().size()),
                RefusalCode.QUORUM_NOT_REACHED,
                stage.basis(),
                new Text("{0} 名成员中 {1} 名投票，须达到 {2}", "{1} of {0} members voted; {2} must")
                        .with(b.members().size(), b.voted().size(), quorum)
                        .zh(),
                new Text("{0} 名成员中 {1} 名投票，须达到 {2}", "{1} of {0} members voted; {2} must")
                        .with(b.members().size(), b.voted().size(), quorum)
                        .en());
        SortedMap<String, Json> slips = new TreeMap<>();
        for (Map.Entry<String, List<String>> candidate : b.entitled().entrySet()) {
            List<String> cast = s.slips().getOrDefault(candidate.getKey(), List.of());
            long voters =
                    b.voted().stream().filter(candidate.getValue()::contains).count();
            Refuse.unless(
                    cast.size() == voters,
                    RefusalCode.FAILED,
                    stage.basis(),
                    "票箱与投票人数不符：" + cast.size() + " 张，" + voters + " 人；请管理员核验台账",
                    "The box holds " + cast.size() + " slips of " + voters + " voters; have the journal verified");
            slips.put(candidate.getKey(), Json.texts(cast));
        }
        Draft act = Draft.of(
                BALLOT,
                b.id(),
                ActType.BALLOT_CLOSED,
                stage.basis(),
                Json.obj()
                        .with("slips", new Json.Obj(slips))
                        .with("voted", b.voted().size()));
        return Accepted.of(act).with(new Accepted.Box(b.id(), Optional.empty()));
    }
}
