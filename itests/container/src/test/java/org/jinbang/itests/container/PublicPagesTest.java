package org.jinbang.itests.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.jinbang.itests.Home;
import org.jinbang.itests.container.Association.Edition;
import org.jinbang.itests.container.Association.Person;
import org.jinbang.json.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every public page, read without scripts and in both languages, while a small edition of a scheme that the pages do not
 * know goes from its call to its winners. The clock of the server moves between the tests, so they have an order.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PublicPagesTest {
    private static final String SCHEME = "org.example.beacon";
    private static final String FILE = "beacon.scheme.yaml";
    private static final String SCHEME_PAGE = "/schemes/" + SCHEME + "/1";
    private static final String CHECK = SCHEME_PAGE + "/check/person";
    private static final String CONTESTED = "虚构守灯人乙";
    private static final String WINNER = "虚构守灯人丙";
    private static final String NOTICE = ".*/notices/[^/]+";

    @TempDir
    private static Path folder;

    private static Association association;
    private static Edition edition;
    private static String contested;
    private static String winner;

    @BeforeAll
    static void twoPeopleApply() {
        association = Association.onNewServer("pages");
        association.server().deploy(Home.sources().resolve("itests/container/src/test/resources/" + FILE), FILE);
        association.awaitScheme(SCHEME, true);
        edition = association.open(SCHEME, "1", "council");
        contested = applied(CONTESTED);
        winner = applied(WINNER);
    }

    @AfterAll
    static void stop() {
        if (association != null) {
            association.server().stop();
        }
    }

    private static String applied(String name) {
        Person applicant = association.person("applicant");
        String application = edition.start(applicant, "person");
        Json.Obj answers = Json.obj().with("name", name).with("honest", true);
        applicant
                .api()
                .command(application + "/save-answers", Json.obj().with("answers", answers))
                .accepted();
        applicant
                .api()
                .command(application + "/submit", Json.obj().with("declaration", true))
                .accepted();
        return application;
    }

    private static PublicPage zh(String path) {
        return PublicPage.get(association.server(), path, "zh");
    }

    private static PublicPage en(String path) {
        return PublicPage.get(association.server(), path, "en");
    }

    /** Follows every link from the first page in both languages; what is no page must be there all the same. */
    private static Set<String> walk() {
        Set<String> walked = new TreeSet<>();
        Deque<String> ahead = new ArrayDeque<>(List.of("/"));
        while (!ahead.isEmpty()) {
            String path = ahead.pop();
            if (!walked.add(path)) {
                continue;
            }
            if (path.startsWith("/api/") || path.startsWith("/desk/")) {
                assertEquals(200, association.server().get(path).statusCode(), path);
            } else if (!path.contains("lang=")) {
                en(path).with(200);
                zh(path).with(200).links().forEach(ahead::push);
            }
        }
        return walked;
    }

    private static void goOnAt(String instant) {
        association.moveClock(Instant.parse(instant), folder);
    }

    private static void chair(String command, Json.Obj data) {
        edition.chair().api().command(edition.path() + "/" + command, data).accepted();
    }

    private static void close(String stage) {
        String digest = edition.chair()
                .api()
                .get(edition.path() + "/preview?batch=1&stage=" + stage)
                .accepted()
                .text("digest")
                .orElseThrow();
        chair("close-stage", of(stage).with("digest", digest));
    }

    private static Json.Obj of(String stage) {
        return Json.obj().with("batch", 1).with("stage", stage);
    }

    private static List<Json> objections() {
        return edition.chair().api().get(contested).accepted().object("state").items("objections");
    }

    @Test
    @Order(1)
    void theCallIsOpenAndAnyoneCanTryTheConditions() {
        zh("/").with(200).saying("2024年虚构灯塔奖", "距截止还有");
        en("/").with(200).saying("Invented Beacon Prize 2024", " left");
        Set<String> walked = walk();
        assertTrue(
                walked.containsAll(List.of(
                        "/c",
                        SCHEME_PAGE,
                        SCHEME_PAGE + "/check",
                        CHECK,
                        "/schemes/cn.caq.individual/2024",
                        "/schemes/cn.caq.individual/2024/check/entrepreneur",
                        edition.path().substring("/api/v1".length()))),
                walked::toString);

        en(SCHEME_PAGE)
                .saying("Article 1 Cycle and organ", "Applicants are honest", "the regulation names no cap", "<svg");
        PublicPage.Form dishonest = new PublicPage.Form().field("year", "2024").field("f.honest", "no");
        PublicPage.post(association.server(), CHECK, "en", dishonest)
                .with(200)
                .saying("finding NOT_MET", "Honest", "art. 2");
        PublicPage.Form honest = new PublicPage.Form().field("year", "2024").field("f.honest", "yes");
        PublicPage.post(association.server(), CHECK, "zh", honest)
                .with(200)
                .saying("finding MET", "第2条")
                .silentOn("finding NOT_MET");
        PublicPage.Form wrong = new PublicPage.Form().field("year", "soon");
        PublicPage.post(association.server(), CHECK, "en", wrong)
                .with(422)
                .saying("four digits")
                .silentOn("id=\"findings\"");
    }

    @Test
    @Order(2)
    void whatIsNotThereIsSaidOnAPage() {
        zh("/nowhere").with(404).saying("页面不存在");
        en("/editions/none").with(404);
        en("/schemes/none/1").with(404);
        en(edition.path().substring("/api/v1".length()) + "/notices/none").with(404);
        en(edition.path().substring("/api/v1".length()) + "/winners").with(404);
        en("/c/JB-none").with(404).saying("No certificate with this number");
        PublicPage.post(association.server(), "/", "en", new PublicPage.Form().field("a", "b"))
                .with(405);
        en("/%3Cscript%3Ealert(1)%3C/script%3E").with(404);
        en("/c/%22%3E%3Cscript%3Ealert(1)").with(404).saying("&lt;script&gt;");
    }

    @Test
    @Order(2)
    void aConcernIsReportedWithoutAnAccountAndReadByThoseWhoOversee() {
        String path = zh(edition.path().substring("/api/v1".length())).with(200).link(".*/concern");
        PublicPage form = zh(path).with(200).saying("监督意见", "无需登录");
        en(path).with(200).saying("Report a concern");
        PublicPage.post(association.server(), path, "zh", new PublicPage.Form().field("contact", "虚构联系方式"))
                .with(422)
                .saying("必须填写", "虚构联系方式");
        PublicPage.Form whole = new PublicPage.Form()
                .field("key", form.key())
                .field("text", "虚构的监督意见")
                .field("contact", "虚构联系方式");
        PublicPage receipt = PublicPage.post(association.server(), path, "en", whole)
                .with(200)
                .saying("has been received");
        String hash = receipt.first("<code>([0-9a-f]{64})</code>");
        assertEquals(
                hash,
                PublicPage.post(association.server(), path, "en", whole).first("<code>([0-9a-f]{64})</code>"),
                "sent twice, reported once");
        PublicPage.post(association.server(), path, "en", whole.from("https://elsewhere.example"))
                .with(403);

        List<Json> concerns = edition.chair().api().list(edition.path() + "/journal?limit=200").stream()
                .filter(act ->
                        act.text("type").filter("CONCERN_RECEIVED"::equals).isPresent())
                .map(Json.class::cast)
                .toList();
        assertEquals(1, concerns.size());
        String text = ((Json.Obj) concerns.get(0))
                .object("values")
                .object("text")
                .text("id")
                .orElseThrow();
        String at = edition.path() + "/texts/" + text;
        assertEquals(
                "虚构的监督意见", edition.chair().api().get(at).accepted().text("text").orElseThrow());
        association.person("stranger").api().get(at).refused(403, "NOT_ENTITLED");
        assertFalse(zh(edition.path().substring("/api/v1".length())).html().contains("虚构的监督意见"));
    }

    @Test
    @Order(3)
    void anObjectionIsFiledByItsFormWithItsProofs() {
        goOnAt("2024-12-23T01:00:00Z");
        close("apply");
        for (String application : List.of(contested, winner)) {
            edition.chair()
                    .api()
                    .command(
                            application + "/record-entry",
                            Json.obj().with("stage", "check").with("decision", "pass"))
                    .accepted();
        }
        close("check");
        chair("publish-notice", of("notice"));

        PublicPage home = zh("/").saying("公示");
        PublicPage notice = zh(home.link(NOTICE)).with(200);
        String digest = notice.first("<code>([0-9a-f]{64})</code>");
        notice.saying(CONTESTED, WINNER, "2024年12月23日 09:00", "2024年12月30日24时", "如何提出异议", "证明材料");
        en(notice.path()).saying(digest, "2024-12-30 24:00", "7 days", "Proof of identity", "Official seal");
        walk();

        String choose = notice.link(".*/objections/" + contested.substring(contested.lastIndexOf('/') + 1));
        zh(choose).with(200).saying("个人", "单位", CONTESTED);
        String path = choose + "?by=person";
        PublicPage form = zh(path).with(200);
        PublicPage.post(association.server(), path, "zh", new PublicPage.Form())
                .with(422)
                .saying("必须填写");
        PublicPage gaps = PublicPage.post(
                        association.server(),
                        path,
                        "en",
                        new PublicPage.Form()
                                .field("key", form.key())
                                .field("statement", "虚构的异议理由")
                                .field("p.name", "虚构异议人")
                                .file("p.identity", "身份证明.txt", "an invented identity"))
                .with(422)
                .saying("虚构的异议理由", "虚构异议人", "身份证明.txt", "name=\"later\"");
        assertEquals(List.of(), objections(), "nothing is filed while something is missing");

        String kept = gaps.first("name=\"kept\\.p\\.identity\" value=\"([^\"]+)\"");
        PublicPage foreign = PublicPage.post(
                association.server(), path, "en", whole(gaps.key(), kept).from("https://elsewhere.example"));
        foreign.with(403);
        assertEquals(List.of(), objections(), "nothing is taken from pages of others");

        PublicPage receipt = PublicPage.post(association.server(), path, "en", whole(gaps.key(), kept))
                .with(200)
                .saying("has been received");
        String number = receipt.first("<code class=\"number\">([^<]+)</code>");
        PublicPage again = PublicPage.post(association.server(), path, "en", whole(gaps.key(), kept));
        assertEquals(number, again.first("<code class=\"number\">([^<]+)</code>"), "sent twice, filed once");
        assertEquals(1, objections().size());
        Json.Obj filed = (Json.Obj) objections().get(0);
        assertEquals(number, filed.text("id").orElseThrow());
        assertFalse(zh(notice.path()).html().contains("虚构异议人"), "who objects is not shown in public");
    }

    private static PublicPage.Form whole(String key, String kept) {
        return new PublicPage.Form()
                .field("key", key)
                .field("statement", "虚构的异议理由")
                .field("p.name", "虚构异议人")
                .field("kept.p.identity", kept)
                .file("p.identity", "", "")
                .file("proofs", "proof.txt", "an invented proof");
    }

    @Test
    @Order(4)
    void winnersAndTheirCertificatesAreFound() {
        String notice = zh("/").link(NOTICE);
        String choose = zh(notice).link(".*/objections/" + winner.substring(winner.lastIndexOf('/') + 1));
        goOnAt("2025-01-10T01:00:00Z");
        zh(notice).with(200).saying(CONTESTED, "公示期已满").silentOn("/objections/");
        PublicPage.post(association.server(), choose + "?by=person", "zh", new PublicPage.Form())
                .with(409);

        close("notice");
        chair("approve-list", of("approve"));
        close("approve");
        close("announce");
        String number = edition.chair()
                .api()
                .get(winner)
                .accepted()
                .object("state")
                .object("certificate")
                .text("number")
                .orElseThrow();

        String winners = zh("/").link(".*/winners");
        zh(winners).saying(WINNER).silentOn(CONTESTED);
        assertTrue(walk().contains(winners));
        zh("/c/" + number).with(200).saying("证书有效", WINNER, number);
        var asked = association.server().get("/c?number=" + number);
        assertEquals(303, asked.statusCode());
        assertEquals("/c/" + number, asked.headers().firstValue("Location").orElse(""));
        en("/c/" + number).with(200).saying("Valid", WINNER);
        en("/c/" + number + "0")
                .with(404)
                .saying("No certificate with this number")
                .silentOn(WINNER);
    }
}
