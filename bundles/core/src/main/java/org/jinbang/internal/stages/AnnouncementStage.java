package org.jinbang.internal.stages;

import java.util.Optional;
import org.jinbang.json.Json;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.spi.ParameterSpec;

/** The award is granted and made known. */
final class AnnouncementStage extends UnrecordedStage {
    AnnouncementStage() {
        super(
                "announcement",
                new Text("授予并公布。", "The award is granted and made known."),
                new Text("由主办机构公布并登记", "what was published is recorded"),
                ParameterSpec.optional(
                        "gives",
                        ParameterSpec.Type.TEXTS,
                        new Text("授予之物，例如 certificate、trophy", "What is given, e.g. certificate, trophy")),
                ParameterSpec.optional(
                        "records",
                        ParameterSpec.Type.TEXTS,
                        new Text(
                                "环节结束之前须登记的发布或活动，例如 media、conference",
                                "What must be recorded as published or held before the stage is closed, e.g. media,"
                                        + " conference")),
                CodeTitles.of("records"));
    }

    @Override
    public String example() {
        return """
                - id: announce
                  title: {zh: 公布, en: Announcement}
                  kind: announcement
                  by: office
                  gives: [certificate, trophy]
                  records: [media]
                  titles: {media: {zh: 媒体公布, en: Announcement in the media}}
                  article: "20"
                """;
    }

    @Override
    public Optional<Text> misuse(Stage stage, Json.Obj params) {
        return together(CodeTitles.wrong(params.texts("records"), params));
    }

    @Override
    Outcome outcome(Case each, Sitting sitting) {
        return Outcomes.advances(each, "授予“{0}”", "Granted: {0}", Awards.title(each, sitting));
    }
}
