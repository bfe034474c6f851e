package org.jinbang.itests;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.regex.Pattern;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;

/** The server's console over SSH: one session per command, as a script would use it. */
final class Console {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Pattern COLOURS = Pattern.compile("\u001b\\[[0-9;]*m");

    private final Home home;

    Console(Home home) {
        this.home = home;
    }

    /**
     * What a command answered.
     *
     * @param output standard output and standard error, without colours
     * @param status the exit status; 0 is success
     */
    record Answer(String output, int status) {}

    Answer run(String command, Duration patience) {
        try (SshClient client = SshClient.setUpDefaultClient()) {
            client.setServerKeyVerifier(AcceptAllServerKeyVerifier.INSTANCE);
            client.start();
            try (ClientSession session = client.connect(Home.USER, "127.0.0.1", home.sshPort())
                    .verify(CONNECT)
                    .getSession()) {
                session.addPasswordIdentity(home.password());
                session.auth().verify(CONNECT);
                return run(session, command, patience);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("console command \"" + command + "\"", e);
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
