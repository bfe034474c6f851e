package org.jinbang.schemefile.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jinbang.process.SchemeDeposits;
import org.jinbang.process.Schemes;
import org.jinbang.process.Schemes.Check;
import org.jinbang.process.SchemesSettled;
import org.jinbang.process.Troubles;
import org.jinbang.scheme.spi.ConditionKind;
import org.jinbang.scheme.spi.StageKind;
import org.jinbang.schemefile.ReadResult;
import org.jinbang.schemefile.SchemeFiles;
import org.jinbang.schemefile.SchemeReader;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.util.tracker.BundleTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Registers the schemes of active bundles and of the deploy folder, on one thread of its own, since reading must
 * not hold up the framework; proofs run on core's. When the framework stops, nothing is taken out: an edition turns
 * dormant because its scheme went, not because the server was restarted.
 */
@Component(
        service = {SchemeFiles.class, SchemeDeposits.class},
        immediate = true,
        configurationPid = "org.jinbang.schemefile")
@Designate(ocd = SchemeFilesComponent.Settings.class)
@Capability(namespace = "osgi.extender", name = "jinbang.scheme", version = "1.0.0")
public final class SchemeFilesComponent implements SchemeFiles, SchemeDeposits {
    private static final Logger LOG = LoggerFactory.getLogger(SchemeFilesComponent.class);
    private static final long SETTLE_MILLIS = 500;
    private static final long STOP_SECONDS = 30;
    private static final long WATCH_SECONDS = 2;

    /** How long a bundle may take to start before it is called late. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private static final String SHIPPED_PROOFS = "proofs";

    /** How long a bundle that lies there at the start may take to become active, if it ever does. */
    private static final long BUNDLE_PATIENCE_MILLIS = 120_000;

    private final Schemes schemes;
    private final Shelf shelf;
    private final BundleContext context;
    private final Bundle system;
    private final ScheduledExecutorService worker;
    private final BundleTracker<String> tracker;
    private final AtomicBoolean retrying = new AtomicBoolean();
    private final AtStart atStart;
    private final Deposits deposits;
    private final BundleWatch watch;
    private boolean waited;
    private volatile ServiceRegistration<SchemesSettled> settled;

    /** Where single scheme files are looked for. */
    @ObjectClassDefinition(name = "Jinbang scheme files")
    public @interface Settings {
        /** The folder; empty for {@code deploy} of the server. */
        @AttributeDefinition(
                name = "Folder",
                description = "Where scheme files are looked for; empty: deploy of the server")
        String directory() default "";

        /** Milliseconds between two looks. */
        @AttributeDefinition(name = "Milliseconds", description = "Between two looks into the folder", min = "100")
        long poll() default 300;
    }

