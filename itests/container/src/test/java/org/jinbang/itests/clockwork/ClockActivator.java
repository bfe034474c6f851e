package org.jinbang.itests.clockwork;

import java.time.Instant;
import org.jinbang.time.JinbangClock;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** Moves the clock of a demonstration server on to the instant that the bundle's manifest says. */
public final class ClockActivator implements BundleActivator {
    /** The header of the manifest with the instant. */
    public static final String INSTANT = "Invented-Instant";

    @Override
    public void start(BundleContext context) {
        Instant instant = Instant.parse(context.getBundle().getHeaders().get(INSTANT));
        ServiceReference<JinbangClock> reference = context.getServiceReference(JinbangClock.class);
        context.getService(reference).settable().orElseThrow().setAtLeast(instant);
        context.ungetService(reference);
    }

    @Override
    public void stop(BundleContext context) {
        // The clock goes on.
    }
}
