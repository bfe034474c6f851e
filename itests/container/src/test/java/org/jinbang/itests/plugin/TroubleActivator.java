package org.jinbang.itests.plugin;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.concurrent.CountDownLatch;
import org.jinbang.scheme.spi.ConditionKind;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** A plug-in as others might write one: it publishes a kind that can throw and one that can hang. */
public final class TroubleActivator implements BundleActivator {
    @Override
    public void start(BundleContext context) {
        publish(context, "invented-throwing", () -> {
            throw new IllegalStateException("an invented fault of a plug-in");
        });
        publish(context, "invented-hanging", TroubleActivator::hang);
    }

    @Override
    public void stop(BundleContext context) {
        // The framework takes the services back.
    }

    private static void publish(BundleContext context, String name, Runnable trouble) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put(ConditionKind.PROPERTY, name);
        context.registerService(ConditionKind.class, new TroubleKind(name, trouble), properties);
    }

    /** Stubbornly: being interrupted does not end it. */
    private static void hang() {
        CountDownLatch never = new CountDownLatch(1);
        while (true) {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.onSpinWait();
            }
        }
    }
}
