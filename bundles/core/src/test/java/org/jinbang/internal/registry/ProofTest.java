package org.jinbang.internal.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jinbang.internal.trial.Prelude;
import org.jinbang.internal.trial.SmallScheme;
import org.jinbang.internal.trial.Trial;
import org.jinbang.json.Json;
import org.jinbang.process.Actor;
import org.jinbang.process.CommandType;
import org.jinbang.process.GoldenCase;
import org.jinbang.process.Refusal;
import org.jinbang.process.Schemes;
import org.jinbang.scheme.Article;
import org.jinbang.scheme.Disposition;
import org.jinbang.scheme.Organ;
import org.jinbang.scheme.Power;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Text;
import org.jinbang.time.Calendars;
import org.jinbang.time.internal.ShippedCalendar;
import org.junit.jupiter.api.Test;

/** What a proof tells of cases that fail, and when its editions are played. */
class ProofTest {
    private static GoldenCase lost(String id) {
        return new GoldenCase(
                id,
                "1",
                true,
                new Text("样例", "A case"),
                new GoldenCase.Prelude(Optional.of("nowhere"), 1, Json.obj(), Map.of()),
                List.of());
    }

    private static List<Text> told(GoldenCase... cases) {
        return told(SmallScheme.installed().scheme(), cases);
    }

    private static List<Text> told(Scheme scheme, GoldenCase... cases) {
        SchemeCheck check = new SchemeCheck(new KindRegistry(), Calendars.fixed(ShippedCalendar.calendar()));
        return check
                .of(new Schemes.Candidate(scheme, List.of(cases), "test", Map.of()), SchemeCheck.Depth.RULES)
                .problems()
                .stream()
                .map(Schemes.Problem::message)
                .toList();
    }

    @Test
    void aCauseIsToldOnceWithTheCasesThatFailOnIt() {
        List<Text> told = told(lost("1-first"), lost("1-second"));
        Text alike = told.get(told.size() - 1);
        assertEquals("2 cases fail alike: given: there is no stage nowhere; cases: 1-first, 1-second", alike.en());
        assertEquals("2 个样例因同一原因未通过：前情：没有环节 nowhere；样例：1-first、1-second", alike.zh());
    }

    @Test
    void theCasesThereAreArePlayedWhileArticlesLackOthers() {
        Scheme ruled = articles(
                SmallScheme.installed().scheme(),
                a -> a.number().equals("1") ? article(a, Disposition.RULE, a.inForceFrom()) : a);
        List<String> told = told(ruled, lost("1-first")).stream().map(Text::en).toList();
        assertTrue(told.contains("article 1 lacks a negative case"), told::toString);
        assertTrue(told.contains("the case 1-first fails: given: there is no stage nowhere"), told::toString);
    }

    @Test
    void anEditionIsPlayedInTheYearInWhichTheLastArticleComesIntoForce() {
        Scheme small = SmallScheme.installed().scheme();
        int last = ShippedCalendar.calendar().lastDay().getYear();
        for (Map.Entry<Integer, Integer> each :
                Map.of(last - 2, last - 2, last, last, last + 1, last).entrySet()) {
            Trial trial = Trials.of(inForceFrom(small, each.getKey()), new KindRegistry());
            new Prelude(trial).openEdition(Json.obj());
            assertEquals(
                    each.getValue(),
                    trial.reader()
                            .edition(Actor.of("p-board-1"), trial.edition())
                            .year());
        }
    }

    private static Scheme inForceFrom(Scheme s, int year) {
        return articles(s, a -> article(a, a.disposition(), LocalDate.of(year, 1, 1)));
    }

    private static Article article(Article a, Disposition disposition, LocalDate from) {
        return new Article(
                a.number(), a.title(), a.summary(), disposition, a.reason(), from, a.inForceTo(), a.textHash());
    }

    private static Scheme articles(Scheme s, UnaryOperator<Article> change) {
        return new Scheme(
                s.id(),
                s.revision(),
                s.title(),
                s.issuer(),
                s.regulation(),
                s.edition(),
                s.articles().stream().map(change).toList(),
                s.parameters(),
                s.settings(),
                s.awards(),
                s.organs(),
                s.forms(),
                s.tracks(),
                s.stages(),
                s.aftercare());
    }

    @Test
    void withoutThePowerRulesAStandingOrganSaysWhereItsSeatsComeFrom() {
        Scheme small = SmallScheme.installed().scheme();
        Scheme fixed = Changed.organs(
                small,
                small.organs().stream()
                        .map(o -> new Organ(
                                o.id(),
                                o.title(),
                                o.powers().stream()
                                        .filter(grant -> grant.power() != Power.RULES && grant.power() != Power.CANCEL)
                                        .toList(),
                                o.appointedBy(),
                                o.membersFrom(),
                                o.openList(),
                                o.composition(),
                                o.pledge(),
                                o.basis()))
                        .toList());
        Trial trial = Trials.of(fixed, new KindRegistry());
        new Prelude(trial).openEdition(Json.obj());
        Refusal seat = (Refusal) trial.execute(
                "board:1",
                CommandType.SEAT_MEMBER,
                "",
                Json.obj().with("organ", "board").with("person", "p-stranger"));
        assertTrue(seat.detail().en().contains("get their seat from an administrator"), seat::toString);
        Refusal cancel = (Refusal) trial.execute(
                "board:1", CommandType.CANCEL_EDITION, "", Json.obj().with("reason", "无（虚构）"));
        assertTrue(cancel.detail().en().contains("gives no organ the power “cancel”"), cancel::toString);
    }
}
