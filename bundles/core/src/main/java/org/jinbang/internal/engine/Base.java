package org.jinbang.internal.engine;

import java.util.Optional;
import java.util.function.Supplier;
import org.jinbang.internal.decide.Ids;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.EditionState;
import org.jinbang.process.ExpertRegister;
import org.jinbang.process.PersonRegister;
import org.jinbang.process.Schemes;
import org.jinbang.process.Tenure;
import org.jinbang.scheme.Scheme;
import org.jinbang.store.Store;
import org.jinbang.time.Calendars;
import org.jinbang.time.JinbangClock;

/**
 * What the engine and the reader stand on.
 *
 * @param schemes where schemes come from
 * @param kinds the kinds available now
 * @param register the register of experts, if there is one at the moment
 * @param persons who knows which persons there are, if anybody does at the moment
 * @param states what reads states
 */
public record Base(
        Store store,
        Sealer sealer,
        JinbangClock clock,
        Calendars calendars,
        Schemata schemes,
        Supplier<Kinds> kinds,
        Sandbox sandbox,
        Ids ids,
        Supplier<Optional<ExpertRegister>> register,
        Supplier<Optional<PersonRegister>> persons,
        States states) {

    /** Nothing read yet; whoever is named exists. */
    public Base(
            Store store,
            Sealer sealer,
            JinbangClock clock,
            Calendars calendars,
            Schemata schemes,
            Supplier<Kinds> kinds,
            Sandbox sandbox,
            Ids ids,
            Supplier<Optional<ExpertRegister>> register) {
        this(store, sealer, clock, calendars, schemes, kinds, sandbox, ids, register, Optional::empty, new States());
    }

    /** Without a register of experts. */
    public Base(
            Store store,
            Sealer sealer,
            JinbangClock clock,
            Calendars calendars,
            Schemata schemes,
            Supplier<Kinds> kinds,
            Sandbox sandbox,
            Ids ids) {
        this(store, sealer, clock, calendars, schemes, kinds, sandbox, ids, Optional::empty);
    }

    /** Installed schemes and those that editions are pinned to. */
    public interface Schemata {
        /** An installed scheme. */
        Optional<Schemes.Installed> installed(String id, String revision);

        /** The scheme data an edition is pinned to. */
        Scheme pinned(EditionState edition);

        /** The conditions of one of its tracks, as they stand in the edition. */
        Conditions conditions(EditionState edition, String track);

        /** Why an edition cannot go on at the moment: its scheme or a kind is missing, or its data differs. */
        Optional<String> dormancy(EditionState edition);
    }

    /** The same on another store and its keys. */
    Base on(Store otherStore, Sealer otherSealer) {
        return new Base(otherStore, otherSealer, clock, calendars, schemes, kinds, sandbox, ids);
    }

    StoredFiles files() {
        return new StoredFiles(store, sealer);
    }

    /** What holds of an award today; empty if nothing was awarded. */
    Optional<Tenure> tenure(Scheme scheme, EditionState edition, ApplicationState a) {
        return Tenure.of(scheme, edition, a, calendars.current(), clock.today());
    }

    Findings findings() {
        return new Findings(kinds.get(), sandbox, calendars.current());
    }
}
