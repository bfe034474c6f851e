package org.jinbang.schemefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jinbang.json.Codec;
import org.jinbang.json.Json;
import org.jinbang.process.GoldenCase;
import org.jinbang.process.Schemes.Candidate;
import org.jinbang.scheme.Aftercare;
import org.jinbang.scheme.ArticleRef;
import org.jinbang.scheme.Award;
import org.jinbang.scheme.Condition;
import org.jinbang.scheme.Discipline;
import org.jinbang.scheme.Engagement;
import org.jinbang.scheme.Field;
import org.jinbang.scheme.Industry;
import org.jinbang.scheme.Organ;
import org.jinbang.scheme.Parameter;
import org.jinbang.scheme.Reading;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Spreadsheet;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Track;
import org.jinbang.scheme.Validity;
import org.jinbang.schemefile.internal.Lantern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The good scheme arrives in core's model with all that stands in its files. */
class SchemeReaderTest {

    private static Candidate good(ReadResult result) {
        assertEquals(List.of(), result.problems());
        return result.candidate().orElseThrow();
    }

    private static Candidate lantern() {
        return good(SchemeReader.read(Lantern.FOLDER));
    }

    @Test
    void readsTheWholeScheme() {
        Scheme scheme = lantern().scheme();
        assertEquals("org.example.lantern@2030", scheme.key());
        assertEquals("虚构灯笼奖评选办法（2030年）", scheme.regulation().zh());
        assertEquals(8, scheme.articles().size());
        assertEquals(6, scheme.settings().size());
        assertEquals(
                List.of("bright", "small"),
                scheme.awards().stream().map(Award::id).toList());
        assertEquals(
                Json.of("$bright-cap"),
                scheme.award("bright").orElseThrow().cap().orElseThrow().of());
        Organ council = scheme.organ("council").orElseThrow();
        assertEquals(4, council.powers().size());
        assertEquals(new Organ.Composition(3, true, false), council.composition());
        assertEquals(Optional.of("council"), scheme.organ("jury").orElseThrow().appointedBy());
        Organ.Composition jury = scheme.organ("jury").orElseThrow().composition();
        assertEquals(Optional.of(9), jury.atMost());
        assertEquals(new ArticleRef("6"), scheme.organ("jury").orElseThrow().composedUnder());
        assertEquals(
                "The council appoints it; near 5",
                jury.appointment()
                        .map(Reading.class::cast)
                        .map(reading -> reading.note().en() + "; near "
                                + reading.near().orElseThrow().number())
                        .orElseThrow());
        assertEquals(
                List.of("speaker", "helper"),
                jury.posts().stream().map(Organ.Post::id).toList());
        assertEquals("制灯工艺", jury.posts().get(0).field().orElseThrow().zh());
        assertTrue(jury.pool().isPresent() && jury.groups().isPresent());
        Engagement engagement = jury.engagement().orElseThrow();
        assertEquals(
                List.of(true, false),
                engagement.ways().stream().map(Engagement.Way::byOrganisation).toList());
        assertEquals(
                List.of(Optional.empty(), Optional.of(Json.of("$recent-years"))),
                engagement.qualifications().stream()
                        .map(Engagement.Qualification::atLeast)
                        .toList());
        Discipline discipline = scheme.organ("jury").orElseThrow().discipline().orElseThrow();
        assertEquals(
                List.of(false, true),
                discipline.measures().stream().map(Discipline.Measure::removes).toList());
        assertEquals(
                List.of(true, false),
                discipline.measures().stream()
                        .map(Discipline.Measure::published)
                        .toList());
        assertEquals(
                List.of("river", "sky"),
                scheme.form("master").orElseThrow().field("theme").orElseThrow().options().stream()
                        .map(Field.Option::id)
                        .toList(),
                "what the setting offers unless an edition says otherwise");
        assertEquals(8, scheme.stages().size());
        assertEquals(1, scheme.within("apply").size());
        assertEquals(2, scheme.stage("review").orElseThrow().measures().size());
        assertEquals(
                List.of("parade", "prize"),
                scheme.aftercare().orElseThrow().duties("pupil", "bright").stream()
                        .map(Aftercare.Duty::id)
                        .toList());
        Aftercare.Duty report = scheme.aftercare().orElseThrow().duty("report").orElseThrow();
        assertEquals(Optional.of(MonthDay.of(3, 31)), report.dayOfYear());
        Validity validity = scheme.aftercare().orElseThrow().validity("master").orElseThrow();
        assertEquals(Optional.empty(), scheme.aftercare().orElseThrow().validity("pupil"));
        assertEquals(validity.years(), validity.reassessment().orElseThrow().years(), "for as long as it held");
        assertEquals(
                List.of(0, 10),
                validity.reassessment().orElseThrow().panel().stream()
                        .flatMap(panel -> Stream.of(panel.minimum(), panel.maximum()))
                        .toList());
        Spreadsheet sheet = scheme.spreadsheet().orElseThrow();
        assertEquals(List.of("phone"), sheet.headFields().toList());
        assertEquals(List.of("name", "born"), sheet.columnFields().toList());
        assertEquals(Optional.of(1), sheet.column(Spreadsheet.Content.TRACK));
    }

