package org.jinbang.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jinbang.internal.memory.MemoryStore;
import org.jinbang.internal.memory.MemoryVault;
import org.jinbang.internal.registry.KindRegistry;
import org.jinbang.internal.trial.Prelude;
import org.jinbang.internal.trial.Trial;
import org.jinbang.json.Json;
import org.jinbang.process.Actor;
import org.jinbang.process.Answer;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.Assignment;
import org.jinbang.process.Command;
import org.jinbang.process.CommandType;
import org.jinbang.process.ExpertRegister;
import org.jinbang.process.GoldenCase.Filed;
import org.jinbang.process.Receipt;
import org.jinbang.process.Refusal;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Stage;
import org.jinbang.store.KeyVault;
import org.jinbang.store.Store;
import org.jinbang.time.internal.ShippedCalendar;

/** Applications before a jury that pledges and reviews each with two members: three that pledged, two that came later. */
public final class Panel {
    static final String BOARD = "p-board-1";
    private static final int PLEDGED = 3;

    private final Trial trial;
    private final Prelude prelude;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final AtomicLong keys = new AtomicLong();

    /** Plays to the review with applications of these names, each of an organisation {@code <name>公司}. */
    public Panel(Store store, KeyVault vault, Supplier<Optional<ExpertRegister>> register, List<String> applications) {
        KindRegistry kinds = new KindRegistry();
        trial = new Trial(
                WiderScheme.pledging(),
                ShippedCalendar.calendar(),
                kinds.kinds(),
                kinds.sandbox(),
                store,
                vault,
                register);
        prelude = new Prelude(trial);
        prelude.openEdition(Json.obj());
        for (int i = PLEDGED + 1; i <= PLEDGED + 2; i++) {
            done(
                    BOARD,
                    CommandType.SEAT_MEMBER,
                    edition(),
                    Json.obj().with("organ", "jury").with("person", member(i)));
        }
        prelude.openBatch();
        for (String name : applications) {
            Json.Obj answers = Json.obj()
                    .with("name", "虚构" + name)
                    .with("organisation", name + "公司")
                    .with("honest", true);
            prelude.file(name, new Filed("person", answers, List.of(), Optional.empty(), 1), 1);
            names.put(name, trial.application(name));
        }
        play("apply");
    }

    /** In memory, with the check behind them. */
    static Panel reviewing(Optional<ExpertRegister> register, String... names) {
        Panel panel = new Panel(new MemoryStore(), new MemoryVault(), () -> register, List.of(names));
        panel.play("check");
        return panel;
    }

    static void accepted(Object answer) {
        assertInstanceOf(Receipt.class, answer);
    }

    static String member(int number) {
        return "p-jury-" + number;
    }

    /** Plays a stage and closes it. */
    void play(String stage) {
        prelude.play(stage(stage), 1, names);
    }

    /** Closes a stage without playing it. */
    void close(String stage) {
        prelude.play(stage(stage), 1, Map.of());
    }

    private Stage stage(String id) {
        return trial.reader().schemeOf(edition()).stage(id).orElseThrow();
    }

    public Trial trial() {
        return trial;
    }

    public String edition() {
        return trial.edition();
    }

    public String application(String name) {
        return names.get(name);
    }

    public ApplicationState state(String name) {
        return (ApplicationState)
                Journal.state(trial.store().stream(application(name)).orElseThrow());
    }

    public Answer give(String person, CommandType type, String target, Json.Obj data) {
        return trial.engine()
                .execute(new Command(type, Actor.of(person), target, "panel-" + keys.incrementAndGet(), data));
    }

    Receipt done(String person, CommandType type, String target, Json.Obj data) {
        return assertInstanceOf(Receipt.class, give(person, type, target, data));
    }

    Refusal refused(RefusalCode code, Answer answer) {
        Refusal refusal = assertInstanceOf(Refusal.class, answer);
        assertEquals(code, refusal.code(), () -> refusal.toString());
        return refusal;
    }

    /** What assigns members to one application. */
    public Json.Obj to(String name, int... members) {
        List<String> persons =
                java.util.Arrays.stream(members).mapToObj(Panel::member).toList();
        return Json.obj()
                .with("batch", 1)
                .with("stage", "review")
                .with("assignments", Json.obj().with(application(name), Json.texts(persons)));
    }

    public Answer assign(String name, int... members) {
        return give(BOARD, CommandType.ASSIGN_REVIEWERS, edition(), to(name, members));
    }

    public Answer record(int member, String name) {
        return give(
                member(member),
                CommandType.RECORD_ENTRY,
                application(name),
                Json.obj().with("stage", "review").with("scores", Json.obj().with("worth", 5)));
    }

    Answer pledge(int member, String... interests) {
        return give(
                member(member),
                CommandType.PLEDGE,
                edition(),
                Json.obj()
                        .with("organ", "jury")
                        .with("declaration", true)
                        .with("interests", Json.texts(List.of(interests))));
    }

    Answer recuse(int member, String name) {
        return give(
                BOARD,
                CommandType.RECUSE,
                application(name),
                Json.obj().with("organ", "jury").with("member", member(member)).with("reason", "同一单位"));
    }

    public Assignment assignment() {
        return trial.reader().assignment(Actor.of(BOARD), edition(), 1, "review");
    }

    Assignment.Proposal proposal(int perApplication) {
        return trial.reader().proposal(Actor.of(BOARD), edition(), 1, "review", perApplication, Optional.empty());
    }

    /** What the journal says of itself. */
    public List<String> faults() {
        return trial.reader().verify(Actor.of(BOARD), edition()).faults();
    }
}
