package org.jinbang.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.documents.Announcement;
import org.jinbang.documents.Certificate;
import org.jinbang.documents.DocumentException;
import org.jinbang.documents.Languages;
import org.jinbang.documents.Listing;
import org.jinbang.documents.Notice;
import org.jinbang.documents.Table;
import org.jinbang.documents.Text;
import org.jinbang.documents.WorkReport;
import org.jinbang.process.Actor;
import org.jinbang.process.Reader;
import org.jinbang.security.Account;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What documents are made to say, and to whom they are given. */
final class DocumentTest {
    private TestServer server;
    private String token;

    @BeforeEach
    void start() throws Exception {
        server = new TestServer(Map.of("publicUrl", "https://award.example"));
        token = server.person("jia");
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    private <T extends Record> T printed(Class<T> type) {
        return type.cast(server.documents.printed.get(server.documents.printed.size() - 1));
    }

    @Test
    void aNoticeIsForEveryone() throws Exception {
        TestServer.Answer answer = server.get("/api/v1/editions/e1/notices/n1/document", null);
        assertEquals(200, answer.status(), answer.text());
        assertEquals("application/pdf", answer.header("Content-Type"));
        assertTrue(answer.header("Content-Disposition").contains("filename=\"x.pdf\""));
        Notice notice = printed(Notice.class);
        assertEquals("2024年样例奖推荐获奖名单公示", notice.title().zh());
        assertEquals("名称", notice.named().zh());
        assertEquals("虚构人物甲", notice.nominees().get(0).name().zh());
        assertEquals("杰出", notice.nominees().get(0).award().zh());
        assertEquals("专家", notice.nominees().get(0).track().zh());
        assertEquals("7 天", notice.window().length().zh());
        assertEquals(LocalDate.of(2024, 5, 1), notice.date());
        assertEquals("dd", notice.provenance().contentHash());
        assertEquals("rr", notice.provenance().journalRoot());
        assertTrue(notice.objecting().get(0).zh().contains("https://award.example"));
        assertTrue(notice.objecting().get(0).zh().contains("相应证明"));
        assertEquals("个人提出异议的，须具备：姓名、身份证明。", notice.objecting().get(1).zh());
    }

    @Test
    void aNameThatWasErasedIsPrintedAsSuch() throws Exception {
        server.reader.name = "";
        server.get("/api/v1/editions/e1/notices/n1/document", null);
        assertEquals("（已删除）", printed(Notice.class).nominees().get(0).name().zh());
    }

    @Test
    void aPageCanBeShownByABrowser() throws Exception {
        TestServer.Answer answer =
                server.get("/api/v1/editions/e1/notices/n1/document?format=HTML&languages=BOTH", null);
        assertTrue(answer.header("Content-Type").equalsIgnoreCase("text/html;charset=UTF-8"));
        assertEquals("", answer.header("Content-Disposition"));
        assertTrue(answer.header("Content-Security-Policy").contains("style-src 'unsafe-inline'"));
        assertTrue(answer.header("Content-Security-Policy").startsWith("default-src 'none'"));
        assertEquals(Languages.BOTH, server.documents.languages.get(0));
    }

    @Test
    void theSameDocumentIsMadeOnce() throws Exception {
        server.get("/api/v1/editions/e1/announcement", null);
        server.get("/api/v1/editions/e1/announcement", null);
        assertEquals(1, server.documents.printed.size());
        server.get("/api/v1/editions/e1/announcement?languages=ENGLISH", null);
        assertEquals(2, server.documents.printed.size());
        server.reader.name = "虚构人物乙";
        server.get("/api/v1/editions/e1/announcement", null);
        assertEquals(3, server.documents.printed.size());
    }

    @Test
    void anAwardThatNobodyGotIsAnnouncedToo() throws Exception {
        assertEquals(200, server.get("/api/v1/editions/e1/announcement", null).status());
        Announcement announcement = printed(Announcement.class);
        assertEquals(2, announcement.honours().size());
        assertEquals(1, announcement.honours().get(0).winners().size());
        assertEquals(List.of(), announcement.honours().get(1).winners());
        assertTrue(
                announcement.closing().get(0).zh().contains("/editions/e1/revocations"),
                "one award was revoked since: " + announcement.closing());
        server.reader.awarded = false;
        assertEquals(200, server.get("/api/v1/editions/e1/announcement", null).status());
        assertTrue(printed(Announcement.class).honours().stream()
                .allMatch(honour -> honour.winners().isEmpty()));
    }

    @Test
    void thereAreNoWinnersBeforeTheyAreAnnounced() throws Exception {
        server.reader.announced = false;
        for (String address : List.of("winners", "announcement")) {
            TestServer.Answer early = server.get("/api/v1/editions/e1/" + address, null);
            assertEquals(409, early.status());
            assertEquals("TOO_EARLY", early.code());
        }
    }

    @Test
    void aCertificateIsForTheWinnerAndTheOrgans() throws Exception {
        assertEquals(
                401, server.get("/api/v1/applications/a1/certificate", null).status());
        assertEquals(
                200, server.get("/api/v1/applications/a1/certificate", token).status());
        Certificate certificate = printed(Certificate.class);
        assertEquals("虚构人物甲", certificate.recipient().zh());
        assertEquals("https://award.example/c/JB-2024-001", certificate.check().toString());
        assertEquals(LocalDate.of(2024, 12, 1), certificate.date());
        server.reader.applicant = Optional.of("p-winner");
        TestServer.Answer other = server.get("/api/v1/applications/a1/certificate", token);
        assertEquals(403, other.status(), other.text());
        assertEquals(
                200, server.get("/api/v1/applications/a1/certificate", member()).status());
        server.reader.valid = false;
        assertEquals(
                404, server.get("/api/v1/applications/a1/certificate", member()).status());
    }

    @Test
    void theCertificateOfARevokedAwardIsNotGivenOut() throws Exception {
        server.reader.valid = false;
        server.reader.revoked = Optional.of(new Reader.RevokedOn(LocalDate.of(2025, 3, 1), "deceit"));
        TestServer.Answer refused = server.get("/api/v1/applications/a1/certificate", member());
        assertEquals(404, refused.status());
        assertTrue(refused.text().contains("2025-03-01"), refused.text());
        assertEquals(List.of(), server.documents.printed);
    }

    @Test
    void revokedAwardsArePostedForEverybody() throws Exception {
        TestServer.Answer listed = server.get("/api/v1/editions/e1/revocations", null);
        assertEquals(1, listed.json().items("items").size());
        assertTrue(listed.text().contains("虚构人物乙"), listed.text());
        assertEquals(
                200,
                server.get("/api/v1/editions/e1/revocations/document", null).status());
        Listing posted = printed(Listing.class);
        assertEquals(LocalDate.of(2025, 3, 1), posted.date());
        assertTrue(
                posted.tables().get(0).rows().get(0).stream()
                        .anyMatch(cell -> cell.zh().equals("JB-2024-009")),
                posted::toString);
    }

    private String member() {
        String login = "member" + System.nanoTime();
        Account member = server.newPerson(login);
        server.security.accounts().grant(Actor.SYSTEM, member.id(), new Actor.StandingSeat("cn.example", "office"));
        return server.signIn(login);
    }

    @Test
    void aReportSaysWhatWasFiledWithTheFiguresOfThatMoment() throws Exception {
        assertEquals(
                200, server.get("/api/v1/editions/e1/report?batch=1", member()).status());
        WorkReport report = printed(WorkReport.class);
        assertEquals("2024年样例奖第1批评选工作报告", report.title().zh());
        assertEquals(LocalDate.of(2024, 6, 1), report.date());
        assertEquals("office", report.issuer().zh());
        assertEquals(2, report.sections().get(0).blocks().size());
        List<Table> tables = report.sections().get(1).blocks().stream()
                .map(Table.class::cast)
                .toList();
        assertEquals(
                List.of("申报", "各环节结果", "投票", "异议", "依办法不予受理", "名额"),
                tables.stream().map(table -> table.caption().zh()).toList());
        assertEquals("专家", tables.get(0).rows().get(0).get(0).zh());
        assertEquals("3", tables.get(0).total().get(1).zh());
        assertEquals(
                List.of("notice", "2", "1"),
                tables.get(1).rows().get(0).stream().map(Text::zh).toList());
        assertEquals(List.of(), tables.get(1).total());
        assertEquals(
                List.of(List.of("逾期不予受理", "4")),
                tables.get(4).rows().stream()
                        .map(row -> row.stream().map(Text::zh).toList())
                        .toList());
        assertEquals("2", tables.get(5).rows().get(0).get(3).zh());
        assertEquals(
                404, server.get("/api/v1/editions/e1/report?batch=2", member()).status());
        assertEquals(
                200,
                server.get("/api/v1/editions/e1/report?batch=1&stage=approve", member())
                        .status());
        assertEquals(
                404,
                server.get("/api/v1/editions/e1/report?batch=1&stage=notice", member())
                        .status());
    }

    @Test
    void whatCannotBePrintedIsSaidWhy() throws Exception {
        server.documents.failure = Optional.of(new DocumentException("字体缺少字符", "A font lacks a character"));
        TestServer.Answer answer = server.get("/api/v1/editions/e1/announcement", null);
        assertEquals(503, answer.status());
        assertEquals("UNPRINTABLE", answer.code());
        assertEquals("字体缺少字符", answer.json().text("detail_zh").orElseThrow());
    }
}
