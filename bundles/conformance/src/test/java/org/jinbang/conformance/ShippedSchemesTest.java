package org.jinbang.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jinbang.internal.conformance.Examination;
import org.jinbang.internal.registry.KindRegistry;
import org.jinbang.internal.registry.SchemeCheck;
import org.jinbang.internal.trial.CaseRunner;
import org.jinbang.internal.trial.RandomEdition;
import org.jinbang.process.Conformance.Outcome;
import org.jinbang.process.Conformance.Part;
import org.jinbang.process.Conformance.Probe;
import org.jinbang.process.Conformance.Seeds;
import org.jinbang.process.Conformance.Verdict;
import org.jinbang.process.Schemes;
import org.jinbang.process.Schemes.Candidate;
import org.jinbang.process.Schemes.Problem;
import org.jinbang.schemefile.SchemeReader;
import org.jinbang.time.Calendars;
import org.jinbang.time.internal.ShippedCalendar;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The schemes that come with the server conform. Their cases and rules are proved when they are packaged; here it is
 * everything else. Which of their values no case tests is written down, so that none is added unseen.
 */
final class ShippedSchemesTest {
    private static final Path SCHEMES = Path.of("../schemes");
    private static final Path UNTESTED = Path.of("src/test/resources/untested");
    private static final Set<Part> PROVED_WHEN_PACKAGED = Set.of(Part.CASES, Part.RULES);

    static List<String> shipped() throws IOException {
        try (Stream<Path> all = Files.list(SCHEMES)) {
            return all.filter(
                            each -> Files.isDirectory(folder(each.getFileName().toString())))
                    .map(each -> each.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private static Path folder(String scheme) {
        return SCHEMES.resolve(scheme + "/src/main/resources/SCHEME-INF");
    }

    private static List<Probe> probes(String scheme, boolean values) {
        Candidate candidate = SchemeReader.read(folder(scheme)).candidate().orElseThrow();
        return new Examination(new KindRegistry(), Calendars.fixed(ShippedCalendar.calendar()))
                .probes(candidate, Seeds.USUAL).stream()
                        .filter(probe -> !PROVED_WHEN_PACKAGED.contains(probe.part()))
                        .filter(probe -> (probe.part() == Part.VALUES) == values)
                        .toList();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void itConforms(String scheme) {
        List<Problem> problems = new ArrayList<>();
        List<Probe> probes = probes(scheme, false);
        probes.forEach(probe -> problems.addAll(probe.run().problems()));
        assertEquals(List.of(), problems);
        assertEquals(
                Set.of(Part.STRUCTURE, Part.LANGUAGES, Part.ARTICLES, Part.EDITIONS),
                Set.copyOf(probes.stream().map(Probe::part).toList()));
    }

    /** Editions in which everything is refused try nothing. */
    @ParameterizedTest
    @MethodSource("shipped")
    void randomEditionsGoFar(String scheme) {
        Candidate candidate = SchemeReader.read(folder(scheme)).candidate().orElseThrow();
        Schemes.Installed installed = new Schemes.Installed(
                candidate.scheme(),
                candidate.cases(),
                "test",
                candidate.scheme().contentHash());
        CaseRunner runner = new SchemeCheck(new KindRegistry(), Calendars.fixed(ShippedCalendar.calendar())).runner();
        int accepted = 0;
        for (int i = 0; i < Seeds.USUAL.count(); i++) {
            RandomEdition edition = new RandomEdition(installed, runner, Seeds.USUAL.first() + i);
            assertEquals(List.of(), edition.faults());
            accepted += edition.accepted();
        }
        assertTrue(accepted > 5 * Seeds.USUAL.count(), "only " + accepted + " commands were accepted");
    }

    /** {@code -Djinbang.write=true} writes them down anew. */
    @ParameterizedTest
    @MethodSource("shipped")
    @Tag("long")
    void whatNothingTestsIsWrittenDown(String scheme) throws IOException {
        List<String> untested = new ArrayList<>();
        for (Probe probe : probes(scheme, true)) {
            Outcome outcome = probe.run();
            if (outcome.verdict() == Verdict.UNTESTED) {
                untested.add(probe.title().en().replaceAll(" = .*", ""));
            }
        }
        untested.sort(null);
        Path list = UNTESTED.resolve(scheme + ".txt");
        if (Boolean.getBoolean("jinbang.write")) {
            Files.write(list, untested);
        }
        assertEquals(String.join("\n", Files.readAllLines(list)), String.join("\n", untested));
    }
}
