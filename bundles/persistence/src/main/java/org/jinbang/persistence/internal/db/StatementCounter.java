package org.jinbang.persistence.internal.db;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;

/**
 * Counts what a thread sends to a database, at the driver's own interface: each {@code execute…} is one statement, a batch
 * too; and has it fail where a test wants it to. For tests; a database counts only if its settings ask for it.
 */
public final class StatementCounter {
    /** What a {@link Fault} is told of a commit. */
    public static final String COMMIT = "commit";

    private static final Fault NONE = new Fault() {};

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

    /** What goes wrong: throws what the database or the way to it would. */
    public interface Fault {
        /** Before a statement or a commit is sent. */
        default void before(String sql) throws SQLException {}

        /** After it was done. */
        default void after(String sql) throws SQLException {}
    }

    /** Runs work on this thread and tells what this thread sent meanwhile. */
    public Tally during(Runnable work) {
        return during(NONE, work);
    }

    /** The same with a fault. */
    public Tally during(Fault fault, Runnable work) {
        Counting mine = new Counting(fault);
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
            boolean commits = method.getName().equals("commit");
            Object result = commits
                    ? current().faulty(COMMIT, () -> invoke(connection, method, arguments))
                    : invoke(connection, method, arguments);
            if (commits) {
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
            if (!method.getName().startsWith("execute")) {
                return invoke(statement, method, arguments);
            }
            boolean given = arguments != null && arguments[0] instanceof String;
            String sql = given ? (String) arguments[0] : prepared;
            current().sent(sql);
            return current().faulty(sql, () -> invoke(statement, method, arguments));
        });
    }

    private Counting current() {
        Counting mine = counting.get();
        return mine == null ? new Counting(NONE) : mine;
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

    private interface Call {
        Object call() throws Throwable;
    }

    private static final class Counting {
        private final List<String> statements = new ArrayList<>();
        private final Fault fault;
        private boolean written;
        private int commits;

        Counting(Fault fault) {
            this.fault = fault;
        }

        Object faulty(String sql, Call call) throws Throwable {
            fault.before(sql);
            Object result = call.call();
            fault.after(sql);
            return result;
        }

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
