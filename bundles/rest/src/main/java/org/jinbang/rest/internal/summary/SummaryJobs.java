package org.jinbang.rest.internal.summary;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jinbang.process.Engine;
import org.jinbang.process.Reader;
import org.jinbang.process.RefusalCode;
import org.jinbang.rest.internal.summary.SummaryImport.Order;
import org.jinbang.rest.internal.wire.Problem;
import org.jinbang.scheme.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Imports that go on while somebody waits: one at a time, a few waiting, the last of them remembered. They live on the
 * server that took them; what a stop breaks off can be repeated.
 */
public final class SummaryJobs implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SummaryJobs.class);
    private static final int MOST_UNFINISHED = 4;
    private static final int MOST_REMEMBERED = 100;
    private static final long RETRY_SECONDS = 10;

    private final Reader reader;
    private final Engine engine;
    private final Map<String, Job> jobs = new LinkedHashMap<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "jinbang-summary-import");
        thread.setDaemon(true);
        return thread;
    });

    private record Job(String by, Progress progress) {}

    /** Compares through {@code reader} and writes through {@code engine}. */
    public SummaryJobs(Reader reader, Engine engine) {
        this.reader = reader;
        this.engine = engine;
    }

    /** Begins an import. */
    Progress.View begin(Order order) {
        SummaryImport task = new SummaryImport(reader, engine, order);
        Progress progress = new Progress(UUID.randomUUID().toString(), order.edition(), order.checkOnly());
        Progress.View view = progress.view();
        synchronized (jobs) {
            String by = order.actor().id();
            boolean own = jobs.values().stream()
                    .anyMatch(each -> each.by().equals(by) && !each.progress().over());
            long unfinished = jobs.values().stream()
                    .filter(each -> !each.progress().over())
                    .count();
            if (own || unfinished >= MOST_UNFINISHED) {
                throw Problem.of(
                                RefusalCode.TOO_MANY,
                                own
                                        ? new Text("您的上一次导入尚未完成", "Your last import is still under way")
                                        : new Text("正在处理其他导入，请稍后重试", "Other imports are under way; try again soon"))
                        .retryAfter(RETRY_SECONDS)
                        .exception();
            }
            jobs.values()
                    .removeIf(each ->
                            jobs.size() >= MOST_REMEMBERED && each.progress().over());
            jobs.put(view.id(), new Job(by, progress));
        }
        worker.execute(() -> run(task, progress));
        return view;
    }

    private static void run(SummaryImport task, Progress progress) {
        try {
            task.run(progress);
        } catch (RuntimeException e) {
            LOG.error("An import of a summary form failed", e);
            progress.failed();
        }
    }

    /** An import as it stands, for whoever began it. */
    Optional<Progress.View> view(String by, String edition, String id) {
        synchronized (jobs) {
            return Optional.ofNullable(jobs.get(id))
                    .filter(job -> job.by().equals(by))
                    .map(job -> job.progress().view())
                    .filter(view -> view.edition().equals(edition));
        }
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
