package org.jinbang.internal.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jinbang.internal.engine.Base;
import org.jinbang.internal.engine.Core;
import org.jinbang.internal.engine.PinnedSchemes;
import org.jinbang.internal.engine.ReplayDesk;
import org.jinbang.internal.engine.Sealer;
import org.jinbang.internal.memory.MemoryStore;
import org.jinbang.internal.memory.MemoryVault;
import org.jinbang.internal.registry.KindRegistry;
import org.jinbang.json.Codec;
import org.jinbang.json.Json;
import org.jinbang.process.Actor;
import org.jinbang.process.CommandType;
import org.jinbang.process.GoldenCase.Filed;
import org.jinbang.process.Replays.Line;
import org.jinbang.process.Replays.Replay;
import org.jinbang.process.Schemes;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Stage;
import org.jinbang.time.Calendars;
import org.jinbang.time.internal.ShippedCalendar;

/** Plays editions of the small scheme to their end, and plays them again under another revision. */
abstract class ReplayBench {
    private static final Actor BOARD = Actor.of("p-board-1");
    private static final String HONEST = "\"conditions\":[{";
    static final String AGE =
            "{\"basis\":{\"article\":\"3\",\"kind\":\"ArticleRef\"},\"id\":\"age\",\"kind\":\"number-at-least\","
                    + "\"params\":{\"bound\":5,\"field\":\"age\"},\"title\":{\"en\":\"Age\",\"zh\":\"年限\"}},";
    private static final String FAIR =
            "{\"basis\":{\"article\":\"2\",\"kind\":\"ArticleRef\"},\"id\":\"fair\",\"kind\":\"attested\","
                    + "\"params\":{\"evidence\":\"organisation\",\"judged-in\":\"check\"},"
                    + "\"title\":{\"en\":\"Fair\",\"zh\":\"公道\"}},";
    static final String AGE_FIELD =
            "{\"basis\":{\"article\":\"3\",\"kind\":\"ArticleRef\"},\"id\":\"age\",\"label\":{\"en\":\"Age\","
                    + "\"zh\":\"年限\"},\"openList\":false,\"required\":true,\"type\":\"NUMBER\"},";

    private final MemoryStore store = new MemoryStore();
    private final MemoryVault vault = new MemoryVault();
    private final KindRegistry kinds = new KindRegistry();
    Trial trial;
    /** From whose case the second member of the board is recused. */
    Optional<String> recused = Optional.empty();

    /** The small scheme with a number, and something to be judged, among its conditions. */
    static Scheme scheme() {
        return revised(
                SmallScheme.installed().scheme(),
                HONEST,
                "\"conditions\":[" + AGE + FAIR + "{",
                "\"fields\":[",
                "\"fields\":[" + AGE_FIELD);
    }

    /** Two levels by the score of the review. */
    static Scheme levelled(int every) {
        return revised(
                scheme(),
                "\"awards\":[{",
                "\"awards\":[{\"basis\":{\"article\":\"4\",\"kind\":\"ArticleRef\"},\"id\":\"higher\","
                        + "\"title\":{\"en\":\"Higher\",\"zh\":\"更高级\"}},{",
                "\"params\":{\"entries\":1}",
                "\"params\":{\"entries\":1,\"levels\":[{\"article\":\"4\",\"award\":\"higher\",\"every\":" + every
                        + "},{\"article\":\"4\",\"award\":\"gold\",\"every\":100}]}");
    }

    static Scheme revised(Scheme scheme, String... changes) {
        String data = scheme.data().canonical();
        for (int i = 0; i < changes.length; i += 2) {
            assertTrue(data.contains(changes[i]), changes[i] + " in " + data);
            data = data.replace(changes[i], changes[i + 1]);
        }
        return Codec.read(Json.parse(data), Scheme.class);
    }

    static Scheme named(Scheme scheme, String... changes) {
        return revised(revised(scheme, "\"revision\":\"1\"", "\"revision\":\"2\""), changes);
    }

    private static Schemes.Installed installed(Scheme scheme) {
        return new Schemes.Installed(scheme, List.of(), "test", scheme.contentHash());
    }

    /** An application: how old it is, its score, and how many of the jury are against it. */
    record Given(int age, int score, int against) {}

