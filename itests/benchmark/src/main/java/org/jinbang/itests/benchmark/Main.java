package org.jinbang.itests.benchmark;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Measures, each printed as a table. {@code -Djinbang.measure} names what: {@code acts} by default.
 *
 * <ul>
 *   <li>{@code acts} – acts per second and processor time per act beside plain JDBC and plain Hibernate
 *   <li>{@code engine} – processor time per act of the engine alone, on a store in memory
 *   <li>{@code growth} – the size of the embedded database's file under load and afterwards
 * </ul>
 */
public final class Main {
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
                case "growth" -> growth();
                case "engine" -> new Alone().run(Integer.getInteger("jinbang.seconds", 60));
                default -> throw new IllegalArgumentException("There is no measure " + measure);
            }
        }
    }

    private static void growth() throws Exception {
        try (Ground ground = Ground.h2(System.getProperty("jinbang.h2", ""))) {
            new Growth(ground).run(Integer.getInteger("jinbang.seconds", 120));
        }
    }

    private static void acts(String database) throws Exception {
        int rounds = Integer.getInteger("jinbang.rounds", 11);
        for (int writers : List.of(4, 1)) {
            try (Ground ground =
                    database.equals("h2") ? Ground.h2(System.getProperty("jinbang.h2", "")) : Ground.postgres()) {
                new Race(ground, writers, writers == 1 ? 16 : 8, rounds).run();
            }
        }
    }
}
