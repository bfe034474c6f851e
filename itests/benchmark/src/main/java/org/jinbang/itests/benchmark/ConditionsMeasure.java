package org.jinbang.itests.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import org.jinbang.internal.engine.Conditions;
import org.jinbang.internal.engine.Findings;
import org.jinbang.internal.registry.KindRegistry;
import org.jinbang.json.Json;
import org.jinbang.scheme.Condition;
import org.jinbang.scheme.Finding;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Track;
import org.jinbang.time.internal.ShippedCalendar;

/** How long the findings on one application take, of forty conditions of core's kinds. */
final class ConditionsMeasure {
    private static final int CONDITIONS = 40;
    private static final int ROUNDS = 21;
    private static final int TIMES = 20_000;

    /** Runs and prints. */
    void run() {
        Scheme scheme = Award.scheme();
        Track shipped = scheme.track(Award.TRACK).orElseThrow();
        // The leaves of the shipped track, over and over: what stands in all-of and any-of would come out twice.
        List<Condition> leaves = shipped.conditions().stream()
                .flatMap(Condition::tree)
                .filter(condition ->
                        condition.parts().isEmpty() && condition.unless().isEmpty())
                .toList();
        List<Condition> forty = new ArrayList<>();
        for (int i = 0; i < CONDITIONS; i++) {
            forty.add(leaves.get(i % leaves.size()));
        }
        Track track = new Track(shipped.id(), shipped.title(), shipped.award(), shipped.form(), forty, shipped.basis());
        KindRegistry kinds = new KindRegistry();
        Findings findings = new Findings(kinds.kinds(), kinds.sandbox(), ShippedCalendar.calendar());
        // Kept for each edition, so worked out once for all its applications.
        Conditions conditions =
                new Conditions(scheme, track, scheme.values(LocalDate.of(Award.YEAR, 1, 1), Json.obj()));
        Findings.Known known = new Findings.Known(
                Award.answers("虚构人物"), Map.of("evidence", 1), LocalDate.of(Award.YEAR, 2, 1), Map.of());
        System.out.printf(
                "%n%d conditions of %d kinds on one application: µs of a processor%n",
                CONDITIONS, leaves.stream().map(Condition::kind).distinct().count());
        print("what they came to", () -> (int) findings.on(conditions, known).stream()
                .filter(finding -> finding.result() == Finding.Result.MET)
                .count());
        print(
                "with all reasons read",
                () -> findings.on(conditions, known).stream()
                        .mapToInt(finding -> finding.reason().zh().length()
                                + finding.reason().en().length())
                        .sum());
    }

    /** What {@code asked} costs of this thread, so that what else the machine does is no part of it. */
    private static void print(String what, IntSupplier asked) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        List<Double> micros = new ArrayList<>();
        long answered = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = threads.getCurrentThreadCpuTime();
            for (int i = 0; i < TIMES; i++) {
                answered += asked.getAsInt();
            }
            micros.add((threads.getCurrentThreadCpuTime() - start) / 1e3 / TIMES);
        }
        System.out.printf(
                "%s: %s (answer %d)%n",
                what, Spread.of(micros.subList(ROUNDS / 2, ROUNDS)).text("%.1f"), answered / ROUNDS / TIMES);
    }
}
