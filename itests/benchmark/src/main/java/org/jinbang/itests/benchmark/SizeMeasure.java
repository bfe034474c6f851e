package org.jinbang.itests.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jinbang.itests.benchmark.bare.PlainPage;
import org.jinbang.process.Actor;
import org.jinbang.process.Page;
import org.jinbang.process.Reader;

/**
 * What a large edition costs beside a small one, in turn: processor time per act of those who apply to it, and pages of its
 * list beside the plain query for the same rows.
 */
final class SizeMeasure {
    private static final int ROUNDS = 9;
    private static final int WARM = 8;
    private static final int EACH = 64;
    private static final int PAGES = 40;

    /** An edition with many applications in it. */
    private static final class Filled {
        private final Ground ground;
        private final Office office;
        private final int size;
        private String edition;
        private int played;
        private final List<Double> acts = new ArrayList<>();
        private final List<Double> pages = new ArrayList<>();
        private final List<Double> ratios = new ArrayList<>();

        Filled(Ground ground, int size) {
            this.ground = ground;
            this.size = size;
            this.office = new Office(
                    ground.persistence().store(), ground.persistence().vault());
        }

        void fill(Crew crew) {
            Edition first = new Edition(office, 1, 1, "s0");
            for (Phase phase : first.phases()) {
                if (phase.name().equals("close apply")) {
                    break;
                }
                crew.run(List.of(phase));
            }
            edition = first.id();
            new Crowd(office.store(), office.sealer(), first.first()).add(size - 1, false);
        }

        void apply(Crew crew) {
            Edition more = new Edition(office, 1, EACH, "s" + ++played);
            Meter.Reading reading = crew.run(more.applyingTo(edition));
            acts.add(reading.cpuMicros());
        }

        void list() throws SQLException {
            Actor clerk = Actor.of(Office.CLERK);
            Optional<String> from = Optional.empty();
            long listed = 0;
            long plain = 0;
            for (int page = 0; page < PAGES; page++) {
                String[] after = from.orElse("~").split("~", 2);
                long start = System.nanoTime();
                plainPage(after.length == 2 ? after[0] : "", after.length == 2 ? after[1] : "");
                long between = System.nanoTime();
                Page<Reader.Line> lines = office.reader()
                        .applications(
                                clerk,
                                new Reader.Query(
                                        edition,
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        false,
                                        from,
                                        PlainPage.SIZE));
                listed += System.nanoTime() - between;
                plain += between - start;
                from = lines.next().isPresent() ? lines.next() : Optional.empty();
            }
            pages.add(listed / 1e3 / PAGES);
            ratios.add((double) plain / listed);
        }

        private void plainPage(String stage, String id) throws SQLException {
            try (Connection connection = ground.rivals().getConnection()) {
                PlainPage.read(connection, edition, stage, id);
            }
        }
    }

    private SizeMeasure() {}

    /** Runs and prints, on databases that the caller opens and closes. */
    static void run(Map<Integer, Ground> grounds) throws SQLException {
        List<Filled> all = new ArrayList<>();
        Map<Filled, Crew> crews = new LinkedHashMap<>();
        try {
            for (Map.Entry<Integer, Ground> each : grounds.entrySet()) {
                Filled filled = new Filled(each.getValue(), each.getKey());
                Crew crew = new Crew(1, each.getValue().meter());
                all.add(filled);
                crews.put(filled, crew);
                long start = System.nanoTime();
                filled.fill(crew);
                System.out.printf(
                        Locale.ROOT,
                        "%,d applications put there in %.0f s%n",
                        filled.size,
                        (System.nanoTime() - start) / 1e9);
            }
            for (int round = -WARM; round < ROUNDS; round++) {
                if (round == 0) {
                    all.forEach(filled -> {
                        filled.acts.clear();
                        filled.pages.clear();
                        filled.ratios.clear();
                    });
                }
                for (Filled filled : all) {
                    filled.apply(crews.get(filled));
                    filled.list();
                }
            }
        } finally {
            crews.values().forEach(Crew::close);
        }
        print(all);
    }

    private static void print(List<Filled> all) {
        System.out.printf(
                "%n%s, heap %d MB%n%14s %24s %16s %26s %22s%n",
                all.get(0).ground.name(),
                Runtime.getRuntime().maxMemory() >> 20,
                "applications",
                "CPU µs/act",
                "x the smallest",
                "µs for a page of " + PlainPage.SIZE,
                "plain query / page");
        for (Filled filled : all) {
            List<Double> growth = new ArrayList<>();
            for (int i = 0; i < filled.acts.size(); i++) {
                growth.add(filled.acts.get(i) / all.get(0).acts.get(i));
            }
            System.out.printf(
                    "%14d %24s %16s %26s %22s%n",
                    filled.size,
                    Spread.of(filled.acts).text("%.0f"),
                    String.format(Locale.ROOT, "%.2f", Spread.of(growth).median()),
                    Spread.of(filled.pages).text("%.0f"),
                    Spread.of(filled.ratios).text("%.2f"));
        }
    }
}
