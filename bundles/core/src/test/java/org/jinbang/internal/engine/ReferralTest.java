package org.jinbang.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.internal.trial.Prelude;
import org.jinbang.json.Json;
import org.jinbang.process.Actor;
import org.jinbang.process.Answer;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.CommandType;
import org.jinbang.process.Reader;
import org.jinbang.process.Receipt;
import org.jinbang.process.Referrals;
import org.jinbang.process.RefusalCode;
import org.junit.jupiter.api.Test;

/** Referrals on one server, as each side decides by its own scheme. */
class ReferralTest extends ReferralSetting {
    @Test
    void aWinnerBecomesAnApplicationOfAnotherScheme() {
        assertInstanceOf(Receipt.class, refer("a"));
        Referrals.Incoming incoming =
                referrals.incoming(UNIT, receiver.edition()).get(0);
        assertEquals(Referrals.Standing.OPEN, incoming.standing());
        assertEquals("虚构甲", incoming.dossier().name());
        assertEquals(List.of(), referrals.incoming(Actor.of("p-unit-two"), receiver.edition()));

        ApplicationState a = taken(takeUp("unit:one", "a"));
        assertEquals(ApplicationState.Status.DRAFT, a.status());
        assertEquals("p-applicant-x", a.applicant());
        assertEquals(Optional.of("u-one"), a.unit());
        ApplicationState.Origin origin = a.origin().orElseThrow();
        assertEquals(sender.application("a"), origin.application());
        assertEquals(referrals.anchors(sender.edition()).get(0).root(), origin.root());
        assertEquals(referrals.anchors(sender.edition()).get(0).act(), origin.act());
        Reader.Case read = receiver.reader().application(Actor.of("p-applicant-x"), a.id());
        assertEquals(Json.obj().with("name", "虚构甲").with("organisation", "虚构甲").with("honest", true), read.answers());
        assertEquals(
                incoming.dossier(), referrals.origin(Actor.of("p-applicant-x"), a.id()), "the evidence goes with it");
        assertEquals(1, reserved(receiver), "its place is booked");
        assertEquals(
                List.of(Referrals.Standing.TAKEN_UP),
                referrals.fates(BOARD, sender.application("a")).stream()
                        .map(Referrals.Fate::standing)
                        .toList());
        assertEquals(RefusalCode.ALREADY_DONE, refused(takeUp("unit:one", "a")), "once only");
        assertEquals(RefusalCode.ALREADY_DONE, refused(decline("unit:one", "a")));
        verified(sender, receiver);
    }

    private Answer decline(String role, String name) {
        return receiver.execute(
                role,
                CommandType.DECLINE_REFERRAL,
                "",
                Json.obj().with("from", sender.application(name)).with("reason", "名额已另有安排（虚构）"));
    }

    @Test
    void eachSideDecidesByItsOwnScheme() {
        Json.Obj data = TO_UNIT.with("edition", receiver.edition());
        assertEquals(RefusalCode.NOT_ENTITLED, refused(refer("jury:1", "a", data)));
        assertEquals(RefusalCode.NOT_ENTITLED, refused(refer("applicant:a", "a", data)));
        assertEquals(
                RefusalCode.UNKNOWN_TARGET, refused(refer("board:1", "a", data.with("edition", sender.edition()))));
        assertEquals(RefusalCode.UNKNOWN_TARGET, refused(refer("board:1", "a", data.with("unit", "u-none"))));
        assertEquals(RefusalCode.MALFORMED, refused(refer("board:1", "a", TO_UNIT)));
        assertInstanceOf(Receipt.class, refer("a"));
        assertEquals(RefusalCode.ALREADY_DONE, refused(refer("a")));
        assertEquals(RefusalCode.UNKNOWN_TARGET, refused(takeUp("unit:two", "a")), "it went to another unit");
        assertEquals(RefusalCode.UNKNOWN_TARGET, refused(takeUp("unit:one", "b")), "it was not referred");
        assertEquals(RefusalCode.NOT_ENTITLED, refused(takeUp("board:1", "a")));
        assertEquals(
                RefusalCode.CONFLICT_OF_INTEREST,
                refused(receiver.execute(
                        "unit:one",
                        CommandType.TAKE_UP_REFERRAL,
                        "",
                        Json.obj()
                                .with("batch", 1)
                                .with("track", "expert")
                                .with("from", sender.application("a"))
                                .with("applicant", "p-jury-1"))));
        verified(sender, receiver);
    }

    @Test
    void aUnitDeclinesWithAReasonAndTheSenderSeesIt() {
        refer("a");
        assertInstanceOf(Receipt.class, decline("unit:one", "a"));
        assertEquals(
                Referrals.Standing.DECLINED,
                referrals.fates(BOARD, sender.application("a")).get(0).standing());
        assertEquals(RefusalCode.ALREADY_DONE, refused(takeUp("unit:one", "a")));
        assertInstanceOf(
                Receipt.class,
                refer(
                        "board:1",
                        "a",
                        TO_UNIT.with("edition", receiver.edition()).with("unit", "u-two")));
        taken(takeUp("unit:two", "a"));
        verified(sender, receiver);
    }

