package org.jinbang.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.documents.Listing;
import org.jinbang.documents.Paragraph;
import org.jinbang.documents.Table;
import org.jinbang.documents.Text;
import org.jinbang.documents.WorkReport;
import org.jinbang.internal.registry.KindRegistry;
import org.jinbang.internal.trial.Prelude;
import org.jinbang.internal.trial.SmallScheme;
import org.jinbang.internal.trial.Trial;
import org.jinbang.json.Codec;
import org.jinbang.json.Json;
import org.jinbang.process.CommandType;
import org.jinbang.process.GoldenCase.Filed;
import org.jinbang.process.Reader;
import org.jinbang.process.Receipt;
import org.jinbang.process.Schemes;
import org.jinbang.scheme.Scheme;
import org.jinbang.time.internal.ShippedCalendar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Score sheets, the evidence of those who decide and the workbook, as core gives out what is in them. */
class PapersOfCasesTest {
    private final Persons persons = new Persons();
    private Trial trial;
    private Prelude prelude;
    private TestServer server;
    private String application;

    @BeforeEach
    void start() throws Exception {
        begin(SmallScheme.installed());
    }

    private void begin(Schemes.Installed scheme) throws Exception {
        KindRegistry kinds = new KindRegistry();
        trial = new Trial(scheme, ShippedCalendar.calendar(), kinds.kinds(), kinds.sandbox());
        prelude = new Prelude(trial);
        prelude.openEdition(Json.obj());
        prelude.openBatch();
        Json.Obj answers =
                Json.obj().with("name", "虚构甲").with("organisation", "示例公司").with("honest", true);
        prelude.file("a", new Filed("person", answers, List.of(), Optional.empty(), 1), 1);
        application = trial.application("a");
        play("apply");
        play("check");
        score("jury:1", 8, "有新意");
        score("jury:2", 5, "尚可");
        server = new TestServer(Map.of(), null, persons.before(Reader.class, trial.reader()));
        server.outbox.edition = trial.edition();
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    /** The marks of the review are given by the test. */
    private void play(String stage) {
        prelude.play(
                trial.reader().schemeOf(trial.edition()).stage(stage).orElseThrow(),
                1,
                stage.equals("review") ? Map.of() : Map.of("a", application));
    }

    private void run(String who, CommandType type, Json.Obj data) {
        assertInstanceOf(Receipt.class, trial.execute(who, type, application, data));
    }

    private void score(String who, int worth, String comment) {
        run(
                who,
                CommandType.RECORD_ENTRY,
                Json.obj()
                        .with("stage", "review")
                        .with("scores", Json.obj().with("worth", worth))
                        .with("comment", comment));
    }

    /** What a person of the trial gets from an address below the interface. */
    private TestServer.Answer get(String person, String address) throws Exception {
        String login = person + System.nanoTime();
        persons.are(server.newPerson(login).id(), person);
        return server.get("/api/v1" + address, server.signIn(login));
    }

    private TestServer.Answer scoreSheet(String person) throws Exception {
        return get(person, "/applications/" + application + "/stages/review/score-sheet");
    }

    private TestServer.Answer evidence(String person, String stage) throws Exception {
        return get(person, "/editions/" + trial.edition() + "/batches/1/stages/" + stage + "/sheet/document");
    }

    private <T extends Record> T printed(Class<T> type) {
        return type.cast(server.documents.printed.get(server.documents.printed.size() - 1));
    }

    private static List<List<String>> words(Table table) {
        return table.rows().stream()
                .map(row -> row.stream().map(Text::zh).toList())
                .toList();
    }

    private Table scored() {
        return printed(Listing.class).tables().get(0);
    }

    @Test
    void aScoreSheetHasEveryMarkAndWhatTheyComeTo() throws Exception {
        play("review");
        assertEquals(200, scoreSheet("p-board-1").status());
        assertEquals(List.of(List.of("…jury-1", "8", "80.0"), List.of("…jury-2", "5", "50.0")), words(scored()));
        assertEquals(
                List.of("平均", "6.50", "65.0"),
                scored().total().stream().map(Text::zh).toList());
        Listing listing = printed(Listing.class);
        assertEquals(
                List.of("10"),
                List.of(words(listing.tables().get(1)).get(0).get(2).replace("0–", "")));
        assertEquals("1", words(listing.tables().get(1)).get(0).get(3));
        assertEquals("有新意", words(listing.tables().get(2)).get(0).get(2));
        assertTrue(listing.facts().stream().anyMatch(fact -> fact.value().zh().equals("虚构甲")), listing::toString);
        assertTrue(
                listing.facts().stream().anyMatch(fact -> fact.value().en().contains("(art. 4)")), listing::toString);
    }

    /** Of 8, 5 and 9 the highest and the lowest do not count. */
    @Test
    void aTrimmedMeanIsOnItAndSaid() throws Exception {
        server.close();
        String data = SmallScheme.installed().scheme().data().canonical();
        Scheme trimmed = Codec.read(
                Json.parseObject(data.replace("\"entries\":1", "\"entries\":3,\"trimmed\":1")), Scheme.class);
        begin(new Schemes.Installed(trimmed, List.of(), "test", trimmed.contentHash()));
        score("jury:3", 9, "很好");
        assertEquals(200, scoreSheet("p-board-1").status());
        assertEquals("80.0", scored().total().get(2).zh());
        assertTrue(
                printed(Listing.class).notes().stream()
                        .anyMatch(note -> note.zh().contains("去掉 1 个最高分")),
                () -> printed(Listing.class).toString());
        play("review");
        assertEquals(200, scoreSheet("p-board-1").status());
        assertEquals("80.0", scored().total().get(2).zh());
    }

    @Test
    void theMarksOfAStageThatRunsAreForThoseWhoMayReadThem() throws Exception {
        assertEquals(200, scoreSheet("p-board-1").status());
        assertEquals(2, scored().rows().size());
        assertEquals(200, scoreSheet("p-jury-2").status());
        assertEquals(
                List.of("…jury-2"),
                words(scored()).stream().map(row -> row.get(0)).toList());
        for (String person : List.of("p-applicant-a", "p-stranger")) {
            TestServer.Answer refused = scoreSheet(person);
            assertEquals(404, refused.status(), person);
            assertEquals("UNKNOWN_TARGET", refused.code());
        }
        play("review");
        assertEquals(404, scoreSheet("p-applicant-a").status());
    }

    @Test
    void whatAMemberRecordedWhoIsExcludedIsNotOnIt() throws Exception {
        run(
                "board:1",
                CommandType.RECUSE,
                Json.obj().with("organ", "jury").with("member", "p-jury-2").with("reason", "同一单位"));
        play("review");
        assertEquals(200, scoreSheet("p-board-1").status());
        assertEquals(List.of(List.of("…jury-1", "8", "80.0")), words(scored()));
        assertEquals(404, scoreSheet("p-jury-2").status());
    }

    @Test
    void onlyAScoredStageHasAScoreSheet() throws Exception {
        assertEquals(
                404,
                get("p-board-1", "/applications/" + application + "/stages/check/score-sheet")
                        .status());
    }

    @Test
    void theEvidenceIsForThoseWhoDecide() throws Exception {
        play("review");
        assertEquals(200, evidence("p-jury-1", "vote").status());
        WorkReport report = printed(WorkReport.class);
        assertEquals(2, report.sections().size());
        Table overview = (Table) report.sections().get(0).blocks().get(0);
        assertEquals(List.of("虚构甲", "示例公司"), words(overview).get(0).subList(0, 2));
        assertTrue(words(overview).get(0).contains("65.0"), overview::toString);
        assertEquals("虚构甲", report.sections().get(1).heading().zh());
        assertTrue(report.sections().get(1).toString().contains("有新意"), report::toString);
        assertEquals(403, evidence("p-applicant-a", "vote").status());
        assertEquals(409, evidence("p-jury-1", "review").status());
    }

    @Test
    void whoIsExcludedReadsNothingButTheName() throws Exception {
        run(
                "board:1",
                CommandType.RECUSE,
                Json.obj().with("organ", "jury").with("member", "p-jury-2").with("reason", "同一单位"));
        play("review");
        assertEquals(200, evidence("p-jury-2", "vote").status());
        WorkReport.Section section = printed(WorkReport.class).sections().get(1);
        assertEquals("虚构甲", section.heading().zh());
        assertInstanceOf(Paragraph.class, section.blocks().get(0));
        assertFalse(printed(WorkReport.class).toString().contains("有新意"));
    }

    @Test
    void theWorkbookHasEveryListThatTheDeskShows() throws Exception {
        for (String stage : List.of("review", "vote", "notice", "approve", "announce")) {
            play(stage);
        }
        assertEquals(
                200,
                get("p-board-1", "/editions/" + trial.edition() + "/spreadsheet")
                        .status());
        List<Table> tables = printed(Listing.class).tables();
        List<String> captions =
                tables.stream().map(table -> table.caption().zh()).toList();
        assertTrue(
                captions.containsAll(List.of("申报", "评审记录", "环节结果", "名额", "机构成员", "投票结果", "公示", "工作报告", "审定", "邮件")),
                captions::toString);
        Table entries = tables.get(captions.indexOf("评审记录"));
        assertTrue(
                words(entries).stream().anyMatch(row -> row.contains("有新意") && row.contains("800")), entries::toString);
        Table ballots = tables.get(captions.indexOf("投票结果"));
        assertEquals("虚构甲", words(ballots).get(0).get(4));
    }
}
