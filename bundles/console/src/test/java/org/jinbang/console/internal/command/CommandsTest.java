package org.jinbang.console.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jinbang.console.internal.demo.Played;
import org.jinbang.internal.registry.TroubleBook;
import org.jinbang.json.Json;
import org.jinbang.process.ApplicationState.Status;
import org.jinbang.process.Conformance;
import org.jinbang.process.Engine;
import org.jinbang.process.Reader;
import org.jinbang.process.Schemes;
import org.jinbang.process.Troubles;
import org.jinbang.scheme.Text;
import org.jinbang.schemefile.SchemeFiles;
import org.jinbang.security.Accounts;
import org.jinbang.security.PersonalData;
import org.jinbang.security.Sessions;
import org.jinbang.time.Calendars;
import org.jinbang.time.JinbangClock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The commands on an edition that was played before. */
class CommandsTest {
    private static final String SCHEME = "cn.caq.individual@2024";

    private static Played played;

    private Shell shell;

    @BeforeAll
    static void play() {
        played = Played.once();
    }

    private final TroubleBook troubles = new TroubleBook();

    @BeforeEach
    void open() {
        shell = new Shell()
                .offer(Schemes.class, played.schemes())
                .offer(Troubles.class, troubles)
                .offer(SchemeFiles.class, new FilesOnDisk())
                .offer(Conformance.class, (candidate, seeds) -> List.of())
                .offer(Reader.class, played.reader())
                .offer(Engine.class, played.engine())
                .offer(Accounts.class, played.security().accounts())
                .offer(Sessions.class, played.security().sessions())
                .offer(PersonalData.class, played.security().personalData())
                .offer(JinbangClock.class, played.clock())
                .offer(Calendars.class, played.calendars());
        shell.session().put("LANG", "en_GB.UTF-8");
    }

    private void signIn(String login) throws Exception {
        shell.run(new Login(), "--password", Played.PASSWORD, login);
    }

    private Failure fails(AwardCommand command, String... words) {
        return assertThrows(Failure.class, () -> shell.run(command, words));
    }

    private static void has(String text, String... parts) {
        for (String part : parts) {
            assertTrue(text.contains(part), () -> "“" + part + "” is missing in:\n" + text);
        }
    }

    @Test
    void schemes() throws Exception {
        troubles.report(new Troubles.Trouble(
                "org.example.late/1.0.0",
                "start",
                new Text("启动失败", "its start failed"),
                new Text("见日志", "see the log")));
        has(
                shell.run(new SchemeList()),
                "Refused: deploy/wrong.scheme.yaml",
                "the former cn.wrong@1 stays",
                "wrong.scheme.yaml:1:1: no title",
                "Being checked: " + SCHEME + " (deploy/coming.scheme.yaml), 12 of 190 done",
                "Trouble with a plug-in: org.example.late/1.0.0, start",
                "its start failed",
                "What to do: see the log");
        has(shell.run(new SchemeList()), SCHEME, "National Quality Award for Individuals");
        has(shell.run(new SchemeList(), "--lang", "zh"), SCHEME, "全国质量奖个人奖", "中国质量协会");
        Json.Arr json = (Json.Arr) Json.parse(shell.run(new SchemeList(), "--json"));
        assertEquals("2024", ((Json.Obj) json.items().get(1)).text("revision").orElseThrow());
        assertEquals(
                List.of("installed", "installed", "checking", "refused", "trouble"),
                json.items().stream()
                        .map(each -> ((Json.Obj) each).text("state").orElseThrow())
                        .toList());
        has(
                shell.run(new SchemeShow(), SCHEME),
                "outstanding-cap",
                "entrepreneur",
                "leading-group",
                "vote",
                "defence-places",
                "reading (near art. 16)");
        has(shell.run(new SchemeShow(), "cn.caq.individual"), "artisan");
        has(fails(new SchemeShow(), "cn.nobody@1").getMessage(), "cn.nobody@1", SCHEME);
    }

    @Test
    void coverageListsEveryArticleAndReadingsApart() throws Exception {
        String json = shell.run(new SchemeArticles(), "--json", SCHEME);
        Json.Obj coverage = Json.parseObject(json);
        assertEquals(24, coverage.items("articles").size());
        assertFalse(coverage.items("readings").isEmpty());
        Json.Obj cap = (Json.Obj) coverage.items("articles").get(5);
        assertEquals("6", cap.text("article").orElseThrow());
        assertTrue(
                cap.number("positive").orElseThrow() > 0
                        && cap.number("negative").orElseThrow() > 0,
                cap::canonical);
        assertTrue(cap.texts("elements").contains("cap outstanding"), cap::canonical);
        has(shell.run(new SchemeArticles(), SCHEME), "Readings", "setting ballot-quorum", "rule");
    }

