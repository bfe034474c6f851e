package org.jinbang.itests.benchmark;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Measures, each printed as a table. {@code -Djinbang.measure} names what: {@code acts} by default.
 *
 * <ul>
 *   <li>{@code acts} – acts per second and processor time per act beside plain JDBC and plain Hibernate
 *   <li>{@code engine} – processor time per act of the engine alone, on a store in memory
 *   <li>{@code closing} – previewing and closing a stage with 10,000 applications
 *   <li>{@code conditions} – the findings of forty conditions on one application
 *   <li>{@code size} – an edition with 100,000 applications beside one with 1,000: acts, and pages of its list
 *   <li>{@code lists} – pages of a large list over HTTP beside a bare servlet
 *   <li>{@code server} – the assembled server: its cold start, a scheme that is dropped in, a notice beside a file
 *   <li>{@code growth} – the size of the embedded database's file under load and afterwards
 * </ul>
 */
public final class Main {
    private static final List<Integer> WRITERS = Integer.getInteger("jinbang.writers") == null
            ? List.of(4, 1)
            : List.of(Integer.getInteger("jinbang.writers"));

    private static final List<String> DATABASES =
            List.of(System.getProperty("jinbang.databases", "h2,postgres").split(","));

    private Main() {}

    /** Runs the measures that {@code -Djinbang.measure} names, separated by commas. */
    public static void main(String[] arguments) {
        // What Liquibase and Hibernate say while they start is no measure.
        Logger.getLogger("").setLevel(Level.WARNING);
        try {
            run();
            System.exit(0);
        } catch (Exception e) {
            e.printStackTrace();
            System.exit(1);
        }
    }

    private static void run() throws Exception {
        for (String measure : System.getProperty("jinbang.measure", "acts").split(",")) {
            switch (measure) {
                case "acts" -> {
                    acts("h2");
                    acts("postgres");
                }
                case "h2", "postgres" -> acts(measure);
                case "closing" -> closing();
                case "conditions" -> new ConditionsMeasure().run();
                case "size" -> size();
                case "lists" ->
                    ListMeasure.run(
                            Integer.getInteger("jinbang.applications", 100_000),
                            Integer.getInteger("jinbang.rounds", 9));
                case "growth" -> growth();
                case "server" -> new ServerMeasure(Integer.getInteger("jinbang.rounds", 3)).run();
                case "engine" -> new Alone().run(Integer.getInteger("jinbang.seconds", 60));
                default -> throw new IllegalArgumentException("There is no measure " + measure);
            }
        }
    }

    private static void closing() throws Exception {
        for (String database : DATABASES) {
            try (Ground ground = ground(database)) {
                new ClosingMeasure(ground)
                        .run(
                                Integer.getInteger("jinbang.applications", 10_000),
                                Integer.getInteger("jinbang.rounds", 5));
            }
        }
    }

    private static void size() throws Exception {
        int large = Integer.getInteger("jinbang.applications", 100_000);
        for (String database : DATABASES) {
            try (Ground few = ground(database);
                    Ground many = ground(database)) {
                Map<Integer, Ground> grounds = new LinkedHashMap<>();
                grounds.put(1_000, few);
                grounds.put(large, many);
                SizeMeasure.run(grounds);
            }
        }
    }

    private static Ground ground(String database) {
        return database.equals("h2") ? Ground.h2(System.getProperty("jinbang.h2", "")) : Ground.postgres();
    }

    private static void growth() throws Exception {
        try (Ground ground = Ground.h2(System.getProperty("jinbang.h2", ""))) {
            new Growth(ground).run(Integer.getInteger("jinbang.seconds", 900));
        }
    }

    private static void acts(String database) throws Exception {
        int rounds = Integer.getInteger("jinbang.rounds", 11);
        for (int writers : WRITERS) {
            try (Ground ground = ground(database)) {
                new Race(ground, writers, writers == 1 ? 16 : 8, rounds).run();
            }
        }
    }
}
