package org.jinbang.internal.stages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jinbang.internal.decide.Ballots;
import org.jinbang.internal.stages.Places.Placing;
import org.jinbang.internal.texts.Texts;
import org.jinbang.json.Json;
import org.jinbang.scheme.Award;
import org.jinbang.scheme.Cap;
import org.jinbang.scheme.Fraction;
import org.jinbang.scheme.Majority;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.spi.ParameterSpec;

/**
 * The organ votes. Names that are carried advance in the order of their yes votes as far as there is room under the cap
 * of their award; an award without cap has room for all, and places may stay empty. Who is not among them may go on for
 * another award. How rounds count, see {@link Rounds}.
 */
final class BallotStage extends CoreStage {

    private static final String QUORUM = "quorum";
    private static final String TIES = "ties";

    BallotStage() {
        super(
                "ballot",
                new Text(
                        "机构成员投票；当选者按同意票数在名额内进入名单。",
                        "Members of the organ vote; names that are carried go on by their yes votes, as far as the cap allows."),
                ParameterSpec.required(
                        QUORUM,
                        ParameterSpec.Type.FRACTION,
                        new Text("至少多少比例的成员投票方为有效", "The fraction of the members who must vote at least")),
                ParameterSpec.required(
                        Majority.FRACTION,
                        ParameterSpec.Type.FRACTION,
                        new Text("同意票须超过的比例", "The fraction that the yes votes must exceed")),
                ParameterSpec.choice(
                        Majority.OF,
                        false,
                        List.of("entitled", Majority.VOTING),
                        new Text(
                                "majority 以谁为基数：entitled 有权投票者（默认），voting 参加投票者（到会委员）；回避者均不计",
                                "Of whom majority is: entitled, those entitled to vote on the name (the default); voting, those"
                                        + " present who vote on it. Recused members never count")),
                ParameterSpec.optional(
                        Majority.REACHED,
                        ParameterSpec.Type.YES_NO,
                        new Text(
                                "true：达到该比例即可（“以上”，含本数）；false（默认）：须超过",
                                "true: it is enough to reach the fraction (以上, which includes the number itself); false (the"
                                        + " default): it must be exceeded")),
                ParameterSpec.optional(
                        "secret",
                        ParameterSpec.Type.YES_NO,
                        new Text("true（默认）：无记名投票", "true (the default): it is not recorded who voted how")),
                ParameterSpec.optional(
                        Ballots.ALL_MEMBERS,
                        ParameterSpec.Type.YES_NO,
                        new Text(
                                "true：须召集全体成员，未投票者须登记缺席及理由才能计票；默认 false",
                                "true: all members are called, and it is counted only when the absence of those who do not vote is"
                                        + " recorded with its reason; default false")),
                ParameterSpec.optional(
                        "sheet",
                        ParameterSpec.Type.TEXTS,
                        new Text(
                                "投票者面前并列的内容：此前环节的编号，other 为其他信息；未写则为此前由机构办理的全部环节及其他信息",
                                "What stands side by side before those who vote: ids of earlier stages, and other for what"
                                        + " else is known; left out, all earlier stages that an organ conducts, and other")),
                ParameterSpec.optional(
                        Stage.OTHERWISE,
                        ParameterSpec.Type.TEXT,
                        new Text(
                                "未获通过或没有名额者转而参评的奖项；未写则止于此",
                                "The award for which those go on who are not carried or have no place; left out, they end")),
                ParameterSpec.choice(
                        TIES,
                        false,
                        List.of("repeat", "settle"),
                        new Text(
                                "名额边界上票数相同时：repeat 就并列者再次投票；settle 由有权机构裁定次序（默认）",
                                "What is done with equal votes across the last place: repeat, a further round on those names;"
                                        + " settle, the competent organ puts them into an order (the default)")));
    }

    @Override
    public String example() {
        return """
                - id: vote
                  title: {zh: 投票表决, en: Ballot}
                  kind: ballot
                  by: committee
                  quorum: 2/3
                  majority: 2/3
                  majority-of: voting
                  majority-reached: true
                  secret: true
                  article: "17"
                """;
    }

    @Override
    public boolean judges() {
        return true;
    }

    @Override
    public Optional<Text> misuse(Stage stage, Json.Obj params) {
        List<Text> wrong = new ArrayList<>();
        if (stage.by().isEmpty()) {
            wrong.add(new Text("须以 by 指明投票的机构", "by must name the organ that votes"));
        }
        if (!stage.measures().isEmpty()) {
            wrong.add(new Text("投票环节不能有评分项（measures）", "A ballot cannot have measures"));
        }
        boolean all = params.text(Majority.FRACTION)
                .filter(Fraction::isFraction)
                .map(Fraction::parse)
                .filter(majority -> majority.numerator() == majority.denominator())
                .isPresent();
        if (all && !params.isTrue(Majority.REACHED)) {
            wrong.add(
                    new Text(
                            "majority 不能为 1，因为无法超过；全体同意须写 majority-reached: true",
                            "majority cannot be 1, since no vote exceeds it; where all must agree, write majority-reached: true"));
        }
        return together(wrong);
    }

