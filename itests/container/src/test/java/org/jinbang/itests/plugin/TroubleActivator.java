package org.jinbang.itests.plugin;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.concurrent.CountDownLatch;
import org.jinbang.scheme.spi.ConditionKind;
import org.jinbang.scheme.spi.StageKind;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/**
 * A plug-in as others might write one: it publishes a kind of condition that can throw, one that can hang, and a kind of
 * stage that can do both. Their names begin with what the bundle's manifest says, so that several can be installed.
 */
public final class TroubleActivator implements BundleActivator {
    /** The header of the manifest with the beginning of the names. */
    public static final String PREFIX = "Invented-Prefix";
    /** The header with the name of one more kind, which may belong to somebody else. */
    public static final String NAME = "Invented-Name";
    /** The header that says how the start ends: {@code throw}, {@code hang}, or well. */
    public static final String START = "Invented-Start";

    @Override
    public void start(BundleContext context) {
        Dictionary<String, String> headers = context.getBundle().getHeaders();
        switch (String.valueOf(headers.get(START))) {
            case "throw" -> fail();
            case "hang" -> hang();
            default -> publishAll(context, headers);
        }
    }

    private static void publishAll(BundleContext context, Dictionary<String, String> headers) {
        String prefix = headers.get(PREFIX);
        if (headers.get(NAME) != null) {
            publish(context, headers.get(NAME), TroubleActivator::fail);
        }
        publish(context, prefix + "-throwing", TroubleActivator::fail);
        publish(context, prefix + "-hanging", TroubleActivator::hang);
        TroubleStage stage = new TroubleStage(prefix + "-stage");
        context.registerService(StageKind.class, stage, properties(StageKind.PROPERTY, stage.name()));
    }

    @Override
    public void stop(BundleContext context) {
        // The framework takes the services back.
    }

    private static void publish(BundleContext context, String name, Runnable trouble) {
        context.registerService(
                ConditionKind.class, new TroubleKind(name, trouble), properties(ConditionKind.PROPERTY, name));
    }

    private static Dictionary<String, Object> properties(String key, String name) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put(key, name);
        return properties;
    }

    static void fail() {
        throw new IllegalStateException("an invented fault of a plug-in");
    }

    /** Stubbornly: being interrupted does not end it. */
    static void hang() {
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
