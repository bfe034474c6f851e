package org.jinbang.internal.engine;

import java.util.List;
import org.jinbang.process.Reader.Verification;
import org.jinbang.store.KeyVault;
import org.jinbang.store.Store;

/** Verifies the journal of every edition of any store, for backups. */
public final class Audit {
    private final Base base;

    /** With the clock and calendars of {@code core}. */
    public Audit(Core core) {
        this.base = core.base();
    }

    /** Each edition as it verifies there, by id. */
    public List<Verification> of(Store store, KeyVault vault) {
        Verifier verifier = new Verifier(base.on(store, new Sealer(vault)));
        return new Streams(store)
                .editions().stream().map(row -> verifier.verify(row.id())).toList();
    }

    /** What the heads of an edition's streams come to. */
    public static String root(List<Store.Head> heads) {
        return Journal.root(heads);
    }
}
