package org.jinbang.internal.stages;

import static org.jinbang.internal.stages.Given.misuse;
import static org.jinbang.internal.stages.Given.outcome;
import static org.jinbang.internal.stages.Given.sitting;
import static org.jinbang.internal.stages.Given.someone;
import static org.jinbang.internal.stages.Given.stage;
import static org.jinbang.scheme.spi.StageKind.Outcome.Result.ADVANCES;
import static org.jinbang.scheme.spi.StageKind.Outcome.Result.ENDS;
import static org.jinbang.scheme.spi.StageKind.Outcome.Result.HELD;
import static org.jinbang.scheme.spi.StageKind.Outcome.Result.OPEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.spi.StageKind.NoticeStanding;
import org.jinbang.scheme.spi.StageKind.Outcome;
import org.jinbang.scheme.spi.StageKind.Sitting;
import org.junit.jupiter.api.Test;

/** Application, recommendation, notice, approval and announcement. */
class UnrecordedStagesTest {
    @Test
    void whatIsNotSubmittedLapses() {
        Sitting apply = sitting("application", "{}");
        assertEquals(ADVANCES, outcome(apply, someone("a").there()).result());
        Outcome lapsed = outcome(apply, someone("a").unsubmitted().there());
        assertEquals(ENDS, lapsed.result());
        assertTrue(lapsed.reason().en().contains("Not submitted"), lapsed.reason()::en);
    }

    @Test
    void itClosesAtAnHourOfTheDay() {
        for (int hour : new int[] {1, 18, 24}) {
            assertEquals("", misuse(stage("application", "{\"closing-hour\":" + hour + "}")));
        }
        for (int hour : new int[] {0, 25}) {
            String wrong = misuse(stage("application", "{\"closing-hour\":" + hour + "}"));
            assertTrue(wrong.contains("closing-hour") && wrong.contains(String.valueOf(hour)), wrong);
        }
    }

    @Test
    void aPartOfItsOwnNeedsATitleInBothLanguages() {
        for (String right : List.of(
                "{\"name\":\"text\",\"identity\":\"file\"}",
                "{\"fax\":{\"title\":{\"en\":\"Fax\",\"zh\":\"传真\"},\"type\":\"text\"}}")) {
            assertEquals("", misuse(notice(right)));
        }
        for (String wrong : List.of(
                "{\"fax\":\"text\"}",
                "{\"fax\":{\"title\":{\"en\":\"Fax\"},\"type\":\"text\"}}",
                "{\"fax\":{\"title\":{\"en\":\"Fax\",\"zh\":\"传真\"},\"type\":\"words\"}}",
                "{\"proofs\":\"file\"}")) {
            assertTrue(misuse(notice(wrong)).contains("objections.person."), wrong);
        }
    }

    private static Stage notice(String person) {
        return stage("notice", "{\"objections\":{\"person\":" + person + "},\"open-for\":{\"days\":7}}");
    }

    @Test
    void onlyAFavourableOpinionGoesOn() {
        Sitting recommend = sitting("recommendation", "{}");
        assertEquals(
                ADVANCES, outcome(recommend, someone("a").opinion(true).there()).result());
        Outcome against = outcome(recommend, someone("a").opinion(false).there());
        Outcome none = outcome(recommend, someone("a").there());
        assertEquals(ENDS, against.result());
        assertEquals(ENDS, none.result());
        assertTrue(!against.reason().equals(none.reason()), "a refused opinion and a missing one read differently");
    }

    private static Outcome noticed(NoticeStanding standing) {
        return outcome(
                sitting("notice", "{\"open-for\":{\"calendar\":\"all\",\"days\":7}}"),
                someone("a").noticed(standing).there());
    }

    @Test
    void aNoticeRunsItsWindow() {
        assertEquals(
                OPEN, outcome(sitting("notice", "{}"), someone("a").there()).result());
        assertEquals(OPEN, noticed(new NoticeStanding(false, true, 0, false)).result());
        assertEquals(OPEN, noticed(new NoticeStanding(true, false, 0, false)).result());
        assertEquals(OPEN, noticed(new NoticeStanding(true, false, 0, true)).result());
        assertEquals(ADVANCES, noticed(new NoticeStanding(true, true, 0, false)).result());
    }

    @Test
    void anObjectionHoldsOrEndsOneName() {
        Outcome held = noticed(new NoticeStanding(true, true, 2, false));
        assertEquals(HELD, held.result());
        assertTrue(held.reason().en().contains("2") && held.reason().zh().contains("2"), held.reason()::toString);
        assertEquals(ENDS, noticed(new NoticeStanding(true, true, 0, true)).result());
        assertEquals(ENDS, noticed(new NoticeStanding(true, true, 1, true)).result());
    }

    @Test
    void theListIsApprovedNameByName() {
        Sitting approve = sitting("approval", "{}");
        assertEquals(OPEN, outcome(approve, someone("a").there()).result());
        assertEquals(
                ADVANCES, outcome(approve, someone("a").approved(true).there()).result());
        assertEquals(
                ENDS, outcome(approve, someone("a").approved(false).there()).result());
    }

    @Test
    void whatIsAnnouncedIsGranted() {
        Outcome granted = outcome(sitting("announcement", "{}"), someone("a").there());
        assertEquals(ADVANCES, granted.result());
        assertTrue(granted.reason().en().contains("Gold"), granted.reason()::en);
    }

    @Test
    void everyoneStandsForItselfInTheOrderGiven() {
        List<Outcome> outcomes = Given.outcomes(
                sitting("application", "{}"),
                List.of(
                        someone("b").there(),
                        someone("a").unsubmitted().there(),
                        someone("c").there()));
        assertEquals(
                List.of("b", "a", "c"),
                outcomes.stream().map(Outcome::application).toList());
        assertEquals(
                List.of(ADVANCES, ENDS, ADVANCES),
                outcomes.stream().map(Outcome::result).toList());
    }

    @Test
    void nothingIsRecordedAboutAnApplication() {
        for (String kind : List.of("application", "recommendation", "notice", "approval", "announcement", "ballot")) {
            Text complaint = Given.kind(kind)
                    .complaint(Given.decided("m1", "pass", Map.of()), sitting(kind, "{}"))
                    .orElseThrow();
            assertTrue(complaint.en().contains("The stage"), complaint::en);
            assertTrue(complaint.zh().contains("不接受评审记录"), complaint::zh);
        }
    }

    @Test
    void objectionsAreDescribedByPartAndType() {
        String term = "{\"open-for\":{\"calendar\":\"all\",\"days\":7},\"objections\":";
        assertEquals("", misuse(stage("notice", term + "{\"person\":{\"identity\":\"file\",\"name\":\"text\"}}}")));
        assertEquals("", misuse(stage("notice", "{}")));
        assertTrue(misuse(stage("notice", term + "[]}")).contains("objections is not right"));
        assertTrue(misuse(stage("notice", term + "{\"robot\":{}}}")).contains("objections.robot is not right"));
        assertTrue(misuse(stage("notice", term + "{\"person\":\"file\"}}")).contains("objections.person is not right"));
        assertTrue(misuse(stage("notice", term + "{\"person\":{\"name\":\"word\"}}}"))
                .contains("objections.person.name is not right"));
    }
}
