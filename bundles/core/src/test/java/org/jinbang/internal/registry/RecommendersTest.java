package org.jinbang.internal.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.internal.decide.Recommenders;
import org.jinbang.internal.engine.WiderScheme;
import org.jinbang.internal.trial.Prelude;
import org.jinbang.internal.trial.Trial;
import org.jinbang.json.Json;
import org.jinbang.process.Actor;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.CommandType;
import org.jinbang.process.EditionState;
import org.jinbang.process.GoldenCase.Filed;
import org.jinbang.process.Reader;
import org.jinbang.process.Receipt;
import org.jinbang.process.Refusal;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.ArticleRef;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Persons are recommended jointly by an employer and an association; experts by an association, which may be waived. */
class RecommendersTest {
    private static final String JOINT = "2";
    private static final String WAIVABLE = "4";

    private final Trial trial = Trials.of(scheme(recommenders()), new KindRegistry());
    private final Prelude prelude = new Prelude(trial);

    private static Json.Obj recommenders() {
        return Json.obj()
                .with(
                        "person",
                        Json.obj()
                                .with("all-of", Json.texts(List.of("employer", "body")))
                                .with("article", JOINT))
                .with(
                        "expert",
                        Json.obj()
                                .with("one-of", Json.texts(List.of("body")))
                                .with("waivable", true)
                                .with("article", WAIVABLE));
    }

    private static Scheme scheme(Json.Obj recommenders) {
        Json.Obj sorts = Json.obj()
                .with("employer", Json.obj().with("zh", "所在单位").with("en", "employer"))
                .with("body", Json.obj().with("zh", "行业协会").with("en", "association"));
        Scheme wider = WiderScheme.installed().scheme();
        return Changed.stages(
                wider,
                wider.stages().stream()
                        .map(stage -> stage.kind().equals("recommendation")
                                ? stage.with(stage.params()
                                        .with(Recommenders.SORTS, sorts)
                                        .with(Recommenders.RECOMMENDERS, recommenders))
                                : stage)
                        .toList());
    }

    @BeforeEach
    void open() {
        prelude.openEdition(Json.obj());
        unit("factory", "employer");
        unit("plant", "employer");
        unit("guild", "body");
        prelude.openBatch();
    }

    @AfterEach
    void theJournalVerifies() {
        assertEquals(
                List.of(),
                trial.reader().verify(Actor.of("p-board-1"), trial.edition()).faults());
    }

    private void unit(String id, String sort) {
        done("board:1", CommandType.REGISTER_UNIT, "", unit(id).with("sort", sort));
    }

    private static Json.Obj unit(String id) {
        return Json.obj().with("unit", id).with("name", "虚构单位 " + id).with("person", "p-unit-" + id);
    }

    private String filled(String track) {
        Json.Obj answers =
                Json.obj().with("name", "虚构人").with("organisation", "虚构公司").with("honest", true);
        prelude.file("a", new Filed(track, answers, List.of(), Optional.of("filled"), 1), 1);
        return trial.application("a");
    }

    private void done(String role, CommandType type, String target, Json.Obj data) {
        assertInstanceOf(Receipt.class, trial.execute(role, type, target, data));
    }

    private Refusal refused(String role, CommandType type, String target, Json.Obj data) {
        return assertInstanceOf(Refusal.class, trial.execute(role, type, target, data));
    }

    private void ask(String a, String unit) {
        done("applicant:a", CommandType.ASK_OPINION, a, Json.obj().with("unit", unit));
    }

    private void say(String a, String unit, boolean favourable) {
        done(
                "unit:" + unit,
                CommandType.GIVE_OPINION,
                a,
                Json.obj()
                        .with("favourable", favourable)
                        .with("opinion", "意见（虚构）")
                        .with("declaration", true));
    }

    private Optional<Refusal> submit(String a) {
        return trial.execute("applicant:a", CommandType.SUBMIT, a, Json.obj().with("declaration", true))
                        instanceof Refusal refusal
                ? Optional.of(refusal)
                : Optional.empty();
    }

