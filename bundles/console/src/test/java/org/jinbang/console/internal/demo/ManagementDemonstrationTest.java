package org.jinbang.console.internal.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.jinbang.console.internal.demo.management.ManagementDemonstration;
import org.jinbang.scheme.Scheme;
import org.jinbang.time.LegalTime;
import org.junit.jupiter.api.Test;

/** The script of the Shanghai award on the real engine, and through HTTP. */
class ManagementDemonstrationTest {
    private final Scheme scheme =
            IndividualDemonstrationTest.candidate("cn.saq.management").scheme();
    private final StepClock clock = new StepClock(LegalTime.startOf(LocalDate.of(2024, 1, 1)));

    @Test
    void everythingRequiredOccurs() {
        Performance.Result result = new Performance(
                        new ManagementDemonstration(), scheme, new DirectDoor(scheme, clock), clock, 1)
                .play(Progress.SILENT);
        assertEquals(List.of(), result.missing());
        assertEquals(
                List.of("safety-accident"),
                result.play().door().revocations(result.play().edition()).stream()
                        .map(each -> each.on().ground())
                        .toList());
        IndividualDemonstrationTest.report(result);
    }

    @Test
    void throughTheHttpInterfaceToo() throws Exception {
        try (HttpServer server = new HttpServer(scheme, new DirectDoor(scheme, clock), clock);
                HttpDoor door = new HttpDoor(server.address(), server.security.accounts(), "yi-er-san-si-wu")) {
            Performance.Result result =
                    new Performance(new ManagementDemonstration(), scheme, door, clock, 4).play(Progress.SILENT);
            assertEquals(List.of(), result.missing());
            IndividualDemonstrationTest.report(result);
        }
    }
}
