package org.jinbang.internal.backup;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jinbang.scheme.Text;
import org.jinbang.store.ArchiveException;
import org.jinbang.time.JinbangClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has a backup taken whenever the newest one is older than the last planned moment, so that one missed while the server was
 * down is taken when it is up again. One that failed is tried again after an hour.
 */
final class Schedule {
    static final Duration AFTER_FAILURE = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(Schedule.class);
    private static final long LOOK_SECONDS = 20;

    private final Plan plan;
    private final JinbangClock clock;
    private final Runnable take;
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "jinbang-backup");
        thread.setDaemon(true);
        return thread;
    });
    private Instant notBefore = Instant.MIN;
    private volatile Optional<Text> failure = Optional.empty();

    Schedule(Plan plan, JinbangClock clock, Runnable take) {
        this.plan = plan;
        this.clock = clock;
        this.take = take;
    }

    void start() {
        if (plan.at().isEmpty()) {
            LOG.warn(
                    "No backup is taken by itself. Set the times of the day in etc/{}.cfg, such as at = 03:00",
                    BackupsImpl.PID);
            return;
        }
        LOG.info(
                "Backups are taken at {} (Beijing) into {}, the keys into {}",
                plan.at(),
                plan.directory(),
                plan.keyDirectory());
        looking.scheduleWithFixedDelay(this::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    /** Has a backup taken if one is due; returns whether one was taken. */
    synchronized boolean look() {
        Instant now = clock.now();
        try {
            if (now.isBefore(notBefore) || !due(now)) {
                return false;
            }
            take.run();
            failure = Optional.empty();
            return true;
        } catch (RuntimeException e) {
            failed(now, e);
            return false;
        }
    }

    private boolean due(Instant now) {
        Optional<Instant> newest = new Folder(plan.directory(), Folder.DATA)
                .entries().stream().findFirst().map(Folder.Entry::at);
        return plan.lastBefore(now)
                .filter(moment -> newest.isEmpty() || newest.get().isBefore(moment))
                .isPresent();
    }

    private void failed(Instant now, RuntimeException e) {
        notBefore = now.plus(AFTER_FAILURE);
        Text why = e instanceof ArchiveException refused
                ? refused.text()
                : new Text("备份失败：" + e, "The backup failed: " + e);
        failure = Optional.of(why);
        LOG.error("The planned backup was not taken, the next attempt is in an hour: {}", why.en());
        LOG.debug("The reason", e);
    }

    Optional<Text> failure() {
        return failure;
    }

    void stop() {
        looking.shutdown();
    }
}
