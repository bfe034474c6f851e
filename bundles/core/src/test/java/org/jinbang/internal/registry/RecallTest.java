package org.jinbang.internal.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.internal.trial.SmallScheme;
import org.jinbang.json.Json;
import org.jinbang.process.GoldenCase;
import org.jinbang.process.Proofs;
import org.jinbang.process.Schemes.Check;
import org.jinbang.process.Schemes.Installed;
import org.jinbang.process.Schemes.Unread;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.spi.StageKind;
import org.jinbang.time.Calendars;
import org.jinbang.time.internal.ShippedCalendar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A scheme whose proof is remembered is there without its golden cases having been read. */
class RecallTest {
    private static final Check GREEN = new Check(List.of(), 1, 3);
    private static final GoldenCase CASE = new GoldenCase(
            "a",
            "1",
            true,
            new Text("虚构", "invented"),
            new GoldenCase.Prelude(Optional.empty(), 1, Json.obj(), Map.of()),
            List.of());

    private final KindRegistry kinds = new KindRegistry();
    private final SchemeRegistry registry = new SchemeRegistry(kinds, Calendars.fixed(ShippedCalendar.calendar()));
    private final List<Proofs.Subject> asked = new ArrayList<>();
    private int read;

    private final Proofs all = new Proofs() {
        @Override
        public Optional<Check> recall(Subject subject) {
            asked.add(subject);
            return Optional.of(GREEN);
        }

        @Override
        public void remember(Subject subject, Check green) {
            throw new AssertionError("nothing is proved here");
        }
    };

    @AfterEach
    void close() {
        registry.close();
    }

    private Unread unread(Scheme scheme, String source, GoldenCase... cases) {
        return new Unread(
                scheme,
                "hash",
                () -> {
                    read++;
                    return List.of(cases);
                },
                source);
    }

    private List<String> keys() {
        return registry.list().stream().map(each -> each.scheme().key()).toList();
    }

    @Test
    void itsCasesAreReadWhenSomebodyLooksAtOneAndOnlyOnce() {
        Scheme scheme = SmallScheme.installed().scheme();
        assertEquals(Optional.of(GREEN), registry.recall(unread(scheme, "a", CASE), all));
        assertEquals("hash", asked.get(0).cases());
        assertEquals(scheme.contentHash(), asked.get(0).content());
        Installed installed = registry.list().get(0);
        assertEquals(scheme, installed.scheme());
        assertEquals(scheme.contentHash(), installed.hash());
        assertEquals("a", installed.source());
        assertEquals(1, installed.cases().size());
        assertEquals(0, read);
        assertEquals(List.of(CASE), installed.cases());
        assertEquals(
                List.of(CASE),
                registry.find(scheme.id(), scheme.revision()).orElseThrow().cases());
        assertEquals(1, read);
    }

    @Test
    void otherCasesThanWereProvedAreNotTaken() {
        registry.recall(unread(SmallScheme.installed().scheme(), "a", CASE, CASE), all);
        List<GoldenCase> cases = registry.list().get(0).cases();
        String said =
                assertThrows(IllegalStateException.class, () -> cases.get(0)).getMessage();
        assertTrue(said.contains("2") && said.contains("not 1"), said);
    }

    @Test
    void withoutARememberedProofNothingHappens() {
        assertEquals(
                Optional.empty(), registry.recall(unread(SmallScheme.installed().scheme(), "a"), Proofs.NONE));
        assertEquals(List.of(), keys());
        assertEquals(List.of(), registry.pending());
    }

    /** What a kind of another bundle demands may be another thing today: the structure is looked at again. */
    @Test
    void oneWithKindsOfOtherBundlesIsReadWhole() {
        kinds.addStageKind(new ForeignStageKindTest.Invented(StageKind.Recording.ENTRIES));
        assertEquals(Optional.empty(), registry.recall(unread(ForeignStageKindTest.scheme(), "a", CASE), all));
        assertEquals(List.of(), keys());
    }

    @Test
    void whatAnotherSourceHasIsLeftToIt() {
        Scheme scheme = SmallScheme.installed().scheme();
        registry.recall(unread(scheme, "a", CASE), all);
        registry.refuse("b", List.of());
        assertEquals(Optional.empty(), registry.recall(unread(scheme, "b", CASE), all));
        assertEquals("a", registry.list().get(0).source());
        assertEquals(1, registry.pending().size());
    }

    @Test
    void whatTheSourceHadPendingIsForgotten() {
        registry.refuse("a", List.of());
        registry.recall(unread(SmallScheme.installed().scheme(), "a", CASE), all);
        assertEquals(List.of(), registry.pending());
        assertEquals(1, keys().size());
    }
}
