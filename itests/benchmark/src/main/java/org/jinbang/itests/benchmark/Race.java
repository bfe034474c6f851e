package org.jinbang.itests.benchmark;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The engine, plain JDBC and plain Hibernate on the same database, in turn and round after round, so that whatever else the
 * machine does meets all alike. What the engine writes is taken down once; the rivals do the same with the same bytes on
 * streams of their own.
 */
final class Race {
    private static final CompilationMXBean COMPILER = ManagementFactory.getCompilationMXBean();

    /** Rounds before those that count: so many, and until the compiler has next to nothing to do; but no more than this. */
    private static final int WARM = 8;

    private static final int MOST_WARM = Integer.getInteger("jinbang.warm", 60);
    private static final double COMPILING = 0.1;

    private final Ground ground;
    private final int writers;
    private final int each;
    private final int rounds;
    private final Tape tape = new Tape();
    private final Office office;
    private int played;

    /**
     * @param each applications of each writer in a round
     * @param rounds that count; more go before to warm up
     */
    Race(Ground ground, int writers, int each, int rounds) {
        this.ground = ground;
        this.writers = writers;
        this.each = each;
        this.rounds = rounds;
        this.office = new Office(
                tape.of(ground.persistence().store()), ground.persistence().vault());
    }

    /** Runs and prints. */
    void run() {
        Map<String, List<Meter.Reading>> readings = new LinkedHashMap<>();
        try (Crew crew = new Crew(writers, ground.meter());
                Rival jdbc = new JdbcRival(ground.rivals());
                Rival hibernate = new HibernateRival(ground.rivals())) {
            List<Recorded> recorded = record(crew);
            List<Runnable> turns = new ArrayList<>();
            turns.add(() -> note(readings, "the engine", crew.run(edition().phases())));
            for (Rival rival : List.of(jdbc, hibernate)) {
                turns.add(() -> note(readings, rival.name(), crew.run(replay(recorded, rival))));
            }
            warm(turns);
            readings.clear();
            for (int round = 0; round < rounds; round++) {
                turns.forEach(Runnable::run);
                Collections.rotate(turns, 1);
            }
        }
        print(readings);
    }

    private static void warm(List<Runnable> turns) {
        double compiling = 1;
        for (int round = 0; round < MOST_WARM && (round < WARM || compiling > COMPILING); round++) {
            long before = COMPILER.getTotalCompilationTime();
            long start = System.nanoTime();
            turns.forEach(Runnable::run);
            compiling = (COMPILER.getTotalCompilationTime() - before) * 1e6 / (System.nanoTime() - start);
        }
    }

    private Edition edition() {
        return new Edition(office, writers, each, "r" + writers + "-" + ++played);
    }

    private static void note(Map<String, List<Meter.Reading>> readings, String name, Meter.Reading reading) {
        readings.computeIfAbsent(name, n -> new ArrayList<>()).add(reading);
    }

    /** A phase with what each writer committed in it. */
    private record Recorded(Phase phase, List<List<List<Call>>> writers) {}

    private List<Recorded> record(Crew crew) {
        List<Recorded> recorded = new ArrayList<>();
        for (Phase phase : edition().phases()) {
            List<List<List<Call>>> heard = new ArrayList<>();
            for (int i = 0; i < writers; i++) {
                heard.add(new ArrayList<>());
            }
            crew.run(List.of(phase), (begun, writer) -> tape.into(heard.get(writer)));
            recorded.add(new Recorded(phase, heard));
        }
        crew.run(List.of(new Phase("silence", false, nothing())), (begun, writer) -> tape.into(null));
        return recorded;
    }

    private List<List<Runnable>> nothing() {
        return Collections.nCopies(writers, List.of());
    }

    private List<Phase> replay(List<Recorded> recorded, Rival rival) {
        String salt = String.format("%4s", Integer.toString(++played, Character.MAX_RADIX))
                .replace(' ', '_');
        return recorded.stream()
                .map(part -> new Phase(
                        part.phase().name(),
                        part.phase().measured(),
                        part.writers().stream()
                                .map(transactions -> transactions.stream()
                                        .map(calls -> calls.stream()
                                                .map(call -> call.on(salt))
                                                .toList())
                                        .<Runnable>map(calls -> () -> rival.commit(calls))
                                        .toList())
                                .toList()))
                .toList();
    }

    private void print(Map<String, List<Meter.Reading>> readings) {
        List<Meter.Reading> jdbc = readings.get("plain JDBC");
        System.out.printf(
                Locale.ROOT,
                "%n%s, %d writer%s, %d rounds of %d applications with %d acts%n",
                ground.name(),
                writers,
                writers == 1 ? "" : "s",
                rounds,
                writers * each,
                Edition.ACTS);
        System.out.printf(
                "%-16s %24s %22s %20s %18s %14s%n",
                "", "acts/s", "x plain JDBC", "CPU µs/act", "server CPU", "bytes/act");
        readings.forEach((name, each) -> System.out.printf(
                "%-16s %24s %22s %20s %18s %14s%n",
                name,
                spread(each, Meter.Reading::perSecond).text("%.0f"),
                ratio(each, jdbc).text("%.2f"),
                spread(each, Meter.Reading::cpuMicros).text("%.0f"),
                String.format(
                        Locale.ROOT,
                        "%,.0f",
                        spread(each, Meter.Reading::serverMicros).median()),
                String.format(
                        Locale.ROOT,
                        "%,.0f",
                        spread(each, Meter.Reading::bytesEach).median())));
    }

    private static Spread spread(List<Meter.Reading> readings, java.util.function.ToDoubleFunction<Meter.Reading> of) {
        return Spread.of(readings.stream().map(of::applyAsDouble).toList());
    }

    private static Spread ratio(List<Meter.Reading> mine, List<Meter.Reading> theirs) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < mine.size(); i++) {
            ratios.add(mine.get(i).perSecond() / theirs.get(i).perSecond());
        }
        return Spread.of(ratios);
    }
}
