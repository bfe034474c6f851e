package org.jinbang.rest.internal.container;

import org.apache.felix.http.jetty.ConnectorFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Makes the web server itself answer with problems where a request never reaches the interface: an address that is none,
 * headers that are too large. Felix offers no setting for that; the factory of connectors is the one place where it hands
 * its server out, so this one comes as a connector, and goes from the list of connectors as soon as it has been started.
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
        return new Visitor(server, former);
    }

    /** Opens no port. It is what Felix takes each connector for when it lists the addresses of its server. */
    private final class Visitor extends ServerConnector {
        private final Request.Handler former;

        Visitor(Server server, Request.Handler former) {
            super(server);
            this.former = former;
        }

        @Override
        public void open() {
            // Nobody connects to it.
        }

        @Override
        protected void doStart() {
            getServer().removeConnector(this);
            // All doors are there by now.
            traffic.serves(getServer());
        }

        @Override
        protected void doStop() {
            traffic.leaves(getServer());
            getServer().setErrorHandler(former);
        }
    }
}
