package org.jinbang.itests.container;

import java.util.ArrayList;
import java.util.List;
import org.junit.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/** Sent into the server: what it says of its own bundles and components. */
public class StateInside {

    private final BundleContext context =
            FrameworkUtil.getBundle(StateInside.class).getBundleContext();

    /** Fails with the bundles that are not active (fragments: not resolved). */
    @Test
    public void everyBundleIsActive() {
        List<String> wrong = new ArrayList<>();
        for (Bundle bundle : context.getBundles()) {
            boolean fragment = bundle.getHeaders().get(Constants.FRAGMENT_HOST) != null;
            int state = bundle.getState();
            if (state != Bundle.ACTIVE && !(fragment && state == Bundle.RESOLVED)) {
                wrong.add(bundle.getSymbolicName() + " is in state " + state);
            }
        }
        refuse(wrong);
    }

    /** Fails with each declared component of ours that is not satisfied, and what it misses. */
    @Test
    public void everyComponentIsSatisfied() {
        ServiceReference<ServiceComponentRuntime> reference =
                context.getServiceReference(ServiceComponentRuntime.class);
        ServiceComponentRuntime runtime = context.getService(reference);
        List<String> wrong = new ArrayList<>();
        for (ComponentDescriptionDTO component : runtime.getComponentDescriptionDTOs()) {
            var configurations = runtime.getComponentConfigurationDTOs(component);
            if (configurations.isEmpty() && component.bundle.symbolicName.startsWith("org.jinbang.")) {
                wrong.add(component.name + " has no configuration");
            }
            for (ComponentConfigurationDTO configuration : configurations) {
                if ((configuration.state & (ComponentConfigurationDTO.SATISFIED | ComponentConfigurationDTO.ACTIVE))
                        == 0) {
                    wrong.add(component.name + " is in state " + configuration.state + ", misses "
                            + List.of(configuration.unsatisfiedReferences).stream()
                                    .map(missing -> missing.name)
                                    .toList()
                            + (configuration.failure == null ? "" : ", failed: " + configuration.failure));
                }
            }
        }
        context.ungetService(reference);
        refuse(wrong);
    }

    private static void refuse(List<String> wrong) {
        if (!wrong.isEmpty()) {
            throw new AssertionError(String.join("\n", wrong));
        }
    }
}
