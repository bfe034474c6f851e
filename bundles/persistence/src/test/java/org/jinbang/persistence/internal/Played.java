package org.jinbang.persistence.internal;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.internal.registry.KindRegistry;
import org.jinbang.internal.trial.Prelude;
import org.jinbang.internal.trial.SmallScheme;
import org.jinbang.internal.trial.Trial;
import org.jinbang.json.Json;
import org.jinbang.process.CommandType;
import org.jinbang.process.GoldenCase.Filed;
import org.jinbang.process.Receipt;
import org.jinbang.scheme.Stage;
import org.jinbang.time.internal.ShippedCalendar;

/** An edition of a small scheme on real databases, in the middle of a ballot: one of two members has voted. */
record Played(Trial trial) {
    private static final Json.Obj ANSWERS =
            Json.obj().with("name", "甲某某").with("organisation", "示例公司").with("honest", true);

    static Played on(Persistence here) {
        Played played = new Played(trial(here));
        Trial trial = played.trial();
        Prelude prelude = new Prelude(trial);
        prelude.openEdition(Json.obj());
        prelude.openBatch();
        prelude.file("a", new Filed("person", ANSWERS, List.of(), Optional.empty(), 1), 1);
        for (Stage stage : SmallScheme.installed().scheme().mainStages()) {
            if (stage.id().equals("vote")) {
                break;
            }
            prelude.play(stage, 1, Map.of("a", trial.application("a")));
        }
        played.done(
                "board:1",
                CommandType.OPEN_BALLOT,
                "",
                Json.obj().with("batch", 1).with("stage", "vote"));
        played.done("jury:1", CommandType.VOTE, trial.ballot(), played.sheet());
        return played;
    }

    /** An engine on databases that may hold something already. */
    static Trial trial(Persistence here) {
        KindRegistry kinds = new KindRegistry();
        return new Trial(
                SmallScheme.installed(),
                ShippedCalendar.calendar(),
                kinds.kinds(),
                kinds.sandbox(),
                here.store(),
                here.vault());
    }

    Json.Obj sheet() {
        return Json.obj().with("sheet", Json.obj().with(trial.application("a"), "YES"));
    }

    void done(String who, CommandType type, String target, Json.Obj data) {
        assertInstanceOf(Receipt.class, trial.execute(who, type, target, data), type::path);
    }
}
