package org.jinbang.internal.engine;

import java.util.Optional;
import org.jinbang.internal.registry.KindRegistry;
import org.jinbang.internal.registry.SchemeRegistry;
import org.jinbang.process.ExpertRegister;
import org.jinbang.process.PersonRegister;
import org.jinbang.store.KeyVault;
import org.jinbang.store.Store;
import org.jinbang.time.Calendars;
import org.jinbang.time.JinbangClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Puts together what engine, reader and files stand on in a server. */
@Component(service = Core.class)
public final class Core {
    private final Base base;

    /** Comes and goes; without it nobody is in the register. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile ExpertRegister register;

    /** Comes and goes; without it whoever is named exists. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile PersonRegister persons;

    /** Assembles the base; a demonstration's clock goes on from the last act on record. */
    @Activate
    public Core(
            @Reference Store store,
            @Reference KeyVault vault,
            @Reference JinbangClock clock,
            @Reference Calendars calendars,
            @Reference SchemeRegistry schemes,
            @Reference KindRegistry kinds) {
        clock.settable().ifPresent(settable -> store.lastAct().ifPresent(settable::setAtLeast));
        base = new Base(
                store,
                new Sealer(vault),
                clock,
                calendars,
                new PinnedSchemes(store, schemes::find, kinds::kinds),
                kinds::kinds,
                kinds.sandbox(),
                new RandomIds(),
                () -> Optional.ofNullable(register),
                () -> Optional.ofNullable(persons),
                new States());
    }

    /** Without a server. */
    public Core(Base base) {
        this.base = base;
    }

    Base base() {
        return base;
    }
}
