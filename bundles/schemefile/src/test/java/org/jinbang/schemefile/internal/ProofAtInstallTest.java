package org.jinbang.schemefile.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jinbang.internal.registry.KindRegistry;
import org.jinbang.internal.registry.SchemeRegistry;
import org.jinbang.process.Proofs;
import org.jinbang.process.Schemes;
import org.jinbang.process.Schemes.Candidate;
import org.jinbang.process.Schemes.Check;
import org.jinbang.process.Schemes.Pending;
import org.jinbang.schemefile.SchemeReader;
import org.jinbang.time.Calendars;
import org.jinbang.time.internal.ShippedCalendar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Scheme files and the registry on the real engine: what is installed was proved, and only once. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class ProofAtInstallTest {
    private static final Path LAMP = Path.of("../../distribution/src/main/karaf/manual/lamp.scheme.yaml");
    private static final Path INDIVIDUAL = Path.of("../schemes/cn.caq.individual/src/main/resources/SCHEME-INF");
    private static final String LAMP_KEY = "org.example.lamp@1";

    @TempDir
    Path folder;

    private final SchemeRegistry registry = registry();
    private final AtomicInteger proved = new AtomicInteger();

    private static SchemeRegistry registry() {
        return new SchemeRegistry(new KindRegistry(), Calendars.fixed(ShippedCalendar.calendar()));
    }

    @AfterEach
    void close() {
        registry.close();
    }

    /** Remembers in the folder and counts how often a proof was run to its green end. */
    private Proofs counting(String code) {
        RememberedProofs remembered = new RememberedProofs(folder.resolve("proofs"), Optional.empty(), () -> code);
        return new Proofs() {
            @Override
            public Optional<Check> recall(Subject subject) {
                return remembered.recall(subject);
            }

            @Override
            public void remember(Subject subject, Check green) {
                proved.incrementAndGet();
                remembered.remember(subject, green);
            }
        };
    }

    private Candidate lamp(String former, String other) throws IOException {
        String text = Files.readString(LAMP);
        assertTrue(text.contains(former), former);
        Path file = folder.resolve("lamp.scheme.yaml");
        Files.writeString(file, text.replace(former, other));
        return candidate(file);
    }

    private static Candidate candidate(Path file) {
        return SchemeReader.read(file).candidate().orElseThrow();
    }

    private static Check ended(CompletableFuture<Check> outcome) {
        return outcome.join();
    }

    private CompletableFuture<Check> install(SchemeRegistry into, Candidate candidate, Proofs proofs) {
        return into.install(candidate, proofs).toCompletableFuture();
    }

    private List<String> keys() {
        return registry.list().stream().map(each -> each.scheme().key()).toList();
    }

    @Test
    void aSchemeIsListedWhileItIsProvedAndInstalledWhenItIsGreen() {
        Candidate individual = candidate(INDIVIDUAL);
        long start = System.nanoTime();
        CompletableFuture<Check> first = install(registry, individual, Proofs.NONE);
        CompletableFuture<Check> second = install(registry, candidate(LAMP), Proofs.NONE);
        assertTrue(System.nanoTime() - start < TimeUnit.SECONDS.toNanos(5), "a drop waits for the proof");
        assertFalse(first.isDone());
        List<Pending> pending = registry.pending();
        assertEquals(2, pending.size());
        for (Pending each : pending) {
            assertFalse(each.refused(), each::toString);
            assertTrue(each.total() > 0 && each.done() < each.total(), each::toString);
        }
        assertEquals(List.of(), registry.list());
        assertEquals(Optional.empty(), registry.find("org.example.lamp", "1"));

        registry.forget(individual.source());
        Check check = ended(second);
        assertTrue(check.passed(), () -> check.problems().toString());
        assertEquals(6, check.cases());
        assertTrue(check.rules() > 3, check::toString);
        assertEquals(List.of(LAMP_KEY), keys());
        assertEquals(List.of(), registry.pending());
        assertThrows(CancellationException.class, first::join);
    }

    @Test
    void aRuleThatCanBeSwitchedOffUnnoticedIsRefusedByName() throws IOException {
        assertTrue(ended(install(registry, candidate(LAMP), Proofs.NONE)).passed());
        Candidate unproven = lamp("year: 2021, members", "year: 2030, members");
        Candidate other = new Candidate(
                org.jinbang.json.Codec.read(
                        org.jinbang.json.Json.parseObject(unproven.scheme()
                                .data()
                                .canonical()
                                .replace("\"id\":\"org.example.lamp\"", "\"id\":\"org.example.other\"")),
                        org.jinbang.scheme.Scheme.class),
                unproven.cases().stream()
                        .map(each -> org.jinbang.json.Codec.read(
                                org.jinbang.json.Json.parseObject(org.jinbang.json.Codec.write(each)
                                        .canonical()
                                        .replace("org.example.lamp", "org.example.other")),
                                org.jinbang.process.GoldenCase.class))
                        .toList(),
                "other.scheme.yaml",
                unproven.positions());
        Check check = ended(install(registry, other, counting("code")));
        assertEquals(1, check.problems().size(), check::toString);
        Schemes.Problem problem = check.problems().get(0);
        assertTrue(problem.where().matches("lamp\\.scheme\\.yaml:7:\\d+"), problem::toString);
        assertTrue(problem.message().en().contains("edition/every"), problem::toString);
        assertTrue(problem.message().zh().contains("edition/every"), problem::toString);
        assertEquals(0, proved.get(), "a red proof was remembered");
        Pending refused = registry.pending().get(0);
        assertEquals(check.problems(), refused.problems());
        assertEquals(List.of(LAMP_KEY), keys());
    }

    @Test
    void aGoldenCaseThatFailsIsRefusedWhereItStands() throws IOException {
        Check check = ended(install(registry, lamp("{a: RUNNING}", "{a: ENDED}"), Proofs.NONE));
        assertEquals(1, check.problems().size(), check::toString);
        assertTrue(
                check.problems().get(0).where().matches("lamp\\.scheme\\.yaml:\\d+:\\d+"),
                () -> check.problems().toString());
        assertTrue(check.problems().get(0).message().en().contains("2-honest"), check::toString);
        assertEquals(List.of(), registry.list());
    }

    @Test
    void aBrokenUpdateLeavesTheFormerInstalled() throws IOException {
        Candidate good = lamp("value: 3", "value: 3");
        ended(install(registry, good, Proofs.NONE));
        String hash = registry.list().get(0).hash();
        Check check = ended(install(registry, lamp("{a: RUNNING}", "{a: ENDED}"), Proofs.NONE));
        assertFalse(check.passed());
        assertEquals(hash, registry.list().get(0).hash());
        assertEquals(Optional.of(LAMP_KEY), registry.pending().get(0).kept());
        ended(install(registry, lamp("value: 3", "value: 4"), Proofs.NONE));
        assertFalse(hash.equals(registry.list().get(0).hash()));
        assertEquals(List.of(), registry.pending());
    }

    @Test
    void aRestartDoesNotProveAgainButAChangedEngineDoes() throws IOException {
        ended(install(registry, candidate(LAMP), counting("engine 1")));
        assertEquals(1, proved.get());

        SchemeRegistry restarted = registry();
        CompletableFuture<Check> recalled = install(restarted, candidate(LAMP), counting("engine 1"));
        assertTrue(recalled.isDone(), "a remembered proof registers at once");
        assertEquals(LAMP_KEY, restarted.list().get(0).scheme().key());
        assertEquals(6, ended(recalled).cases());
        assertEquals(1, proved.get());
        restarted.close();

        SchemeRegistry changed = registry();
        ended(install(changed, candidate(LAMP), counting("engine 2")));
        assertEquals(2, proved.get());
        changed.close();

        SchemeRegistry otherCases = registry();
        ended(install(otherCases, lamp("title: {zh: 诚实者可以提交", "title: {zh: 诚实者可提交"), counting("engine 2")));
        assertEquals(3, proved.get());
        otherCases.close();
    }

    @Test
    void theSameSchemeFromElsewhereWaitsItsTurn() throws IOException {
        CompletableFuture<Check> individual = install(registry, candidate(INDIVIDUAL), Proofs.NONE);
        CompletableFuture<Check> first = install(registry, candidate(LAMP), Proofs.NONE);
        Candidate copy = lamp("value: 3", "value: 3");
        Check taken = ended(install(registry, copy, Proofs.NONE));
        assertEquals(1, taken.problems().size(), taken::toString);
        assertTrue(taken.problems().get(0).message().en().contains("already"), taken::toString);
        registry.forget(candidate(LAMP).source());
        assertThrows(CancellationException.class, first::join);
        registry.forget(candidate(INDIVIDUAL).source());
        assertThrows(CancellationException.class, individual::join);
        assertTrue(ended(install(registry, copy, Proofs.NONE)).passed());
        assertEquals(copy.source(), registry.list().get(0).source());
    }
}
