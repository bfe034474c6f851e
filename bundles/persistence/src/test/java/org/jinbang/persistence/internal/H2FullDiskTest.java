package org.jinbang.persistence.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jinbang.internal.engine.Crew;
import org.jinbang.internal.engine.Deed;
import org.jinbang.internal.engine.RandomIds;
import org.jinbang.internal.engine.Workshop;
import org.jinbang.persistence.internal.db.Settings;
import org.jinbang.process.Answer;
import org.jinbang.process.CommandType;
import org.jinbang.process.Receipt;
import org.jinbang.process.Refusal;
import org.jinbang.process.RefusalCode;
import org.jinbang.store.Store.ActRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk of an H2 database runs full: whoever acts is told, nothing acknowledged is lost, and with space it goes on. */
class H2FullDiskTest {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);
    private static final int MOST_WRITES = 2;
    private static final List<CommandType> TYPES = List.of(
            CommandType.SUBMIT,
            CommandType.RECORD_ENTRY,
            CommandType.VOTE,
            CommandType.CLOSE_BALLOT,
            CommandType.CLOSE_STAGE,
            CommandType.APPROVE_LIST);

    @TempDir
    Path directory;

    private Workshop shop;
    private final List<Long> waited = new ArrayList<>();
    private int unknown;
    private long acts;
    private long seen;
    private long position;

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
        try (Persistence persistence =
                Persistence.open(store, TestDatabases.h2(directory, "keys"), directory.resolve("master.key"))) {
            shop = new Workshop(persistence.store(), persistence.vault(), new RandomIds());
            long seed = Long.getLong("jinbang.seed", System.nanoTime());
            System.out.println("H2FullDiskTest seed " + seed);
            Random random = new Random(seed);
            Crew crew = new Crew(shop, random);
            for (CommandType type : TYPES) {
                Deed deed = crew.until(each -> each.type() == type);
                acts = onRecord();
                full(deed, "full at " + type, random.nextInt(MOST_WRITES));
            }
            assertEquals(List.of(), shop.faults(shop.current().orElseThrow().id()));
        }
        System.out.println("after a full disk, done within " + waited + " ms of there being space again; " + unknown
                + " of " + TYPES.size() + " were told that it is not known whether it was done");
    }

    private void full(Deed deed, String key, int writes) {
        FullDisk.fullAfter(writes);
        Answer answer = shop.execute(deed, key);
        boolean done = answer instanceof Receipt;
        if (answer instanceof Refusal refusal) {
            assertEquals(RefusalCode.STORE_UNAVAILABLE, refusal.code(), refusal::toString);
            unknown += refusal.detail().en().contains("not known") ? 1 : 0;
        }
        // Another comes while there is no space, and is told as well, or what was done already refuses it.
        FullDisk.fullAfter(0);
        Refusal other = assertInstanceOf(Refusal.class, shop.execute(deed, key + ", another"), key);
        assertTrue(done || other.code() == RefusalCode.STORE_UNAVAILABLE, other::toString);
        FullDisk.space();
        Receipt receipt = again(deed, key);
        assertFalse(done && !receipt.repeated(), key);
        assertEquals(
                receipt.acts().size(),
                shop.store().actsOfKey(deed.person(), key).size(),
                key);
        assertEquals(acts + receipt.acts().size(), onRecord(), () -> "acts on record after " + key);
    }

    /** The same command, until the server can do it again. */
    private Receipt again(Deed deed, String key) {
        long begin = System.nanoTime();
        Answer answer = shop.execute(deed, key);
        while (!(answer instanceof Receipt) && System.nanoTime() - begin < PATIENCE) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            answer = shop.execute(deed, key);
        }
        waited.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));
        Answer last = answer;
        assertTrue(last instanceof Receipt, last::toString);
        return (Receipt) last;
    }

    /** All acts so far, followed past the places in the journal that were lost. */
    private long onRecord() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
        while (System.nanoTime() < end) {
            List<ActRow> more = shop.store().journalAfter(position, 1_000);
            if (more.isEmpty()) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
                continue;
            }
            seen += more.size();
            position = more.get(more.size() - 1).position();
        }
        return seen;
    }
}