    @Test
    void aSchemeIsVerifiedOrTheProblemsAreTheFailure() throws Exception {
        has(shell.run(new SchemeVerify(), SCHEME), "stands", "golden cases");
        String problem = fails(new SchemeVerify(), Played.BROKEN).getMessage();
        has(problem, "1 problems", "scheme.yaml:7:3", "the stage is never reached");
        has(shell.run(new SchemeVerify(), "pom.xml"), "pom.xml stands");
        has(fails(new SchemeVerify(), "src").getMessage(), "src has 1 problems", "a folder");
        has(fails(new SchemeVerify(), "no/such/file").getMessage(), "not installed");
    }

    @Test
    void editions() throws Exception {
        has(shell.run(new EditionList()), played.edition(), "ended", "cancelled");
        String asPublic = shell.run(new EditionShow(), played.edition());
        has(asPublic, "unit-1", "示例推荐协会1（虚构）", "Cap exceeded", "→ 11");
        assertFalse(asPublic.contains("committee-1"), asPublic);
        signIn("office-1");
        has(shell.run(new EditionShow(), played.edition()), "(committee-1)", "(leading-group-1) ★", "media");
        has(fails(new EditionShow(), "no-such").getMessage(), "UNKNOWN_TARGET", "no-such");
    }

    @Test
    void anEditionIsOpenedByASeatOnly() throws Exception {
        String[] words = {
            "--member",
            "leading-group:leading-group-1:chair",
            "--member",
            "office:office-1",
            "--setting",
            "defence-places=9",
            SCHEME,
            "2030"
        };
        has(fails(new EditionOpen(), words).getMessage(), "NOT_ENTITLED");
        signIn("office-1");
        has(fails(new EditionOpen(), words).getMessage(), "NOT_ENTITLED", "11");
        signIn("leading-group-1");
        has(shell.run(new EditionOpen(), words), "cn.caq.individual-2030", "Edition opened");
        Json.Obj state = Json.parseObject(shell.run(new EditionShow(), "--json", "cn.caq.individual-2030"));
        assertEquals(9L, state.object("settings").number("defence-places").orElseThrow());
        has(fails(new EditionOpen(), "--member", "office", SCHEME, "2040").getMessage(), "organ:login");
        has(
                fails(new EditionOpen(), "--member", "office:nobody", SCHEME, "2040")
                        .getMessage(),
                "nobody");
        has(fails(new EditionOpen(), "--setting", "x", SCHEME, "2040").getMessage(), "name=value");
    }

    @Test
    void stagesArePreviewedAndClosedBySeat() throws Exception {
        String open = played.openEdition();
        has(fails(new StagePreview(), open, "1", "apply").getMessage(), "NOT_ENTITLED");
        has(fails(new StageClose(), open, "1", "apply", "x").getMessage(), "NOT_ENTITLED");
        signIn("office-1");
        String preview = shell.run(new StagePreview(), open, "1", "apply");
        has(preview, "It cannot be closed yet", "the window is open until");
        has(fails(new StageClose(), open, "1", "apply", "x").getMessage(), "PREVIEW_OUTDATED");
        String digest = Json.parseObject(shell.run(new StagePreview(), "--json", open, "1", "apply"))
                .text("digest")
                .orElseThrow();
        has(fails(new StageClose(), open, "1", "apply", digest).getMessage(), "TOO_EARLY", "art. 13");
    }

    @Test
    void reviewersAreForThoseWhoRunTheEdition() throws Exception {
        String edition = played.edition();
        has(fails(new Reviewers(), edition, "2", "review").getMessage(), "NOT_ENTITLED");
        signIn("office-1");
        has(shell.run(new Reviewers(), edition, "2", "review"), "Batch 2, Document review", "committee-2", "yes");
        Json.Obj shown = Json.parseObject(shell.run(new Reviewers(), "--json", edition, "2", "review"));
        assertEquals(7, shown.items("members").size());
        has(fails(new Reviewers(), edition, "2", "vote").getMessage(), "WRONG_STAGE");
        has(fails(new Reviewers(), "--save", edition, "2", "review").getMessage(), "--propose");
        has(shell.run(new Reviewers(), "--propose", "2", edition, "2", "review"), "--save");
        has(
                fails(new Reviewers(), "--propose", "2", "--save", edition, "2", "review")
                        .getMessage(),
                "EDITION_CLOSED");
        has(
                fails(new Reviewers(), "--propose", "2", "--group", "nobody", edition, "2", "review")
                        .getMessage(),
                "nobody");
    }

    @Test
    void applications() throws Exception {
        assertTrue(shell.run(new ApplicationList(), played.edition()).contains("0 in all"));
        signIn("office-1");
        String all = shell.run(new ApplicationList(), played.edition());
        has(all, "示例甲子", "awarded", "ended", "withdrawn", "disqualified");
        Json.Arr awarded = (Json.Arr)
                Json.parse(shell.run(new ApplicationList(), "--status", "awarded", "--json", played.edition()));
        assertEquals(31, awarded.items().size());
        List<Json> first = ((Json.Arr) Json.parse(shell.run(
                        new ApplicationList(), "--batch", "1", "--track", "artisan", "--json", played.edition())))
                .items();
        assertTrue(first.size() > 15, () -> String.valueOf(first.size()));
        has(fails(new ApplicationList(), "--status", "lost", played.edition()).getMessage(), "AWARDED");
    }

