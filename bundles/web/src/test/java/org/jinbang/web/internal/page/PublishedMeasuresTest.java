package org.jinbang.web.internal.page;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jinbang.internal.registry.KindRegistry;
import org.jinbang.internal.registry.Trials;
import org.jinbang.internal.trial.Prelude;
import org.jinbang.internal.trial.SmallScheme;
import org.jinbang.internal.trial.Trial;
import org.jinbang.json.Json;
import org.jinbang.process.CommandType;
import org.jinbang.security.Account;
import org.jinbang.security.Accounts;
import org.jinbang.web.internal.http.Body;
import org.jinbang.web.internal.http.Visit;
import org.jinbang.web.internal.render.Say;
import org.junit.jupiter.api.Test;

/** The page of an edition names whom the regulation has criticised in public, and nobody who was erased. */
class PublishedMeasuresTest {
    private static final Instant NOW = Instant.parse("2024-02-01T00:00:00Z");
    private static final String SECTION = "Public measures against reviewers";

    private final Trial trial = Trials.of(SmallScheme.withDiscipline(), new KindRegistry());

    private void impose(String member, String measure) {
        trial.execute(
                "board:1",
                CommandType.DISCIPLINE_REVIEWER,
                "",
                Json.obj()
                        .with("organ", "jury")
                        .with("person", member)
                        .with("measure", measure)
                        .with("reason", "迟到早退（虚构）"));
    }

    private static Accounts accounts(Account.State state) {
        boolean erased = state == Account.State.ERASED;
        return (Accounts) Proxy.newProxyInstance(
                Accounts.class.getClassLoader(),
                new Class<?>[] {Accounts.class},
                (proxy, method, given) -> Optional.of(new Account(
                        given[0].toString(),
                        "",
                        erased ? "" : "Name of " + given[0],
                        "",
                        state,
                        false,
                        Set.of(),
                        NOW)));
    }

    private String page(Account.State state) {
        Sources sources = new Sources(trial.reader(), null, null, null, null, null, () -> NOW, accounts(state));
        List<String> steps = List.of("editions", trial.edition());
        Visit visit = new Visit(
                "/editions/" + trial.edition(),
                steps,
                Map.of(),
                false,
                Body.none(),
                new Say(Locale.ENGLISH),
                "127.0.0.1");
        Pages pages = new Pages(sources);
        return pages.show(pages.find(steps).orElseThrow(), visit).html();
    }

    @Test
    void whoIsCriticisedIsNamedAndWhoIsRemovedIsNot() {
        new Prelude(trial).openEdition(Json.obj());
        impose("p-jury-2", "removal");
        assertFalse(page(Account.State.ACTIVE).contains(SECTION));
        impose("p-jury-1", "criticism");
        String html = page(Account.State.ACTIVE);
        for (String shown : List.of(SECTION, "Name of p-jury-1", "invented jury", "invented criticism", "art. 3")) {
            assertTrue(html.contains(shown), shown + "\n" + html);
        }
        for (String hidden : List.of("p-jury-2", "invented removal", "迟到早退")) {
            assertFalse(html.contains(hidden), hidden);
        }
    }

    @Test
    void whoWasErasedIsNamedNoLonger() {
        new Prelude(trial).openEdition(Json.obj());
        impose("p-jury-1", "criticism");
        String html = page(Account.State.ERASED);
        assertTrue(html.contains("invented criticism") && html.contains("(erased)"), html);
        assertFalse(html.contains("p-jury-1"), html);
    }
}
