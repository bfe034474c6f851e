package org.jinbang.internal.stages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jinbang.json.Json;
import org.jinbang.scheme.ArticleRef;
import org.jinbang.scheme.Award;
import org.jinbang.scheme.Basis;
import org.jinbang.scheme.Cap;
import org.jinbang.scheme.Condition;
import org.jinbang.scheme.EditionRule;
import org.jinbang.scheme.Finding;
import org.jinbang.scheme.Measure;
import org.jinbang.scheme.Reading;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.Track;
import org.jinbang.scheme.spi.StageKind;
import org.jinbang.scheme.spi.StageKind.Case;
import org.jinbang.scheme.spi.StageKind.Entry;
import org.jinbang.scheme.spi.StageKind.NoticeStanding;
import org.jinbang.scheme.spi.StageKind.Outcome;
import org.jinbang.scheme.spi.StageKind.Sitting;
import org.jinbang.scheme.spi.StageKind.Vote;

/** An invented scheme with two capped awards and an uncapped one, and sittings of its stages. */
final class Given {
    private static final Basis BASIS = new ArticleRef("15");

    private Given() {}

    static StageKind kind(String name) {
        return CoreStages.all().stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static Text text(String words) {
        return new Text(words + "（中文）", words);
    }

    /** A track for each award, with a plain condition and a composite one. */
    static Scheme scheme() {
        Basis reading = new Reading(text("note"), Optional.of(new ArticleRef("6")));
        List<Award> awards = List.of(
                new Award("gold", text("Gold"), cap(new ArticleRef("6")), BASIS),
                new Award("silver", text("Silver"), cap(reading), BASIS),
                new Award("open", text("Open"), Optional.empty(), BASIS));
        List<Track> tracks = awards.stream()
                .map(award -> new Track(
                        award.id() + "-track",
                        text("Track"),
                        award.id(),
                        "form",
                        List.of(
                                condition("lawful", "7 (1)"),
                                condition("either", "8 (2)", condition("left", "8"), condition("right", "8")),
                                condition("deeds", "8 (3)")),
                        BASIS))
                .toList();
        return new Scheme(
                "cn.example.award",
                "2024",
                text("Award"),
                text("Issuer"),
                text("Regulation"),
                new EditionRule(2, 1, false, BASIS, BASIS),
                List.of(),
                List.of(),
                List.of(),
                awards,
                List.of(),
                List.of(),
                tracks,
                List.of());
    }

    private static Optional<Cap> cap(Basis basis) {
        return Optional.of(new Cap(new Json.Num(10), Cap.Per.EDITION, Optional.empty(), basis));
    }

    private static Condition condition(String id, String article, Condition... parts) {
        return new Condition(
                id,
                text("Condition " + id),
                parts.length == 0 ? "attested" : "any-of",
                Json.obj(),
                List.of(parts),
                Optional.empty(),
                new ArticleRef(article));
    }

    static Measure measure(String id, int weight, int minimum, int maximum) {
        return new Measure(id, text("Measure " + id), weight, minimum, maximum, BASIS);
    }

    static Stage stage(String kind, String params, Measure... measures) {
        return new Stage(
                "the-stage",
                text("The stage"),
                kind,
                Optional.of("committee"),
                Optional.empty(),
                List.of(),
                List.of(measures),
                Json.parseObject(params),
                BASIS);
    }

    /** A sitting of nine members without caps and without a settled order. */
    static Sitting sitting(String kind, String params, Measure... measures) {
        return sitting(stage(kind, params, measures), Map.of(), List.of());
    }

    static Sitting sitting(Stage stage, Map<String, Integer> room, List<String> settled) {
        return new Sitting(scheme(), stage, stage.params(), 9, room, settled);
    }

    static Outcome outcome(Sitting sitting, Case each) {
        List<Outcome> outcomes = outcomes(sitting, List.of(each));
        return outcomes.get(0);
    }

    static List<Outcome> outcomes(Sitting sitting, List<Case> cohort) {
        return kind(sitting.stage().kind()).outcomes(cohort, sitting);
    }

    static Map<String, Outcome> byName(List<Outcome> outcomes) {
        Map<String, Outcome> all = new TreeMap<>();
        outcomes.forEach(outcome -> all.put(outcome.application(), outcome));
        return all;
    }

    static String misuse(Stage stage) {
        return kind(stage.kind()).misuse(stage, stage.params()).map(Text::en).orElse("");
    }

    static Entry scored(String member, Map<String, Integer> scores) {
        return new Entry(member, Optional.empty(), scores, false, Map.of());
    }

    static Entry decided(String member, String decision, Map<String, String> sources) {
        return new Entry(member, Optional.of(decision), Map.of(), true, sources);
    }

    static Vote vote(int round, int yes, boolean carried) {
        return new Vote(round, yes, 9 - yes, 0, 9, carried);
    }

    /** A submitted application for {@code gold} with all conditions met, that nobody has recorded anything about. */
    static Someone someone(String name) {
        return new Someone(name);
    }

    /** Builds a case. */
    static final class Someone {
        private final String name;
        private String award = "gold";
        private final Map<String, Finding.Result> conditions = new HashMap<>();
        private final List<String> judgedHere = new ArrayList<>();
        private final List<Entry> entries = new ArrayList<>();
        private final List<Vote> votes = new ArrayList<>();
        private int members = 9;
        private int entitled = 9;
        private boolean submitted = true;
        private Optional<Boolean> opinion = Optional.empty();
        private Optional<NoticeStanding> notice = Optional.empty();
        private Optional<Boolean> approved = Optional.empty();
        private boolean supplementDue;

        private Someone(String name) {
            this.name = name;
            List.of("lawful", "either", "left", "deeds").forEach(id -> conditions.put(id, Finding.Result.MET));
            conditions.put("right", Finding.Result.NOT_MET);
        }

        Someone award(String id) {
            award = id;
            return this;
        }

        Someone condition(String id, Finding.Result result) {
            conditions.put(id, result);
            return this;
        }

        Someone without(String condition) {
            conditions.remove(condition);
            return this;
        }

        Someone judgedHere(String... ids) {
            judgedHere.addAll(List.of(ids));
            return this;
        }

        Someone entry(Entry entry) {
            entries.add(entry);
            return this;
        }

        /** An entry with a score on the one measure {@code m}. */
        Someone score(String member, int score) {
            return entry(scored(member, Map.of("m", score)));
        }

        Someone voted(Vote... votes) {
            this.votes.addAll(List.of(votes));
            return this;
        }

        /** With so many members who are not recused, nobody of whom is assigned. */
        Someone entitled(int count) {
            members = count;
            entitled = count;
            return this;
        }

        /** With so many members assigned. */
        Someone assigned(int count) {
            entitled = count;
            return this;
        }

        Someone unsubmitted() {
            submitted = false;
            return this;
        }

        Someone opinion(boolean favourable) {
            opinion = Optional.of(favourable);
            return this;
        }

        Someone noticed(NoticeStanding standing) {
            notice = Optional.of(standing);
            return this;
        }

        Someone approved(boolean yes) {
            approved = Optional.of(yes);
            return this;
        }

        Someone supplementDue() {
            supplementDue = true;
            return this;
        }

        Case there() {
            return new Case(
                    name,
                    award + "-track",
                    award,
                    Map.copyOf(conditions),
                    List.copyOf(judgedHere),
                    List.copyOf(entries),
                    members,
                    entitled,
                    submitted,
                    opinion,
                    Map.of(),
                    List.copyOf(votes),
                    notice,
                    approved,
                    supplementDue);
        }
    }
}
