package org.jinbang.rest.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jinbang.json.Json;
import org.jinbang.scheme.Article;
import org.jinbang.scheme.ArticleRef;
import org.jinbang.scheme.Award;
import org.jinbang.scheme.Disposition;
import org.jinbang.scheme.EditionRule;
import org.jinbang.scheme.Field;
import org.jinbang.scheme.FieldType;
import org.jinbang.scheme.Form;
import org.jinbang.scheme.Organ;
import org.jinbang.scheme.Parameter;
import org.jinbang.scheme.Power;
import org.jinbang.scheme.Reading;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Setting;
import org.jinbang.scheme.Spreadsheet;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.Track;

/** The smallest scheme that has an article with an element, one without, and a reading. */
public final class SampleScheme {
    /** The scheme. */
    public static final Scheme SCHEME = new Scheme(
            "cn.example",
            "2024",
            text("样例奖"),
            text("样例协会"),
            text("样例办法"),
            new EditionRule(2, 2, false, new ArticleRef("2"), new ArticleRef("4")),
            List.of(article("2"), article("3"), article("4"), article("6")),
            List.of(new Parameter(
                    "notice-days",
                    text("公示天数"),
                    List.of(new Parameter.Dated(LocalDate.of(2024, 1, 1), new Json.Num(7))),
                    new ArticleRef("3"))),
            List.of(new Setting(
                    "majority",
                    text("多数"),
                    Setting.Type.FRACTION,
                    Json.of("1/2"),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    new Reading(text("办法未定"), Optional.of(new ArticleRef("6"))))),
            List.of(
                    new Award("outstanding", text("杰出"), Optional.empty(), new ArticleRef("6 (1)")),
                    new Award("artisan", text("工匠"), Optional.empty(), new ArticleRef("6 (2)"))),
            List.of(organ("office", Power.RUN), organ("leading-group", Power.OPEN)),
            List.of(new Form("form", text("申报表"), List.of(new Form.Section("one", text("一"), List.of(phone()))))),
            List.of(new Track("expert", text("专家"), "outstanding", "form", List.of(), new ArticleRef("6"))),
            List.of(
                    stage(
                            "notice",
                            "office",
                            "{\"open-for\":{\"days\":\"$notice-days\",\"calendar\":\"all\"},\"proofs\":true,"
                                    + "\"objections\":{\"person\":{\"name\":\"text\",\"identity\":\"file\"}}}"),
                    stage("approve", "leading-group", "{}")),
            Optional.empty(),
            Optional.of(new Spreadsheet(
                    text("汇总表"),
                    List.of(),
                    List.of(new Spreadsheet.Slot(text("电话"), Spreadsheet.Content.FIELDS, List.of("phone"))),
                    Optional.empty(),
                    new ArticleRef("6"))));

    private SampleScheme() {}

    static Text text(String zh) {
        return new Text(zh, "en: " + zh);
    }

    private static Field phone() {
        return new Field(
                "phone",
                text("电话"),
                FieldType.PHONE,
                false,
                Optional.empty(),
                List.of(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new ArticleRef("6"));
    }

    private static Organ organ(String id, Power power) {
        return new Organ(
                id,
                text(id),
                List.of(new Organ.Grant(power, new ArticleRef("3"))),
                Optional.empty(),
                List.of(),
                false,
                Organ.Composition.FREE,
                new ArticleRef("3"));
    }

    private static Stage stage(String id, String by, String params) {
        return new Stage(
                id,
                text(id),
                id,
                Optional.of(by),
                Optional.empty(),
                List.of(),
                List.of(),
                Json.parseObject(params),
                new ArticleRef("6"));
    }

    private static Article article(String number) {
        return new Article(
                number,
                text("第" + number + "条"),
                text("摘要"),
                Disposition.RULE,
                Optional.empty(),
                LocalDate.of(2024, 1, 1),
                Optional.empty(),
                "0".repeat(64));
    }
}
