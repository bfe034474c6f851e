package org.jinbang.rest.internal.metrics;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jinbang.mail.MailState;
import org.jinbang.mail.Outbox;
import org.jinbang.process.Backups;
import org.jinbang.process.Counters;
import org.jinbang.process.Counters.Durations;
import org.jinbang.process.EditionState;
import org.jinbang.process.Schemes;
import org.jinbang.process.StreamKind;
import org.jinbang.rest.internal.container.Traffic;
import org.jinbang.store.Store;
import org.jinbang.store.StoreFigures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the server has done and holds. A part that is not there, or cannot be read, is left out: the rest still tells. */
final class Served {
    private static final Logger LOG = LoggerFactory.getLogger(Served.class);
    private static final int ALL_EDITIONS = 10_000;

    private Served() {}

    static void traffic(Exposition out, Traffic traffic) {
        out.metric("http_requests_total", "counter", "Answered requests by class of status.");
        traffic.answered().forEach((status, count) -> out.value(count, "status", status));
        out.one("http_requests_open", "gauge", "Requests that are being answered.", traffic.open());
    }

    static void engine(Exposition out, Counters counters) {
        if (counters == null) {
            return;
        }
        Counters.Counts counts = counters.counts();
        out.metric("acts_total", "counter", "Recorded acts by type.");
        counts.acts().forEach((type, count) -> out.value(count, "type", type.name()));
        out.metric("refusals_total", "counter", "Refused commands by reason.");
        counts.refusals().forEach((code, count) -> out.value(count, "reason", code.name()));
        Durations durations = counts.commands();
        out.metric("command_seconds", "histogram", "How long commands took, refused ones too.");
        for (int i = 0; i < durations.bounds().size(); i++) {
            out.value(
                    "_bucket",
                    durations.within().get(i),
                    "le",
                    Exposition.number(durations.bounds().get(i)));
        }
        out.value("_bucket", durations.all(), "le", "+Inf");
        out.value("_sum", durations.sum()).value("_count", durations.all());
    }

    static void stored(Exposition out, StoreFigures figures, Store store) {
        boolean readable = figures != null
                && store != null
                && attempt("the store", () -> {
                    StoreFigures.Figures now = figures.figures();
                    Map<String, Long> editions = editions(store);
                    out.metric("database_info", "gauge", "The product of the database; always 1.")
                            .value(1, "product", now.database());
                    out.metric(
                            "pool_connections",
                            "gauge",
                            "Connections by database and use; active ones are in a transaction.");
                    pool(out, "store", now.store());
                    pool(out, "keys", now.keys());
                    out.metric("pool_waiting", "gauge", "Threads that wait for a connection.")
                            .value(now.store().waiting(), "database", "store")
                            .value(now.keys().waiting(), "database", "keys");
                    out.one("journal_heads", "gauge", "Streams of the journal, each with a head.", now.streams());
                    out.one("journal_position", "counter", "The last position of the journal.", now.position());
                    out.metric("editions", "gauge", "Editions by state.");
                    for (EditionState.Status status : EditionState.Status.values()) {
                        out.value(editions.getOrDefault(status.name(), 0L), "state", status.name());
                    }
                });
        out.one("store_up", "gauge", "Whether the store can be read.", readable ? 1 : 0);
    }

    private static void pool(Exposition out, String database, StoreFigures.Pool pool) {
        out.value(pool.active(), "database", database, "use", "active")
                .value(pool.idle(), "database", database, "use", "idle")
                .value(pool.most(), "database", database, "use", "most");
    }

    private static Map<String, Long> editions(Store store) {
        Optional<String> any = Optional.empty();
        return store
                .streams(new Store.StreamFilter(
                        StreamKind.EDITION.name(),
                        any,
                        Optional.empty(),
                        any,
                        any,
                        any,
                        any,
                        any,
                        any,
                        any,
                        ALL_EDITIONS))
                .stream()
                .collect(Collectors.groupingBy(Store.StreamRow::status, Collectors.counting()));
    }

    static void around(Exposition out, Schemes schemes, Outbox outbox, Backups backups) {
        if (schemes != null) {
            long refused =
                    schemes.pending().stream().filter(Schemes.Pending::refused).count();
            out.metric("schemes", "gauge", "Schemes by state.")
                    .value(schemes.list().size(), "state", "installed")
                    .value(schemes.pending().size() - refused, "state", "checking")
                    .value(refused, "state", "refused");
        }
        if (outbox != null) {
            attempt("the outbox", () -> mails(out, outbox));
        }
        if (backups != null) {
            attempt("the backups", () -> backups(out, backups.standing()));
        }
    }

    private static void mails(Exposition out, Outbox outbox) {
        Map<MailState, Long> mails = new TreeMap<>();
        Arrays.stream(MailState.values()).forEach(state -> mails.put(state, 0L));
        outbox.standings().forEach(each -> mails.merge(each.state(), each.mails(), Long::sum));
        out.metric("mails", "gauge", "Mails of the outbox by state.");
        mails.forEach((state, count) -> out.value(count, "state", state.name()));
    }

    private static void backups(Exposition out, Backups.Standing standing) {
        out.one("backup_scheduled", "gauge", "Whether backups are taken by themselves.", standing.scheduled() ? 1 : 0);
        out.one(
                "backup_failed",
                "gauge",
                "Whether the last planned one failed.",
                standing.failure().isPresent() ? 1 : 0);
        standing.last()
                .ifPresent(last -> out.one(
                        "backup_last_seconds",
                        "gauge",
                        "When the newest was taken, in Unix time.",
                        last.getEpochSecond()));
    }

    private static boolean attempt(String what, Runnable part) {
        try {
            part.run();
            return true;
        } catch (RuntimeException e) {
            LOG.debug("{} cannot be read for the metrics", what, e);
            return false;
        }
    }
}
