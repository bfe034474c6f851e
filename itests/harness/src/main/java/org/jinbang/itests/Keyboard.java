package org.jinbang.itests;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.sshd.client.channel.ChannelShell;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.session.ClientSession;

/** Someone who types at the console. */
final class Keyboard implements AutoCloseable {
    private static final long PATIENCE_MILLIS = 20_000;
    private static final Pattern CONTROL = Pattern.compile("\u001b\\[[0-9;?]*[A-Za-z]|\u001b[=>]|\\s|\u0007|\u0008");

    private final ChannelShell channel;
    private final ByteArrayOutputStream screen;

    private Keyboard(ChannelShell channel, ByteArrayOutputStream screen) {
        this.channel = channel;
        this.screen = screen;
    }

    static Keyboard at(ClientSession session) throws IOException {
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        ChannelShell channel = session.createShellChannel();
        channel.setPtyType("xterm");
        channel.setPtyColumns(250);
        channel.setPtyLines(60);
        channel.setOut(screen);
        channel.setRedirectErrorStream(true);
        channel.open().verify(Console.CONNECT);
        Keyboard keyboard = new Keyboard(channel, screen);
        keyboard.await(0, "@root()>");
        return keyboard;
    }

    String type(String keys, String shown) throws IOException {
        int before = screen.size();
        send(keys);
        return await(before, shown);
    }

    /** Types what ends the console, and waits until the server has closed it. */
    void leaveBy(String keys) throws IOException {
        send(keys);
        Set<ClientChannelEvent> events =
                channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), Duration.ofMillis(PATIENCE_MILLIS));
        if (!events.contains(ClientChannelEvent.CLOSED)) {
            throw new AssertionError("the console does not end but shows:\n" + since(0));
        }
    }

    private void send(String keys) throws IOException {
        OutputStream in = channel.getInvertedIn();
        in.write(keys.getBytes(StandardCharsets.UTF_8));
        in.flush();
    }

    private String await(int from, String shown) {
        String wanted = plain(shown);
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        while (System.nanoTime() < end) {
            String now = since(from);
            if (plain(now).contains(wanted)) {
                return now;
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted at the console", e);
            }
        }
        throw new AssertionError("the console does not show “" + shown + "” but:\n" + since(from));
    }

    private String since(int from) {
        byte[] all = screen.toByteArray();
        return new String(all, from, all.length - from, StandardCharsets.UTF_8);
    }

    private static String plain(String text) {
        return CONTROL.matcher(text).replaceAll("");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
