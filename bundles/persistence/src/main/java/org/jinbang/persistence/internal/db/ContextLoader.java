package org.jinbang.persistence.internal.db;

import java.util.function.Supplier;

/** Libraries that look for their own parts through the thread's context class loader. */
final class ContextLoader {
    private ContextLoader() {}

    /** Runs with another context class loader. */
    static <T> T within(ClassLoader loader, Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
