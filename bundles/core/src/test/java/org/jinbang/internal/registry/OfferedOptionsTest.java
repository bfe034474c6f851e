package org.jinbang.internal.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jinbang.internal.trial.Prelude;
import org.jinbang.internal.trial.SmallScheme;
import org.jinbang.internal.trial.Trial;
import org.jinbang.json.Json;
import org.jinbang.process.CommandType;
import org.jinbang.process.Refusal;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.ArticleRef;
import org.jinbang.scheme.Field;
import org.jinbang.scheme.FieldType;
import org.jinbang.scheme.Form;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Setting;
import org.jinbang.scheme.Text;
import org.junit.jupiter.api.Test;

/** A choice of the small scheme's form that offers what each edition says. */
class OfferedOptionsTest {
    private static final Field.Option SEA = new Field.Option("sea", new Text("海", "Sea"));
    private static final Field.Option LAND = new Field.Option("land", new Text("陆", "Land"));

    private static Scheme scheme() {
        Scheme s = SmallScheme.installed().scheme();
        Field area = new Field(
                        "area",
                        new Text("领域", "Area"),
                        FieldType.CHOICE,
                        false,
                        Optional.empty(),
                        List.of(SEA),
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        new ArticleRef("1"))
                .offering(List.of(SEA), Optional.of("areas"));
        List<Form> forms = s.forms().stream()
                .map(form -> new Form(
                        form.id(),
                        form.title(),
                        Stream.concat(
                                        form.sections().stream(),
                                        Stream.of(new Form.Section("more", new Text("另", "More"), List.of(area))))
                                .toList()))
                .toList();
        return new Scheme(
                s.id(),
                s.revision(),
                s.title(),
                s.issuer(),
                s.regulation(),
                s.edition(),
                s.articles(),
                s.parameters(),
                List.of(new Setting(
                        "areas",
                        new Text("领域", "Areas"),
                        Setting.Type.OPTIONS,
                        Setting.value(List.of(SEA)),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        new ArticleRef("1"))),
                s.awards(),
                s.organs(),
                forms,
                s.tracks(),
                s.stages());
    }

    private static Trial opened(Json.Obj settings) {
        Trial trial = Trials.of(scheme(), new KindRegistry());
        new Prelude(trial).openEdition(settings);
        return trial;
    }

    private static List<Field.Option> offered(Trial trial) {
        return trial.reader()
                .schemeOf(trial.edition())
                .forms()
                .get(0)
                .field("area")
                .orElseThrow()
                .options();
    }

    private static Json.Obj areas(Json value) {
        return Json.obj().with("areas", value);
    }

    @Test
    void theFormOffersWhatTheEditionSays() {
        assertEquals(List.of(SEA), offered(opened(Json.obj())));
        assertEquals(List.of(LAND, SEA), offered(opened(areas(Setting.value(List.of(LAND, SEA))))), "in its order");
        assertEquals(
                Optional.of("areas"),
                scheme().forms().get(0).field("area").orElseThrow().optionsSetting());
    }

    @Test
    void anotherEditionOffersItsOwnAfterAChange() {
        Trial trial = opened(Json.obj());
        Json.Obj change = Json.obj()
                .with("name", "areas")
                .with("value", Setting.value(List.of(LAND)))
                .with("reason", "调整（虚构）");
        trial.execute("board:1", CommandType.CHANGE_SETTING, "", change);
        assertEquals(List.of(LAND), offered(trial));
        new Prelude(trial).openBatch();
        Refusal refusal =
                assertInstanceOf(Refusal.class, trial.execute("board:1", CommandType.CHANGE_SETTING, "", change));
        assertEquals(RefusalCode.SETTING_FIXED, refusal.code());
    }

    @Test
    void aListIsWellFormed() {
        Setting setting = scheme().settings().get(0);
        assertEquals(Optional.empty(), setting.complaint(Setting.value(List.of(SEA, LAND))));
        for (String wrong : List.of(
                "[]",
                "\"sea\"",
                "[{\"id\":\"Sea\",\"title\":{\"zh\":\"海\",\"en\":\"Sea\"}}]",
                "[{\"id\":\"sea\",\"title\":{\"zh\":\"海\"}}]",
                "[{\"id\":\"sea\",\"title\":{\"zh\":\"海\",\"en\":\"Sea\"}},{\"id\":\"sea\",\"title\":{\"zh\":\"海\",\"en\":\"Sea\"}}]")) {
            assertTrue(setting.complaint(Json.parse(wrong)).isPresent(), wrong);
        }
        RuntimeException refused = null;
        try {
            opened(areas(Json.parse("[]")));
        } catch (RuntimeException e) {
            refused = e;
        }
        assertTrue(refused != null && refused.getMessage().contains("SETTING_INVALID"), String.valueOf(refused));
    }
}
