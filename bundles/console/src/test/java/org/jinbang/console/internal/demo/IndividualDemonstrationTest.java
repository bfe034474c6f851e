package org.jinbang.console.internal.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jinbang.console.internal.demo.individual.IndividualDemonstration;
import org.jinbang.process.Schemes;
import org.jinbang.scheme.Scheme;
import org.jinbang.schemefile.ReadResult;
import org.jinbang.schemefile.SchemeReader;
import org.jinbang.time.LegalTime;
import org.junit.jupiter.api.Test;

/** The whole script on the real engine, without HTTP. */
class IndividualDemonstrationTest {
    static Scheme scheme() {
        return candidate().scheme();
    }

    static Schemes.Candidate candidate() {
        return candidate("cn.caq.individual");
    }

    static Schemes.Candidate candidate(String id) {
        ReadResult read = SchemeReader.read(Path.of("../schemes", id, "src/main/resources/SCHEME-INF"));
        assertEquals(List.of(), read.problems());
        return read.candidate().orElseThrow();
    }

    @Test
    void everythingRequiredOccurs() {
        Scheme scheme = scheme();
        StepClock clock = new StepClock(LegalTime.startOf(LocalDate.of(2024, 1, 1)));
        DirectDoor door = new DirectDoor(scheme, clock);
        Performance performance = new Performance(new IndividualDemonstration(), scheme, door, clock, 1);
        Performance.Result result = performance.play(Progress.SILENT);
        assertEquals(List.of(), result.missing());
        report(result);
    }

    @Test
    void throughTheHttpInterfaceToo() throws Exception {
        Scheme scheme = scheme();
        StepClock clock = new StepClock(LegalTime.startOf(LocalDate.of(2024, 1, 1)));
        try (HttpServer server = new HttpServer(scheme, new DirectDoor(scheme, clock), clock);
                HttpDoor door = new HttpDoor(server.address(), server.security.accounts(), "yi-er-san-si-wu")) {
            Performance.Result result =
                    new Performance(new IndividualDemonstration(), scheme, door, clock, 4).play(Progress.SILENT);
            assertEquals(List.of(), result.missing());
            report(result);
        }
    }

    static void report(Performance.Result result) {
        System.out.printf(
                "%d commands, %d acts, %d kinds of refusals, %d ms%n",
                result.play().chronicle().commands(),
                result.play().chronicle().acts().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum(),
                result.play().chronicle().refusals().size(),
                result.took().toMillis());
    }
}
