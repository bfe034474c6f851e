package org.jinbang.internal.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.internal.decide.Recount;
import org.jinbang.internal.decide.UnitQuota;
import org.jinbang.json.Codec;
import org.jinbang.json.Json;
import org.jinbang.process.BallotState;
import org.jinbang.process.EditionState;
import org.jinbang.process.Replays.Undecided;
import org.jinbang.scheme.Award;
import org.jinbang.scheme.Cap;
import org.jinbang.scheme.Fraction;
import org.jinbang.scheme.Majority;
import org.jinbang.scheme.Parameter;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Setting;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.Values;

/**
 * A finished edition as it stands under another revision.
 *
 * @param scheme with the numbers that come into force last, since it is tried as it would hold for the next edition
 * @param edition with the settings that the revision knows
 * @param undecided what of the edition cannot be told under it
 */
record Redrafted(Scheme scheme, EditionState edition, List<Undecided> undecided) {
    private static final Text SETTING = new Text("设置“{0}”", "setting “{0}”");

    static Redrafted of(Scheme pinned, Scheme other, EditionState edition) {
        List<Undecided> undecided = new ArrayList<>();
        Json.Obj settings = settings(pinned, other, edition, undecided);
        Scheme scheme = latest(other.in(settings));
        EditionState under = Codec.read(
                Codec.write(edition)
                        .with("settings", settings)
                        .with("exceeded", exceeded(pinned, scheme, edition, settings, undecided)),
                EditionState.class);
        terms(pinned, scheme, edition, under, undecided);
        return new Redrafted(scheme, under, undecided);
    }

    private static Values values(Scheme scheme, EditionState edition) {
        return edition.values(scheme);
    }

    /** With each parameter at the value that comes into force last. */
    private static Scheme latest(Scheme scheme) {
        List<Parameter> parameters = scheme.parameters().stream()
                .map(each -> new Parameter(
                        each.name(),
                        each.title(),
                        List.of(each.values().get(each.values().size() - 1)),
                        each.basis()))
                .toList();
        return Codec.read(
                scheme.data()
                        .with(
                                "parameters",
                                new Json.Arr(parameters.stream()
                                        .<Json>map(Codec::write)
                                        .toList())),
                Scheme.class);
    }

    private static Json.Obj settings(Scheme pinned, Scheme other, EditionState edition, List<Undecided> undecided) {
        Json.Obj kept = Json.obj();
        for (Map.Entry<String, Json> each : edition.settings().members().entrySet()) {
            Optional<Setting> same = other.settings().stream()
                    .filter(setting -> setting.name().equals(each.getKey()))
                    .filter(setting -> setting.complaint(each.getValue()).isEmpty())
                    .findFirst();
            if (same.isPresent()) {
                kept = kept.with(each.getKey(), each.getValue());
            } else {
                Text title = pinned.settings().stream()
                        .filter(setting -> setting.name().equals(each.getKey()))
                        .map(Setting::title)
                        .findFirst()
                        .orElse(new Text(each.getKey(), each.getKey()));
                undecided.add(new Undecided(
                        SETTING.with(title),
                        new Text(
                                        "该届所定之值在修订 {0} 中没有或不允许，按其默认值计算",
                                        "what the edition had chosen is not there or not allowed in revision {0}; its default is taken")
                                .with(other.revision()),
                        Optional.empty()));
            }
        }
        return kept;
    }

    /** The limits set beyond a cap, of those whose cap is the same. */
    private static Json.Obj exceeded(
            Scheme pinned, Scheme scheme, EditionState edition, Json.Obj settings, List<Undecided> undecided) {
        Json.Obj kept = Json.obj();
        Values later = scheme.values(LocalDate.of(edition.year(), 1, 1), settings);
        for (Map.Entry<String, Integer> each : edition.exceeded().entrySet()) {
            Optional<Long> was = Recount.ruled(pinned, values(pinned, edition), each.getKey());
            Optional<Long> is = Recount.ruled(scheme, later, each.getKey());
            if (was.equals(is)) {
                kept = kept.with(each.getKey(), each.getValue());
            } else {
                Optional<Award> award = pinned.award(each.getKey());
                undecided.add(new Undecided(
                        award.map(Award::title).orElse(new Text(each.getKey(), each.getKey())),
                        new Text(
                                "曾经决定突破名额；名额已不同，该决定不予沿用",
                                "its cap was exceeded by a decision; the cap is another now and the decision is not carried"),
                        award.flatMap(Award::cap).map(Cap::basis).flatMap(Carrying::place)));
            }
        }
        return kept;
    }