    @Test
    void anApplicationIsShownAndExplained() throws Exception {
        String id = played.application("e4");
        has(fails(new ApplicationShow(), id).getMessage(), "UNKNOWN_TARGET");
        signIn("office-1");
        has(
                shell.run(new ApplicationShow(), id),
                "示例更名制造有限公司",
                "Document review",
                "AWARDED",
                "(committee-4)",
                "Certificate");
        assertEquals(
                Status.AWARDED.name(),
                Json.parseObject(shell.run(new ApplicationShow(), "--json", id))
                        .object("state")
                        .text("status")
                        .orElseThrow());
        has(
                shell.run(new ApplicationExplain(), id),
                "A good trend of results",
                "art. 8 entrepreneur (4)",
                "not met",
                "Judged met in stage “Document review”");
        assertTrue(shell.run(new ApplicationShow(), id).contains("******"));
        assertTrue(
                fails(new ApplicationShow(), "--reveal", " ", id).getMessage().contains("REASON_MISSING"));
        assertFalse(shell.run(new ApplicationShow(), "--reveal", "查信用（虚构）", id).contains("******"));
        has(shell.run(new ApplicationExplain(), "--lang", "zh", id), "近三年利润逐年上升", "不符合", "第8条");
        has(shell.run(new ApplicationShow(), played.application("e2")), "Objections", "REJECTED");
    }

    @Test
    void quotasAndJournal() throws Exception {
        has(fails(new QuotaShow(), played.edition()).getMessage(), "NOT_ENTITLED");
        signIn("office-1");
        Json.Arr quotas = (Json.Arr) Json.parse(shell.run(new QuotaShow(), "--json", played.edition()));
        Json.Obj outstanding = (Json.Obj) quotas.items().get(0);
        assertEquals(11L, outstanding.number("limit").orElseThrow());
        assertEquals(11L, outstanding.number("used").orElseThrow());
        has(shell.run(new QuotaShow(), played.edition()), "Outstanding Quality Person of China", "11");
        has(shell.run(new JournalVerify(), played.edition()), "verifies", "Root ");
    }

    @Test
    void usersAreAddedWithSeats() throws Exception {
        String text = shell.typing("a-long-enough-password")
                .run(new UserAdd(), "--name", "示例张", "--seat", "cn.caq.individual/office", "zhang-1");
        has(text, "zhang-1");
        assertFalse(text.contains("a-long-enough-password"), text);
        var account = played.security().accounts().findByLogin("zhang-1").orElseThrow();
        assertEquals("示例张", account.name());
        assertEquals(1, account.seats().size());
        assertFalse(account.administrator());
        Json.Obj generated = Json.parseObject(shell.run(new UserAdd(), "--generate", "--json", "zhang-2"));
        String secret = generated.text("password").orElseThrow();
        assertTrue(secret.length() >= Accounts.MIN_PASSWORD, secret);
        shell.run(new Login(), "--password", secret, "zhang-2");
        has(shell.run(new Whoami()), "zhang-2");
        has(fails(new UserAdd(), "--generate", "zhang-1").getMessage(), "ALREADY_DONE");
        has(fails(new UserAdd(), "--password", "short", "zhang-3").getMessage(), "ENTRY_INVALID");
        has(fails(new UserAdd(), "--generate", "--seat", "office", "zhang-3").getMessage(), "scheme/organ");
        assertTrue(played.security().accounts().findByLogin("zhang-3").isEmpty());
    }

    @Test
    void signingInAndOut() throws Exception {
        has(shell.run(new Whoami()), "Nobody is signed in");
        has(fails(new Login(), "--password", "wrong-password", "office-1").getMessage(), "wrong");
        shell.typing(Played.PASSWORD);
        shell.session().put("LANG", "en");
        has(shell.run(new Login(), "office-1"), "Signed in", "office-1");
        has(shell.run(new Whoami()), "office-1");
        shell.run(new Logout());
        has(shell.run(new Whoami()), "Nobody is signed in");
    }

    @Test
    void calendar() throws Exception {
        has(shell.run(new CalendarShow()), "2024", "Work calendar");
        has(shell.run(new CalendarShow(), "2024"), "2024-10-01", "make-up working day");
        has(shell.run(new CalendarShow(), "2024-10-12"), "make-up working day");
        has(shell.run(new CalendarShow(), "--lang", "zh", "2024-10-12"), "调休上班日");
        has(fails(new CalendarShow(), "1999").getMessage(), "1999", "2004");
        has(fails(new CalendarShow(), "soon").getMessage(), "2024-10-12");
    }
}
