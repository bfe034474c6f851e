package org.jinbang.itests.container;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import org.jinbang.itests.Server;

/** An upload over a bare connection, for what no client of HTTP would do. */
final class RawUpload {
    private static final int PATIENCE_MILLIS = 60_000;

    private final HttpRequest request;
    private long length;

    private RawUpload(HttpRequest request) {
        this.request = request;
    }

    /** What came back, and how many bytes of the body had gone out by then. */
    record Answer(int status, long sent) {}

    static RawUpload to(Server server, Api api, String path) {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException(path + " on " + server.home().http());
        }
        return new RawUpload(api.request(path).GET().build());
    }

    /** With this length in its head, whatever comes. */
    RawUpload announcing(long bytes) {
        length = bytes;
        return this;
    }

    private Socket open() throws IOException {
        Socket socket = new Socket(request.uri().getHost(), request.uri().getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
        String head = "POST " + request.uri().getRawPath() + "?" + request.uri().getRawQuery() + " HTTP/1.1\r\nHost: "
                + request.uri().getAuthority() + "\r\nAuthorization: "
                + request.headers().firstValue("Authorization").orElse("")
                + "\r\nContent-Type: application/octet-stream\r\nContent-Length: " + length + "\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** Sends as long as nothing has come back, then reads the status. */
    Answer sendUntilAnswered() throws IOException {
        try (Socket socket = open()) {
            OutputStream out = socket.getOutputStream();
            InputStream in = socket.getInputStream();
            byte[] chunk = new byte[64 * 1024];
            System.arraycopy("%PDF-".getBytes(StandardCharsets.US_ASCII), 0, chunk, 0, 5);
            long sent = 0;
            try {
                while (in.available() == 0 && sent < length) {
                    out.write(chunk);
                    sent += chunk.length;
                }
            } catch (IOException e) {
                // The server reads no more; its answer may still be here.
            }
            return new Answer(status(in), sent);
        }
    }

    /** Sends less than was announced and goes away. */
    void breakOffAfter(byte[] content) throws IOException {
        try (Socket socket = open()) {
            socket.getOutputStream().write(content);
            socket.setSoLinger(true, 0);
        }
    }

    /** The status of a line such as {@code HTTP/1.1 413 …}. */
    private static int status(InputStream in) throws IOException {
        String line = new String(in.readNBytes(12), StandardCharsets.US_ASCII);
        if (!line.matches("HTTP/1\\.1 \\d{3}")) {
            throw new IOException("no answer of HTTP: “" + line + "”");
        }
        return Integer.parseInt(line.substring(9));
    }
}
