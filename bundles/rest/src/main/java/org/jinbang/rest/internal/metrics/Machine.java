package org.jinbang.rest.internal.metrics;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.lang.management.ThreadMXBean;

/** What the Java machine says of itself. */
final class Machine {
    private static final double MILLIS = 1000;

    private Machine() {}

    static void write(Exposition out, String version) {
        out.metric("build_info", "gauge", "The version of the product and of Java; always 1.")
                .value(1, "version", version, "java", Runtime.version().toString());
        out.one(
                "uptime_seconds",
                "gauge",
                "Since the process started.",
                ManagementFactory.getRuntimeMXBean().getUptime() / MILLIS);
        memory(out, "heap", ManagementFactory.getMemoryMXBean().getHeapMemoryUsage());
        memory(out, "nonheap", ManagementFactory.getMemoryMXBean().getNonHeapMemoryUsage());
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        out.one("jvm_threads", "gauge", "Live threads.", threads.getThreadCount());
        out.metric("jvm_gc_collections_total", "counter", "Garbage collections.");
        for (GarbageCollectorMXBean each : ManagementFactory.getGarbageCollectorMXBeans()) {
            out.value(Math.max(0, each.getCollectionCount()), "collector", each.getName());
        }
        out.metric("jvm_gc_seconds_total", "counter", "Time spent in garbage collections.");
        for (GarbageCollectorMXBean each : ManagementFactory.getGarbageCollectorMXBeans()) {
            out.value(Math.max(0, each.getCollectionTime()) / MILLIS, "collector", each.getName());
        }
    }

    private static void memory(Exposition out, String area, MemoryUsage usage) {
        out.one("jvm_" + area + "_used_bytes", "gauge", "Memory in use.", usage.getUsed());
        if (usage.getMax() > 0) {
            out.one("jvm_" + area + "_max_bytes", "gauge", "The bound of that memory.", usage.getMax());
        }
    }
}
