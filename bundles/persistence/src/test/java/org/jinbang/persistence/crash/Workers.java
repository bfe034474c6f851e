package org.jinbang.persistence.crash;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jinbang.internal.engine.Deed;
import org.jinbang.internal.engine.NextDeed;
import org.jinbang.internal.engine.RandomIds;
import org.jinbang.internal.engine.Workshop;
import org.jinbang.persistence.internal.Persistence;
import org.jinbang.persistence.internal.db.Settings;
import org.jinbang.process.Files;
import org.jinbang.store.MailStore;
import org.jinbang.store.MailStore.MailRow;
import org.jinbang.store.Store;
import org.jinbang.store.Store.ActRow;

/** The process that is killed: engine and store, four who work, and one who follows the journal with an outbox. */
public final class Workers {
    /** The follower's name. */
    static final String FOLLOWER = MailStore.JOURNAL;

    private static final int WORKERS = 4;
    private static final int APPLICANTS = 2;
    private static final int CONNECTIONS = 6;
    private static final long PAUSE = 2_000_000;

    private final Told.Teller teller = new Told.Teller();
    private final Workshop shop;
    private final String run;
    private final AtomicInteger left;

    private Workers(Workshop shop, String run, int enough) {
        this.shop = shop;
        this.run = run;
        this.left = new AtomicInteger(enough);
    }

    /**
     * Works until it is killed: addresses of store and vault, their user, the master key's file, number of the run, seed; if
     * a number follows, until so many commands were done.
     */
    public static void main(String[] arguments) {
        Persistence persistence = Persistence.open(
                Settings.of(arguments[0], arguments[2], "", CONNECTIONS),
                Settings.of(arguments[1], arguments[2], "", CONNECTIONS),
                Path.of(arguments[3]));
        Workshop shop = new Workshop(persistence.store(), persistence.vault(), new RandomIds());
        int enough = arguments.length > 6 ? Integer.parseInt(arguments[6]) : Integer.MAX_VALUE;
        Workers workers = new Workers(shop, arguments[4], enough);
        workers.teller.open();
        Random random = new Random(Long.parseLong(arguments[5]));
        for (int i = 0; i < WORKERS; i++) {
            int number = i;
            long seed = random.nextLong();
            thread("worker-" + i, () -> workers.work(number, new Random(seed)));
        }
        thread("follower", () -> follow(persistence.store(), persistence.mails()));
    }

    private static void thread(String name, Runnable work) {
        new Thread(work, name).start();
    }

    private void work(int number, Random random) {
        NextDeed deeds = new NextDeed(shop, number, APPLICANTS, random, this::upload);
        for (int count = 0; ; count++) {
            Optional<Deed> deed = next(deeds);
            if (deed.isEmpty()) {
                LockSupport.parkNanos(PAUSE);
                continue;
            }
            String key = run + "-" + number + "-" + count;
            teller.sent(key, deed.get());
            teller.answered(key, shop.execute(deed.get(), key));
            if (left.decrementAndGet() == 0) {
                System.exit(0);
            }
        }
    }

    /** What is read for it fails when the database's server is killed, which is no fault. */
    private static Optional<Deed> next(NextDeed deeds) {
        try {
            return deeds.next();
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private String upload(String person, String application) {
        Files.Stored stored = shop.upload(person, application, run + " " + System.nanoTime());
        teller.stored(stored.id(), new Told.Stored(person, stored.sha256()));
        return stored.id();
    }

    /** Writes one mail for every act. */
    private static void follow(Store store, MailStore mails) {
        while (true) {
            try {
                Optional<Long> from = mails.position(FOLLOWER);
                List<ActRow> acts = store.journalAfter(from.orElse(0L), 50);
                if (!acts.isEmpty()) {
                    long to = acts.get(acts.size() - 1).position();
                    mails.advance(
                            FOLLOWER, from, to, acts.stream().map(Workers::mail).toList());
                }
                LockSupport.parkNanos(acts.isEmpty() ? PAUSE : 0);
            } catch (RuntimeException e) {
                LockSupport.parkNanos(10 * PAUSE);
            }
        }
    }

    private static MailRow mail(ActRow act) {
        String cause = act.stream() + "/" + act.seq();
        return new MailRow(
                0,
                cause,
                cause,
                act.edition(),
                act.stream(),
                act.actor(),
                act.actor(),
                "act",
                false,
                cause.getBytes(StandardCharsets.UTF_8),
                "QUEUED",
                act.at(),
                Instant.EPOCH,
                "",
                Instant.EPOCH,
                0,
                0,
                false,
                Optional.empty(),
                "",
                "");
    }
}
