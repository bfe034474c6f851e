package org.jinbang.web.internal.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jinbang.internal.registry.Trials;
import org.jinbang.internal.trial.SmallScheme;
import org.jinbang.internal.trial.Trial;
import org.jinbang.json.Json;
import org.jinbang.process.Actor;
import org.jinbang.process.CommandType;
import org.jinbang.process.Referrals;
import org.jinbang.web.internal.http.Body;
import org.jinbang.web.internal.http.Visit;
import org.jinbang.web.internal.render.Say;
import org.junit.jupiter.api.Test;

/** The public pages say until when an award holds, whether it is suspended, and that it has ended. */
class StandingPagesTest {
    private static final Instant NOW = Instant.parse("2024-06-01T00:00:00Z");

    private final Trial trial = Trials.at(SmallScheme.withTenure(), "", "a");
    private final String number = trial.reader()
            .application(Actor.of("p-board-1"), trial.application("a"))
            .state()
            .certificate()
            .orElseThrow()
            .number();

    private static Referrals none() {
        return (Referrals) Proxy.newProxyInstance(
                Referrals.class.getClassLoader(),
                new Class<?>[] {Referrals.class},
                (proxy, method, given) -> List.of());
    }

    private String page(String... steps) {
        Sources sources = new Sources(trial.reader(), null, null, null, null, none(), () -> NOW, null);
        Visit visit = new Visit(
                "/" + String.join("/", steps),
                List.of(steps),
                Map.of(),
                false,
                Body.none(),
                new Say(Locale.ENGLISH),
                "127.0.0.1");
        Pages pages = new Pages(sources);
        return pages.show(pages.find(List.of(steps)).orElseThrow(), visit).html();
    }

    private String winners() {
        return page("editions", trial.edition(), "winners");
    }

    private void tell(CommandType type, Json.Obj data) {
        trial.execute("board:1", type, trial.application("a"), data.with("reason", "虚构事由"));
    }

    private static void shows(String html, String... words) {
        for (String each : words) {
            assertTrue(html.contains(each), each + " is missing in\n" + html);
        }
    }

    @Test
    void anAwardThatHoldsShowsItsLastDay() {
        shows(winners(), "Valid until");
        assertFalse(winners().contains("tag bad"));
        shows(page("c", number), "Valid until", "tag good");
    }

    @Test
    void aSuspendedOneSaysOnWhichGroundUntilItIsReinstated() {
        tell(CommandType.SUSPEND, Json.obj().with("ground", "misuse"));
        shows(winners(), "suspended");
        String check = page("c", number);
        shows(check, "Suspended since", "invented misuse", "art. 2", "tag bad");
        assertFalse(check.contains("虚构事由"), "the reason is not public");
        tell(CommandType.REINSTATE, Json.obj());
        shows(page("c", number), "tag good");
    }

    @Test
    void theNoticeStandsAsItWasWhateverBecameOfTheAward() {
        String notice = trial.reader()
                .edition(Actor.of("p-board-1"), trial.edition())
                .batches()
                .get(0)
                .notices()
                .get(0)
                .id();
        String before = page("editions", trial.edition(), "notices", notice);
        tell(CommandType.PROPOSE_REVOCATION, Json.obj().with("ground", "deceit"));
        tell(CommandType.REVOKE, Json.obj().with("ground", "deceit"));
        assertEquals(before, page("editions", trial.edition(), "notices", notice));
        shows(winners(), "Revoked awards", "No award of this kind stands any more");
    }

    @Test
    void anEndedOneSaysSo() {
        trial.moveTo("+P3Y1D");
        shows(winners(), "expired");
        shows(page("c", number), "Expired", "end of its validity");
    }

    @Test
    void whatIsReassessedStaysGoodUntilItIsDecided() {
        trial.moveTo("+P2Y11M");
        trial.execute(
                "applicant:a",
                CommandType.ASK_REASSESSMENT,
                trial.application("a"),
                Json.obj().with("statement", "虚构材料"));
        trial.moveTo("+P2M");
        shows(winners(), "under reassessment");
        shows(page("c", number), "under reassessment", "tag good");
    }
}
