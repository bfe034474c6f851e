package org.jinbang.schemefile.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;

/** Components that threw when they were activated: their bundles are active, and what they publish is not there. */
final class FailedComponents {
    private FailedComponents() {}

    /** Name and reason of each, by bundle. */
    static Map<Bundle, Map<String, String>> now(BundleContext context) {
        Map<Bundle, Map<String, String>> failed = new HashMap<>();
        ServiceReference<ServiceComponentRuntime> reference =
                context.getServiceReference(ServiceComponentRuntime.class);
        if (reference == null) {
            return failed;
        }
        try {
            ServiceComponentRuntime runtime = context.getService(reference);
            for (Bundle bundle : context.getBundles()) {
                runtime.getComponentDescriptionDTOs(bundle)
                        .forEach(description -> runtime.getComponentConfigurationDTOs(description).stream()
                                .filter(each -> each.state == ComponentConfigurationDTO.FAILED_ACTIVATION)
                                .forEach(each -> failed.computeIfAbsent(bundle, b -> new TreeMap<>())
                                        .put(description.name, reason(each))));
            }
        } finally {
            context.ungetService(reference);
        }
        return failed;
    }

    /** The innermost cause that is told: a line of the stack trace. */
    private static String reason(ComponentConfigurationDTO failed) {
        String trace = String.valueOf(failed.failure);
        return trace.lines()
                .filter(line -> line.startsWith("Caused by: "))
                .map(line -> line.substring("Caused by: ".length()))
                .reduce((outer, inner) -> inner)
                .orElseGet(() -> trace.lines().findFirst().orElse("?"));
    }
}