    /** Stages in which something was recorded otherwise than the revision asks: it is taken as it is, and said. */
    private static void terms(
            Scheme pinned, Scheme scheme, EditionState edition, EditionState under, List<Undecided> undecided) {
        for (Stage stage : scheme.stages()) {
            Optional<Stage> same = pinned.stage(stage.id());
            if (same.isEmpty()) {
                continue;
            }
            Json.Obj before = values(pinned, edition).resolve(same.get().params());
            Json.Obj after = values(scheme, under).resolve(stage.params());
            if (!before.get("open-for").equals(after.get("open-for"))) {
                undecided.add(new Undecided(
                        stage.title(),
                        new Text(
                                "公示期与当时不同；当时公示之外的日子里会否有异议，无从知道",
                                "it was public for another term; whether anybody would have objected in the days beyond"
                                        + " cannot be known"),
                        Carrying.place(stage.basis())));
            }
            if (!stage.by().equals(same.get().by())) {
                undecided.add(new Undecided(
                        stage.title(),
                        new Text(
                                "改由另一机构办理；沿用当时机构的记录",
                                "another organ conducts it; what was recorded by the former is taken as it is"),
                        Carrying.place(stage.basis())));
            }
        }
        Optional<Integer> places = UnitQuota.of(scheme, values(scheme, under));
        if (!places.equals(UnitQuota.of(pinned, values(pinned, edition)))) {
            undecided.add(new Undecided(
                    new Text("推荐名额", "quota of recommending units"),
                    new Text(
                                    "推荐单位的名额改为 {0}；单位会推荐哪些，无从知道，沿用当时的推荐",
                                    "units have {0} places; whom they would have recommended cannot be known, and what they"
                                            + " recommended is taken as it is")
                            .with(places.map(String::valueOf).orElse("∞")),
                    scheme.firstOfKind("recommendation").map(Stage::basis).flatMap(Carrying::place)));
        }
    }

    /** The ballots, counted by the quorum and majority of the revision; one that lacks the quorum counts for nothing. */
    Map<String, List<BallotState>> ballots(Map<String, List<BallotState>> held, List<Undecided> general) {
        Map<String, List<BallotState>> counted = new LinkedHashMap<>();
        held.forEach((place, ballots) -> {
            Optional<Stage> stage = scheme.stage(place.substring(place.indexOf('/') + 1));
            List<BallotState> valid = new ArrayList<>();
            for (BallotState ballot : ballots) {
                Json.Obj params = stage.map(each -> values(scheme, edition).resolve(each.params()))
                        .orElse(Json.obj());
                String quorum = params.text("quorum").orElse(ballot.quorum());
                if (Fraction.parse(quorum)
                        .reachedBy(ballot.voted().size(), ballot.members().size())) {
                    valid.add(Codec.read(
                            Codec.write(ballot)
                                    .with("quorum", quorum)
                                    .with(
                                            "majority",
                                            params.text("majority").isPresent()
                                                    ? Majority.of(params).toString()
                                                    : ballot.majority()),
                            BallotState.class));
                } else {
                    general.add(new Undecided(
                            stage.map(Stage::title).orElse(new Text(place, place)),
                            new Text(
                                            "{1} 名成员中 {0} 名投票，未达 {2}；该次投票不能计数",
                                            "{0} of {1} members voted, which does not reach {2}; that ballot does not count")
                                    .with(
                                            ballot.voted().size(),
                                            ballot.members().size(),
                                            quorum),
                            stage.map(Stage::basis).flatMap(Carrying::place)));
                }
            }
            counted.put(place, valid);
        });
        return counted;
    }
}
