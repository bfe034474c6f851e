package org.jinbang.itests.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jinbang.itests.Console;
import org.jinbang.itests.Home;
import org.jinbang.itests.Server;
import org.jinbang.itests.ServerProcess;
import org.jinbang.json.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;

/**
 * A whole edition, played at the console of a demonstration server; and that a backup restored into an empty installation,
 * a restart, and a move to another database keep all that can be read of it.
 */
@Timeout(value = 8, unit = TimeUnit.MINUTES)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemonstrationTest {
    private static final Duration AT_MOST = Duration.ofSeconds(90);
    private static final Duration SOON = Duration.ofSeconds(30);

    private static final Postgres postgres = new Postgres();
    private static Demonstration demonstration;

    @BeforeAll
    static void play() {
        demonstration = Demonstration.play(Home.unpack("demonstration"));
    }

    @AfterAll
    static void stop() {
        if (demonstration != null) {
            demonstration.close();
        }
        postgres.close();
    }

    /**
     * On two free processors it takes less than a minute. Whether a busy machine takes longer is not the server's doing: what
     * counts is the work of both, of which the demonstration keeps one busy throughout.
     */
    @Test
    @Order(0)
    void takesLessThanAMinute() {
        Duration worked = demonstration.worked();
        assertTrue(worked.compareTo(AT_MOST) < 0, "worked for " + worked);
    }

    @Test
    @Order(0)
    void everyJournalVerifies() {
        demonstration.verifies();
    }

    /** On the same server, and before all is moved: what follows the award has to come along. */
    @Test
    @Order(0)
    void theBenchmarksArePlayedTooDownToARevocation() {
        String schemes = demonstration.console("award:scheme-list --json").succeeded();
        for (String scheme : List.of(
                "cn.caq.individual",
                "cn.caq.benchmark",
                "cn.saq.management",
                "cn.cq.collection",
                "cn.cq.mayor",
                "cn.samr.quality",
                "cn.gs.recommendation")) {
            assertTrue(schemes.contains("\"" + scheme + "\""), schemes);
        }
        Json.Obj played = Json.parseObject(
                demonstration.console("award:demo --json cn.caq.benchmark").succeeded());
        assertTrue(played.isTrue("played"), played::canonical);
        assertEquals(List.of(), played.texts("missing"));
        assertEquals(1, played.texts("revoked").size(), played::canonical);
        Api open = Api.of(demonstration.server());
        String number = played.texts("revoked").get(0);
        Json.Obj check = open.get("/api/v1/certificates/" + number).accepted();
        assertFalse(check.isTrue("valid"), check::canonical);
        assertEquals("accident", check.object("revoked").text("ground").orElseThrow());
        String list = "/editions/" + played.text("edition").orElseThrow();
        for (String page : List.of("/c/" + number, list + "/winners", list + "/revocations")) {
            String zh = PublicPage.get(demonstration.server(), page, "zh").html();
            assertTrue(zh.contains("撤销") && zh.contains("重大责任事故") && zh.contains(number), zh);
            String en = PublicPage.get(demonstration.server(), page, "en").html();
            assertTrue(en.contains("Revoked") && en.contains("A major responsible accident"), en);
        }
        assertEquals(1, open.list("/api/v1" + list + "/revocations").size());
        assertEquals(
                "application/pdf",
                open.get("/api/v1" + list + "/revocations/document").type());
        Api office = demonstration.as("office-1");
        Json.Obj revoked =
                office.list("/api/v1" + list + "/applications?status=REVOKED").get(0);
        assertEquals(
                404,
                office.get("/api/v1/applications/" + revoked.text("id").orElseThrow() + "/certificate")
                        .status());
    }

    /** On the same server too: organisations by levels, projects and persons, each decided on apart. */
    @Test
    @Order(0)
    void theShanghaiAwardIsPlayedTooInItsThreeCategories() {
        Json.Obj played = Json.parseObject(
                demonstration.console("award:demo --json cn.saq.management").succeeded());
        assertTrue(played.isTrue("played"), played::canonical);
        assertEquals(List.of(), played.texts("missing"));
        assertEquals(1, played.texts("revoked").size(), played::canonical);
        Api open = Api.of(demonstration.server());
        Json.Obj check = open.get(
                        "/api/v1/certificates/" + played.texts("revoked").get(0))
                .accepted();
        assertEquals("safety-accident", check.object("revoked").text("ground").orElseThrow());
        String winners = "/editions/" + played.text("edition").orElseThrow() + "/winners";
        String zh = PublicPage.get(demonstration.server(), winners, "zh").html();
        for (String award : List.of("标杆示范级", "专业推广级", "推进实施级", "项目奖", "卓越质量领导", "杰出质量经理", "质量工匠")) {
            assertTrue(zh.contains(award), award + " is missing: " + zh);
        }
    }

    /** On the same server too: one process that decides the award and the nomination. */
    @Test
    @Order(0)
    void theMayorsAwardOfChongqingIsPlayedTooWithItsNominations() {
        Json.Obj played = Json.parseObject(
                demonstration.console("award:demo --json cn.cq.mayor").succeeded());
        assertTrue(played.isTrue("played"), played::canonical);
        assertEquals(List.of(), played.texts("missing"));
        List<String> awards = awards(played);
        assertEquals(4, Collections.frequency(awards, "award"), awards::toString);
        assertEquals(5, Collections.frequency(awards, "nomination"), awards::toString);
        String winners = "/editions/" + played.text("edition").orElseThrow() + "/winners";
        String zh = PublicPage.get(demonstration.server(), winners, "zh").html();
        assertTrue(zh.contains("提名奖") && zh.contains("示例山城甲装备有限公司"), zh);
        assertFalse(zh.contains("示例山城乙装备有限公司"), "struck after an objection: " + zh);
        assertFalse(zh.contains("推荐单位"), "nobody recommends here: " + zh);
        String scheme = PublicPage.get(demonstration.server(), "/schemes/cn.cq.mayor/2024", "zh")
                .html();
        assertEquals(2, scheme.split("申报类别：", -1).length, "nobody applies for the nomination: " + scheme);
    }

    /** On the same server too: a notice that closes at an hour, and a list that is selected. */
    @Test
    @Order(0)
    void theCollectionOfChongqingIsPlayedTooDownToItsList() {
        List<String> awards = awards("cn.cq.collection");
        assertEquals(4, Collections.frequency(awards, "organisation"), awards::toString);
        assertEquals(3, Collections.frequency(awards, "person"), awards::toString);
    }

    /**
     * On the same server too, after those who refer to it: three sorts of units, candidates, and votes on two awards. What
     * Gansu recommends is among the nominated, with its origin; what Chongqing hands on lapses as a draft; what Shanghai
     * refers is declined.
     */
    @Test
    @Order(1)
    void theChinaQualityAwardIsPlayedTooDownToItsTwoListsWithWhatWasReferred() {
        Json.Obj played = Json.parseObject(
                demonstration.console("award:demo --json cn.samr.quality").succeeded());
        assertEquals(List.of(), played.texts("missing"), played::canonical);
        List<String> awards = awards(played);
        assertEquals(3, Collections.frequency(awards, "prize"), awards::toString);
        assertEquals(6, Collections.frequency(awards, "nomination"), awards::toString);
        String edition = "/api/v1/editions/" + played.text("edition").orElseThrow();
        Api province = demonstration.as("authority-1");
        Json.Obj referred = province.list(edition + "/referrals").get(0);
        assertEquals("示例祁连装备有限公司（虚构）", referred.text("name").orElseThrow());
        assertEquals("TAKEN_UP", referred.text("standing").orElseThrow());
        String taken = "/api/v1/applications/" + referred.text("taken").orElseThrow();
        Json.Obj state = province.get(taken).accepted().object("state");
        assertEquals("AWARDED", state.text("status").orElseThrow());
        String sender = state.object("origin").text("application").orElseThrow();
        assertEquals(referred.text("application").orElseThrow(), sender);
        Json.Obj dossier = province.get(taken + "/origin").accepted();
        assertEquals(
                "示例市市场监管局（虚构）",
                ((Json.Obj) dossier.items("opinions").get(0)).text("unit").orElseThrow());
        assertEquals(5, dossier.items("files").size(), dossier::canonical);
        assertEquals(5, state.object("files").members().size(), "the attachments came along");
        Api cities = demonstration.as("authority-2");
        List<String> standings = cities.list(edition + "/referrals").stream()
                .map(each -> each.text("standing").orElseThrow())
                .sorted()
                .toList();
        assertEquals(List.of("DECLINED", "TAKEN_UP"), standings);
        Json.Obj quota = cities.list(edition + "/quotas").get(0);
        assertEquals(0, quota.number("reserved").orElseThrow(), "the draft lapsed and its place came back");
        demonstration.verifies();
        byFile(province, edition, referred.text("root").orElseThrow());
    }

    /** What Gansu sent by a file: another server would take it in against the root on Gansu's page, and nothing altered. */
    private void byFile(Api province, String edition, String other) {
        Api gansu = demonstration.as("office-1");
        String sent = gansu.list("/api/v1/editions").stream()
                .filter(each -> each.text("scheme").orElseThrow().equals("cn.gs.recommendation"))
                .findFirst()
                .flatMap(each -> each.text("id"))
                .orElseThrow();
        String application = gansu.list("/api/v1/editions/" + sent + "/applications?status=AWARDED").stream()
                .map(each -> each.text("id").orElseThrow())
                .filter(id -> !gansu.list("/api/v1/applications/" + id + "/referrals")
                                .isEmpty()
                        && gansu.list("/api/v1/applications/" + id + "/referrals").stream()
                                .anyMatch(each ->
                                        each.text("standing").orElseThrow().equals("SENT")))
                .findFirst()
                .orElseThrow();
        byte[] file = gansu.download("/api/v1/applications/" + application + "/referral-file?referral=0")
                .body();
        String root = gansu.list("/api/v1/applications/" + application + "/referrals")
                .get(0)
                .text("root")
                .orElseThrow();
        String page = PublicPage.get(demonstration.server(), "/editions/" + sent + "/winners", "zh")
                .html();
        assertTrue(page.contains(root), "the root is published: " + page);
        Json.Obj got =
                province.upload(edition + "/referrals?root=" + root, file).accepted();
        assertEquals("某戊（虚构）", got.text("name").orElseThrow());
        province.upload(edition + "/referrals?root=" + other, file).refused(422, "FILE_REFUSED");
        byte[] altered = file.clone();
        altered[altered.length / 2] ^= 1;
        province.upload(edition + "/referrals?root=" + root, altered).refused(422, "FILE_REFUSED");
    }

    /** On the same server too: what a province recommends, within its places. */
    @Test
    @Order(0)
    void theRecommendationOfGansuIsPlayedTooDownToItsList() {
        assertEquals(List.of("recommended", "recommended", "recommended"), awards("cn.gs.recommendation"));
    }

    /** Plays a scheme and says which awards were granted, once for each winner. */
    private List<String> awards(String scheme) {
        Json.Obj played = Json.parseObject(
                demonstration.console("award:demo --json " + scheme).succeeded());
        assertTrue(played.isTrue("played"), played::canonical);
        assertEquals(List.of(), played.texts("missing"));
        return awards(played);
    }

    private static List<String> awards(Json.Obj played) {
        return played.object("winners").items("names").stream()
                .map(name -> ((Json.Obj) name).text("award").orElseThrow())
                .toList();
    }

    /** First, for afterwards the database is another one. */
    @Test
    @Order(2)
    void aBackupRestoredIntoAnEmptyInstallationAndARestartKeepEverything() throws IOException {
        ServerProcess server = demonstration.server();
        Path home = server.home().directory();
        Path safe = Files.createDirectories(home.resolve("safe"));
        demonstration.keepsThrough(() -> {
            String backup = "award:backup --json --keys " + safe.resolve("keys") + " " + safe.resolve("data");
            Json.Obj taken = Json.parseObject(demonstration.console(backup).succeeded());
            String data = taken.text("dataFile").orElseThrow();
            Console.Answer whole = demonstration.console("award:backup-verify --lang en " + data);
            assertTrue(whole.succeeded().contains("The file is whole"), whole::toString);
            String restore = "award:restore --lang en --keys "
                    + taken.text("keyFile").orElseThrow() + " --master-key " + safe.resolve("jinbang-master.key") + " "
                    + data;
            Console.Answer full = demonstration.console(restore);
            assertTrue(full.failed().contains("Only an empty installation"), full::toString);
            server.stop();
            moveAway(home.resolve("etc/jinbang-master.key"), safe);
            moveAway(home.resolve("data/jinbang"), safe);
            moveAway(home.resolve("data/jinbang-keys"), safe);
            server.start();
            server.awaitStatus("/health/ready", 200, Server.START);
            assertEquals(List.of(), Api.of(server).list("/api/v1/editions"));
            Console.Answer restored = demonstration.console(restore);
            assertTrue(restored.succeeded().contains("the same root as when it was backed up"), restored::toString);
            server.awaitStatus("/health/ready", 200, Server.START);
            demonstration.restart();
        });
    }

    private static void moveAway(Path file, Path safe) {
        try {
            Files.move(file, safe.resolve(file.getFileName()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    @Order(3)
    void aMoveToPostgresKeepsEverythingAndSoDoesARestartThere() {
        Server server = demonstration.server();
        demonstration.keepsThrough(() -> {
            Console.Answer moved = demonstration.console("award:database-move --lang en --url "
                    + postgres.database("store") + " --vault-url " + postgres.database("keys") + " --user "
                    + Postgres.USER + " --password any");
            assertTrue(moved.succeeded().contains("the journal verifies on both sides"), moved::toString);
            server.await("the configuration names it", SOON, () -> configured().contains(postgres.database("store")));
            server.await(
                    "the server goes on there",
                    SOON,
                    () -> server.home().logTail(200).contains("The store is " + postgres.database("store")));
            server.awaitStatus("/health/ready", 200, Server.START);
            demonstration.verifies();
            demonstration.restart();
        });
        demonstration.verifies();
    }

    private static String configured() {
        try {
            return Files.readString(demonstration.server().home().path("etc/org.jinbang.persistence.cfg"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
