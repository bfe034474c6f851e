package org.jinbang.internal.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jinbang.process.Mover;
import org.jinbang.process.Reader.Verification;
import org.jinbang.store.KeyVault;
import org.jinbang.store.Relocation;
import org.jinbang.store.Relocation.Place;
import org.jinbang.store.Store;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Has everything copied, and compares what the journals come to. */
@Component(service = Mover.class)
public final class MoverImpl implements Mover {
    private final Base base;
    private final Relocation relocation;

    /** Moves what {@code core} stands on. */
    @Activate
    public MoverImpl(@Reference Core core, @Reference Relocation relocation) {
        this.base = core.base();
        this.relocation = relocation;
    }

    @Override
    public Moved move(Place store, Place keys) {
        List<Verification> editions = new ArrayList<>();
        Map<String, Long> rows =
                relocation.move(store, keys, (there, vault) -> editions.addAll(compared(there, vault)));
        return new Moved(rows, List.copyOf(editions));
    }

    private List<Verification> compared(Store there, KeyVault vault) {
        Verifier here = new Verifier(base);
        Verifier copied = new Verifier(base.on(there, new Sealer(vault)));
        List<Verification> editions = new ArrayList<>();
        for (Store.StreamRow row : new Streams(base.store()).editions()) {
            Verification original = here.verify(row.id());
            Verification copy = copied.verify(row.id());
            if (!original.faults().isEmpty() || !original.equals(copy)) {
                throw new IllegalStateException("届次 " + row.id() + " 的台账核验不一致 / the journal of " + row.id()
                        + " does not verify alike on both sides: " + original + "; " + copy);
            }
            editions.add(copy);
        }
        return editions;
    }
}
