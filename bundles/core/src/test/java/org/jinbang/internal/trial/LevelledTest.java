package org.jinbang.internal.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jinbang.internal.registry.RuleSwitch;
import org.jinbang.internal.registry.Trials;
import org.jinbang.internal.stages.Levels;
import org.jinbang.json.Json;
import org.jinbang.process.Actor;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.CommandType;
import org.jinbang.scheme.ArticleRef;
import org.jinbang.scheme.Award;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Text;
import org.junit.jupiter.api.Test;

/** In the small scheme with two levels, the review decides what an application is for. */
class LevelledTest {

    private static Json.Obj level(String award, int every) {
        return Json.obj().with("award", award).with("every", every).with("article", "4");
    }

    private static Scheme levelled(String... awards) {
        Scheme small = SmallScheme.installed().scheme();
        String first = small.awards().get(0).id();
        Json.Arr levels = new Json.Arr(List.of(level("higher", 800), level(first, 300)));
        List<Stage> stages = small.stages().stream()
                .map(each ->
                        each.id().equals("review") ? each.with(each.params().with(Levels.LEVELS, levels)) : each)
                .toList();
        List<Award> all = new ArrayList<>(small.awards());
        for (String id : awards) {
            all.add(new Award(id, new Text("更高级", "Higher"), Optional.empty(), new ArticleRef("4")));
        }
        return with(small, all, stages);
    }

    /** The small scheme with other awards and stages. */
    static Scheme with(Scheme small, List<Award> awards, List<Stage> stages) {
        return new Scheme(
                small.id(),
                small.revision(),
                small.title(),
                small.issuer(),
                small.regulation(),
                small.edition(),
                small.articles(),
                small.parameters(),
                small.settings(),
                awards,
                small.organs(),
                small.forms(),
                small.tracks(),
                stages,
                small.aftercare());
    }

    private static ApplicationState reviewed(Scheme scheme, int worth) {
        Trial trial = Trials.at(scheme, "review", "a");
        trial.accepted(
                "jury:1",
                CommandType.RECORD_ENTRY,
                trial.application("a"),
                Json.obj().with("stage", "review").with("scores", Json.obj().with("worth", worth)));
        Json.Obj review = Json.obj().with("batch", 1).with("stage", "review");
        trial.accepted(
                "board:1",
                CommandType.CLOSE_STAGE,
                "",
                review.with("digest", trial.preview(1, "review").digest()));
        assertEquals(
                List.of(),
                trial.reader().verify(Actor.of("p-board-1"), trial.edition()).faults());
        return trial.applicationState("a");
    }

    @Test
    void whoReachesTheHigherLevelIsForThatAwardFromThereOn() {
        Scheme scheme = levelled("higher");
        String lower = scheme.track("person").orElseThrow().award();
        assertEquals("higher", reviewed(scheme, 8).award());
        assertEquals(lower, reviewed(scheme, 7).award());
        assertEquals(ApplicationState.Status.ENDED, reviewed(scheme, 2).status(), "below the last level");
    }

    @Test
    void switchedOffALevelLeadsToTheNextLower() {
        Scheme scheme = levelled("higher");
        RuleSwitch higher = RuleSwitch.of(scheme).stream()
                .filter(each -> each.path().equals("stages/review/levels/higher"))
                .findFirst()
                .orElseThrow();
        assertEquals("4", higher.article());
        assertEquals(
                scheme.track("person").orElseThrow().award(),
                reviewed(higher.off(), 8).award());
    }

    @Test
    void everyLevelLeadsToAnAwardThatThereIs() {
        assertTrue(Trials.problems(levelled()).contains("there is no award higher"));
        assertTrue(Trials.problems(levelled("higher")).stream().noneMatch(problem -> problem.contains("award")));
    }
}
