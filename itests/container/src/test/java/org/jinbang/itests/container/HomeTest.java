package org.jinbang.itests.container;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.jinbang.itests.Home;
import org.junit.jupiter.api.Test;

/** What the servers of tests are given. */
class HomeTest {
    /** More than enough for two of them to be the same, if they were only drawn. */
    private static final int MANY = 1_000;

    /** Two servers that are being started, or the web server and the console of one, would take it from each other. */
    @Test
    void aFreePortIsGivenOutOnce() {
        assertEquals(
                MANY,
                IntStream.range(0, MANY).map(i -> Home.freePort()).distinct().count());
    }
}
