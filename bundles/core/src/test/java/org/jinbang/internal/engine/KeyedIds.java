package org.jinbang.internal.engine;

import java.nio.charset.StandardCharsets;
import org.jinbang.internal.decide.Ids;

/** Ids that follow from the command for which they are drawn, so that the same commands in any order come to the same. */
final class KeyedIds implements Ids {
    private static final int LENGTH = 20;

    private final ThreadLocal<String> key = ThreadLocal.withInitial(() -> "");
    private final ThreadLocal<Integer> count = ThreadLocal.withInitial(() -> 0);

    /** What this thread draws ids for from now on. */
    void begin(String command) {
        key.set(command);
        count.set(0);
    }

    /** An attempt begins: it draws the same ids as the one before. */
    void again() {
        count.set(0);
    }

    @Override
    public String next() {
        count.set(count.get() + 1);
        String text = key.get() + "/" + count.get();
        return Hash.hex(text.getBytes(StandardCharsets.UTF_8)).substring(0, LENGTH);
    }
}
