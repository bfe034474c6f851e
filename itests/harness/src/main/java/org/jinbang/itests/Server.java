package org.jinbang.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * A running server under test: what a person, a browser and an administrator can do to it. How it was started is the
 * business of the subclasses.
 */
public abstract class Server implements AutoCloseable {

    /** How long a cold start may take on a busy machine of two cores before a test gives up. */
    public static final Duration START = Duration.ofSeconds(300);

    private static final Duration COMMAND = Duration.ofMinutes(4);

    private static final Duration SHORTLY = Duration.ofMillis(250);

    /** For questions that cost a server its strength, as one over SSH does in the middle of its start. */
    private static final Duration SELDOM = Duration.ofSeconds(1);

    private final Home home;
    private final Console console;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    Server(Home home) {
        this.home = home;
        this.console = Console.withPassword(home, Home.USER, home.password());
    }

    /** The folder it runs in, its ports and its administrator. */
    public final Home home() {
        return home;
    }

    /** The process of the server that was started last. */
    public abstract ProcessHandle process();

    /** Whether the process of the server is there. */
    public final boolean isRunning() {
        return process() != null && process().isAlive();
    }

    /** Stops it in good order and waits for it. */
    public abstract void stop();

    @Override
    public final void close() {
        stop();
    }

    /** A client for requests of your own; redirects are not followed. */
    public final HttpClient http() {
        return http;
    }

    /** A request to a path of this server, such as {@code /api/v1/editions}. */
    public final HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(home.http() + path)).timeout(Duration.ofSeconds(30));
    }

    /** Gets a path of this server as text. */
    public final HttpResponse<String> get(String path) {
        return send(request(path).GET().build());
    }

    /** Sends a request and reads the answer as text. */
    public final HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted during " + request.uri(), e);
        }
    }

    /**
     * Runs a console command over SSH as the container's administrator.
     *
     * @return its output, without colours
     * @throws AssertionError if the command failed
     */
    public final String console(String command) {
        return ask(command).succeeded();
    }

    /**
     * Runs a console command that must fail.
     *
     * @return its output, without colours
     * @throws AssertionError if the command succeeded
     */
    public final String consoleRefuses(String command) {
        return ask(command).failed();
    }

    private Console.Answer ask(String command) {
        return console.run(command, COMMAND);
    }

    /** Drops a file into {@code deploy/} under the given name, as a whole: the scanner never sees half of it. */
    public final Path deploy(Path file, String name) {
        try {
            Path half = Files.copy(file, home.path("data/tmp/" + name), StandardCopyOption.REPLACE_EXISTING);
            return Files.move(half, home.path("deploy/" + name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes a file out of {@code deploy/}. */
    public final void undeploy(String name) {
        try {
            Files.delete(home.path("deploy/" + name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Installs and starts a bundle, and answers its id. */
    public final long install(Path bundle) {
        String answer = console("bundle:install -s " + bundle.toUri());
        return Long.parseLong(answer.replaceAll("(?s).*Bundle ID: (\\d+).*", "$1"));
    }

    /** Waits until a path answers with the given status. */
    public final void awaitStatus(String path, int status, Duration patience) {
        await("GET " + path + " answers " + status, patience, () -> get(path).statusCode() == status);
    }

    /** Waits until a service of that interface is registered, optionally with a filter: {@code "org.x.Y"}. */
    public final void awaitService(String objectClass, Duration patience) {
        await(
                "service " + objectClass,
                patience,
                SELDOM,
                () -> console("service:list " + objectClass).contains(objectClass));
    }

    /**
     * Waits until something holds, asking four times a second; an I/O error counts as not yet.
     *
     * @param what for the message: what was waited for
     * @throws AssertionError with the end of the server's log, if it does not come true in time
     */
    public final void await(String what, Duration patience, BooleanSupplier condition) {
        await(what, patience, SHORTLY, condition);
    }

    private void await(String what, Duration patience, Duration pause, BooleanSupplier condition) {
        long end = System.nanoTime() + patience.toNanos();
        Throwable last = null;
        while (System.nanoTime() < end) {
            if (!isRunning()) {
                throw new AssertionError("the server ended while waiting for " + what + "\n" + home.logTail(60));
            }
            try {
                if (condition.getAsBoolean()) {
                    return;
                }
                last = null;
            } catch (UncheckedIOException | AssertionError e) {
                last = e;
            }
            pause(pause);
        }
        throw new AssertionError(what + " did not come true within " + patience + "\n" + home.logTail(60), last);
    }

    /** Waits until the boot features are all there; a server that does not come up is not left behind. */
    final void awaitBootOrStop(boolean withHttp) {
        try {
            awaitService("org.apache.karaf.features.BootFinished", START);
            if (withHttp) {
                await("HTTP", START, () -> get("/").statusCode() > 0);
            }
        } catch (AssertionError e) {
            stop();
            throw e;
        }
    }

    /** Whatever happens to the tests, no server outlives them. */
    static void endWithThisProcess(ProcessHandle server) {
        Runtime.getRuntime().addShutdownHook(new Thread(server::destroyForcibly));
    }

    private static void pause(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting", e);
        }
    }
}
