package org.jinbang.persistence.crash;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
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
import org.jinbang.process.Files;
import org.jinbang.store.MailStore;
import org.jinbang.store.MailStore.MailRow;
import org.jinbang.store.Store;
import org.jinbang.store.Store.ActRow;

/** The process that is killed: on each database engine and store, four who work, and one who follows with an outbox. */
public final class Workers {
    /** The follower's name. */
    static final String FOLLOWER = MailStore.JOURNAL;

    private static final int WORKERS = 4;
    private static final int APPLICANTS = 2;
    private static final long PAUSE = 2_000_000;

    private final Told.Teller teller;
    private final Persistence persistence;
    private final Workshop shop;
    private final String run;
    private final AtomicInteger left;

    private Workers(Site site, String run, AtomicInteger left) {
        this.teller = new Told.Teller(site.name());
        this.persistence = site.open();
        this.shop = new Workshop(persistence.store(), persistence.vault(), new RandomIds());
        this.run = run;
        this.left = left;
    }

    /**
     * Works until it is killed: number of the run, seed, after how many commands it ends by itself, and then for each
     * database what {@link Site#arguments} says.
     */
    public static void main(String[] arguments) {
        Random random = new Random(Long.parseLong(arguments[1]));
        AtomicInteger left = new AtomicInteger(Integer.parseInt(arguments[2]));
        List<String> sites = List.of(arguments).subList(3, arguments.length);
        List<Workers> all = new ArrayList<>();
        for (int i = 0; i < sites.size(); i += Site.ARGUMENTS) {
            all.add(new Workers(Site.of(sites.subList(i, i + Site.ARGUMENTS)), arguments[0], left));
        }
        // Not before all are open: the first would leave no processor for opening the next.
        all.forEach(each -> each.begin(random));
    }

    private void begin(Random random) {
        teller.open();
        for (int i = 0; i < WORKERS; i++) {
            int number = i;
            long seed = random.nextLong();
            thread("worker-" + i, () -> work(number, new Random(seed)));
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

    /** What the mail of an act is written for. */
    static String cause(ActRow act) {
        return act.stream() + "/" + act.seq();
    }

    private static MailRow mail(ActRow act) {
        String cause = cause(act);
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
