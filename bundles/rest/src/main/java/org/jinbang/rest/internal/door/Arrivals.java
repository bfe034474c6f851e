package org.jinbang.rest.internal.door;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.time.Duration;
import org.jinbang.time.JinbangClock;

/** Notes when each request comes in, before anything else is done with it. */
@PreMatching
@Priority(ClientAddress.FIRST - 1)
public final class Arrivals implements ContainerRequestFilter, ReaderInterceptor {
    private static final String PROPERTY = Arrival.class.getName();

    private final JinbangClock clock;

    /** By the server's clock. */
    public Arrivals(JinbangClock clock) {
        this.clock = clock;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        request.setProperty(PROPERTY, new Arrival(clock.now()));
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        long begin = System.nanoTime();
        Object body = context.proceed();
        if (context.getProperty(PROPERTY) instanceof Arrival arrival) {
            arrival.read(Duration.ofNanos(System.nanoTime() - begin));
        }
        return body;
    }

    /** When a request came in. */
    static Arrival of(ContainerRequestContext request) {
        return (Arrival) request.getProperty(PROPERTY);
    }
}
