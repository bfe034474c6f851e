package org.jinbang.console.internal.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.jinbang.json.Codec;
import org.jinbang.json.Json;
import org.jinbang.process.Actor;
import org.jinbang.process.EditionState;
import org.jinbang.process.Replays;
import org.jinbang.scheme.Power;
import org.jinbang.scheme.Scheme;
import org.jinbang.time.LegalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of the demonstration of every scheme: it shows all that it has to, on the real engine and through HTTP. */
abstract class DemonstrationContract {
    private final Demonstration demonstration;
    private final List<String> revoked;
    private final Scheme scheme;
    private final StepClock clock = new StepClock(LegalTime.startOf(LocalDate.of(2024, 1, 1)));

    /** Of a demonstration at whose end awards are revoked on these grounds. */
    DemonstrationContract(Demonstration demonstration, String... revoked) {
        this.demonstration = demonstration;
        this.revoked = List.of(revoked);
        this.scheme = ShippedSchemes.candidate(demonstration.scheme()).scheme();
    }

    @Test
    void itPlaysTheShippedRevision() {
        assertEquals(demonstration.revision(), scheme.revision());
    }

    @Test
    void everythingRequiredOccurs() {
        plays(new DirectDoor(scheme, clock), 1);
    }

    /** As soon as the scheme can have another edition. */
    @Test
    void andSoItDoesASecondTimeOnTheSameServer() {
        DirectDoor door = new DirectDoor(scheme, clock);
        plays(door, 1);
        plays(door, 1);
    }

    /** After others on the same server, whatever holidays come in between. */
    @ParameterizedTest
    @ValueSource(strings = {"2024-01-25", "2024-04-24", "2024-06-30", "2024-09-20", "2024-12-05", "2025-09-15"})
    void andSoItDoesWheneverItBegins(LocalDate day) {
        clock.setAtLeast(LegalTime.startOf(day));
        plays(new DirectDoor(scheme, clock), 1);
    }

    /** Nobody has decided anything yet, and nothing that comes later is missed. */
    @Test
    void aPartOfItCanBePlayedAndTheRestIsLeft() {
        Performance.Result result = new Performance(demonstration, scheme, new DirectDoor(scheme, clock), clock, 1)
                .play(Progress.SILENT, 2);
        assertEquals(List.of(), result.missing());
        assertTrue(result.left().size() > 2, result.left()::toString);
        assertEquals(EditionState.Status.RUNNING, result.play().editionState().status());
    }

    /** What the rules make of the record is what came of it, for every single case. */
    @Test
    void replayedUnderItsOwnRevisionEverybodyFaresAlike() {
        DirectDoor door = new DirectDoor(scheme, clock);
        String edition = new Performance(demonstration, scheme, door, clock, 1)
                .play(Progress.SILENT)
                .play()
                .edition();
        EditionState state =
                Codec.read(Json.parse(door.store.stream(edition).orElseThrow().state()), EditionState.class);
        Actor runs = scheme.organs().stream()
                .filter(organ -> organ.grant(Power.RUN).isPresent())
                .map(organ -> Actor.of(state.members(organ.id()).get(0).person()))
                .findFirst()
                .orElseThrow();
        List<Replays.Line> lines = door.replays.replay(runs, edition, scheme).lines();
        assertTrue(!lines.isEmpty());
        assertEquals(
                List.of(),
                lines.stream()
                        .filter(line -> line.verdict() != Replays.Verdict.SAME)
                        .toList());
    }

    @Test
    void throughTheHttpInterfaceToo() throws Exception {
        try (HttpServer server = new HttpServer(scheme, new DirectDoor(scheme, clock), clock);
                HttpDoor door = new HttpDoor(server.address(), server.security.accounts(), "yi-er-san-si-wu")) {
            plays(door, 4);
        }
    }

    private void plays(Door door, int hands) {
        Performance.Result result = new Performance(demonstration, scheme, door, clock, hands).play(Progress.SILENT);
        assertEquals(List.of(), result.missing());
        assertEquals(
                revoked,
                door.revocations(result.play().edition()).stream()
                        .map(each -> each.on().ground())
                        .toList());
        report(result);
    }

    private static void report(Performance.Result result) {
        Chronicle chronicle = result.play().chronicle();
        System.out.printf(
                "%s: %d commands, %d acts, %d kinds of refusals, %d ms%n",
                result.play().scheme().id(),
                chronicle.commands(),
                chronicle.acts().values().stream().mapToInt(Integer::intValue).sum(),
                chronicle.refusals().size(),
                result.took().toMillis());
    }
}
