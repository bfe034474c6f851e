package org.jinbang.itests.container;

import org.jinbang.itests.Home;
import org.jinbang.itests.ServerProcess;

/** A run of tests that starts a server and ends without stopping it; for {@link ServersEndWithTheirTestsTest}. */
final class LeavesAServer {
    private LeavesAServer() {}

    /** With the argument {@code wait} it has to be ended by someone else. */
    public static void main(String[] arguments) throws InterruptedException {
        Home home = Home.unpack("left");
        home.undeployAll();
        home.configure("org.apache.karaf.features", "featuresBoot", FeatureAloneTest.BARE);
        System.out.println(
                "server " + ServerProcess.startContainer(home).process().pid());
        if (arguments[0].equals("wait")) {
            Thread.currentThread().join();
        }
    }
}