    @Test
    void whatIsRevokedIsTakenUpByNobody() {
        refer("a");
        Json.Obj deceit = Json.obj().with("ground", "deceit").with("reason", "不实（虚构）");
        sender.execute("board:1", CommandType.PROPOSE_REVOCATION, sender.application("a"), deceit);
        assertInstanceOf(Receipt.class, sender.execute("board:1", CommandType.REVOKE, sender.application("a"), deceit));
        assertEquals(RefusalCode.UNKNOWN_TARGET, refused(takeUp("unit:one", "a")));
        assertEquals(RefusalCode.WRONG_STAGE, refused(refer("a")));
        assertEquals(
                Referrals.Standing.VOID,
                referrals.fates(BOARD, sender.application("a")).get(0).standing());
        assertEquals(
                Referrals.Standing.VOID,
                referrals.incoming(UNIT, receiver.edition()).get(0).standing());
    }

    @Test
    void whatWasTakenUpBeforeItWasRevokedIsStillSeenByTheUnit() {
        refer("a");
        taken(takeUp("unit:one", "a"));
        Json.Obj deceit = Json.obj().with("ground", "deceit").with("reason", "不实（虚构）");
        sender.execute("board:1", CommandType.PROPOSE_REVOCATION, sender.application("a"), deceit);
        assertInstanceOf(Receipt.class, sender.execute("board:1", CommandType.REVOKE, sender.application("a"), deceit));
        assertEquals(
                Referrals.Standing.TAKEN_UP,
                referrals.incoming(UNIT, receiver.edition()).get(0).standing());
    }

    @Test
    void thePlaceIsBookedUntilTheUnitDoesNotRecommendOrTheDraftEnds() {
        refer("a");
        ApplicationState a = taken(takeUp("unit:one", "a"));
        assertEquals(
                RefusalCode.ONE_APPLICATION_ONLY,
                refused(receiver.execute(
                        "applicant:x",
                        CommandType.ASK_OPINION,
                        a.id(),
                        Json.obj().with("unit", "u-two"))));
        assertInstanceOf(Receipt.class, opinion(a, true));
        assertInstanceOf(
                Receipt.class,
                receiver.execute(
                        "applicant:x", CommandType.SUBMIT, a.id(), Json.obj().with("declaration", true)));
        assertEquals(1, reserved(receiver), "the recommendation uses the place that was booked");
        assertInstanceOf(
                Receipt.class,
                receiver.execute(
                        "applicant:x", CommandType.WITHDRAW, a.id(), Json.obj().with("reason", "另有安排")));
        assertEquals(0, reserved(receiver));

        refer("b");
        ApplicationState b = taken(takeUp("unit:one", "b"));
        assertEquals(1, reserved(receiver));
        assertInstanceOf(Receipt.class, opinion(b, false));
        assertEquals(0, reserved(receiver), "who is not recommended needs no place");
        receiver.execute("applicant:x", CommandType.WITHDRAW, b.id(), Json.obj().with("reason", "另有安排"));
        assertEquals(0, reserved(receiver));
        verified(sender, receiver);
    }

    private Answer opinion(ApplicationState a, boolean favourable) {
        return receiver.execute(
                "unit:one",
                CommandType.GIVE_OPINION,
                a.id(),
                Json.obj()
                        .with("favourable", favourable)
                        .with("opinion", "意见（虚构）")
                        .with("declaration", true));
    }

    @Test
    void aDraftThatLapsesGivesItsPlaceBackOnce() {
        refer("a");
        taken(takeUp("unit:one", "a"));
        new Prelude(receiver)
                .play(
                        receiver.reader()
                                .schemeOf(receiver.edition())
                                .stage("apply")
                                .orElseThrow(),
                        1,
                        Map.of());
        assertEquals(0, reserved(receiver));
        verified(receiver);
    }

    @Test
    void noMoreAreTakenUpThanTheUnitHasPlaces() {
        receiver.execute(
                "board:1",
                CommandType.REGISTER_UNIT,
                "",
                Json.obj()
                        .with("unit", "u-small")
                        .with("name", "虚构小单位")
                        .with("person", "p-unit-small")
                        .with("places", 1));
        for (String name : List.of("a", "b")) {
            refer("board:1", name, TO_UNIT.with("edition", receiver.edition()).with("unit", "u-small"));
        }
        taken(takeUp("unit:small", "a"));
        assertEquals(RefusalCode.CAP_REACHED, refused(takeUp("unit:small", "b")));
        verified(receiver);
    }
}