    void begin(Scheme scheme) {
        trial = new Trial(installed(scheme), ShippedCalendar.calendar(), kinds.kinds(), kinds.sandbox(), store, vault);
    }

    /** Plays an edition of two batches to its end; all applications are in the first. */
    void edition(Scheme scheme, Map<String, Given> given) {
        begin(scheme);
        Prelude prelude = new Prelude(trial);
        prelude.openEdition(Json.obj());
        prelude.openBatch();
        Map<String, String> ids = new TreeMap<>();
        given.forEach((name, each) -> {
            Json.Obj answers = Json.obj()
                    .with("name", "虚构" + name)
                    .with("organisation", "示例公司")
                    .with("honest", true);
            answers = each.age() < 0 ? answers : answers.with("age", each.age());
            prelude.file(name, new Filed("person", answers, List.of(), Optional.empty(), 1), 1);
            ids.put(name, trial.application(name));
        });
        recused.ifPresent(name -> trial.accepted(
                "board:1",
                CommandType.RECUSE,
                trial.application(name),
                Json.obj().with("organ", "board").with("member", "p-board-2").with("reason", "虚构理由")));
        for (Stage stage : scheme.mainStages()) {
            switch (stage.id()) {
                case "review" -> {
                    given.forEach((name, each) -> trial.accepted(
                            "jury:1",
                            CommandType.RECORD_ENTRY,
                            trial.application(name),
                            Json.obj()
                                    .with("stage", "review")
                                    .with("scores", Json.obj().with("worth", each.score()))));
                    close("review");
                }
                case "vote" -> vote(scheme, given);
                default -> prelude.play(stage, 1, ids);
            }
        }
        prelude.openBatch();
        for (Stage stage : scheme.mainStages()) {
            prelude.play(stage, 2, Map.of());
        }
    }

    private void vote(Scheme scheme, Map<String, Given> given) {
        Json.Obj on = Json.obj().with("batch", 1).with("stage", "vote");
        trial.accepted("board:1", CommandType.OPEN_BALLOT, "", on);
        int members = trial.cast().size(scheme.organ("jury").orElseThrow());
        for (int i = 1; i <= members; i++) {
            Json.Obj sheet = Json.obj();
            for (Map.Entry<String, Given> each : given.entrySet()) {
                String id = trial.application(each.getKey());
                if (trial.applicationState(each.getKey()).stage().equals("vote")) {
                    sheet = sheet.with(id, i <= each.getValue().against() ? "NO" : "YES");
                }
            }
            trial.accepted(
                    "jury:" + i, CommandType.VOTE, trial.ballot(), Json.obj().with("sheet", sheet));
        }
        trial.accepted("board:1", CommandType.CLOSE_BALLOT, trial.ballot(), Json.obj());
        close("vote");
    }

    private void close(String stage) {
        trial.accepted(
                "board:1",
                CommandType.CLOSE_STAGE,
                "",
                Json.obj()
                        .with("batch", 1)
                        .with("stage", stage)
                        .with("digest", trial.preview(1, stage).digest()));
    }

    Replay replayed(Scheme held, Scheme other) {
        return replayed(BOARD, held, other);
    }

    Replay replayed(Actor actor, Scheme held, Scheme other) {
        Map<String, Schemes.Installed> schemes = Map.of(held.revision(), installed(held));
        long before = store.heads(trial.edition()).hashCode();
        Base base = new Base(
                store,
                new Sealer(vault),
                trial.clock(),
                Calendars.fixed(ShippedCalendar.calendar()),
                new PinnedSchemes(store, (id, revision) -> Optional.ofNullable(schemes.get(revision)), kinds::kinds),
                kinds::kinds,
                kinds.sandbox(),
                () -> {
                    throw new AssertionError("a replay makes nothing");
                });
        Replay replay = new ReplayDesk(new Core(base)).replay(actor, trial.edition(), other);
        assertEquals(before, store.heads(trial.edition()).hashCode(), "a replay changes nothing");
        return replay;
    }

    Line line(Replay replay, String name) {
        return replay.lines().stream()
                .filter(each -> each.application().equals(trial.application(name)))
                .findFirst()
                .orElseThrow();
    }

    static Map<String, Given> two() {
        Map<String, Given> given = new LinkedHashMap<>();
        given.put("a", new Given(9, 9, 0));
        given.put("b", new Given(6, 7, 1));
        return given;
    }
}