    /** Starts looking at bundles and at the folder. */
    @Activate
    public SchemeFilesComponent(
            BundleContext context, @Reference Schemes schemes, @Reference Troubles troubles, Settings settings) {
        this.context = context;
        this.system = context.getBundle(Constants.SYSTEM_BUNDLE_ID);
        this.schemes = schemes;
        ScheduledThreadPoolExecutor single = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "jinbang-schemes");
            thread.setDaemon(true);
            return thread;
        });
        single.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        this.worker = single;
        Bundle core = FrameworkUtil.getBundle(schemes.getClass());
        Memoized code = new Memoized(() -> Digest.of(core));
        Memoized reading = new Memoized(() -> Digest.both(code.get(), Digest.of(context.getBundle())));
        Path memory = context.getDataFile("proofs").toPath();
        Optional<Path> shipped = base().map(base -> base.resolve(SHIPPED_PROOFS));
        this.shelf = new Shelf(
                schemes,
                new RememberedProofs(memory, shipped, code),
                new KnownCases(memory, shipped, reading),
                this::onWorker);
        this.tracker = new Tracker();
        Path folder = folder(settings.directory());
        this.atStart = new AtStart(context, folder, shelf);
        shelf.listen(this::lookWhetherSettled);
        DeployFolder deploy = new DeployFolder(folder, shelf);
        this.deposits = new Deposits(folder, context.getDataFile("deposits").toPath(), shelf, deploy, this::onWorker);
        shelf.whenRegistered(deposits::registered);
        this.watch = new BundleWatch(context, troubles, () -> FailedComponents.now(context), GRACE);
        tracker.open();
        worker.scheduleWithFixedDelay(guarded(deploy::look), 0, Math.max(100, settings.poll()), TimeUnit.MILLISECONDS);
        worker.scheduleWithFixedDelay(guarded(this::watch), WATCH_SECONDS, WATCH_SECONDS, TimeUnit.SECONDS);
        later(this::lookWhetherSettled, 0);
        later(this::waitNoLonger, BUNDLE_PATIENCE_MILLIS);
        LOG.info("Scheme files are looked for in active bundles and in {}", folder);
    }

    private Path folder(String configured) {
        if (!configured.isBlank()) {
            return Path.of(configured);
        }
        return base().orElse(Path.of("")).resolve("deploy").toAbsolutePath();
    }

    /** The folder of the server. */
    private Optional<Path> base() {
        return Optional.ofNullable(context.getProperty("karaf.base")).map(Path::of);
    }

    /** Stops; takes the schemes out unless the whole framework is stopping. */
    @Deactivate
    public void stop() throws InterruptedException {
        tracker.close();
        worker.shutdown();
        if (!worker.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("A check of a scheme is still running after {} s; it is interrupted", STOP_SECONDS);
            worker.shutdownNow();
        }
        if (!frameworkStops()) {
            if (settled != null) {
                settled.unregister();
                settled = null;
            }
            shelf.clear();
        }
    }

    /** What becomes of a proof is told to the shelf on its own thread. */
    private void onWorker(Runnable task) {
        later(task, 0);
    }

    private void lookWhetherSettled() {
        if (settled == null && atStart.settled()) {
            settled = context.registerService(SchemesSettled.class, new SchemesSettled() {}, null);
            LOG.info("Each scheme that lay here at the start is installed or refused");
        }
    }

    /** While the server starts, bundles are late because others are. */
    private void watch() {
        if ((waited || settled != null) && !frameworkStops()) {
            watch.look();
        }
    }

    private void waitNoLonger() {
        waited = true;
        List<String> missing = atStart.giveUpMissing();
        if (!missing.isEmpty()) {
            LOG.warn("Not waiting any longer for what does not start, see its bundle: {}", missing);
        }
        lookWhetherSettled();
    }

    private boolean frameworkStops() {
        return (system.getState() & (Bundle.STARTING | Bundle.ACTIVE)) == 0;
    }

    /** A kind has come: schemes that lacked it are tried again. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addConditionKind(ConditionKind kind) {
        kindsChanged();
    }

    /** A kind has gone: editions that need it turn dormant. */
    public void removeConditionKind(ConditionKind kind) {
        kindsChanged();
    }

    /** A kind has come: schemes that lacked it are tried again. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addStageKind(StageKind kind) {
        kindsChanged();
    }

    /** A kind has gone: editions that need it turn dormant. */
    public void removeStageKind(StageKind kind) {
        kindsChanged();
    }

    /** Waits a moment, since kinds come and go several at a time and the registry must have seen them. */
    private void kindsChanged() {
        if (retrying.compareAndSet(false, true)) {
            later(
                    () -> {
                        retrying.set(false);
                        if (!frameworkStops()) {
                            shelf.retry(true);
                            schemes.kindsChanged();
                        }
                    },
                    SETTLE_MILLIS);
        }
    }

    private void later(Runnable task, long millis) {
        try {
            worker.schedule(guarded(task), millis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("Stopped already, nothing is registered any more");
        }
    }

    /** An unforeseen throwable must not end the looking. */
    private static Runnable guarded(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException | LinkageError | StackOverflowError e) {
                LOG.error("Scheme files could not be handled", e);
            }
        };
    }

    @Override
    public ReadResult read(Path path) {
        return SchemeReader.read(path);
    }

    @Override
    public Check verify(Path path) {
        ReadResult read = read(path);
        return read.candidate().map(schemes::check).orElseGet(() -> new Check(read.problems(), 0, 0));
    }

    @Override
    public Deposit deposit(String name, byte[] content) {
        return deposits.deposit(name, content);
    }

    @Override
    public List<Filed> files() {
        return deposits.files();
    }

    @Override
    public boolean withdraw(String file) {
        return deposits.withdraw(file);
    }

    /** Follows bundles that carry a scheme. */
    private final class Tracker extends BundleTracker<String> {
        Tracker() {
            super(SchemeFilesComponent.this.context, Bundle.ACTIVE, null);
        }

        @Override
        public String addingBundle(Bundle bundle, BundleEvent event) {
            if (!AtStart.carries(bundle)) {
                return null;
            }
            String source = Sources.name(bundle);
            later(() -> shelf.put(source, () -> Sources.of(bundle)), 0);
            return source;
        }

        @Override
        public void removedBundle(Bundle bundle, BundleEvent event, String source) {
            if (!frameworkStops()) {
                later(() -> shelf.drop(source), 0);
            }
        }
    }
}
