package org.jinbang.internal.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jinbang.internal.engine.Sandbox;
import org.jinbang.json.Json;
import org.jinbang.process.Troubles.Trouble;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.spi.ConditionKind;
import org.jinbang.scheme.spi.Facts;
import org.jinbang.scheme.spi.ParameterSpec;
import org.junit.jupiter.api.Test;

/** What kinds of other bundles do wrong is listed with what to do, and keeps no other kind out. */
class KindTroublesTest {
    private final TroubleBook troubles = new TroubleBook();
    private final KindRegistry kinds = new KindRegistry(troubles);

    /** A kind that tells its name by running something. */
    private record Invented(java.util.function.Supplier<String> naming) implements ConditionKind {
        @Override
        public String name() {
            return naming.get();
        }

        @Override
        public Text explanation() {
            return new Text("虚构", "invented");
        }

        @Override
        public List<ParameterSpec> parameters() {
            return List.of();
        }

        @Override
        public Verdict judge(Json.Obj params, Facts facts) {
            throw new IllegalStateException("invented");
        }
    }

    private String only() {
        List<Trouble> list = troubles.list();
        assertEquals(1, list.size(), list.toString());
        return list.get(0).subject() + ": " + list.get(0).what().en() + "; "
                + list.get(0).remedy().en();
    }

    @Test
    void aNameOfCoreStaysWithCore() {
        ConditionKind core = kinds.kinds().conditions().get("yes");
        kinds.addConditionKind(new Invented(() -> "yes"));
        assertTrue(only().startsWith("yes: the kind is not used: the name belongs to org.jinbang.core"), only());
        assertTrue(only().contains("another name"), only());
        assertEquals(core, kinds.kinds().conditions().get("yes"));
        assertFalse(kinds.kinds().foreign().contains("yes"));
    }

    @Test
    void aNameThatIsNotToldOrNeverComesKeepsNobodyElseOut() {
        kinds.addConditionKind(new Invented(() -> {
            throw new NoClassDefFoundError("org/example/Invented");
        }));
        assertTrue(only().contains("it threw java.lang.NoClassDefFoundError"), only());
        assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> kinds.addConditionKind(new Invented(KindTroublesTest::never)));
        assertTrue(only().contains("did not answer within"), only());
        kinds.addConditionKind(new Invented(() -> "invented"));
        assertTrue(kinds.kinds().conditions().containsKey("invented"));
    }

    private static String never() {
        try {
            new CountDownLatch(1).await();
            return "never";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    @Test
    void aKindThatThrowsIsListedUnderItsName() {
        Invented kind = new Invented(() -> "invented");
        kinds.addConditionKind(kind);
        assertThrows(
                Sandbox.FailedException.class, () -> kinds.sandbox().call("invented", () -> kind.judge(null, null)));
        assertTrue(only().startsWith("invented: it failed (it threw java.lang.IllegalStateException)"), only());
        assertTrue(only().contains("have the bundle corrected"), only());
    }
}
