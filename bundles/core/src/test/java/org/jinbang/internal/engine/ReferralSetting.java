package org.jinbang.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.jinbang.process.GoldenCase.Filed;
import org.jinbang.process.Reader;
import org.jinbang.process.Receipt;
import org.jinbang.process.Referrals;
import org.jinbang.process.Refusal;
import org.jinbang.process.RefusalCode;
import org.jinbang.process.Schemes;
import org.jinbang.scheme.Aftercare;
import org.jinbang.scheme.ArticleRef;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Text;
import org.jinbang.store.Store;
import org.jinbang.time.internal.ShippedCalendar;

/** Winners of the small scheme that can be referred to units of the wider one, on the same server and from another. */
abstract class ReferralSetting {
    static final Actor UNIT = Actor.of("p-unit-one");
    static final Actor BOARD = Actor.of("p-board-1");
    static final Json.Obj TO_UNIT = Json.obj().with("referral", "upward").with("unit", "u-one");

    final MemoryStore store = new MemoryStore();
    final MemoryVault vault = new MemoryVault();
    final KindRegistry kinds = new KindRegistry();
    final Scheme sending = sending();
    final Trial sender = trial(sending, store, vault);
    final Trial receiver = trial(WiderScheme.installed().scheme(), store, vault);
    final Referrals referrals = referrals(sender, store);

    ReferralSetting() {
        awarded(sender);
        open(receiver);
    }

    /** The small scheme, whose board refers the honest upward; what is the name here is the organisation there. */
    static Scheme sending() {
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

    Trial trial(Scheme scheme, Store on, MemoryVault keys) {
        return new Trial(
                new Schemes.Installed(scheme, List.of(), "test", scheme.contentHash()),
                ShippedCalendar.calendar(),
                kinds.kinds(),
                kinds.sandbox(),
                on,
                keys);
    }

    static void open(Trial trial) {
        Prelude prelude = new Prelude(trial);
        prelude.openEdition(Json.obj());
        prelude.openBatch();
        assertInstanceOf(Receipt.class, register(trial, "u-one", "p-unit-one"));
        assertInstanceOf(Receipt.class, register(trial, "u-two", "p-unit-two"));
    }

    static Answer register(Trial trial, String unit, String person) {
        return trial.execute(
                "board:1",
                CommandType.REGISTER_UNIT,
                "",
                Json.obj().with("unit", unit).with("name", "虚构单位" + unit).with("person", person));
    }

    static void awarded(Trial trial) {
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
    Referrals referrals(Trial any, Store on) {
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

    Answer refer(String role, String name, Json.Obj data) {
        return sender.execute(role, CommandType.REFER, sender.application(name), data);
    }

    Answer refer(String name) {
        return refer("board:1", name, TO_UNIT.with("edition", receiver.edition()));
    }

    Answer takeUp(String role, Json.Obj from) {
        Json.Obj data = from.with("batch", 1).with("track", "expert").with("applicant", "p-applicant-x");
        return receiver.execute(role, CommandType.TAKE_UP_REFERRAL, "", data);
    }

    Answer takeUp(String role, String name) {
        return takeUp(role, Json.obj().with("from", sender.application(name)));
    }

    static RefusalCode refused(Answer answer) {
        return assertInstanceOf(Refusal.class, answer).code();
    }

    ApplicationState taken(Answer answer) {
        String id = assertInstanceOf(Receipt.class, answer).target();
        return (ApplicationState)
                receiver.core().base().states().of(store.stream(id).orElseThrow());
    }

    int reserved(Trial trial) {
        return trial.reader().quotas(BOARD, trial.edition()).stream()
                .filter(line -> line.scope().equals("unit u-one"))
                .mapToInt(Reader.QuotaLine::reserved)
                .sum();
    }

    void verified(Trial... trials) {
        for (Trial each : trials) {
            assertEquals(List.of(), each.reader().verify(BOARD, each.edition()).faults());
        }
    }
}
