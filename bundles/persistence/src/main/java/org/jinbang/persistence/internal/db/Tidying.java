package org.jinbang.persistence.internal.db;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the file of an embedded database small. Each commit writes a chunk with the pages it changed. A chunk none of whose
 * pages is in use any more is overwritten after the retention time, but one page in use keeps a whole chunk, and H2 runs no
 * housekeeping of its own where each commit is written through. So this writes pages out of chunks that are mostly empty
 * together, a little at a time and between two transactions, until the file is mostly full again.
 *
 * <p>It also has the system bring to the disk what was written, well within the retention time: a chunk is old enough to be
 * overwritten only when what has taken its place is there.
 */
final class Tidying implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Tidying.class);
    private static final long PAUSE_MILLIS = 250;
    private static final int PAUSES_BETWEEN_SYNCS = 4;

    /** Which part of the file should be in use, in percent. */
    private static final int FILL = 60;

    /** How much is moved at a time; some milliseconds of writing. */
    private static final int BYTES = 1 << 20;

    private final FileGuard file;
    private final Locks locks;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread named = new Thread(work, "jinbang-tidying");
        named.setDaemon(true);
        return named;
    });
    private MVStore store;
    private long synced;
    private int pauses;

    /** Begins with it. */
    Tidying(FileGuard file, Locks locks) {
        this.file = file;
        this.locks = locks;
        this.store = file.store();
        this.synced = store.getCurrentVersion();
        thread.scheduleWithFixedDelay(this::tidy, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void tidy() {
        try {
            if (store != file.store()) {
                store = file.store();
                synced = -1;
            }
            compact();
            if (++pauses % PAUSES_BETWEEN_SYNCS == 0 && store.getCurrentVersion() != synced) {
                long version = store.getCurrentVersion();
                store.sync();
                synced = version;
            }
        } catch (RuntimeException e) {
            // A later turn does it; whoever writes is told by the database itself if it cannot go on.
            LOG.debug("The file was not tidied this time", e);
        }
    }

    private void compact() {
        if (store.getFileStore().getChunksFillRate() >= FILL) {
            return;
        }
        Object owner = new Object();
        locks.take(owner, Locks.WRITING);
        try {
            if (store.compact(FILL, BYTES)) {
                store.commit();
            }
        } finally {
            locks.end(owner);
        }
    }

    /** Ends with the turn under way. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.warn("The file is still being tidied; it is closed all the same");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
