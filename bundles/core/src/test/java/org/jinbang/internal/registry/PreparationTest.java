package org.jinbang.internal.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.internal.decide.Opinions;
import org.jinbang.internal.decide.Preparation;
import org.jinbang.internal.engine.WiderScheme;
import org.jinbang.internal.trial.Prelude;
import org.jinbang.internal.trial.Trial;
import org.jinbang.json.Json;
import org.jinbang.process.Actor;
import org.jinbang.process.Answer;
import org.jinbang.process.CommandType;
import org.jinbang.process.GoldenCase.Filed;
import org.jinbang.process.Reader;
import org.jinbang.process.Receipt;
import org.jinbang.process.Refusal;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Stage;
import org.jinbang.time.LegalTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * After the application a unit consults, publicises for five working days and recommends the honest first; each unit has the
 * places it is registered with.
 */
class PreparationTest {
    private static final String PLACE = "2";
    private static final String UNIT = "u-one";

    private final Trial trial = opened(scheme(steps()));

    private static Json.Obj step(String title) {
        return Json.obj()
                .with("title", Json.obj().with("zh", "虚构" + title).with("en", "Invented " + title))
                .with("article", PLACE);
    }

    private static Json.Obj steps() {
        return Json.obj()
                .with("consultation", step("consultation"))
                .with("publicity", step("publicity").with("days", 5).with("calendar", "working"));
    }

    private static Scheme scheme(Json.Obj steps) {
        Scheme wider = WiderScheme.installed().scheme();
        Json.Obj first = Json.obj().with("met", "honest").with("article", PLACE);
        List<Stage> stages = wider.stages().stream()
                .map(stage -> stage.kind().equals("recommendation")
                        ? after(
                                stage,
                                stage.params()
                                        .with(Preparation.PREPARATION, steps)
                                        .with(Opinions.FIRST, first))
                        : stage)
                .toList();
        return Changed.stages(wider, stages);
    }

    /** The recommendation after the application instead of within it. */
    private static Stage after(Stage stage, Json.Obj params) {
        return new Stage(
                stage.id(),
                stage.title(),
                stage.kind(),
                stage.by(),
                Optional.empty(),
                stage.tracks(),
                stage.measures(),
                params,
                stage.basis());
    }

    private static Trial opened(Scheme scheme) {
        Trial trial = Trials.of(scheme, new KindRegistry());
        Prelude prelude = new Prelude(trial);
        prelude.openEdition(Json.obj());
        prelude.openBatch();
        return trial;
    }

    @AfterEach
    void theJournalVerifies() {
        assertEquals(
                List.of(),
                trial.reader().verify(Actor.of("p-board-1"), trial.edition()).faults());
    }

    private Answer register(String unit, int places) {
        return trial.execute(
                "board:1",
                CommandType.REGISTER_UNIT,
                "",
                Json.obj()
                        .with("unit", unit)
                        .with("name", "虚构单位")
                        .with("person", "p-unit-one")
                        .with("places", places));
    }

    /** Applications at the recommendation that all asked the one unit. */
    private void atTheUnit(int places, String... names) {
        assertInstanceOf(Receipt.class, register(UNIT, places));
        for (String name : names) {
            Json.Obj answers = Json.obj()
                    .with("name", "虚构" + name)
                    .with("organisation", "虚构公司")
                    .with("honest", true);
            new Prelude(trial).file(name, new Filed("person", answers, List.of(), Optional.of("filled"), 1), 1);
            String id = trial.application(name);
            trial.execute(
                    "applicant:" + name, CommandType.ASK_OPINION, id, Json.obj().with("unit", UNIT));
            assertInstanceOf(
                    Receipt.class,
                    trial.execute(
                            "applicant:" + name,
                            CommandType.SUBMIT,
                            id,
                            Json.obj().with("declaration", true)));
        }
        Trials.play(trial, List.of(), "apply");
    }

    /** The application window has just closed. */
    private LocalDate today() {
        return LegalTime.dateOf(trial.reader()
                .edition(Actor.of("p-board-1"), trial.edition())
                .batch(1)
                .orElseThrow()
                .windows()
                .get("apply")
                .closes());
    }

    private Json.Obj done() {
        return Json.obj()
                .with("consultation", today().toString())
                .with("publicity", today().minusDays(20) + "/" + today().minusDays(1));
    }

    private Answer say(String name, boolean favourable, Json.Obj steps) {
        return trial.execute(
                "unit:one",
                CommandType.GIVE_OPINION,
                trial.application(name),
                Json.obj()
                        .with("favourable", favourable)
                        .with("opinion", "意见（虚构）")
                        .with("declaration", true)
                        .with("steps", steps));
    }

    private static Refusal refused(RefusalCode code, Answer answer) {
        Refusal refusal = assertInstanceOf(Refusal.class, answer);
        assertEquals(code, refusal.code(), () -> refusal.detail().en());
        return refusal;
    }

