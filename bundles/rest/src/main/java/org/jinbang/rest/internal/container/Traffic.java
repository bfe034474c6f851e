package org.jinbang.rest.internal.container;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.MetaData;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpStream;
import org.eclipse.jetty.server.NetworkConnector;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees every request at the doors of the web server, whatever it is for, and counts. When the server stops, and before any
 * part of it does, it turns new requests away with 503, waits until those under way are answered, and only then closes the
 * doors: what was accepted is finished.
 */
@Component(service = Traffic.class, immediate = true)
public final class Traffic implements HttpConfiguration.Customizer, SynchronousBundleListener {
    /** How long an answer under way is waited for. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** How long those who are inside still get an answer when nobody comes in any more. */
    private static final Duration LAST_ANSWERS = Duration.ofMillis(300);

    private static final Logger LOG = LoggerFactory.getLogger(Traffic.class);
    private static final long SYSTEM_BUNDLE = 0;
    private static final int CLASSES = 6;
    private static final int HUNDRED = 100;

    private final AtomicLongArray answered = new AtomicLongArray(CLASSES);
    private final Duration patience;
    private Runnable unlisten = () -> {};
    private volatile Server server;
    private long open;
    private boolean stopping;

    /** Watches the framework for its end. */
    @Activate
    public Traffic(BundleContext context) {
        this(PATIENCE);
        context.addBundleListener(this);
        unlisten = () -> context.removeBundleListener(this);
    }

    /** Without a framework. */
    public Traffic(Duration patience) {
        this.patience = patience;
    }

    /** Stands at the doors of a web server from now on. */
    void serves(Server web) {
        server = web;
        for (Connector connector : web.getConnectors()) {
            for (ConnectionFactory factory : connector.getConnectionFactories()) {
                if (factory instanceof HttpConfiguration.ConnectionFactory http
                        && !http.getHttpConfiguration().getCustomizers().contains(this)) {
                    http.getHttpConfiguration().addCustomizer(this);
                }
            }
        }
    }

    /** Leaves the doors of a web server. */
    void leaves(Server web) {
        for (Connector connector : web.getConnectors()) {
            for (ConnectionFactory factory : connector.getConnectionFactories()) {
                if (factory instanceof HttpConfiguration.ConnectionFactory http) {
                    http.getHttpConfiguration().getCustomizers().remove(this);
                }
            }
        }
    }

    /** Answered requests by class of status, such as {@code 2xx}. */
    public Map<String, Long> answered() {
        Map<String, Long> counts = new TreeMap<>();
        for (int i = 1; i < CLASSES; i++) {
            counts.put(i + "xx", answered.get(i));
        }
        return counts;
    }

    /** Requests that are being answered. */
    public synchronized long open() {
        return open;
    }

    @Override
    public Request customize(Request request, HttpFields.Mutable headers) {
        boolean welcome = enter();
        request.addHttpStreamWrapper(stream -> new Watched(stream, welcome));
        if (!welcome) {
            throw new HttpException.RuntimeException(HttpStatus.SERVICE_UNAVAILABLE_503, "The server is stopping");
        }
        return request;
    }

    /** Tells when an answer is out, and with what status. */
    private final class Watched extends HttpStream.Wrapper {
        private final boolean welcome;
        private int status = HttpStatus.INTERNAL_SERVER_ERROR_500;
        private boolean ended;

        Watched(HttpStream stream, boolean welcome) {
            super(stream);
            this.welcome = welcome;
        }

        @Override
        public void send(
                MetaData.Request request, MetaData.Response response, boolean last, ByteBuffer content, Callback done) {
            if (response != null) {
                status = response.getStatus();
            }
            super.send(request, response, last, content, done);
        }

        @Override
        public void succeeded() {
            super.succeeded();
            end();
        }

        @Override
        public void failed(Throwable reason) {
            super.failed(reason);
            end();
        }

        private synchronized void end() {
            if (!ended) {
                ended = true;
                answered.incrementAndGet(Math.max(1, Math.min(CLASSES - 1, status / HUNDRED)));
                if (welcome) {
                    leave();
                }
            }
        }
    }

    private synchronized boolean enter() {
        if (stopping) {
            return false;
        }
        open++;
        return true;
    }

    private synchronized void leave() {
        open--;
        notifyAll();
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        if (event.getType() == BundleEvent.STOPPING && event.getBundle().getBundleId() == SYSTEM_BUNDLE) {
            finish();
            closeDoors();
        }
    }

    /** Turns new requests away and waits for those under way. */
    synchronized void finish() {
        stopping = true;
        long end = System.nanoTime() + patience.toNanos();
        LOG.info("The server stops: {} requests are finished, new ones are turned away", open);
        try {
            while (open > 0 && System.nanoTime() < end) {
                TimeUnit.NANOSECONDS.timedWait(this, Math.max(1, end - System.nanoTime()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (open > 0) {
            LOG.warn("{} requests were not answered within {} s and are cut", open, patience.toSeconds());
        }
    }

    /** First to those who are outside; who is inside already still gets an answer for a moment. */
    private void closeDoors() {
        if (server == null) {
            return;
        }
        for (Connector connector : server.getConnectors()) {
            if (connector instanceof NetworkConnector door) {
                door.close();
            }
        }
        LockSupport.parkNanos(LAST_ANSWERS.toNanos());
        for (Connector connector : server.getConnectors()) {
            try {
                connector.stop();
            } catch (Exception e) {
                LOG.debug("A connector did not stop", e);
            }
        }
    }

    @Deactivate
    void gone() {
        unlisten.run();
    }
}
