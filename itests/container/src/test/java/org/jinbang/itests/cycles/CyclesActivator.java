package org.jinbang.itests.cycles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jinbang.process.Schemes;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.FrameworkWiring;

/**
 * Installs, updates, stops and removes another bundle again and again by the framework's own interface, inside the server,
 * and reports how it went: what the heap holds and how many class loaders there are, after the first cycles and the last.
 */
public final class CyclesActivator implements BundleActivator {
    /** The header with the address of the bundle that is cycled. */
    public static final String SUBJECT = "Invented-Subject";
    /** The header with the scheme that it brings, as {@code id@revision}. */
    public static final String SCHEME = "Invented-Scheme";
    /** The header with the number of cycles. */
    public static final String COUNT = "Invented-Count";
    /** The header with the file that gets the report: a line for each measurement, then {@code done} or the failure. */
    public static final String REPORT = "Invented-Report";

    /** Cycles before the first measurement: what is loaded once and kept is there then. */
    private static final int WARM = 50;

    private static final int REFRESH = 10;
    private static final int RETRIES = 50;
    private static final int SECONDS = 60;

    private volatile boolean stopped;

    @Override
    public void start(BundleContext context) {
        Thread thread = new Thread(() -> run(context), "cycles");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void stop(BundleContext context) {
        stopped = true;
    }

    private void run(BundleContext context) {
        var headers = context.getBundle().getHeaders();
        Path report = Path.of(URI.create(headers.get(REPORT)));
        int count = Integer.parseInt(headers.get(COUNT));
        StringBuilder lines = new StringBuilder();
        String end = "done";
        try {
            for (int i = 1; i <= count && !stopped; i++) {
                cycle(context, headers.get(SUBJECT), headers.get(SCHEME), i);
                if (i == WARM || i == count) {
                    refresh(context);
                    lines.append(i).append(' ').append(Census.taken()).append('\n');
                }
            }
        } catch (Exception e) {
            end = "failed: " + e;
        }
        try {
            Path whole = Files.writeString(report.resolveSibling("writing"), lines + end + "\n");
            Files.move(whole, report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One of four lives: waited for until its scheme is listed, updated, stopped and started again, gone before it is proved. */
    private static void cycle(BundleContext context, String subject, String scheme, int number) throws Exception {
        Bundle bundle = context.installBundle(subject);
        insist(bundle::start);
        switch (number % 4) {
            case 0 -> await(context, scheme, true);
            case 1 -> insist(bundle::update);
            case 2 -> {
                await(context, scheme, true);
                bundle.stop();
                await(context, scheme, false);
                insist(bundle::start);
            }
            default -> Thread.onSpinWait();
        }
        bundle.uninstall();
        await(context, scheme, false);
        if (number % REFRESH == 0) {
            refresh(context);
        }
    }

    /** What the framework is asked to do to a bundle. */
    private interface Step {
        void take() throws BundleException;
    }

    /** Felix lets a step fail rather than deadlock while another thread refreshes; then it has to be tried again. */
    private static void insist(Step step) throws BundleException, InterruptedException {
        for (int left = RETRIES; ; left--) {
            try {
                step.take();
                return;
            } catch (BundleException e) {
                if (left == 0 || !String.valueOf(e.getMessage()).contains("global lock")) {
                    throw e;
                }
                Thread.sleep(20);
            }
        }
    }

    private static void await(BundleContext context, String scheme, boolean there) throws InterruptedException {
        String[] key = scheme.split("@");
        ServiceReference<Schemes> reference = context.getServiceReference(Schemes.class);
        Schemes schemes = context.getService(reference);
        try {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
            while (schemes.find(key[0], key[1]).isPresent() != there) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException(scheme + (there ? " does not come" : " does not go"));
                }
                Thread.sleep(5);
            }
        } finally {
            context.ungetService(reference);
        }
    }

    /** Lets go of the class loaders of what was updated and removed. */
    private static void refresh(BundleContext context) throws InterruptedException, BundleException {
        CountDownLatch done = new CountDownLatch(1);
        FrameworkWiring wiring = context.getBundle(0).adapt(FrameworkWiring.class);
        Set<Bundle> left = Set.copyOf(wiring.getRemovalPendingBundles());
        if (left.isEmpty()) {
            return;
        }
        wiring.refreshBundles(left, event -> done.countDown());
        if (!done.await(SECONDS, TimeUnit.SECONDS)) {
            throw new BundleException("The framework does not refresh");
        }
    }
}
