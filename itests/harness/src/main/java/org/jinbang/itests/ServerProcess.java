package org.jinbang.itests;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The server as an administrator starts it: {@code bin/karaf server}, in a process that can be killed. */
public final class ServerProcess extends Server {

    private final Map<String, String> properties;
    private final boolean withHttp;
    private Process process;

    private ServerProcess(Home home, Map<String, String> properties, boolean withHttp) {
        super(home);
        this.properties = Map.copyOf(properties);
        this.withHttp = withHttp;
    }

    /** Starts a server whose boot features bring no web server, and waits until its boot has finished. */
    public static ServerProcess startContainer(Home home) {
        ServerProcess server = new ServerProcess(home, Map.of(), false);
        server.start();
        return server;
    }

    /**
     * Starts a server and waits until its boot has finished.
     *
     * @param properties system properties of the server, for example {@code jinbang.demonstration=true}
     */
    public static ServerProcess start(Home home, Map<String, String> properties) {
        ServerProcess server = new ServerProcess(home, properties, true);
        server.start();
        return server;
    }

    /** Starts a server and waits for nothing. */
    public static ServerProcess launch(Home home) {
        ServerProcess server = new ServerProcess(home, Map.of(), true);
        server.launch();
        return server;
    }

    /** Starts the server again on the same data, after {@link #stop()} or {@link #kill()}. */
    public void start() {
        launch();
        awaitBootOrStop(withHttp);
    }

    private void launch() {
        if (isRunning()) {
            throw new IllegalStateException("the server is running already");
        }
        List<String> options = new ArrayList<>(List.of("-Xmx512m"));
        properties.forEach((key, value) -> options.add("-D" + key + "=" + value));
        ProcessBuilder builder =
                new ProcessBuilder(home().path("bin/karaf").toString(), "server").redirectErrorStream(true);
        File output = home().path("server.out").toFile();
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(output));
        Map<String, String> environment = builder.environment();
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("EXTRA_JAVA_OPTS", String.join(" ", options));
        // The Java process takes the place of the shell: what is killed is the server itself.
        environment.put("KARAF_EXEC", "exec");
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        endWithThisProcess(process.toHandle());
    }

    @Override
    public ProcessHandle process() {
        return process == null ? null : process.toHandle();
    }

    /** Ends the process at once, as {@code kill -9} or a power switch would: nothing is flushed, nothing is closed. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    @Override
    public void stop() {
        if (isRunning()) {
            process.destroy();
            awaitEnd();
        }
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("the server did not stop within 60 s\n" + home().logTail(60));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while stopping", e);
        }
    }
}
