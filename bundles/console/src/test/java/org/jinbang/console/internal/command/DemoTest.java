package org.jinbang.console.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jinbang.console.internal.demo.Played;
import org.jinbang.console.internal.demo.Requirements;
import org.jinbang.console.internal.demo.individual.IndividualDemonstration;
import org.jinbang.json.Json;
import org.jinbang.process.ActType;
import org.jinbang.process.Reader;
import org.jinbang.process.RefusalCode;
import org.jinbang.process.Schemes;
import org.jinbang.scheme.Text;
import org.jinbang.security.Accounts;
import org.jinbang.security.Sessions;
import org.jinbang.time.JinbangClock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;

/** Where the demonstration is not played, what it reports, and that what did not occur fails it. */
class DemoTest {
    private static Played played;

    @BeforeAll
    static void play() {
        played = Played.once();
    }

    private static Shell shell(JinbangClock clock) {
        Shell shell = new Shell()
                .offer(Schemes.class, played.schemes())
                .offer(Reader.class, played.reader())
                .offer(Accounts.class, played.security().accounts())
                .offer(Sessions.class, played.security().sessions())
                .offer(JinbangClock.class, clock)
                .offer(BundleContext.class, FakeContext.port("28181"));
        shell.session().put("LANG", "en");
        return shell;
    }

    @Test
    void aServerThatIsNoDemonstrationRefuses() {
        JinbangClock real = () -> played.clock().now();
        Failure failure = assertThrows(Failure.class, () -> shell(real).run(new Demo()));
        assertTrue(failure.getMessage().contains("no demonstration server"), failure.getMessage());
    }

    @Test
    void nothingIsPlayedOnADatabaseWithEditions() throws Exception {
        int before = played.reader().editions().size();
        String text = shell(played.clock()).run(new Demo());
        assertTrue(text.contains(played.edition()) && text.contains("nothing is played"), text);
        assertEquals(before, played.reader().editions().size());
        Json.Obj json = Json.parseObject(shell(played.clock()).run(new Demo(), "--json"));
        assertFalse(json.isTrue("played"));
    }

    @Test
    void aSchemeWithoutDemonstrationIsRefused() {
        Failure failure =
                assertThrows(Failure.class, () -> shell(played.clock()).run(new Demo(), "cn.other"));
        assertTrue(failure.getMessage().contains("cn.caq.individual"), failure.getMessage());
    }

    @Test
    void theReportShowsWinnersRefusalsAndTheWayOn() {
        DemoReport report = report(List.of());
        String text = Shell.printed(report.view(), false);
        for (String part : List.of(
                "Outstanding Quality Person of China: 11",
                "Quality Artisan of China: 20",
                "OBJECTION_INCOMPLETE",
                "http://127.0.0.1:28181/api/v1/editions/" + played.edition() + "/winners",
                "award:login --password secret-of-the-demo office-1",
                "not shown CAP_REACHED")) {
            assertTrue(text.contains(part), () -> part + " is missing in\n" + text);
        }
        Json.Obj json = Json.parseObject(Shell.printed(report.view(), true));
        assertEquals(31, json.object("winners").items("names").size());
        assertTrue(json.items("refusals").size() > 50, json::canonical);
        assertEquals(List.of(), json.texts("missing"));
    }

    @Test
    void whatDidNotOccurIsListedAndFailsIt() {
        Requirements all = new IndividualDemonstration().requirements();
        Map<RefusalCode, Text> none = new EnumMap<>(RefusalCode.class);
        Map<ActType, Text> noActs = new EnumMap<>(ActType.class);
        Requirements more = new Requirements(none, noActs, all.branches(), 1000);
        List<Requirements.Item> missing =
                more.missing(played.play().scheme(), played.play().chronicle());
        List<String> ids = missing.stream().map(Requirements.Item::id).toList();
        assertEquals(
                List.of(
                        "SCHEME_DORMANT",
                        "CHANGED",
                        "CAP_REACHED",
                        "OUTSIDE_SCOPE",
                        "FINDING_ERROR",
                        "NOT_ENGAGED",
                        "PLAN_MISSING",
                        "TOO_MANY",
                        "BUSY",
                        "STORE_UNAVAILABLE",
                        "FAILED",
                        "REVIEWER_NOMINATED",
                        "NOMINATION_DECIDED",
                        "REVIEWER_DISCIPLINED",
                        "PLAN_FILED",
                        "PLAN_DECIDED",
                        "PLACES_TRANSFERRED",
                        "RECOMMENDATIONS_RANKED",
                        "EDITION_SLEPT",
                        "EDITION_WOKE",
                        "ABSENCE_RECORDED",
                        "RECOMMENDATION_WAIVED",
                        "REVIEWERS_RATED",
                        "APPLICANT_RATED",
                        "DUTY_RECORDED",
                        "REFERRED",
                        "REFERRAL_TAKEN_UP",
                        "REFERRAL_DECLINED",
                        "REASSESSMENT_ASKED",
                        "REASSESSMENT_MARKED",
                        "REASSESSMENT_DECIDED",
                        "SUSPENDED",
                        "REINSTATED",
                        "REVOCATION_PROPOSED",
                        "REVOCATION_DISMISSED",
                        "REVOKED"),
                ids.subList(0, 36));
        assertEquals(37, ids.size(), ids::toString);
        String message = report(missing).failure().in(java.util.Locale.ENGLISH).getMessage();
        assertTrue(message.contains("refusal CAP_REACHED: The cap is reached"), message);
        assertTrue(message.contains("number of applications"), message);
    }

    @Test
    void aPartSaysWhichChaptersAreLeftAndNoWinners() {
        String text = Shell.printed(
                report(List.of(), List.of(new Text("票决", "The votes"))).view(), false);
        assertTrue(text.contains("1 chapter(s) are left to you:\n  The votes\n"), text);
        assertTrue(text.contains("award:login --password secret-of-the-demo office-1"), text);
        assertFalse(text.contains("Quality Artisan of China: 20"), text);
    }

    @Test
    void thereIsNoChapterBeforeTheFirst() {
        Failure failure =
                assertThrows(Failure.class, () -> shell(played.clock()).run(new Demo(), "--until", "0"));
        assertTrue(failure.getMessage().contains("1 or more"), failure.getMessage());
    }

    private static DemoReport report(List<Requirements.Item> missing) {
        return report(missing, List.of());
    }

    private static DemoReport report(List<Requirements.Item> missing, List<Text> left) {
        return new DemoReport(
                played.play().scheme(),
                new IndividualDemonstration(),
                new org.jinbang.console.internal.demo.Performance.Result(
                        played.play(), missing, left, Duration.ofSeconds(40)),
                org.jinbang.console.internal.demo.Endpoint.of(FakeContext.port("28181")),
                "secret-of-the-demo");
    }
}
