package org.jinbang.itests;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.PublicKey;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.config.keys.PublicKeyEntry;

/** The server's console over SSH: one session per command, as a script would use it. */
public final class Console {
    static final Duration CONNECT = Duration.ofSeconds(10);

    private static final Pattern COLOURS = Pattern.compile("\u001b\\[[0-9;]*m");

    private final Home home;
    private final String user;
    private final Optional<String> password;
    private final Optional<KeyPair> key;

    private Console(Home home, String user, Optional<String> password, Optional<KeyPair> key) {
        this.home = home;
        this.user = user;
        this.password = password;
        this.key = key;
    }

    /** For a user with a password, right or wrong. */
    public static Console withPassword(Home home, String user, String password) {
        return new Console(home, user, Optional.of(password), Optional.empty());
    }

    /** For a user with a key. */
    public static Console withKey(Home home, String user, KeyPair key) {
        return new Console(home, user, Optional.empty(), Optional.of(key));
    }

    /** A public key as {@code etc/keys.properties} takes it. */
    public static String line(PublicKey key) {
        return PublicKeyEntry.toString(key).split(" ")[1];
    }

    /**
     * What a command answered.
     *
     * @param output standard output and standard error, without colours
     * @param status the exit status; 0 is success
     */
    public record Answer(String output, int status) {
        /** The output of a command that must have succeeded. */
        public String succeeded() {
            if (status != 0) {
                throw new AssertionError("should have succeeded, ended with status " + status + ":\n" + output);
            }
            return output;
        }

        /** The output of a command that must have failed. */
        public String failed() {
            if (status == 0) {
                throw new AssertionError("should have failed:\n" + output);
            }
            return output;
        }
    }

    /** Whether the server lets this user in. */
    public boolean opens() {
        try {
            return in(session -> true);
        } catch (RefusedException e) {
            return false;
        }
    }

    /** Runs a command to its end. */
    public Answer run(String command, Duration patience) {
        try {
            return in(session -> run(session, command, patience));
        } catch (RefusedException e) {
            throw new AssertionError("SSH lets " + user + " not in", e);
        }
    }

    /**
     * Types at the console, as someone with a keyboard does, until the screen shows something.
     *
     * @param keys what is typed; {@code \t} completes
     * @param shown what must appear after it, spaces apart
     * @return what appeared
     */
    public String type(String keys, String shown) {
        return in(session -> {
            try (Keyboard keyboard = Keyboard.at(session)) {
                return keyboard.type(keys, shown);
            }
        });
    }

    /** How someone leaves the console. */
    public enum Leaving {
        /** By the key that ends the input. */
        CONTROL_D,
        /** By the command. */
        LOGOUT,
        /** By closing the window: the channel is closed in good order. */
        CLOSE,
        /** The line goes dead: nothing is said any more. */
        DISCONNECT
    }

    /**
     * Sits down at the console and leaves it.
     *
     * @param meanwhile what is done elsewhere while the console is open
     */
    public void visit(Runnable meanwhile, Leaving how) {
        in(session -> {
            try (Keyboard keyboard = Keyboard.at(session)) {
                meanwhile.run();
                switch (how) {
                    case CONTROL_D -> keyboard.leaveBy("\u0004");
                    case LOGOUT -> keyboard.leaveBy("logout\r");
                    case CLOSE -> keyboard.close();
                    case DISCONNECT -> session.getIoSession().close(true).await(CONNECT);
                }
                return how;
            }
        });
    }

    /** What is done in a session. */
    interface Work<T> {
        T in(ClientSession session) throws IOException;
    }

    /** The server does not let a user in. */
    private static final class RefusedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        RefusedException(Throwable cause) {
            super(cause);
        }
    }

    private <T> T in(Work<T> work) {
        try (SshClient client = SshClient.setUpDefaultClient()) {
            client.setServerKeyVerifier(AcceptAllServerKeyVerifier.INSTANCE);
            // Nothing but what is given here: no keys of whoever runs the tests.
            client.setKeyIdentityProvider(null);
            client.start();
            try (ClientSession session = client.connect(user, "127.0.0.1", home.sshPort())
                    .verify(CONNECT)
                    .getSession()) {
                password.ifPresent(session::addPasswordIdentity);
                key.ifPresent(session::addPublicKeyIdentity);
                authenticate(session);
                return work.in(session);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("console of " + user, e);
        }
    }

    private static void authenticate(ClientSession session) throws IOException {
        try {
            session.auth().verify(CONNECT);
        } catch (SshException e) {
            throw new RefusedException(e);
        }
    }

    private static Answer run(ClientSession session, String command, Duration patience) throws IOException {
        try (ChannelExec channel = session.createExecChannel(command);
                ByteArrayOutputStream output = new ByteArrayOutputStream()) {
            channel.setOut(output);
            channel.setRedirectErrorStream(true);
            channel.open().verify(CONNECT);
            if (channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), patience).contains(ClientChannelEvent.TIMEOUT)) {
                throw new IOException("no answer within " + patience + ", so far: " + text(output));
            }
            Integer status = channel.getExitStatus();
            return new Answer(text(output), status == null ? -1 : status);
        }
    }

    private static String text(ByteArrayOutputStream output) {
        return COLOURS.matcher(output.toString(StandardCharsets.UTF_8)).replaceAll("");
    }
}
