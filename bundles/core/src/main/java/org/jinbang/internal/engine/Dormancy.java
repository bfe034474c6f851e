package org.jinbang.internal.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.internal.decide.Accepted;
import org.jinbang.internal.decide.Draft;
import org.jinbang.internal.decide.Situation;
import org.jinbang.internal.registry.SchemeRegistry;
import org.jinbang.json.Json;
import org.jinbang.process.ActType;
import org.jinbang.process.EditionState;
import org.jinbang.process.StreamKind;
import org.jinbang.store.Store.StreamRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Records in an edition's journal when its scheme goes away and when it returns, so that what it cost is known. */
@Component(immediate = true)
public final class Dormancy {
    private static final Logger LOG = LoggerFactory.getLogger(Dormancy.class);

    private final Base base;
    private final Recorder recorder;
    private volatile boolean active = true;

    /** Follows the registry, beginning with what is installed now. */
    @Activate
    public Dormancy(@Reference Core core, @Reference SchemeRegistry schemes) {
        base = core.base();
        recorder = new Recorder(base);
        schemes.listen((key, arrived) -> {
            if (active) {
                changed(key);
            }
        });
        schemes.list().forEach(installed -> changed(installed.scheme().key()));
    }

    @Deactivate
    void stop() {
        active = false;
    }

    private void changed(String key) {
        for (StreamRow row : new Streams(base.store()).editions(EditionState.Status.RUNNING)) {
            EditionState edition = (EditionState) Journal.state(row);
            if ((edition.scheme() + "@" + edition.revision()).equals(key)) {
                note(row.id());
            }
        }
    }

    private void note(String id) {
        try {
            base.store().inTransaction(tx -> {
                StreamRow row = tx.lock(id).orElseThrow();
                EditionState edition = (EditionState) Journal.state(row);
                Optional<String> reason = base.schemes().dormancy(edition);
                if (reason.isPresent() == edition.dormant()) {
                    return null;
                }
                ActType type = reason.isPresent() ? ActType.EDITION_SLEPT : ActType.EDITION_WOKE;
                Draft act = new Draft(id, StreamKind.EDITION, type, Optional.empty(), Json.obj(), Map.of());
                Situation situation = new Builder(
                                base, base.schemes().pinned(edition), edition.schemeHash(), Optional.of(edition))
                        .build();
                Loaded loaded = new Loaded(situation, Map.of(id, row), Map.of(id, edition));
                Accepted accepted = Accepted.of(List.of(act));
                recorder.record(tx, Recorder.system(id, base.ids().next()), loaded, accepted);
                LOG.info(
                        "Edition {} {}",
                        id,
                        reason.map(why -> "is dormant: " + why).orElse("is awake again"));
                return null;
            });
        } catch (RuntimeException e) {
            LOG.warn("The dormancy of {} could not be recorded; commands are refused all the same", id, e);
        }
    }
}
