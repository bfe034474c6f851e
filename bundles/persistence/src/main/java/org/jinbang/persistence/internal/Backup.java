package org.jinbang.persistence.internal;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jinbang.persistence.internal.archive.ArchiveFile;
import org.jinbang.persistence.internal.archive.Snapshots;
import org.jinbang.store.Archives;
import org.jinbang.store.Store.Head;

/** Archives of open databases. */
final class Backup implements Archives {
    private final Persistence here;
    private final Snapshots snapshots;
    private final Path masterKey;
    private final Runnable reopen;

    /**
     * Archives of {@code here}.
     *
     * @param masterKey the file of the master key
     * @param reopen what lets the server begin anew with what was restored
     */
    Backup(Persistence here, Snapshots snapshots, Path masterKey, Runnable reopen) {
        this.here = here;
        this.snapshots = snapshots;
        this.masterKey = masterKey;
        this.reopen = reopen;
    }

    @Override
    public Contents writeData(Path file, Instant at, Function<List<Head>, String> root) {
        return snapshots.data(here.database(), file, at, here.hibernateVault().masterKey(), root);
    }

    @Override
    public Contents writeKeys(Path file, Instant at) {
        return snapshots.keys(here.keys(), file, at, here.hibernateVault().masterKey());
    }

    @Override
    public Contents read(Path file) {
        return ArchiveFile.open(file).contents();
    }

    @Override
    public Contents restore(Restoration restoration, Comparison comparison) {
        Contents restored = new Restoring(here, masterKey, restoration).run(comparison);
        reopen.run();
        return restored;
    }
}
