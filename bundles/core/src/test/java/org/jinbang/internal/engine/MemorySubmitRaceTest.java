package org.jinbang.internal.engine;

import org.jinbang.internal.memory.MemoryStore;
import org.jinbang.internal.memory.MemoryVault;
import org.jinbang.process.Schemes;

class MemorySubmitRaceTest extends SubmitRaceContract {
    @Override
    protected Bench bench(Schemes.Installed scheme) {
        return new Bench(scheme, new MemoryStore(), new MemoryVault());
    }

    @Override
    protected int quickRounds() {
        return 200;
    }
}
