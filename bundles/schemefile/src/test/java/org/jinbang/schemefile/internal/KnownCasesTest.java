package org.jinbang.schemefile.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jinbang.internal.registry.KindRegistry;
import org.jinbang.internal.registry.SchemeRegistry;
import org.jinbang.process.Proofs;
import org.jinbang.process.Schemes.Candidate;
import org.jinbang.process.Schemes.Check;
import org.jinbang.process.Schemes.Installed;
import org.jinbang.time.Calendars;
import org.jinbang.time.internal.ShippedCalendar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the proof of a scheme is remembered its golden cases are not read, and only there. */
class KnownCasesTest {
    @TempDir
    Path folder;

    private final SchemeRegistry registry =
            new SchemeRegistry(new KindRegistry(), Calendars.fixed(ShippedCalendar.calendar()));
    private final Candidate whole =
            SchemeBinder.read(source(Lantern.files())).candidate().orElseThrow();
    private final List<String> registered = new ArrayList<>();

    @AfterEach
    void close() {
        registry.close();
    }

    private static Source source(Map<String, byte[]> files) {
        return Sources.of("lantern", files);
    }

    /** The same scheme; its cases cannot be read. */
    private static Source unreadable() {
        SortedMap<String, byte[]> files = Lantern.files();
        files.put("cases/4-conditions.yaml", "{".getBytes(StandardCharsets.UTF_8));
        return source(files);
    }

    private KnownCases under(String code) {
        return new KnownCases(folder.resolve("proofs"), Optional.of(folder.resolve("shipped")), () -> code);
    }

    /** Knows that the scheme with these cases was proved. */
    private Proofs proved() {
        Check green = new Check(List.of(), whole.cases().size(), 1);
        return new Proofs() {
            @Override
            public Optional<Check> recall(Subject subject) {
                boolean same = subject.cases().equals(whole.casesHash())
                        && subject.content().equals(whole.scheme().contentHash());
                return Optional.of(green).filter(check -> same);
            }

            @Override
            public void remember(Subject subject, Check other) {
                throw new AssertionError("nothing is proved here");
            }
        };
    }

    private void put(Source source, Proofs proofs, KnownCases known) {
        Shelf shelf = new Shelf(registry, proofs, known, Runnable::run);
        shelf.whenRegistered((from, check) -> registered.add(from + " " + check.cases()));
        shelf.put("lantern", () -> source);
    }

    @Test
    void casesThatWereProvedAreReadOnDemand() {
        under("code").remember(source(Lantern.files()), whole.casesHash());
        put(source(Lantern.files()), proved(), under("code"));
        Installed installed = registry.list().get(0);
        assertEquals(whole.scheme(), installed.scheme());
        assertEquals(whole.cases().size(), installed.cases().size());
        assertEquals(whole.cases(), installed.cases());
        assertEquals(List.of("lantern " + whole.cases().size()), registered);
    }

    @Test
    void nothingIsReadOfThemBefore() {
        under("code").remember(unreadable(), whole.casesHash());
        put(unreadable(), proved(), under("code"));
        List<?> cases = registry.list().get(0).cases();
        assertEquals(whole.cases().size(), cases.size());
        assertThrows(RuntimeException.class, () -> cases.get(0));
    }

    @Test
    void whatIsNotKnownIsReadAndKnownAfterwards() {
        put(source(Lantern.files()), proved(), under("code"));
        assertEquals(Optional.of(whole.casesHash()), under("code").of(source(Lantern.files())));
        assertEquals(Optional.empty(), under("other code").of(source(Lantern.files())));
        assertEquals(Optional.empty(), under("code").of(unreadable()));
        put(unreadable(), proved(), under("code"));
        assertEquals(List.of(), registry.list());
        assertTrue(registry.pending().get(0).problems().get(0).where().contains("cases/4-conditions.yaml"));
    }

    @Test
    void withoutAProofTheyAreRead() {
        under("code").remember(unreadable(), whole.casesHash());
        put(unreadable(), Proofs.NONE, under("code"));
        assertEquals(List.of(), registry.list());
        assertTrue(registry.pending().get(0).problems().get(0).where().contains("cases/4-conditions.yaml"));
    }

    @Test
    void whatIsWrongElsewhereIsSaid() {
        SortedMap<String, byte[]> files = Lantern.files();
        files.put("articles.yaml", "{".getBytes(StandardCharsets.UTF_8));
        under("code").remember(source(files), whole.casesHash());
        put(source(files), proved(), under("code"));
        assertEquals(List.of(), registry.list());
        assertTrue(registry.pending().get(0).problems().get(0).where().contains("articles.yaml"));
    }

    @Test
    void casesAmongTheRestAreReadWithIt() {
        SortedMap<String, byte[]> single = Lantern.bytes(new TreeMap<>(Map.of("scheme.yaml", Lantern.single())));
        under("code").remember(source(single), whole.casesHash());
        assertFalse(Files.exists(folder.resolve("proofs")));
        assertEquals(Optional.empty(), SchemeBinder.unread(source(single), whole.casesHash()));
    }

    @Test
    void whatWasShippedIsKnownAndWhatIsDamagedIsNot() throws IOException {
        Source source = source(Lantern.files());
        new KnownCases(folder.resolve("shipped"), Optional.empty(), () -> "code").remember(source, whole.casesHash());
        assertEquals(Optional.of(whole.casesHash()), under("code").of(source));
        assertFalse(Files.exists(folder.resolve("proofs")), "only read");
        under("code").remember(source, whole.casesHash());
        assertFalse(Files.exists(folder.resolve("proofs")), "known already");
        try (Stream<Path> files = Files.list(folder.resolve("shipped"))) {
            Files.writeString(files.findFirst().orElseThrow(), "no hash");
        }
        assertEquals(Optional.empty(), under("code").of(source));
        under("code").remember(source, whole.casesHash());
        assertEquals(Optional.of(whole.casesHash()), under("code").of(source));
    }

    @Test
    void whereTheCodeCannotBeToldNothingIsRemembered() {
        under("").remember(source(Lantern.files()), whole.casesHash());
        assertFalse(Files.exists(folder.resolve("proofs")));
        assertEquals(Optional.empty(), under("").of(source(Lantern.files())));
    }
}
