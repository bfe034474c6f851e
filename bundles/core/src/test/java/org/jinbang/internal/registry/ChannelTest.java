package org.jinbang.internal.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jinbang.internal.decide.Channels;
import org.jinbang.internal.engine.WiderScheme;
import org.jinbang.internal.trial.Prelude;
import org.jinbang.internal.trial.Trial;
import org.jinbang.json.Json;
import org.jinbang.process.Actor;
import org.jinbang.process.Answer;
import org.jinbang.process.CommandType;
import org.jinbang.process.GoldenCase.Filed;
import org.jinbang.process.Receipt;
import org.jinbang.process.Refusal;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Stage;
import org.jinbang.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever applies, told by the name here, does so through one unit of an edition. */
class ChannelTest {
    private static final String PLACE = "2";
    private static final String SAME = "虚构同一人";

    private final Trial trial = opened(scheme("name"));

    private static Scheme scheme(String field) {
        Scheme wider = WiderScheme.installed().scheme();
        Json.Obj one = Json.obj().with("by", Json.texts(List.of(field))).with("article", PLACE);
        return Changed.stages(
                wider,
                wider.stages().stream()
                        .map(stage -> stage.kind().equals("recommendation")
                                ? stage.with(stage.params().with(Channels.ONE_CHANNEL, one))
                                : stage)
                        .toList());
    }

    private static Trial opened(Scheme scheme) {
        Trial trial = Trials.of(scheme, new KindRegistry());
        Prelude prelude = new Prelude(trial);
        prelude.openEdition(Json.obj());
        prelude.openBatch();
        return trial;
    }

    @AfterEach
    void theJournalVerifies() {
        assertEquals(
                List.of(),
                trial.reader().verify(Actor.of("p-board-1"), trial.edition()).faults());
    }

    /** An application with its unit's opinion, ready to be submitted. */
    private void ready(Trial on, String who, String name) {
        Json.Obj answers =
                Json.obj().with("name", name).with("organisation", "虚构公司").with("honest", true);
        new Prelude(on).file(who, new Filed("person", answers, List.of(), Optional.of("recommended"), 1), 1);
    }

    private Answer submit(Trial on, String who) {
        return on.execute(
                "applicant:" + who,
                CommandType.SUBMIT,
                on.application(who),
                Json.obj().with("declaration", true));
    }

    private List<Store.ClaimRow> claims() {
        return trial.store().claims(Channels.prefix(trial.edition()));
    }

    @Test
    void aSecondChannelIsRefusedAndNamesTheFirst() {
        ready(trial, "a", SAME);
        ready(trial, "b", " " + SAME + " ");
        ready(trial, "c", "虚构另一人");
        assertInstanceOf(Receipt.class, submit(trial, "a"));
        Refusal second = assertInstanceOf(Refusal.class, submit(trial, "b"));
        assertEquals(RefusalCode.ONE_APPLICATION_ONLY, second.code());
        assertEquals(PLACE, second.basis().orElseThrow().article());
        assertTrue(second.detail().en().contains("through the unit u-a"), second.detail()::en);
        assertTrue(second.detail().zh().contains("推荐单位 u-a "), second.detail()::zh);
        assertInstanceOf(Receipt.class, submit(trial, "c"));
        assertEquals(2, claims().size());
        assertTrue(claims().stream().noneMatch(claim -> claim.key().contains(SAME)), "never in clear");
    }

    @Test
    void whoWithdrawsMayGoThroughAnother() {
        ready(trial, "a", SAME);
        ready(trial, "b", SAME);
        submit(trial, "a");
        trial.execute(
                "applicant:a",
                CommandType.WITHDRAW,
                trial.application("a"),
                Json.obj().with("reason", "改由他处（虚构）"));
        assertInstanceOf(Receipt.class, submit(trial, "b"));
        assertEquals("u-b", claims().get(0).holder());
    }

    @Test
    void aCorrectionTakesTheChannelOfWhomItNames() {
        ready(trial, "a", SAME);
        ready(trial, "b", "虚构误写");
        submit(trial, "a");
        submit(trial, "b");
        Answer taken = correct("b", SAME);
        assertEquals(
                RefusalCode.ONE_APPLICATION_ONLY,
                assertInstanceOf(Refusal.class, taken).code());
        String before = claims().get(1).key();
        assertInstanceOf(Receipt.class, correct("b", "虚构正写"));
        assertEquals(2, claims().size());
        assertNotEquals(
                List.of(before), claims().stream().map(Store.ClaimRow::key).toList());
    }

    private Answer correct(String who, String name) {
        return trial.execute(
                "board:1",
                CommandType.CORRECT_ANSWER,
                trial.application(who),
                Json.obj().with("field", "name").with("value", name).with("reason", "笔误（虚构）"));
    }

    @Test
    void ofTwoAtOnceOneIsAcceptedAndTheOtherNamesIt() throws Exception {
        for (int round = 0; round < 20; round++) {
            Trial racing = opened(scheme("name"));
            ready(racing, "a", SAME);
            ready(racing, "b", SAME);
            List<Callable<Answer>> both = List.of(() -> submit(racing, "a"), () -> submit(racing, "b"));
            ExecutorService pool = Executors.newFixedThreadPool(2);
            try {
                int accepted = 0;
                for (Future<Answer> each : pool.invokeAll(both)) {
                    if (each.get() instanceof Refusal refusal) {
                        assertEquals(RefusalCode.ONE_APPLICATION_ONLY, refusal.code());
                        assertTrue(refusal.detail().en().matches(".*the unit u-[ab] in.*"), refusal.detail()::en);
                    } else {
                        accepted++;
                    }
                }
                assertEquals(1, accepted);
            } finally {
                pool.shutdownNow();
            }
        }
    }

    @Test
    void everyFormTellsItsApplicantsApart() {
        assertTrue(Trials.problems(scheme("honest")).stream()
                .anyMatch(problem -> problem.contains("needs one of these as a required field: honest")));
        assertEquals(
                Optional.of(PLACE),
                RuleSwitch.of(scheme("name")).stream()
                        .filter(rule -> rule.path().endsWith("/" + Channels.ONE_CHANNEL))
                        .map(RuleSwitch::article)
                        .findFirst());
        Stage free = scheme("name").firstOfKind("recommendation").orElseThrow();
        assertEquals(List.of("name"), Channels.fields(free));
    }
}
