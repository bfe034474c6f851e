package org.jinbang.internal.registry;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Those who want to know which schemes come and go. What one of them cannot do keeps the others from nothing. */
final class SchemeListeners {
    private static final Logger LOG = LoggerFactory.getLogger(SchemeListeners.class);

    private final List<BiConsumer<String, Boolean>> listeners = new CopyOnWriteArrayList<>();

    void add(BiConsumer<String, Boolean> listener) {
        listeners.add(listener);
    }

    void tell(String key, boolean arrived) {
        for (BiConsumer<String, Boolean> listener : listeners) {
            try {
                listener.accept(key, arrived);
            } catch (RuntimeException e) {
                LOG.error("What follows from {} having {} could not be done", key, arrived ? "arrived" : "left", e);
            }
        }
    }
}
