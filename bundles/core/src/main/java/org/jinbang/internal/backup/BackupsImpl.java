package org.jinbang.internal.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jinbang.internal.engine.Audit;
import org.jinbang.internal.engine.Core;
import org.jinbang.process.Actor;
import org.jinbang.process.Backups;
import org.jinbang.process.Reader.Verification;
import org.jinbang.store.ArchiveException;
import org.jinbang.store.Archives;
import org.jinbang.store.Archives.Contents;
import org.jinbang.store.Archives.Journal;
import org.jinbang.store.KeyVault;
import org.jinbang.store.Store;
import org.jinbang.time.JinbangClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes backups when asked and when planned, one at a time, and restores them. */
@Component(service = Backups.class, immediate = true, configurationPid = BackupsImpl.PID)
@Designate(ocd = BackupConfig.class)
public final class BackupsImpl implements Backups {
    static final String PID = "org.jinbang.backup";

    private static final Logger LOG = LoggerFactory.getLogger(BackupsImpl.class);
    private static final long PATIENCE_SECONDS = 5;

    private final Audit audit;
    private final Archives archives;
    private final JinbangClock clock;
    private final Plan plan;
    private final Schedule schedule;
    private final ReentrantLock one = new ReentrantLock();

    /** In a server. */
    @Activate
    public BackupsImpl(
            BackupConfig config, @Reference Core core, @Reference Archives archives, @Reference JinbangClock clock) {
        this(new Audit(core), archives, clock, planned(config, base()));
        schedule.start();
    }

    /** Without a server; nothing happens by itself until {@link Schedule#look} is called. */
    public BackupsImpl(Audit audit, Archives archives, JinbangClock clock, Plan plan) {
        this.audit = audit;
        this.archives = archives;
        this.clock = clock;
        this.plan = plan;
        this.schedule = new Schedule(plan, clock, this::takePlanned);
    }

    private static Path base() {
        return Path.of(System.getProperty("karaf.base", "")).toAbsolutePath();
    }

    private static Plan planned(BackupConfig config, Path base) {
        try {
            return Plan.of(config, base);
        } catch (IllegalArgumentException e) {
            LOG.error("{}.cfg: {}. No backup is taken by itself until that is mended", PID, e.getMessage());
            return new Plan(base.resolve("backup"), base.resolve("backup-keys"), List.of(), 1, 1);
        }
    }

    Schedule schedule() {
        return schedule;
    }

    @Override
    public Taken take(Optional<Path> directory, Optional<Path> keyDirectory) {
        Folder data = new Folder(directory.orElse(plan.directory()), Folder.DATA);
        Folder keys = new Folder(keyDirectory.orElse(plan.keyDirectory()), Folder.KEYS);
        if (data.directory().equals(keys.directory())) {
            throw ArchiveException.of(
                    "数据与密钥须备份到不同的目录，而二者都是 {0}：同时得到二者即可读取一切",
                    "Data and keys go into different directories, and both are {0}: whoever gets both together can read all",
                    data.directory());
        }
        return alone(() -> {
            Instant at = clock.now();
            Path dataFile = data.fresh(at);
            Path keyFile = keys.fresh(at);
            Contents dataContents = archives.writeData(dataFile, at, Audit::root);
            try {
                // After the data: a key is made before anything is sealed under it.
                Contents keyContents = archives.writeKeys(keyFile, at);
                LOG.info(
                        "Backed up {} rows into {} and {} keys into {}",
                        dataContents.allRows(),
                        dataFile,
                        keyContents.allRows(),
                        keyFile);
                return new Taken(dataFile.toString(), dataContents, keyFile.toString(), keyContents);
            } catch (RuntimeException e) {
                discard(dataFile, e);
                throw e;
            }
        });
    }

    /** Data without their keys are no backup. */
    private static void discard(Path file, RuntimeException reason) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    private void takePlanned() {
        take(Optional.empty(), Optional.empty());
        try {
            new Folder(plan.directory(), Folder.DATA).keep(plan.keep());
            new Folder(plan.keyDirectory(), Folder.KEYS).keep(plan.keepKeys());
        } catch (IOException e) {
            LOG.warn("Old backups cannot be deleted: {}", e.toString());
        }
    }

    private <T> T alone(java.util.function.Supplier<T> work) {
        boolean mine;
        try {
            mine = one.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            mine = false;
        }
        if (!mine) {
            throw ArchiveException.of(
                    "另一备份或恢复正在进行，请稍后再试", "Another backup or restoration is under way; try again later");
        }
        try {
            return work.get();
        } finally {
            one.unlock();
        }
    }

    @Override
    public Contents verify(Path file) {
        return archives.read(file);
    }

    @Override
    public Restored restore(Actor by, Path data, Optional<Path> keys, Optional<Path> masterKey) {
        return alone(() -> {
            List<Verification> editions = new ArrayList<>();
            Contents restored = archives.restore(
                    new Archives.Restoration(data, keys, masterKey, by.id(), clock.now()),
                    (contents, store, vault) -> editions.addAll(compared(contents, store, vault)));
            LOG.warn("Restored {} rows from {}, taken at {}", restored.allRows(), data, restored.at());
            return new Restored(restored, List.copyOf(editions));
        });
    }

    /** The journals as they verify there, if they are those that the backup was taken of. */
    private List<Verification> compared(Contents contents, Store store, KeyVault vault) {
        List<Verification> found = audit.of(store, vault);
        for (Verification each : found) {
            if (!each.faults().isEmpty()) {
                throw ArchiveException.of(
                        "届次 {0} 的台账核验不通过：{1}。备份内容不可信，请用更早的备份",
                        "The journal of {0} does not verify: {1}. The backup cannot be trusted; use an earlier one",
                        each.edition(),
                        String.join(
                                "; ",
                                each.faults()
                                        .subList(0, Math.min(5, each.faults().size()))));
            }
        }
        List<Journal> journals = found.stream()
                .map(each -> new Journal(each.edition(), each.streams(), each.acts(), each.root()))
                .toList();
        if (!journals.equals(contents.journals())) {
            throw ArchiveException.of(
                    "恢复所得的台账与备份目录不符：应为 {0}，实为 {1}",
                    "The journals are not those that the backup names: {0} became {1}", contents.journals(), journals);
        }
        return found;
    }

    @Override
    public Standing standing() {
        Optional<Instant> last = new Folder(plan.directory(), Folder.DATA)
                .entries().stream().findFirst().map(Folder.Entry::at);
        return new Standing(!plan.at().isEmpty(), last, schedule.failure());
    }

    @Deactivate
    void stop() {
        schedule.stop();
    }
}
