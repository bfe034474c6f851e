package org.jinbang.rest.internal;

import jakarta.ws.rs.core.Application;
import java.util.Hashtable;
import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationBase;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;

/**
 * Shows the interface to the whiteboard once it stands. A component that offered itself would be a service before its parts
 * have started; if one of them cannot, say for a database that is not there, the whiteboard gets nothing for that service,
 * and does not recover from it when the part is mended.
 */
@Component(
        service = {},
        immediate = true)
@JakartarsApplicationBase("/api")
@JakartarsName(JinbangApi.NAME)
public final class Publication {
    private final ServiceRegistration<Application> published;

    /** Publishes {@code api} under its address. */
    @Activate
    public Publication(BundleContext context, @Reference JinbangApi api, Map<String, Object> properties) {
        Hashtable<String, Object> shown = new Hashtable<>(properties);
        shown.keySet().removeIf(name -> !name.startsWith("osgi.jakartars."));
        published = context.registerService(Application.class, api, shown);
    }

    @Deactivate
    void withdraw() {
        published.unregister();
    }
}
