package org.jinbang.persistence.internal.db;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;

/**
 * Counts what a thread sends to a database, at the driver's own interface: each {@code execute…} is one statement, a batch
 * too. For tests; a database counts only if its settings ask for it.
 */
public final class StatementCounter {
    private final ThreadLocal<Counting> counting = new ThreadLocal<>();
    private final DataSource source;

    StatementCounter(DataSource counted) {
        this.source = proxy(DataSource.class, (method, arguments) -> {
            Object result = invoke(counted, method, arguments);
            return result instanceof Connection connection ? counted(connection) : result;
        });
    }

    /**
     * What was sent.
     *
     * @param statements their texts, in order
     * @param commits transactions that wrote something and were committed
     */
    public record Tally(List<String> statements, int commits) {}

    /** Runs work on this thread and tells what this thread sent meanwhile. */
    public Tally during(Runnable work) {
        Counting mine = new Counting();
        counting.set(mine);
        try {
            work.run();
        } finally {
            counting.remove();
        }
        return new Tally(List.copyOf(mine.statements), mine.commits);
    }

    DataSource source() {
        return source;
    }

    private Connection counted(Connection connection) {
        return proxy(Connection.class, (method, arguments) -> {
            Object result = invoke(connection, method, arguments);
            if (method.getName().equals("commit")) {
                current().committed();
            }
            if (!(result instanceof Statement statement)) {
                return result;
            }
            String sql = arguments != null && arguments[0] instanceof String text ? text : "";
            return counted(statement, method.getReturnType(), sql);
        });
    }

    private Object counted(Statement statement, Class<?> type, String prepared) {
        return proxy(type, (method, arguments) -> {
            if (method.getName().startsWith("execute")) {
                boolean given = arguments != null && arguments[0] instanceof String;
                current().sent(given ? (String) arguments[0] : prepared);
            }
            return invoke(statement, method, arguments);
        });
    }

    private Counting current() {
        Counting mine = counting.get();
        return mine == null ? new Counting() : mine;
    }

    private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, Calls calls) {
        return type.cast(Proxy.newProxyInstance(
                StatementCounter.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> calls.call(method, arguments)));
    }

    private interface Calls {
        Object call(Method method, Object[] arguments) throws Throwable;
    }

    private static final class Counting {
        private final List<String> statements = new ArrayList<>();
        private boolean written;
        private int commits;

        void sent(String sql) {
            statements.add(sql);
            written |= !sql.toLowerCase(Locale.ROOT).startsWith("select");
        }

        void committed() {
            commits += written ? 1 : 0;
            written = false;
        }
    }
}
