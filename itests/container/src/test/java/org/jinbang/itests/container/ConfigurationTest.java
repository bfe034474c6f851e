package org.jinbang.itests.container;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jinbang.itests.ServerProcess;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An administrator changes files in {@code etc/} while the server runs, rightly and wrongly. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class ConfigurationTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String CALENDAR = "jinbang-calendar.json";
    private static final String SETTINGS = "org.jinbang.server.cfg";

    private static ServerProcess server;

    @BeforeAll
    static void share() {
        server = Association.shared().server();
    }

    /** The container misses what is written while it takes in what was written before: nobody saves twice a second. */
    private static void write(String name, String text) throws IOException {
        LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
        Path whole = Files.writeString(server.home().path("data/tmp/" + name), text);
        Files.move(whole, server.home().path("etc/" + name), StandardCopyOption.ATOMIC_MOVE);
    }

    private static String calendar(String holiday) {
        return "{\"format\": \"jinbang-calendar/1\", \"source\": \"虚构\", \"years\": {\"2027\": {\"source\": \"虚构通知\","
                + " \"holidays\": [\"2027-01-01\", \"2027-05-01\", \"" + holiday + "\"], \"makeUpDays\": []}}}";
    }

    private static boolean knows2027() {
        return server.console("award:calendar-show --lang en").contains("to 2027");
    }

    @Test
    void aYearIsAddedToTheCalendarAndAMistakeChangesNothing() throws IOException {
        assertTrue(server.consoleRefuses("award:calendar-show --lang en 2027").contains("2026"));
        try {
            write(CALENDAR, calendar("2027-10-01"));
            server.await("2027 is known", SOON, ConfigurationTest::knows2027);
            server.console("award:calendar-show 2027");

            write(CALENDAR, calendar("2027-13-01"));
            server.await(
                    "the file is refused",
                    SOON,
                    () -> server.console("award:calendar-show --lang en").contains("2027-13-01"));
            assertTrue(server.home().logTail(200).contains("2027-13-01"), "the log does not say it");
            assertTrue(knows2027(), "what was in force is not any more");
        } finally {
            Files.deleteIfExists(server.home().path("etc/" + CALENDAR));
        }
        server.await("only what was shipped is known", SOON, () -> !knows2027());
    }

    @Test
    void aSettingThatCannotBeRightIsNamedAndLeavesTheServerUp() throws IOException {
        String right = Files.readString(server.home().path("etc/" + SETTINGS));
        try {
            for (String wrong :
                    new String[] {"signInsPerMinute = many", "publicWritesPerMinute = -1", "publicUrl = a b"}) {
                String name = wrong.replaceAll(" .*", "");
                write(SETTINGS, right.replaceAll("(?m)^" + name + ".*\n", "") + wrong + "\n");
                server.await(
                        "the log names " + name,
                        SOON,
                        () -> server.home().logTail(200).contains(name));
                server.awaitStatus("/health/ready", 200, SOON);
                server.awaitStatus("/api/v1/editions", 200, SOON);
            }
            server.await("the default address holds", SOON, () -> described().contains("http://127.0.0.1:8181"));
        } finally {
            write(SETTINGS, right);
        }
        String configured = server.home().http().toString();
        server.await("what was right is taken again", SOON, () -> described().contains(configured));
    }

    /** The description of the interface, which names the address that is configured. */
    private static String described() {
        return server.get("/api/openapi.json").body();
    }
}
