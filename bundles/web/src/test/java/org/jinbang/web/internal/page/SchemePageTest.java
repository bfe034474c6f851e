package org.jinbang.web.internal.page;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jinbang.internal.registry.KindRegistry;
import org.jinbang.internal.registry.Trials;
import org.jinbang.internal.trial.Prelude;
import org.jinbang.internal.trial.SmallScheme;
import org.jinbang.internal.trial.Trial;
import org.jinbang.json.Json;
import org.jinbang.process.CommandType;
import org.jinbang.process.Revisions;
import org.jinbang.process.Schemes;
import org.jinbang.scheme.Scheme;
import org.jinbang.web.internal.http.Body;
import org.jinbang.web.internal.http.Visit;
import org.jinbang.web.internal.render.Say;
import org.junit.jupiter.api.Test;

/** The page of a scheme that is not installed any more still shows its editions, and which were cancelled. */
class SchemePageTest {
    private final Scheme scheme = SmallScheme.withTenure();
    private final Trial trial = Trials.of(scheme, new KindRegistry());

    /** A service that knows nothing. */
    private static <T> T empty(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, given) -> method.getReturnType() == Optional.class ? Optional.empty() : List.of()));
    }

    private String page() {
        Sources sources = new Sources(
                trial.reader(),
                null,
                empty(Schemes.class),
                empty(Revisions.class),
                null,
                null,
                () -> Instant.parse("2024-02-01T00:00:00Z"),
                null);
        List<String> steps = List.of("schemes", scheme.id(), scheme.revision());
        Visit visit = new Visit(
                "/" + String.join("/", steps),
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
    void aCancelledEditionIsMarked() {
        new Prelude(trial).openEdition(Json.obj());
        assertTrue(page().contains("/editions/" + trial.edition()));
        assertFalse(page().contains("cancelled"));
        trial.execute("board:1", CommandType.CANCEL_EDITION, "", Json.obj().with("reason", "虚构事由"));
        assertTrue(page().contains("cancelled"));
    }
}
