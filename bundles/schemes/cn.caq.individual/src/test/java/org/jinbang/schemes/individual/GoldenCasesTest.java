package org.jinbang.schemes.individual;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.jinbang.internal.registry.KindRegistry;
import org.jinbang.internal.registry.SchemeCheck;
import org.jinbang.process.Schemes;
import org.jinbang.schemefile.SchemeReader;
import org.jinbang.time.Calendars;
import org.jinbang.time.internal.ShippedCalendar;
import org.junit.jupiter.api.Test;

/** The golden cases on the real engine, and that each rule switched off breaks one. */
class GoldenCasesTest {
    private static Schemes.Check check(SchemeCheck.Depth depth) throws Exception {
        Schemes.Candidate candidate = SchemeReader.read(
                        Path.of(GoldenCasesTest.class.getResource("/SCHEME-INF").toURI()))
                .candidate()
                .orElseThrow();
        SchemeCheck check = new SchemeCheck(new KindRegistry(), Calendars.fixed(ShippedCalendar.calendar()));
        long start = System.nanoTime();
        Schemes.Check result = check.of(candidate, depth);
        System.out.printf(
                "%s: %d cases, %d rules, %d ms%n",
                depth, result.cases(), result.rules(), (System.nanoTime() - start) / 1_000_000);
        return result;
    }

    private static String listed(Schemes.Check check) {
        return check.problems().stream()
                .map(problem -> problem.where() + ": " + problem.message())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void allCasesPass() throws Exception {
        assertEquals("", listed(check(SchemeCheck.Depth.CASES)));
    }

    @Test
    void eachRuleSwitchedOffBreaksACase() throws Exception {
        assertEquals("", listed(check(SchemeCheck.Depth.RULES)));
    }
}