    @Override
    public Optional<Text> complaint(Entry entry, Sitting sitting) {
        return Optional.of(new Text(
                        "环节“{0}”不接受评审记录；由机构成员投票",
                        "Nothing is recorded about an application in the stage “{0}”; the members vote")
                .with(sitting.stage().title()));
    }

    @Override
    public List<Outcome> outcomes(List<Case> cohort, Sitting sitting) {
        Map<String, List<Case>> byAward =
                cohort.stream().collect(Collectors.groupingBy(Case::award, TreeMap::new, Collectors.toList()));
        Map<String, Outcome> outcomes = new HashMap<>();
        byAward.values().forEach(cases -> outcomes.putAll(ofAward(cases, sitting)));
        return cohort.stream().map(each -> outcomes.get(each.application())).toList();
    }

    /** What it comes to for {@code cases}, all the names of one award. */
    private static Map<String, Outcome> ofAward(List<Case> cases, Sitting sitting) {
        Map<String, Outcome> outcomes = new HashMap<>();
        Rounds rounds = new Rounds(cases);
        List<Case> carried = new ArrayList<>();
        for (Case each : cases) {
            Optional<Vote> vote = rounds.latest(each);
            Gate gate = new Gate(each, sitting);
            Optional<Outcome> settled = gate.end().or(gate::obstacle);
            if (settled.isPresent()) {
                outcomes.put(each.application(), settled.get());
            } else if (vote.isEmpty()) {
                outcomes.put(each.application(), Outcomes.open(each, "尚未就其投票", "No vote on it has been counted yet"));
            } else if (vote.get().carried()) {
                carried.add(each);
            } else {
                outcomes.put(each.application(), out(each, lost(each, vote.get(), sitting), sitting));
            }
        }
        Optional<Integer> room =
                cases.stream().findFirst().map(each -> sitting.room().get(each.award()));
        Map<String, Placing> placings = Places.fill(
                rounds.ordered(carried), room.map(Long::valueOf).orElse(Long.MAX_VALUE), sitting.settledOrder());
        for (Case each : carried) {
            Vote vote = rounds.latest(each).orElseThrow();
            outcomes.put(each.application(), won(each, vote, placings.get(each.application()), room, sitting));
        }
        return outcomes;
    }

    /** The end of a name, or its way on for another award. */
    private static Outcome out(Case each, Outcome ends, Sitting sitting) {
        return sitting.params()
                .text(Stage.OTHERWISE)
                .filter(award -> !award.equals(each.award()))
                .flatMap(sitting.scheme()::award)
                .map(award -> new Outcome(
                        ends.application(),
                        Outcome.Result.ADVANCES,
                        new Text("{0}；转为参评“{1}”", "{0}; goes on for “{1}”").with(ends.reason(), award.title()),
                        ends.article(),
                        ends.score(),
                        Optional.of(award.id())))
                .orElse(ends);
    }

    private static Outcome lost(Case each, Vote vote, Sitting sitting) {
        return Outcomes.ends(
                each,
                "{0}；未获通过：投票成员须达 {1}，{2}",
                "{0}; not carried: {1} of the members must vote and {2}",
                votes(vote),
                sitting.params().text(QUORUM).orElse("—"),
                Majority.of(sitting.params()).title());
    }

    private static Outcome won(Case each, Vote vote, Placing placing, Optional<Integer> room, Sitting sitting) {
        if (room.isEmpty()) {
            return Outcomes.advances(each, "{0}；获通过", "{0}; carried", votes(vote));
        }
        Object[] figures = {
            votes(vote),
            placing.rank(),
            Math.max(0, room.get()),
            Awards.title(each, sitting),
            Texts.first(placing.equals()),
            remedy(sitting)
        };
        return switch (placing.fate()) {
            case IN ->
                Outcomes.advances(
                        each,
                        "{0}；获通过，第 {1} 名，“{3}”尚有 {2} 个名额",
                        "{0}; carried, rank {1} with {2} place(s) left for “{3}”",
                        figures);
            case OUT ->
                out(
                        each,
                        Outcomes.under(
                                Outcomes.ends(
                                        each,
                                        "{0}；获通过，但列第 {1} 名，“{3}”只余 {2} 个名额",
                                        "{0}; carried, but rank {1} with only {2} place(s) left for “{3}”",
                                        figures),
                                sitting.scheme()
                                        .award(each.award())
                                        .flatMap(Award::cap)
                                        .map(Cap::basis)),
                        sitting);
            case TIED ->
                Outcomes.of(
                        each,
                        Outcome.Result.TIED,
                        new Text(
                                        "{0}；第 {1} 名并列，“{3}”所余 {2} 个名额不能容纳全部：{4}；{5}",
                                        "{0}; equal at rank {1} across the last of {2} place(s) left for “{3}”: {4}; {5}")
                                .with(figures));
        };
    }

    private static Text remedy(Sitting sitting) {
        return sitting.params().text(TIES).filter("repeat"::equals).isPresent()
                ? new Text("须就这些名字再次投票", "a further round on these names is needed")
                : new Text("须裁定其次序", "their order must be settled");
    }

    private static Text votes(Vote vote) {
        return new Text("同意 {0}、反对 {1}、弃权 {2}，有权投票 {3} 人", "{0} yes, {1} no, {2} abstention(s) of {3} entitled")
                .with(vote.yes(), vote.no(), vote.abstain(), vote.entitled());
    }
}
