package org.jinbang.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jinbang.internal.memory.MemoryStore;
import org.jinbang.internal.memory.MemoryVault;
import org.jinbang.internal.registry.KindRegistry;
import org.jinbang.internal.trial.Prelude;
import org.jinbang.internal.trial.SmallScheme;
import org.jinbang.internal.trial.Trial;
import org.jinbang.json.Json;
import org.jinbang.process.Actor;
import org.jinbang.process.Answer;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.CommandType;
import org.jinbang.process.Dossier;
import org.jinbang.process.GoldenCase.Filed;
import org.jinbang.process.Reader;
import org.jinbang.process.Receipt;
import org.jinbang.process.Referrals;
import org.jinbang.process.Refusal;
import org.jinbang.process.RefusalCode;
import org.jinbang.process.RefusedException;
import org.jinbang.process.Schemes;
import org.jinbang.scheme.Aftercare;
import org.jinbang.scheme.ArticleRef;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Text;
import org.jinbang.store.Store;
import org.jinbang.time.internal.ShippedCalendar;
import org.junit.jupiter.api.Test;

/** Winners of the small scheme are referred to units of the wider one, on the same server and from another. */
class ReferralTest {
    private static final Actor UNIT = Actor.of("p-unit-one");
    private static final Actor BOARD = Actor.of("p-board-1");
    private static final Json.Obj TO_UNIT =
            Json.obj().with("referral", "upward").with("unit", "u-one");

    private final MemoryStore store = new MemoryStore();
    private final MemoryVault vault = new MemoryVault();
    private final KindRegistry kinds = new KindRegistry();
    private final Scheme sending = sending();
    private final Trial sender = trial(sending, store, vault);
    private final Trial receiver = trial(WiderScheme.installed().scheme(), store, vault);
    private final Referrals referrals = referrals(sender, store);

    ReferralTest() {
        awarded(sender);
        open(receiver);
    }

    /** The small scheme, whose board refers the honest upward; what is the name here is the organisation there. */
    private static Scheme sending() {
        Scheme small = SmallScheme.withAftercare();
        Aftercare aftercare = small.aftercare().orElseThrow();
        return small.with(aftercare.withReferrals(List.of(new Aftercare.Referral(
                "upward",
                new Text("虚构上报", "invented referral"),
                "board",
                "org.example.wider",
                List.of(),
                Optional.of("honest"),
                Map.of("organisation", "name"),
                new ArticleRef("2")))));
    }

    private Trial trial(Scheme scheme, Store on, MemoryVault keys) {
        return new Trial(
                new Schemes.Installed(scheme, List.of(), "test", scheme.contentHash()),
                ShippedCalendar.calendar(),
                kinds.kinds(),
                kinds.sandbox(),
                on,
                keys);
    }

    private static void open(Trial trial) {
        Prelude prelude = new Prelude(trial);
        prelude.openEdition(Json.obj());
        prelude.openBatch();
        assertInstanceOf(Receipt.class, register(trial, "u-one", "p-unit-one"));
        assertInstanceOf(Receipt.class, register(trial, "u-two", "p-unit-two"));
    }

    private static Answer register(Trial trial, String unit, String person) {
        return trial.execute(
                "board:1",
                CommandType.REGISTER_UNIT,
                "",
                Json.obj().with("unit", unit).with("name", "虚构单位" + unit).with("person", person));
    }

    private static void awarded(Trial trial) {
        Prelude prelude = new Prelude(trial);
        prelude.openEdition(Json.obj());
        prelude.openBatch();
        Json.Obj answers =
                Json.obj().with("name", "虚构甲").with("organisation", "示例公司").with("honest", true);
        for (String name : List.of("a", "b")) {
            prelude.file(name, new Filed("person", answers, List.of(), Optional.empty(), 1), 1);
        }
        for (Stage stage : trial.reader().schemeOf(trial.edition()).mainStages()) {
            prelude.play(stage, 1, Map.of("a", trial.application("a"), "b", trial.application("b")));
        }
    }

    /** Knows both schemes. */
    private Referrals referrals(Trial any, Store on) {
        Base base = any.core().base();
        Map<String, Scheme> installed = Map.of(
                sending.id(),
                sending,
                "org.example.wider",
                WiderScheme.installed().scheme());
        Base both = new Base(
                on,
                base.sealer(),
                base.clock(),
                base.calendars(),
                new PinnedSchemes(
                        on,
                        (id, revision) -> Optional.ofNullable(installed.get(id))
                                .map(scheme -> new Schemes.Installed(scheme, List.of(), "test", scheme.contentHash())),
                        kinds::kinds),
                kinds::kinds,
                base.sandbox(),
                base.ids());
        return new ReferralsImpl(new Core(both));
    }

    private Answer refer(String role, String name, Json.Obj data) {
        return sender.execute(role, CommandType.REFER, sender.application(name), data);
    }

    private Answer refer(String name) {
        return refer("board:1", name, TO_UNIT.with("edition", receiver.edition()));
    }

    private Answer takeUp(String role, Json.Obj from) {
        Json.Obj data = from.with("batch", 1).with("track", "expert").with("applicant", "p-applicant-x");
        return receiver.execute(role, CommandType.TAKE_UP_REFERRAL, "", data);
    }

    private Answer takeUp(String role, String name) {
        return takeUp(role, Json.obj().with("from", sender.application(name)));
    }

    private static RefusalCode refused(Answer answer) {
        return assertInstanceOf(Refusal.class, answer).code();
    }

