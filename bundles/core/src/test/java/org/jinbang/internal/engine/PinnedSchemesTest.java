package org.jinbang.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jinbang.internal.memory.MemoryStore;
import org.jinbang.internal.registry.KindRegistry;
import org.jinbang.internal.trial.SmallScheme;
import org.jinbang.json.Json;
import org.jinbang.process.EditionState;
import org.jinbang.process.Schemes;
import org.jinbang.scheme.ArticleRef;
import org.jinbang.scheme.Condition;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Setting;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.Track;
import org.junit.jupiter.api.Test;

/** The conditions of an edition are worked out once, and anew when what they were worked out from has changed. */
class PinnedSchemesTest {
    private final Scheme scheme = scheme();
    private final PinnedSchemes schemes = new PinnedSchemes(
            new MemoryStore(),
            (id, revision) -> Optional.of(new Schemes.Installed(scheme, List.of(), "test", "hash")),
            new KindRegistry()::kinds);

    /** The small scheme, whose only track asks for a name of at most {@code $longest} characters. */
    private static Scheme scheme() {
        Scheme s = SmallScheme.installed().scheme();
        Track track = s.tracks().get(0);
        Condition brief = new Condition(
                "brief",
                new Text("简短", "Brief"),
                "length-at-most",
                Json.obj().with("field", "name").with("max", "$longest"),
                List.of(),
                Optional.empty(),
                new ArticleRef("1"));
        Setting longest = new Setting(
                "longest",
                new Text("最长", "Longest"),
                Setting.Type.NUMBER,
                new Json.Num(3),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                new ArticleRef("1"));
        return new Scheme(
                s.id(),
                s.revision(),
                s.title(),
                s.issuer(),
                s.regulation(),
                s.edition(),
                s.articles(),
                s.parameters(),
                Stream.concat(s.settings().stream(), Stream.of(longest)).toList(),
                s.awards(),
                s.organs(),
                s.forms(),
                List.of(new Track(
                        track.id(), track.title(), track.award(), track.form(), List.of(brief), track.basis())),
                s.stages());
    }

    private EditionState edition(String id, Json.Obj settings) {
        return new EditionState(
                id,
                scheme.id(),
                scheme.revision(),
                "hash",
                2024,
                EditionState.Status.RUNNING,
                settings,
                List.of(),
                Map.of(),
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                false,
                List.of());
    }

    private long longest(EditionState edition) {
        return schemes.conditions(edition, scheme.tracks().get(0).id())
                .all()
                .get(0)
                .params()
                .number("max")
                .orElseThrow();
    }

    @Test
    void conditionsAreWorkedOutOnceForAnEdition() {
        String track = scheme.tracks().get(0).id();
        assertSame(
                schemes.conditions(edition("one", Json.obj()), track),
                schemes.conditions(edition("one", Json.obj()), track));
    }

    @Test
    void conditionsFollowTheSettingsOfTheirEdition() {
        Json.Obj chosen = Json.obj().with("longest", 5);
        assertEquals(3, longest(edition("one", Json.obj())));
        assertEquals(5, longest(edition("two", chosen)));
        assertEquals(5, longest(edition("one", chosen)), "after a change");
        assertEquals(3, longest(edition("one", Json.obj())), "and back");
        assertEquals(5, longest(edition("two", chosen)));
    }
}
