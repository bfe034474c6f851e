package org.jinbang.internal.trial;

import java.time.Instant;
import org.jinbang.internal.registry.KindRegistry;
import org.jinbang.json.Json;
import org.jinbang.process.CommandType;
import org.jinbang.process.Receipt;
import org.jinbang.process.Schemes;
import org.jinbang.store.KeyVault;
import org.jinbang.store.Store;
import org.jinbang.time.JinbangClock;
import org.jinbang.time.internal.ShippedCalendar;

/** A trial on a given store, with its clock in hand. */
public final class Play {
    private final Trial trial;

    /** Begins. */
    public Play(Schemes.Installed installed, KindRegistry kinds, Store store, KeyVault vault) {
        trial = new Trial(installed, ShippedCalendar.calendar(), kinds.kinds(), kinds.sandbox(), store, vault);
    }

    public Trial trial() {
        return trial;
    }

    public JinbangClock clock() {
        return trial.clock();
    }

    public void set(Instant now) {
        trial.clock().set(now);
    }

    /** When the window of a stage of the first batch closes. */
    public Instant closes(String stage) {
        return trial.editionState().batch(1).orElseThrow().windows().get(stage).closes();
    }

    /** A command that is accepted. */
    public Receipt run(String role, CommandType type, String target, Json.Obj data) {
        return trial.accepted(role, type, target, data);
    }
}
