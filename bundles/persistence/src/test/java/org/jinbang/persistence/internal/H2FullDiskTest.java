package org.jinbang.persistence.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.jinbang.persistence.internal.db.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk of an H2 database runs full: whoever acts is told, nothing acknowledged is lost, and with space it goes on. */
class H2FullDiskTest {
    private static final int MOST_WRITES = 2;

    @TempDir
    Path directory;

    @AfterEach
    void space() {
        FullDisk.space();
    }

    /** At each of the commands that count, and at one write or another of its commit. */
    @Test
    void whoActsIsToldAndWithSpaceItGoesOnWithoutARestart() {
        FullDisk.register();
        Settings store = Settings.of("jdbc:h2:full:" + directory.resolve("store"), "jinbang", "", 10)
                .waiting(Duration.ofSeconds(5));
        long seed = Long.getLong("jinbang.seed", System.nanoTime());
        System.out.println("H2FullDiskTest seed " + seed);
        try (Persistence persistence =
                Persistence.open(store, TestDatabases.h2(directory, "keys"), directory.resolve("master.key"))) {
            new FullDiskPlay(persistence, new Writes(), seed).play(1, "H2");
        }
    }

    /** Fails at writes. */
    private static final class Writes implements FullDiskPlay.Disk {
        @Override
        public void fills(Random random) {
            FullDisk.fullAfter(random.nextInt(MOST_WRITES));
        }

        @Override
        public void isFull() {
            FullDisk.fullAfter(0);
        }

        @Override
        public void hasSpace() {
            FullDisk.space();
        }

        @Override
        public void lookAfter() {
            // it opens its file again by itself
        }
    }
}
