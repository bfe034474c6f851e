package org.jinbang.schemefile.internal;

import java.util.function.Supplier;

/** Asks once, when it is first needed. */
final class Memoized implements Supplier<String> {
    private final Supplier<String> source;
    private String value;

    Memoized(Supplier<String> source) {
        this.source = source;
    }

    @Override
    public synchronized String get() {
        if (value == null) {
            value = source.get();
        }
        return value;
    }
}
