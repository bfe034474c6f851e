package org.jinbang.internal.engine;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jinbang.scheme.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One bounded hop between core and the code of another bundle. What it throws, or that it does not return in time, is a
 * failure of that kind and of nothing else. A kind that has left several threads hanging gets no further calls until the
 * server is restarted.
 */
public final class Sandbox {
    private static final Logger LOG = LoggerFactory.getLogger(Sandbox.class);
    private static final int HANGING_ALLOWED = 3;

    private final Duration patience;
    private final BiConsumer<String, FailedException> failures;
    private final Map<String, AtomicInteger> hanging = new ConcurrentHashMap<>();

    /** Waits at most {@code patience} for each call. */
    public Sandbox(Duration patience) {
        this(patience, (kind, failure) -> {});
    }

    /** The same; tells {@code failures} of each call that failed, by the name of the kind. */
    public Sandbox(Duration patience, BiConsumer<String, FailedException> failures) {
        this.patience = patience;
        this.failures = failures;
    }

    /** A call that did not succeed; the message is for people and names nothing of the bundle's inside. */
    public static final class FailedException extends Exception {
        private static final long serialVersionUID = 2L;

        private final String zh;
        private final String cause;

        FailedException(String zh, String en, String cause) {
            super(en);
            this.zh = zh;
            this.cause = cause;
        }

        /** What happened, for everyone. */
        public Text text() {
            return new Text(zh, getMessage());
        }

        /** What happened, for those who can have it mended: names the class that was thrown. */
        public String detail() {
            return cause;
        }
    }

    /** Calls foreign code of the kind {@code name}. */
    public <T> T call(String name, Supplier<T> code) throws FailedException {
        AtomicInteger stuck = hanging.computeIfAbsent(name, n -> new AtomicInteger());
        if (stuck.get() >= HANGING_ALLOWED) {
            throw failed(
                    name,
                    "判定程序多次没有答复，已停用，待管理员重新启动服务器后恢复",
                    "it gave no answer several times and is switched off until restart",
                    HANGING_ALLOWED + " calls of it hang");
        }
        FutureTask<T> task = new FutureTask<>(code::get);
        Thread thread = new Thread(task, "jinbang-kind-" + name);
        thread.setDaemon(true);
        thread.start();
        try {
            T result = task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (result == null) {
                LOG.warn("The kind {} returned nothing; its bundle needs a correction", name);
                throw failed(name, "判定程序没有给出结论", "it came to no result", "it returned null");
            }
            return result;
        } catch (ExecutionException e) {
            LOG.warn("The kind {} failed; its bundle needs a correction", name, e.getCause());
            throw failed(
                    name,
                    "判定程序出错",
                    "it failed",
                    "it threw " + e.getCause().getClass().getName());
        } catch (TimeoutException e) {
            int left = stuck.incrementAndGet();
            task.cancel(true);
            LOG.warn(
                    "The kind {} did not answer within {} ms (hanging calls: {}); after {} it is no longer called",
                    name,
                    patience.toMillis(),
                    left,
                    HANGING_ALLOWED);
            String millis = patience.toMillis() + " ms";
            throw failed(
                    name,
                    "判定程序未在 " + millis + " 内答复",
                    "it did not answer within " + millis,
                    left + " calls of it hang");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FailedException("服务器正在停止", "the server is stopping", "interrupted");
        }
    }

    private FailedException failed(String name, String zh, String en, String cause) {
        FailedException failure = new FailedException(zh, en, cause);
        failures.accept(name, failure);
        return failure;
    }
}
