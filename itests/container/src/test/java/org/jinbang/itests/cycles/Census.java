package org.jinbang.itests.cycles;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;

/** What lives on the heap after a full collection. */
record Census(long bytes, long loaders, long schemes) {
    private static final String LOADER = "BundleClassLoader";
    private static final String SCHEME = "org.jinbang.scheme.Scheme";

    /** Collects and counts. */
    static Census taken() throws JMException {
        String histogram = (String) ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "gcClassHistogram",
                        new Object[] {new String[0]},
                        new String[] {String[].class.getName()});
        long bytes = 0;
        long loaders = 0;
        long schemes = 0;
        for (String line : histogram.split("\n")) {
            String[] columns = line.trim().split("\\s+");
            if (columns[0].equals("Total")) {
                bytes = Long.parseLong(columns[2]);
            } else if (columns.length > 3 && columns[3].endsWith(LOADER)) {
                loaders += Long.parseLong(columns[1]);
            } else if (columns.length > 3 && columns[3].equals(SCHEME)) {
                schemes += Long.parseLong(columns[1]);
            }
        }
        return new Census(bytes, loaders, schemes);
    }

    @Override
    public String toString() {
        return bytes + " " + loaders + " " + schemes;
    }
}
