package org.jinbang.internal.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jinbang.internal.trial.Prelude;
import org.jinbang.internal.trial.SmallScheme;
import org.jinbang.internal.trial.Trial;
import org.jinbang.json.Json;
import org.jinbang.process.CommandType;
import org.jinbang.process.Refusal;
import org.jinbang.scheme.ArticleRef;
import org.jinbang.scheme.Basis;
import org.jinbang.scheme.Element;
import org.jinbang.scheme.Organ;
import org.jinbang.scheme.Scheme;
import org.junit.jupiter.api.Test;

/** How an organ is composed and who appoints it can stand in other articles than the organ. */
class OrganPlacesTest {
    private static final Basis COMPOSED = new ArticleRef("2");
    private static final Basis APPOINTED = new ArticleRef("3");

    private final Scheme scheme = placed();

    private static Scheme placed() {
        Scheme small = SmallScheme.installed().scheme();
        Organ jury = small.organ("jury").orElseThrow();
        Organ.Composition placed = new Organ.Composition(
                2,
                false,
                false,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(2),
                Optional.of(COMPOSED),
                Optional.of(APPOINTED));
        return Changed.organs(
                small, Changed.replaced(small.organs(), jury, organ -> OrganSwitches.composed(organ, placed)));
    }

    @Test
    void refusalsCiteThem() {
        Trial trial = Trials.of(scheme, new KindRegistry());
        new Prelude(trial).openEdition(Json.obj());
        Json.Obj third = Json.obj().with("organ", "jury").with("person", "p-third");
        Refusal full = assertInstanceOf(Refusal.class, trial.execute("board:1", CommandType.SEAT_MEMBER, "", third));
        assertEquals(Optional.of(COMPOSED), full.basis());
        Refusal stranger =
                assertInstanceOf(Refusal.class, trial.execute("stranger", CommandType.SEAT_MEMBER, "", third));
        assertEquals(Optional.of(APPOINTED), stranger.basis());
    }

    @Test
    void theyAreElementsAndRulesOfThoseArticles() {
        assertEquals(
                List.of("composition jury 2", "appointment jury 3"),
                Element.of(scheme).stream()
                        .filter(each -> Stream.of("composition", "appointment").anyMatch(each.kind()::equals))
                        .map(each -> each.kind() + " " + each.id() + " "
                                + each.basis().article())
                        .toList());
        assertEquals(
                List.of("2", "2", "3"),
                RuleSwitch.of(scheme).stream()
                        .filter(rule -> rule.path().matches("organs/jury/(composition/.*|appointed-by)"))
                        .map(RuleSwitch::article)
                        .toList());
    }
}
