package org.jinbang.console.internal.command;

import java.lang.reflect.Proxy;
import org.osgi.framework.BundleContext;

/** A framework that knows the port of its web server and no services. */
final class FakeContext {
    private FakeContext() {}

    static BundleContext port(String port) {
        return (BundleContext) Proxy.newProxyInstance(
                BundleContext.class.getClassLoader(),
                new Class<?>[] {BundleContext.class},
                (proxy, method, arguments) -> method.getName().equals("getProperty") ? port : null);
    }
}
