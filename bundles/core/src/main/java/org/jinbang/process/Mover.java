package org.jinbang.process;

import java.util.List;
import java.util.Map;
import org.jinbang.store.Relocation.Place;
import org.osgi.annotation.versioning.ProviderType;

/** Moves an embedded installation to other databases; the door decides who may ask for it. */
@ProviderType
public interface Mover {
    /**
     * Copies everything, verifies the journal of every edition on both sides and lets the server go on there.
     *
     * @throws IllegalStateException if it cannot be moved; then all goes on where it is
     */
    Moved move(Place store, Place keys);

    /**
     * What was moved.
     *
     * @param rows table → its rows
     * @param editions each edition as it verifies there, with the same root as here
     */
    record Moved(Map<String, Long> rows, List<Reader.Verification> editions) {}
}
