package org.jinbang.console.internal.demo;

import java.net.URI;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** Where this server answers HTTP. */
public final class Endpoint {
    private static final String RUNTIME = "org.osgi.service.servlet.runtime.HttpServiceRuntime";
    private static final String ENDPOINT = "osgi.http.endpoint";
    private static final String PORT = "org.osgi.service.http.port";
    private static final String USUAL = "8181";

    private Endpoint() {}

    /** The address that the web server announces, or else the configured port on this machine. */
    public static URI of(BundleContext context) {
        return announced(context).orElseGet(() -> {
            String port = context.getProperty(PORT);
            return URI.create("http://127.0.0.1:" + (port == null || port.isBlank() ? USUAL : port.strip()) + "/");
        });
    }

    private static Optional<URI> announced(BundleContext context) {
        ServiceReference<?> runtime = context.getServiceReference(RUNTIME);
        return runtime == null
                ? Optional.empty()
                : values(runtime.getProperty(ENDPOINT))
                        .filter(each -> each.startsWith("http://"))
                        .map(each -> URI.create(each.replace("//0.0.0.0", "//127.0.0.1")))
                        .findFirst();
    }

    private static Stream<String> values(Object property) {
        if (property instanceof String[] several) {
            return Arrays.stream(several);
        }
        if (property instanceof Collection<?> several) {
            return several.stream().map(String::valueOf);
        }
        return property == null ? Stream.of() : Stream.of(property.toString());
    }
}
