package org.jinbang.internal.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jinbang.internal.trial.SmallScheme;
import org.jinbang.internal.trial.Trial;
import org.jinbang.json.Json;
import org.jinbang.process.Actor;
import org.jinbang.process.Answer;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.CommandType;
import org.jinbang.process.Receipt;
import org.jinbang.process.Refusal;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.ArticleRef;
import org.jinbang.scheme.Basis;
import org.jinbang.scheme.Condition;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.Track;
import org.junit.jupiter.api.Test;

/** A site visit after the review of the small scheme, which some applications pass over. */
class ExemptionTest {
    private static final Basis PLACE = new ArticleRef("3");
    private static final String VISIT = "visit";

    private final KindRegistry kinds = new KindRegistry();

    /** The small scheme with a visit that is left out under an exemption. */
    private static Scheme visited(String kind, Stage.Exemption exempt) {
        Scheme small = SmallScheme.installed().scheme();
        List<Stage> stages = new ArrayList<>();
        for (Stage s : small.stages()) {
            stages.add(s.id().equals("review") ? s.with(s.params().with("doubts", true)) : s);
            if (s.id().equals("review")) {
                stages.add(new Stage(
                        VISIT,
                        new Text("现场考察", "Visit"),
                        kind,
                        s.by(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Json.obj(),
                        s.basis(),
                        Optional.empty(),
                        Optional.of(exempt)));
            }
        }
        return Changed.stages(small, stages);
    }

    private static Stage.Exemption undoubted() {
        return new Stage.Exemption(Optional.empty(), Optional.of("review"), PLACE);
    }

    /** Applications a and b, both at the review. */
    private static Trial atTheReview(Stage.Exemption exempt) {
        return Trials.at(visited("site-visit", exempt), "review", "a", "b");
    }

    private static void play(Trial trial, String... stages) {
        Trials.play(trial, List.of("a", "b"), stages);
    }

    private static Answer record(Trial trial, String member, String name, Json.Obj entry) {
        return trial.execute(member, CommandType.RECORD_ENTRY, trial.application(name), entry.with("stage", "review"));
    }

    private static Json.Obj doubtful() {
        return Json.obj()
                .with("scores", Json.obj().with("worth", 8))
                .with("decision", "doubt")
                .with("comment", "所报效益与账目不符（虚构）");
    }

    private static ApplicationState state(Trial trial, String name) {
        return trial.reader()
                .application(Actor.of("p-board-1"), trial.application(name))
                .state();
    }

    @Test
    void onlyWhereSomebodyDoubtsIsTheSiteVisited() {
        Trial trial = atTheReview(undoubted());
        assertTrue(record(trial, "jury:2", "a", doubtful()) instanceof Receipt);
        play(trial, "review");
        assertEquals(VISIT, state(trial, "a").stage());
        assertEquals(VISIT, state(trial, "b").stage());
        assertEquals(
                List.of(trial.application("a")),
                trial.reader().assignment(Actor.of("p-board-1"), trial.edition(), 1, VISIT).cases().stream()
                        .map(each -> each.application())
                        .toList());
        Answer needless = trial.execute(
                "jury:1",
                CommandType.RECORD_ENTRY,
                trial.application("b"),
                Json.obj().with("stage", VISIT).with("comment", "无事"));
        assertEquals(RefusalCode.WRONG_STAGE, ((Refusal) needless).code());
        assertEquals(PLACE, ((Refusal) needless).basis().orElseThrow());
        play(trial, VISIT);
        ApplicationState.StageOutcome passed = state(trial, "b").outcomes().stream()
                .filter(each -> each.stage().equals(VISIT))
                .findFirst()
                .orElseThrow();
        assertEquals("ADVANCES 3", passed.result() + " " + passed.article());
        assertEquals(
                1,
                state(trial, "a").entries().stream()
                        .filter(each -> each.stage().equals(VISIT))
                        .count());
        play(trial, "vote", "notice", "approve", "announce");
        assertEquals(
                2, trial.reader().winners(trial.edition()).orElseThrow().names().size());
    }

    @Test
    void aDoubtThatWasTakenBackOrComesFromARecusedMemberDoesNotCount() {
        Trial trial = atTheReview(undoubted());
        record(trial, "jury:1", "a", doubtful());
        record(trial, "jury:1", "a", doubtful().with("decision", (Json) null).with("reason", "已核对，系笔误（虚构）"));
        record(trial, "jury:1", "b", doubtful());
        trial.execute(
                "board:1",
                CommandType.RECUSE,
                trial.application("b"),
                Json.obj().with("organ", "jury").with("member", "p-jury-1").with("reason", "曾任顾问（虚构）"));
        Stage visit = trial.reader().schemeOf(trial.edition()).stage(VISIT).orElseThrow();
        assertTrue(state(trial, "a").passesOver(visit));
        assertTrue(state(trial, "b").passesOver(visit));
    }

    @Test
    void aConditionThatHoldsExemptsUnlessThereIsDoubt() {
        Trial trial = atTheReview(new Stage.Exemption(Optional.of("honest"), Optional.of("review"), PLACE));
        record(trial, "jury:1", "a", doubtful());
        Stage visit = trial.reader().schemeOf(trial.edition()).stage(VISIT).orElseThrow();
        assertEquals(
                List.of(false, true),
                List.of(state(trial, "a").passesOver(visit), state(trial, "b").passesOver(visit)));
    }

    @Test
    void aDoubtSaysWhatIsDoubted() {
        Trial trial = atTheReview(undoubted());
        Answer silent = record(trial, "jury:1", "a", doubtful().with("comment", (Json) null));
        assertEquals(RefusalCode.ENTRY_INVALID, ((Refusal) silent).code());
        Answer other = record(trial, "jury:1", "a", doubtful().with("decision", "pass"));
        assertEquals(RefusalCode.ENTRY_INVALID, ((Refusal) other).code());
    }

    @Test
    void whatCannotComeAboutIsAProblemOfTheScheme() {
        assertEquals(List.of(), problems(visited("site-visit", undoubted())));
        assertEquals(
                1,
                problems(visited("notice", undoubted())).stream()
                        .filter(each -> each.contains("only a stage in which members record"))
                        .count());
        assertTrue(problems(visited("site-visit", new Stage.Exemption(Optional.empty(), Optional.of("vote"), PLACE)))
                .get(0)
                .contains("there are: review"));
        assertTrue(problems(visited("site-visit", new Stage.Exemption(Optional.of("rich"), Optional.empty(), PLACE)))
                .get(0)
                .contains("no condition rich"));
    }

    @Test
    void whatExemptsIsDecidedByWhatIsOnRecord() {
        Scheme scheme = visited("site-visit", new Stage.Exemption(Optional.of("honest"), Optional.empty(), PLACE));
        Scheme composite = Changed.track(
                scheme,
                scheme.tracks().get(0),
                t -> new Track(
                        t.id(),
                        t.title(),
                        t.award(),
                        t.form(),
                        List.of(new Condition(
                                "honest",
                                new Text("诚实", "Honest"),
                                "all-of",
                                Json.obj(),
                                t.conditions(),
                                Optional.empty(),
                                PLACE)),
                        t.basis()));
        assertEquals(List.of(), problems(scheme));
        assertTrue(problems(composite).stream().anyMatch(each -> each.contains("without parts and exceptions")));
    }

    private List<String> problems(Scheme scheme) {
        return Structure.problems(scheme, List.of(), kinds.kinds()).stream()
                .map(each -> each.message().en())
                .filter(text -> !text.contains("open-for"))
                .toList();
    }
}
