package org.jinbang.web.internal.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What came with a form.
 *
 * @param fields the texts by name
 * @param files the files, in order
 * @param cut whether more came than is taken; then the last part is missing
 */
public record Body(Map<String, List<String>> fields, List<Upload> files, boolean cut) {
    /** Greatest size of a form with files. */
    public static final int MAX_BYTES = 40 * 1024 * 1024;

    private static final int MAX_TEXT_BYTES = 512 * 1024;
    private static final int WASTE_BYTES = 8192;
    private static final long DRAIN_BYTES = 32L * 1024 * 1024;
    private static final long DRAIN_NANOS = 5_000_000_000L;

    /** A file as it came; {@code name} is what the sender calls it. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    public record Upload(String field, String name, byte[] content) {}

    /** Nothing. */
    public static Body none() {
        return new Body(Map.of(), List.of(), false);
    }

    /** Whether the request carries a form with files. */
    static boolean withFiles(HttpServletRequest request) {
        return type(request).startsWith("multipart/form-data");
    }

    /** Whether the request carries a form of any kind. */
    static boolean isForm(HttpServletRequest request) {
        return withFiles(request) || type(request).startsWith("application/x-www-form-urlencoded");
    }

    /** Reads a form; it lies in memory only, for its files must not lie anywhere unencrypted. */
    static Body read(HttpServletRequest request) throws IOException {
        boolean files = withFiles(request);
        int most = files ? MAX_BYTES : MAX_TEXT_BYTES;
        InputStream in = request.getInputStream();
        byte[] bytes = in.readNBytes(most);
        boolean cut = bytes.length == most && in.read() >= 0;
        if (cut) {
            drain(in);
        }
        return files
                ? Multipart.read(request.getContentType(), bytes, cut)
                : new Body(Address.fields(new String(bytes, StandardCharsets.UTF_8)), List.of(), cut);
    }

    /** Throws the rest away, within bounds: a browser that still sends would see a broken connection, not the answer. */
    private static void drain(InputStream in) {
        byte[] waste = new byte[WASTE_BYTES];
        long until = System.nanoTime() + DRAIN_NANOS;
        try {
            for (long left = DRAIN_BYTES; left > 0 && System.nanoTime() < until; ) {
                int read = in.read(waste);
                if (read < 0) {
                    return;
                }
                left -= read;
            }
        } catch (IOException e) {
            // Nobody sends any more: then there is nothing to throw away.
        }
    }

    private static String type(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null ? "" : type.toLowerCase(Locale.ROOT);
    }
}
