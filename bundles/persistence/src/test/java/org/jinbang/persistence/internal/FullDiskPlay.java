package org.jinbang.persistence.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jinbang.internal.engine.Crew;
import org.jinbang.internal.engine.Deed;
import org.jinbang.internal.engine.RandomIds;
import org.jinbang.internal.engine.Workshop;
import org.jinbang.process.Answer;
import org.jinbang.process.CommandType;
import org.jinbang.process.Receipt;
import org.jinbang.process.Refusal;
import org.jinbang.process.RefusalCode;
import org.jinbang.store.Store.ActRow;

/**
 * The disk of a database runs full at each of the commands that count: whoever acts is told, the log says what an
 * administrator can do, nothing acknowledged is lost, and with space it goes on without a restart of the platform.
 */
final class FullDiskPlay {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);
    private static final List<CommandType> TYPES = List.of(
            CommandType.SUBMIT,
            CommandType.RECORD_ENTRY,
            CommandType.VOTE,
            CommandType.CLOSE_BALLOT,
            CommandType.CLOSE_STAGE,
            CommandType.APPROVE_LIST);

    private final Disk disk;
    private final Workshop shop;
    private final Random random;
    private final List<Long> waited = new ArrayList<>();
    private int refused;
    private int unknown;
    private long acts;
    private long seen;
    private long position;

    /** The disk below a database. */
    interface Disk {
        /** There is no space left, or will be none in the midst of the next command. */
        void fills(Random random);

        /** There is no space left. */
        void isFull();

        /** Somebody has made space. */
        void hasSpace();

        /** What else an administrator sees to, again and again, until it works. */
        void lookAfter();
    }

    /** On new databases. */
    FullDiskPlay(Persistence persistence, Disk disk, long seed) {
        this.disk = disk;
        this.shop = new Workshop(persistence.store(), persistence.vault(), new RandomIds());
        this.random = new Random(seed);
    }

    /** Plays so many times through the commands that count; prints what came of it under a name. */
    void play(int times, String name) {
        Crew crew = new Crew(shop, random);
        for (int time = 0; time < times; time++) {
            for (CommandType type : TYPES) {
                Deed deed = crew.until(each -> each.type() == type);
                acts = onRecord();
                full(deed, "full at " + type + ", " + time);
            }
        }
        assertEquals(List.of(), shop.faults(shop.current().orElseThrow().id()));
        assertTrue(refused > 0, "none was refused");
        System.out.println(name + ": full at " + times * TYPES.size() + " commands, of which " + refused
                + " were refused, " + unknown + " of them as not known whether it was done; done within " + waited
                + " ms of there being space again");
    }

    private void full(Deed deed, String key) {
        disk.fills(random);
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        Answer answer = logged(log, deed, key);
        boolean done = answer instanceof Receipt;
        if (answer instanceof Refusal refusal) {
            assertEquals(RefusalCode.STORE_UNAVAILABLE, refusal.code(), refusal::toString);
            String said = log.toString(StandardCharsets.UTF_8);
            assertTrue(said.contains("disk has space") || said.contains("and its disk"), said);
            refused++;
            unknown += refusal.detail().en().contains("not known") ? 1 : 0;
        }
        // Another comes while there is no space, and is told as well, or what was done already refuses it.
        disk.isFull();
        Refusal other = assertInstanceOf(Refusal.class, shop.execute(deed, key + ", another"), key);
        assertTrue(done || other.code() == RefusalCode.STORE_UNAVAILABLE, other::toString);
        disk.hasSpace();
        Receipt receipt = again(deed, key);
        assertFalse(done && !receipt.repeated(), key);
        assertEquals(
                receipt.acts().size(),
                shop.store().actsOfKey(deed.person(), key).size(),
                key);
        assertEquals(acts + receipt.acts().size(), onRecord(), () -> "acts on record after " + key);
    }

    /** Does it, and takes down what the log says meanwhile. */
    private Answer logged(ByteArrayOutputStream log, Deed deed, String key) {
        PrintStream before = System.err;
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        try {
            return shop.execute(deed, key);
        } finally {
            System.setErr(before);
        }
    }

    /** The same command, until the server can do it again. */
    private Receipt again(Deed deed, String key) {
        long begin = System.nanoTime();
        Answer answer = shop.execute(deed, key);
        while (!(answer instanceof Receipt) && System.nanoTime() - begin < PATIENCE) {
            disk.lookAfter();
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