    private ApplicationState taken(Answer answer) {
        String id = assertInstanceOf(Receipt.class, answer).target();
        return (ApplicationState)
                receiver.core().base().states().of(store.stream(id).orElseThrow());
    }

    private int reserved(Trial trial) {
        return trial.reader().quotas(BOARD, trial.edition()).stream()
                .filter(line -> line.scope().equals("unit u-one"))
                .mapToInt(Reader.QuotaLine::reserved)
                .sum();
    }

    private void verified(Trial... trials) {
        for (Trial each : trials) {
            assertEquals(List.of(), each.reader().verify(BOARD, each.edition()).faults());
        }
    }

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

    /** The referral of {@code a} as a file, and its root. */
    private byte[] file() throws IOException {
        assertInstanceOf(
                Receipt.class,
                refer("board:1", "a", Json.obj().with("referral", "upward").with("recipient", "虚构外地单位")));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        referrals.write(BOARD, sender.application("a"), 0, out);
        return out.toByteArray();
    }

    @Test
    void anotherServerTakesItInFromAFileAndAgainstTheRoot() throws IOException {
        byte[] file = file();
        String root = referrals.anchors(sender.edition()).get(0).root();
        MemoryStore far = new MemoryStore();
        Trial abroad = trial(WiderScheme.installed().scheme(), far, new MemoryVault());
        open(abroad);
        Referrals there = referrals(abroad, far);
        Referrals.Taken got =
                there.receive(UNIT, abroad.edition(), root.substring(0, 20), new ByteArrayInputStream(file));
        Json.Obj data = Json.obj().with("batch", 1).with("track", "expert").with("file", got.file());
        assertEquals(
                RefusalCode.MALFORMED,
                refused(abroad.execute("unit:one", CommandType.TAKE_UP_REFERRAL, "", data)),
                "who goes on with it is not known here");
        assertEquals(
                RefusalCode.UNKNOWN_TARGET,
                refused(abroad.execute(
                        "unit:two", CommandType.TAKE_UP_REFERRAL, "", data.with("applicant", "p-applicant-x"))),
                "another unit received it");
        Receipt receipt = assertInstanceOf(
                Receipt.class,
                abroad.execute("unit:one", CommandType.TAKE_UP_REFERRAL, "", data.with("applicant", "p-applicant-x")));
        ApplicationState a = (ApplicationState)
                abroad.core().base().states().of(far.stream(receipt.target()).orElseThrow());
        assertEquals(root, a.origin().orElseThrow().root());
        assertEquals(
                referrals.anchors(sender.edition()).get(0).act(),
                a.origin().orElseThrow().act());
        Dossier evidence = there.origin(UNIT, a.id());
        assertEquals("虚构甲", evidence.name());
        assertEquals(
                List.of("ADVANCES", "ADVANCES", "ADVANCES", "ADVANCES", "ADVANCES", "ADVANCES", "AWARDED"),
                evidence.stages().stream().map(Dossier.Passed::result).toList());
        verified(abroad);
        assertEquals(
                Optional.empty(),
                far.file(got.file()).flatMap(row -> abroad.core().base().files().content(row)),
                "what was received lies under the applicant's key alone");
        assertEquals(
                RefusalCode.UNKNOWN_TARGET,
                refused(abroad.execute(
                        "unit:one", CommandType.TAKE_UP_REFERRAL, "", data.with("applicant", "p-applicant-y"))));
    }

    @Test
    void aFileThatWasAlteredIsRefusedAndLeavesNothing() throws IOException {
        byte[] file = file();
        String root = referrals.anchors(sender.edition()).get(0).root();
        List<UnaryOperator<String>> alterations = List.of(
                text -> text.replace("虚构甲", "虚构乙"),
                text -> text.replace("\"format\":1", "\"format\":2"),
                text -> text.replace("REFERRED", "SUBMITTED"),
                text -> text.replaceFirst("\"salt\":\"..", "\"salt\":\"00"),
                text -> text.replaceFirst("\"before\":\"....", "\"before\":\"0000"),
                text -> text.substring(1));
        for (UnaryOperator<String> alteration : alterations) {
            byte[] altered = rewritten(file, alteration);
            assertEquals(RefusalCode.FILE_REFUSED, refusal(altered, root));
        }
        assertEquals(RefusalCode.FILE_REFUSED, refusal(file, "0".repeat(64)), "another root");
        assertEquals(RefusalCode.FILE_REFUSED, refusal(file, root.substring(0, 8)), "too little of the root");
        assertEquals(RefusalCode.FILE_REFUSED, refusal("no zip".getBytes(StandardCharsets.UTF_8), root));
        assertFalse(root.isEmpty());
        assertTrue(store.claims("referral/").isEmpty());
    }

    private RefusalCode refusal(byte[] file, String root) {
        RefusedException e = assertThrows(
                RefusedException.class,
                () -> referrals.receive(UNIT, receiver.edition(), root, new ByteArrayInputStream(file)));
        return e.refusal().code();
    }

    /** The same zip with the text of its first entry changed. */
    private static byte[] rewritten(byte[] file, UnaryOperator<String> change) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            ZipEntry entry = in.getNextEntry();
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String changed = change.apply(text);
            assertFalse(changed.equals(text), "the alteration has to alter something");
            zip.putNextEntry(new ZipEntry(entry.getName()));
            zip.write(changed.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return out.toByteArray();
    }
}