    @Test
    void nothingIsRecommendedBeforeItsStepsAreDone() {
        atTheUnit(3, "a");
        Refusal none = refused(RefusalCode.ENTRY_INVALID, say("a", true, Json.obj()));
        assertEquals(PLACE, none.basis().orElseThrow().article());
        assertTrue(none.detail().en().contains("“Invented consultation” comes before"), none.detail()::en);
        LocalDate first = today().minusDays(3);
        Refusal brief = refused(
                RefusalCode.ENTRY_INVALID,
                say("a", true, done().with("publicity", first + "/" + today().minusDays(1))));
        assertTrue(brief.detail().en().contains("5 working days at least from " + first), brief.detail()::en);
        refused(
                RefusalCode.ENTRY_INVALID,
                say("a", true, done().with("publicity", today().minusDays(20) + "/" + today())));
        refused(
                RefusalCode.ENTRY_INVALID,
                say("a", true, done().with("consultation", today().plusDays(1).toString())));
        refused(RefusalCode.ENTRY_INVALID, say("a", true, done().with("publicity", today().toString())));
        refused(RefusalCode.MALFORMED, say("a", true, done().with("tea", today().toString())));
        assertInstanceOf(Receipt.class, say("a", true, done()));
        assertEquals(
                Map.of(
                        "consultation",
                        today().toString(),
                        "publicity",
                        done().text("publicity").orElseThrow()),
                trial.reader()
                        .application(Actor.of("p-board-1"), trial.application("a"))
                        .state()
                        .opinion()
                        .orElseThrow()
                        .steps());
    }

    @Test
    void whoIsNotRecommendedNeedsNoSteps() {
        atTheUnit(3, "a");
        assertInstanceOf(Receipt.class, say("a", false, Json.obj()));
    }

    @Test
    void whoComesFirstIsHeardFirst() {
        atTheUnit(3, "a", "b", "c");
        dishonest("a");
        Refusal early = refused(RefusalCode.STAGE_NOT_READY, say("a", true, done()));
        assertTrue(early.detail().en().contains(trial.application("b") + ", " + trial.application("c"))
                || early.detail().en().contains(trial.application("c") + ", " + trial.application("b")));
        assertInstanceOf(Receipt.class, say("b", false, Json.obj()), "the order binds, not the outcome");
        assertInstanceOf(Receipt.class, say("c", true, done()));
        assertInstanceOf(Receipt.class, say("a", true, done()));
    }

    /** The office corrects an answer, so that the condition does not hold any longer. */
    private void dishonest(String name) {
        assertInstanceOf(
                Receipt.class,
                trial.execute(
                        "board:1",
                        CommandType.CORRECT_ANSWER,
                        trial.application(name),
                        Json.obj().with("field", "honest").with("value", false).with("reason", "更正（虚构）")));
    }

    @Test
    void aUnitHasThePlacesItIsRegisteredWith() {
        atTheUnit(1, "a", "b");
        assertInstanceOf(Receipt.class, say("a", true, done()));
        Refusal full = refused(RefusalCode.CAP_REACHED, say("b", true, done()));
        assertTrue(full.detail().en().contains("The 1 place(s)"), full.detail()::en);
        assertEquals(
                List.of(1),
                trial.reader().quotas(Actor.of("p-unit-one"), trial.edition()).stream()
                        .filter(line -> line.scope().endsWith(UNIT))
                        .map(Reader.QuotaLine::limit)
                        .toList());
        refused(RefusalCode.MALFORMED, register("u-two", -1));
        refused(RefusalCode.MALFORMED, register("u-two", 100_001));
    }

    @Test
    void stepsOrderAndWhatIsWrittenWrongAreKnownWhenItIsInstalled() {
        List<String> paths =
                RuleSwitch.of(scheme(steps())).stream().map(RuleSwitch::path).toList();
        assertTrue(
                paths.containsAll(List.of(
                        "stages/recommend/preparation/consultation",
                        "stages/recommend/preparation/publicity",
                        "stages/recommend/first")),
                paths::toString);
        Scheme whole = scheme(steps());
        Json.Obj pale = Json.obj().with("met", "pale").with("article", PLACE);
        Scheme unknown = Changed.stage(
                whole,
                whole.stage("recommend").orElseThrow(),
                stage -> stage.with(stage.params().with(Opinions.FIRST, pale)));
        assertTrue(Trials.problems(unknown).contains("there is no condition pale"));
        for (Json.Obj wrong : List.of(
                Json.obj(),
                Json.obj().with("publicity", "five days"),
                Json.obj()
                        .with(
                                "publicity",
                                step("publicity").with("days", "five").with("calendar", "working")),
                Json.obj().with("publicity", step("publicity").with("sorts", Json.texts(List.of("nobody")))),
                Json.obj().with("publicity", step("publicity").with("days", 5)),
                Json.obj().with("publicity", step("publicity").with("calendar", "working")),
                Json.obj().with("publicity", Json.obj().with("article", PLACE)))) {
            assertTrue(
                    Trials.problems(scheme(wrong)).stream()
                            .anyMatch(problem -> problem.contains("write preparation as")),
                    wrong::canonical);
        }
    }
}
