package org.jinbang.persistence.internal;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jinbang.persistence.internal.db.Settings;
import org.jinbang.store.KeyVault;
import org.jinbang.store.Relocation;
import org.jinbang.store.Store;

/** Moves open databases to others; the master key stays where it is. */
final class Move implements Relocation {
    private static final int CONNECTIONS = 4;

    private final Persistence here;
    private final Path masterKey;
    private final BiConsumer<Place, Place> goOnThere;

    /**
     * Moves from {@code here}.
     *
     * @param goOnThere what lets the server use the others from now on
     */
    Move(Persistence here, Path masterKey, BiConsumer<Place, Place> goOnThere) {
        this.here = here;
        this.masterKey = masterKey;
        this.goOnThere = goOnThere;
    }

    @Override
    public Map<String, Long> move(Place store, Place keys, BiConsumer<Store, KeyVault> compare) {
        Runnable thaw = here.freeze();
        boolean gone = false;
        try (Persistence there = Persistence.open(settings(store), settings(keys), masterKey)) {
            Map<String, Long> rows = here.copyTo(there);
            compare.accept(there.store(), there.vault());
            // Nobody writes here any more, not even between this and the closing of what is open here.
            goOnThere.accept(store, keys);
            gone = true;
            return rows;
        } catch (IllegalStateException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new IllegalStateException(Opening.reason(e), e);
        } finally {
            // Once the server goes on there nothing may be written here, whatever else fails.
            if (!gone) {
                thaw.run();
            }
        }
    }

    private static Settings settings(Place place) {
        return Settings.of(place.url(), place.user(), place.password(), CONNECTIONS);
    }
}