    private Reader.Query all() {
        return new Reader.Query(
                trial.edition(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                50);
    }

    private ApplicationState state(String a) {
        return trial.reader().application(Actor.of("p-applicant-a"), a).state();
    }

    @Test
    void bothHaveToRecommend() {
        String a = filled("person");
        ask(a, "guild");
        say(a, "guild", true);
        Refusal one = submit(a).orElseThrow();
        assertEquals(RefusalCode.OPINION_MISSING, one.code());
        assertEquals(new ArticleRef(JOINT), one.basis().orElseThrow());
        assertTrue(one.detail().zh().contains("所在单位"), one.detail().zh());
        ask(a, "factory");
        assertEquals(RefusalCode.OPINION_MISSING, submit(a).orElseThrow().code(), "asked, not yet said");
        say(a, "factory", true);
        assertEquals(Optional.empty(), submit(a));
        assertEquals(
                List.of("guild", "factory"),
                state(a).asked().stream().map(ApplicationState.Asked::unit).toList());
        for (String unit : List.of("guild", "factory")) {
            assertEquals(
                    List.of(a),
                    trial.reader().applications(Actor.of("p-unit-" + unit), all()).items().stream()
                            .map(Reader.Line::id)
                            .toList(),
                    unit + " sees what it was asked about");
            assertEquals(
                    new Reader.QuotaLine("", "unit " + unit, WiderScheme.QUOTA, 1, 0),
                    trial.reader().quotas(Actor.of("p-unit-" + unit), trial.edition()).stream()
                            .filter(line -> line.scope().equals("unit " + unit))
                            .findFirst()
                            .orElseThrow());
        }
        assertEquals(
                List.of(),
                trial.reader().applications(Actor.of("p-unit-plant"), all()).items());
    }

    @Test
    void anotherOfTheSameSortTakesThePlaceOfTheFormer() {
        String a = filled("person");
        ask(a, "guild");
        ask(a, "factory");
        say(a, "factory", false);
        assertEquals(RefusalCode.OPINION_MISSING, submit(a).orElseThrow().code(), "one does not recommend");
        ask(a, "plant");
        assertEquals(
                RefusalCode.NOT_ENTITLED,
                refused(
                                "unit:factory",
                                CommandType.GIVE_OPINION,
                                a,
                                Json.obj()
                                        .with("favourable", true)
                                        .with("opinion", "再次（虚构）")
                                        .with("declaration", true))
                        .code(),
                "it is asked no longer");
        say(a, "plant", true);
        say(a, "guild", true);
        done(
                "applicant:a",
                CommandType.SAVE_ANSWERS,
                a,
                Json.obj()
                        .with(
                                "answers",
                                Json.obj()
                                        .with("name", "虚构人")
                                        .with("organisation", "另一公司")
                                        .with("honest", true)));
        assertEquals(RefusalCode.OPINION_MISSING, submit(a).orElseThrow().code(), "both were given on other answers");
        say(a, "plant", true);
        say(a, "guild", true);
        assertEquals(Optional.empty(), submit(a));
    }

    @Test
    void aUnitOfAnotherSortIsNotAsked() {
        String a = filled("expert");
        Refusal refused =
                refused("applicant:a", CommandType.ASK_OPINION, a, Json.obj().with("unit", "factory"));
        assertEquals(RefusalCode.OUTSIDE_SCOPE, refused.code());
        assertEquals(new ArticleRef(WAIVABLE), refused.basis().orElseThrow());
        assertEquals(
                RefusalCode.MALFORMED,
                refused("board:1", CommandType.REGISTER_UNIT, "", unit("other")).code());
        assertEquals(
                RefusalCode.MALFORMED,
                refused("board:1", CommandType.REGISTER_UNIT, "", unit("other").with("sort", "club"))
                        .code());
    }

    @Test
    void whatIsWaivedIsWaivedBeforeTheCheck() {
        String a = filled("expert");
        Json.Obj reason = Json.obj().with("reason", "无所属行业协会（虚构）");
        assertEquals(
                RefusalCode.WRONG_STAGE,
                refused("board:1", CommandType.WAIVE_RECOMMENDATION, a, reason).code(),
                "a draft");
        assertEquals(Optional.empty(), submit(a));
        prelude.play(scheme(recommenders()).mainStages().get(0), 1, Map.of());
        Json.Obj pass =
                Json.obj().with("stage", "check").with("decision", "pass").with("comment", "可（虚构）");
        Refusal unwaived = refused("board:1", CommandType.RECORD_ENTRY, a, pass);
        assertEquals(RefusalCode.OPINION_MISSING, unwaived.code());
        assertEquals(new ArticleRef(WAIVABLE), unwaived.basis().orElseThrow());
        assertEquals(
                RefusalCode.NOT_ENTITLED,
                refused("applicant:a", CommandType.WAIVE_RECOMMENDATION, a, reason)
                        .code());
        done("board:1", CommandType.WAIVE_RECOMMENDATION, a, reason);
        assertEquals(
                RefusalCode.WRONG_STAGE,
                refused("board:1", CommandType.WAIVE_RECOMMENDATION, a, reason).code(),
                "once is enough");
        done("board:1", CommandType.RECORD_ENTRY, a, pass);
        assertTrue(state(a).waiver().isPresent());
    }

    @Test
    void theListNamesOnlyWhoRecommends() {
        String waived = filled("expert");
        ask(waived, "guild");
        say(waived, "guild", false);
        assertEquals(Optional.empty(), submit(waived));
        Scheme scheme = scheme(recommenders());
        for (Stage stage : scheme.mainStages()) {
            if (stage.kind().equals("check")) {
                Json.Obj reason = Json.obj().with("reason", "协会未予推荐（虚构）");
                done("board:1", CommandType.WAIVE_RECOMMENDATION, waived, reason);
            }
            prelude.play(stage, 1, Map.of("a", waived));
        }
        EditionState edition = trial.reader().edition(Actor.of("p-board-1"), trial.edition());
        String notice = edition.batch(1).orElseThrow().notices().get(0).id();
        assertEquals(
                List.of(""),
                trial.reader().notice(trial.edition(), notice).names().stream()
                        .map(Reader.PublicList.Name::unit)
                        .toList());
    }

    @Test
    void whoIsJointlyRecommendedIsNotWaived() {
        String a = filled("person");
        assertEquals(RefusalCode.OPINION_MISSING, submit(a).orElseThrow().code());
    }

    @Test
    void aSchemeThatNamesWhatThereIsNotIsRefused() {
        Json.Obj unknown = Json.obj()
                .with(
                        "nobody",
                        Json.obj().with("one-of", Json.texts(List.of("body"))).with("article", JOINT));
        Json.Obj misspelt = Json.obj()
                .with(
                        "person",
                        Json.obj()
                                .with("all-of", Json.texts(List.of("employer", "club")))
                                .with("article", JOINT));
        for (Json.Obj wrong : List.of(unknown, misspelt)) {
            assertTrue(
                    Structure.problems(scheme(wrong), List.of(), new KindRegistry().kinds()).stream()
                            .anyMatch(problem -> problem.toString().contains("recommend")),
                    wrong.canonical());
        }
    }

    private static Stage recommendation(String id, List<String> tracks) {
        return new Stage(
                id,
                new Text("推荐", "Recommendation"),
                "recommendation",
                Optional.empty(),
                Optional.of("apply"),
                tracks,
                List.of(),
                Json.obj(),
                new ArticleRef(JOINT));
    }

    @Test
    void thereIsOneRecommendationAndItIsAskedOfAll() {
        Scheme scheme = scheme(recommenders());
        List<Stage> stages = new ArrayList<>(scheme.stages());
        stages.add(2, recommendation("second", List.of()));
        assertTrue(Trials.problems(Changed.stages(scheme, stages)).stream()
                .anyMatch(problem -> problem.contains("only one stage of the kind recommendation")));
        List<Stage> partly = scheme.stages().stream()
                .map(stage ->
                        stage.kind().equals("recommendation") ? recommendation("recommend", List.of("person")) : stage)
                .toList();
        assertTrue(Trials.problems(Changed.stages(scheme, partly)).stream()
                .anyMatch(problem -> problem.contains("tracks, awards and exempt do not bear on it")));
        assertTrue(Trials.problems(scheme).stream().noneMatch(problem -> problem.contains("recommendation")));
    }
}
