package org.jinbang.internal.stages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.jinbang.json.Json;
import org.jinbang.scheme.ArticleRef;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Text;
import org.junit.jupiter.api.Test;

class CodeTitlesTest {
    private static final Json.Obj MEDIA = Json.obj().with("zh", "媒体公布").with("en", "Published in the media");

    private static Stage announcement(Json.Obj titles) {
        return new Stage(
                "announce",
                new Text("公布", "Announcement"),
                "announcement",
                Optional.of("office"),
                Optional.empty(),
                List.of(),
                List.of(),
                Json.obj()
                        .with("records", Json.texts(List.of("media", "conference")))
                        .with("titles", titles),
                new ArticleRef("20"));
    }

    private static Optional<Text> misuse(Json.Obj titles) {
        Stage stage = announcement(titles);
        return new AnnouncementStage().misuse(stage, stage.params());
    }

    @Test
    void aCodeIsCalledByItsTitleAndOneWithoutByItself() {
        Stage stage = announcement(Json.obj().with("media", MEDIA));
        assertEquals(Optional.empty(), new AnnouncementStage().misuse(stage, stage.params()));
        assertEquals(new Text("媒体公布", "Published in the media"), stage.called("media"));
        assertEquals(new Text("conference", "conference"), stage.called("conference"));
    }

    @Test
    void titlesNameWhatIsListedInBothLanguages() {
        assertTrue(misuse(Json.obj().with("radio", MEDIA)).orElseThrow().en().contains("titles names “radio”"));
        Json.Obj half = Json.obj().with("media", Json.obj().with("zh", "媒体公布"));
        assertTrue(misuse(half).orElseThrow().zh().contains("“media”的名称须有 zh 和 en"));
        Json.Obj more = Json.obj().with("media", MEDIA.with("fr", "Médias"));
        assertTrue(misuse(more).isPresent());
    }
}
