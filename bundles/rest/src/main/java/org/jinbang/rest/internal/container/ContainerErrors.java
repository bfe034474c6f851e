package org.jinbang.rest.internal.container;

import org.apache.felix.http.jetty.ConnectorFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Makes the web server itself answer with problems where a request never reaches the interface: an address that is none,
 * headers that are too large. Felix offers no setting for that; the factory of connectors is the one place where it hands
 * its server out, so this one comes as a connector that nobody can connect to.
 */
@Component(service = ConnectorFactory.class)
public final class ContainerErrors implements ConnectorFactory {
    private final Traffic traffic;

    /** Tells {@code traffic} whose doors it closes. */
    @Activate
    public ContainerErrors(@Reference Traffic traffic) {
        this.traffic = traffic;
    }

    @Override
    public Connector createConnector(Server server) {
        Request.Handler former = server.getErrorHandler();
        server.setErrorHandler(new ProblemHandler(former));
        traffic.serves(server);
        return new LocalConnector(server) {
            @Override
            protected void doStart() throws Exception {
                super.doStart();
                // All other doors are there by now.
                traffic.serves(server);
            }

            @Override
            protected void doStop() throws Exception {
                traffic.leaves(server);
                server.setErrorHandler(former);
                super.doStop();
            }
        };
    }
}