    @Test
    void survivesItsCanonicalForm() {
        Scheme scheme = lantern().scheme();
        assertEquals(scheme, Codec.read(scheme.data(), Scheme.class));
        assertEquals(
                scheme.contentHash(), Codec.read(scheme.data(), Scheme.class).contentHash());
    }

    @Test
    void keepsTheParametersOfKindsAsTheyStand() {
        Scheme scheme = lantern().scheme();
        Stage notice = scheme.stage("notice").orElseThrow();
        assertEquals(
                "{\"objections\":{\"organisation\":{\"seal\":\"file\"},\"person\":{\"name\":\"text\",\"phone\":\"text\","
                        + "\"signature\":\"file\"}},\"open-for\":{\"calendar\":\"all\",\"days\":\"$notice-days\"},"
                        + "\"proofs\":true}",
                notice.params().canonical());
        Track master = scheme.track("master").orElseThrow();
        assertEquals(4, master.conditions().size());
        Condition growing = master.conditions().get(2);
        assertEquals("rising-over-years", growing.kind());
        assertEquals("{\"field\":\"output\",\"years\":3}", growing.params().canonical());
        assertEquals("retired", growing.unless().orElseThrow().condition().id());
        assertEquals(2, master.conditions().get(1).parts().size());
    }

    @Test
    void datesParametersFromTheirArticle() {
        Scheme scheme = lantern().scheme();
        Map<String, Parameter> byName = new java.util.HashMap<>();
        scheme.parameters().forEach(each -> byName.put(each.name(), each));
        assertEquals(new Json.Num(5), byName.get("notice-days").on(LocalDate.of(2034, 12, 31)));
        assertEquals(new Json.Num(7), byName.get("notice-days").on(LocalDate.of(2035, 1, 1)));
        assertEquals(
                LocalDate.of(2030, 1, 1),
                byName.get("bright-cap").values().get(0).from());
    }

    @Test
    void fieldsInheritTheBasisOfTheirForm() {
        Scheme scheme = lantern().scheme();
        assertEquals(
                "4 (3)",
                scheme.form("master")
                        .orElseThrow()
                        .field("output")
                        .orElseThrow()
                        .basis()
                        .article());
        assertEquals(
                "4",
                scheme.form("master")
                        .orElseThrow()
                        .field("story")
                        .orElseThrow()
                        .basis()
                        .article());
        assertTrue(
                scheme.form("master")
                                .orElseThrow()
                                .field("region")
                                .orElseThrow()
                                .basis()
                        instanceof Reading);
        assertEquals(
                "name",
                scheme.form("pupil").orElseThrow().role("name").orElseThrow().id());
    }

    @Test
    void readsCasesOverTheStandardAnswers() {
        List<GoldenCase> cases = lantern().cases();
        assertEquals(2, cases.size());
        GoldenCase falling = cases.get(0);
        assertEquals("4-falling-output", falling.id());
        assertEquals(false, falling.positive());
        assertEquals(
                new GoldenCase.Prelude(
                        Optional.of("apply"),
                        1,
                        Json.obj().with("hearing-places", 2),
                        Map.of("jury", 4),
                        falling.prelude().applications()),
                falling.prelude());
        GoldenCase.Filed a = falling.prelude().applications().get("a");
        assertEquals(Optional.of("recommended"), a.upTo());
        assertEquals(List.of("height"), a.without());
        assertEquals(
                "{\"born\":\"1990-05-01\",\"mail\":\"lantern@example.org\",\"name\":\"虚构灯匠甲\","
                        + "\"output\":{\"2027\":10,\"2028\":9,\"2029\":8},\"phone\":\"13900000000\",\"proof\":{\"file\":2},"
                        + "\"region\":\"north\",\"retired\":false,\"story\":\"多年制灯。\",\"workshop\":\"虚构作坊\"}",
                a.answers().canonical());
        assertEquals(
                Optional.of(Json.of("2.5")),
                cases.get(1).prelude().applications().get("a").answers().get("height"));
        assertEquals(5, falling.steps().size());
        assertEquals(
                Optional.of("CONDITION_NOT_MET"),
                falling.steps().get(0).expect().refused());
        assertEquals(Optional.of("+P7D"), falling.steps().get(1).at());
        assertEquals(
                Map.of("batches.0.open", "true", "batches.0.stage", "\"apply\""),
                falling.steps().get(4).expect().state());
    }

