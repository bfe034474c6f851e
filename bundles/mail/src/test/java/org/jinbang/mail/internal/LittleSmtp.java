package org.jinbang.mail.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ServerSocketFactory;

/** A mail server for tests: takes mails, and answers to a word of SMTP what it is told to. */
public final class LittleSmtp implements AutoCloseable {
    private final ServerSocket socket;
    private final Thread acceptor;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> offered = new CopyOnWriteArrayList<>();
    private final List<String> said = new CopyOnWriteArrayList<>();

    /** A mail as it came: who it is from and for by the envelope, and its lines. */
    public record Received(String from, List<String> to, String content) {
        /** A header's line, unfolded. */
        public String header(String name) {
            String head = content.substring(0, content.indexOf("\n\n")).replaceAll("\n[ \t]+", " ");
            return head.lines()
                    .filter(line -> line.startsWith(name + ": "))
                    .map(line -> line.substring(name.length() + 2))
                    .findFirst()
                    .orElse("");
        }

        /** The plain text, as people read it. */
        public String text() {
            String plain = content.substring(content.indexOf("text/plain"));
            String encoded = plain.substring(plain.indexOf("\n\n") + 2, plain.indexOf("\n--"));
            return new String(Base64.getMimeDecoder().decode(encoded), StandardCharsets.UTF_8).replace("\r\n", "\n");
        }
    }

    /** Listens on this machine, in the clear. */
    public LittleSmtp() {
        this(ServerSocketFactory.getDefault());
    }

    /** Listens on this machine, with the sockets that {@code sockets} makes. */
    public LittleSmtp(ServerSocketFactory sockets) {
        try {
            socket = sockets.createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        acceptor = new Thread(this::accept, "little-smtp");
        acceptor.setDaemon(true);
        acceptor.start();
    }

    /** Where it listens. */
    public int port() {
        return socket.getLocalPort();
    }

    /** The mails that it took, oldest first. */
    public List<Received> received() {
        return List.copyOf(received);
    }

    /** What clients said. */
    public List<String> said() {
        return List.copyOf(said);
    }

    /** Answers {@code reply} to commands that begin with {@code word}; an empty reply breaks the connection. */
    public LittleSmtp answer(String word, String reply) {
        answers.put(word, reply);
        return this;
    }

    /** Offers an extension. */
    public LittleSmtp offer(String extension) {
        offered.add(extension);
        return this;
    }

    /** As whom clients signed in, with their passwords: {@code user password}. */
    public List<String> signedIn() {
        return said.stream()
                .filter(line -> line.startsWith("AUTH PLAIN "))
                .map(line -> new String(
                        Base64.getDecoder().decode(line.substring("AUTH PLAIN ".length())), StandardCharsets.UTF_8))
                // [who acts] NUL who signs in NUL password
                .map(plain -> plain.substring(plain.indexOf('\0') + 1).replace('\0', ' '))
                .toList();
    }

    /** Is well again. */
    public LittleSmtp recover() {
        answers.clear();
        return this;
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread thread = new Thread(() -> serve(client), "little-smtp-client");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                BufferedReader in = new BufferedReader(
                        new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1))) {
            OutputStream out = client.getOutputStream();
            say(out, "220 little");
            String from = "";
            List<String> to = new ArrayList<>();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                said.add(line);
                String reply = reply(line);
                if (reply != null) {
                    if (reply.isEmpty()) {
                        return;
                    }
                    say(out, reply);
                } else if (line.startsWith("EHLO") || line.startsWith("HELO")) {
                    say(out, "250-little");
                    for (String extension : offered) {
                        say(out, "250-" + extension);
                    }
                    say(out, "250 8BITMIME");
                } else if (line.startsWith("MAIL FROM:")) {
                    from = address(line);
                    to.clear();
                    say(out, "250 ok");
                } else if (line.startsWith("RCPT TO:")) {
                    to.add(address(line));
                    say(out, "250 ok");
                } else if (line.equals("DATA")) {
                    say(out, "354 go on");
                    String content = content(in);
                    String end = answers.get("END");
                    if (end == null) {
                        received.add(new Received(from, List.copyOf(to), content));
                        say(out, "250 taken");
                    } else if (end.startsWith("TAKE")) {
                        // taken, but the client never hears of it
                        received.add(new Received(from, List.copyOf(to), content));
                        return;
                    } else {
                        say(out, end);
                    }
                } else if (line.startsWith("QUIT")) {
                    say(out, "221 bye");
                    return;
                } else {
                    say(out, "250 ok");
                }
            }
        } catch (IOException e) {
            // the client went away
        }
    }

    private String reply(String line) {
        return answers.entrySet().stream()
                .filter(each -> line.startsWith(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static String content(BufferedReader in) throws IOException {
        StringBuilder content = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            content.append(line.startsWith("..") ? line.substring(1) : line).append('\n');
        }
        return content.toString();
    }

    private static String address(String line) {
        return line.substring(line.indexOf('<') + 1, line.indexOf('>'));
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    /** Returns when nobody can be taken any more: who is waiting in accept may still take one after the closing. */
    @Override
    public void close() throws IOException {
        socket.close();
        try {
            acceptor.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
