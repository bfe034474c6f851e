package org.jinbang.rest.internal.wire;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Something that is offered for saving. */
public final class Download {
    private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-";

    private Download() {}

    /** Writes what is offered. */
    public interface Writer {
        /** Writes all of it. */
        void write(OutputStream out) throws IOException;
    }

    /**
     * A zip that is made whole before its first byte leaves: one that breaks off would look like one that is complete. It
     * lies in no folder while it is sent, for it holds personal data, and whoever asks for the head alone never reads it.
     */
    public static Response whole(String name, Writer writer) throws IOException {
        Path whole = Files.createTempFile("jinbang-", ".zip");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(whole))) {
            writer.write(out);
        } catch (IOException | RuntimeException e) {
            Files.delete(whole);
            throw e;
        }
        long size = Files.size(whole);
        InputStream content = Files.newInputStream(whole, StandardOpenOption.DELETE_ON_CLOSE);
        return Response.ok(content, "application/zip")
                .header(HttpHeaders.CONTENT_LENGTH, size)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(name))
                .build();
    }

    /** {@code attachment} with the name after RFC 6266: plain for old clients, in full for all others. */
    public static String attachment(String name) {
        StringBuilder plain = new StringBuilder();
        StringBuilder encoded = new StringBuilder();
        name.codePoints().forEach(c -> plain.append(c < 128 && PLAIN.indexOf(c) >= 0 ? (char) c : '_'));
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            if (b > 0 && PLAIN.indexOf(b) >= 0) {
                encoded.append((char) b);
            } else {
                encoded.append(String.format("%%%02X", b & 0xff));
            }
        }
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }
}