    @Test
    void knowsWhereEverythingStands() {
        Map<String, String> positions = lantern().positions();
        List<String> scheme = Lantern.texts().get("scheme.yaml").lines().toList();
        assertEquals("lantern/scheme.yaml:" + (line(scheme, "  council:") + ":3"), positions.get("organs/council"));
        assertEquals("lantern/scheme.yaml:" + (line(scheme, "  - id: notice") + ":5"), positions.get("stages/notice"));
        assertEquals(
                "lantern/scheme.yaml:" + (line(scheme, "    open-for:") + ":5"),
                positions.get("stages/notice/params/open-for"));
        assertEquals("lantern/articles.yaml:8:3", positions.get("articles/2"));
        assertEquals("lantern/cases/4-conditions.yaml:1:3", positions.get("cases/4-falling-output"));
        assertEquals("lantern/cases/4-conditions.yaml:15:7", positions.get("cases/4-falling-output/steps/2"));
        for (String path : List.of(
                "scheme",
                "edition",
                "parameters/notice-days",
                "settings/quorum",
                "awards/bright/cap",
                "organs/council/powers/SETTLE_TIES",
                "forms/master/name",
                "conditions/lawful",
                "tracks/master/conditions/lawful",
                "tracks/master/conditions/prodigy",
                "tracks/master/conditions/story/params/characters",
                "stages/review/measures/paper",
                "answers/pupil")) {
            assertTrue(positions.containsKey(path), path);
        }
    }

    private static int line(List<String> lines, String beginning) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(beginning)) {
                return i + 1;
            }
        }
        throw new AssertionError(beginning);
    }

    @Test
    void aSingleFileIsTheSameScheme(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("lantern.scheme.yaml");
        Files.writeString(file, Lantern.single());
        Candidate single = good(SchemeReader.read(file));
        Candidate whole = lantern();
        assertEquals(whole.scheme(), single.scheme());
        assertEquals(whole.scheme().contentHash(), single.scheme().contentHash());
        assertEquals(whole.cases(), single.cases());
        assertEquals(whole.positions().keySet(), single.positions().keySet());
        assertTrue(single.positions().get("stages/notice").startsWith("lantern.scheme.yaml:"));
    }

    @Test
    void filesByNameAreTheSameScheme() {
        assertEquals(
                lantern().scheme(),
                good(SchemeReader.read("memory", Lantern.files())).scheme());
    }

    @Test
    void aStandardsListAndAnExemptionAreRead() {
        SortedMap<String, String> texts = Lantern.texts();
        texts.computeIfPresent(
                "forms/master.yaml", (file, text) -> text.replace("""
                                options:
                                  north: {zh: 北方, en: North}
                                  south: {zh: 南方, en: South}
                        """, "        options-of: industries\n"));
        texts.computeIfPresent(
                "scheme.yaml",
                (file, text) -> text.replace(
                        "    per: track\n", "    per: track\n    exempt: {undoubted-in: check, article: \"6\"}\n"));
        Scheme scheme = good(SchemeReader.read("memory", Lantern.bytes(texts))).scheme();
        assertEquals(
                Industry.all().stream().map(Industry::code).toList(),
                scheme.form("master").orElseThrow().field("region").orElseThrow().options().stream()
                        .map(Field.Option::id)
                        .toList());
        assertEquals(
                Optional.of(new Stage.Exemption(Optional.empty(), Optional.of("check"), new ArticleRef("6"))),
                scheme.stage("review").orElseThrow().exempt());
    }
}
