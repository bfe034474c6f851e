package org.jinbang.internal.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jinbang.internal.registry.Trials;
import org.jinbang.json.Json;
import org.jinbang.process.Actor;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.CommandType;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Stage;
import org.junit.jupiter.api.Test;

/** Two of three members of the jury come, and both vote for the only name: it depends on the regulation what that is. */
class MajorityTest {
    private static Scheme with(Json.Obj majority) {
        Scheme small = SmallScheme.installed().scheme();
        List<Stage> stages = small.stages().stream()
                .map(each -> each.id().equals("vote") ? each.with(new Json.Obj(join(each.params(), majority))) : each)
                .toList();
        return LevelledTest.with(small, small.awards(), stages);
    }

    private static SortedMap<String, Json> join(Json.Obj first, Json.Obj second) {
        SortedMap<String, Json> all = new TreeMap<>(first.members());
        all.putAll(second.members());
        return all;
    }

    private static ApplicationState.Status voted(Json.Obj majority) {
        Trial trial = Trials.at(with(majority), "vote", "a");
        Json.Obj at = Json.obj().with("batch", 1).with("stage", "vote");
        trial.accepted("board:1", CommandType.OPEN_BALLOT, "", at);
        for (String member : List.of("jury:1", "jury:3")) {
            trial.accepted(
                    member,
                    CommandType.VOTE,
                    trial.ballot(),
                    Json.obj().with("sheet", Json.obj().with(trial.application("a"), "YES")));
        }
        trial.accepted("board:1", CommandType.CLOSE_BALLOT, trial.ballot(), Json.obj());
        String digest = trial.preview(1, "vote").digest();
        trial.accepted("board:1", CommandType.CLOSE_STAGE, "", at.with("digest", digest));
        return trial.reader()
                .application(Actor.of("p-board-1"), trial.application("a"))
                .state()
                .status();
    }

    @Test
    void twoThirdsOfThoseEntitledAreNotExceeded() {
        assertEquals(ApplicationState.Status.ENDED, voted(Json.obj().with("majority", "2/3")));
    }

    @Test
    void theyAreReached() {
        assertEquals(
                ApplicationState.Status.RUNNING,
                voted(Json.obj().with("majority", "2/3").with("majority-reached", true)));
    }

    @Test
    void andOfThoseWhoCameItIsAll() {
        assertEquals(
                ApplicationState.Status.RUNNING,
                voted(Json.obj().with("majority", "2/3").with("majority-of", "voting")));
    }
}
