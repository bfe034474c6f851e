package org.jinbang.web.internal.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Static files of this bundle below one folder; read once, for they never change while it lives. */
public final class Resources {
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*");
    private static final Pattern HASHED = Pattern.compile("assets/.+-[A-Za-z0-9_-]{8,}\\.[a-z0-9]+");
    private static final int TAG_BYTES = 12;

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html;charset=utf-8"),
            Map.entry("js", "text/javascript;charset=utf-8"),
            Map.entry("css", "text/css;charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("txt", "text/plain;charset=utf-8"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("webp", "image/webp"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"));

    private final String folder;
    private final Map<String, Optional<Content>> known = new ConcurrentHashMap<>();

    /** Files below {@code folder}, such as {@code /web/desk/}. */
    public Resources(String folder) {
        this.folder = folder;
    }

    /**
     * A file.
     *
     * @param immutable whether its name changes with its content
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared; the bytes are only sent.
    public record Content(byte[] bytes, String type, String tag, boolean immutable) {
        /** One that can change under its name. */
        static Content of(byte[] bytes, String type) {
            return new Content(bytes, type, Resources.tag(bytes), false);
        }
    }

    /** A file by its path below the folder; empty if there is none. */
    public Optional<Content> find(String path) {
        if (!PATH.matcher(path).matches()) {
            return Optional.empty();
        }
        Optional<Content> found = known.get(path);
        if (found == null) {
            found = read(path);
            // What is not there is not remembered: anybody can ask for endless names.
            if (found.isPresent()) {
                known.put(path, found);
            }
        }
        return found;
    }

    /** A file compressed beforehand: {@code br} or {@code gz}. */
    public Optional<Content> compressed(String path, String suffix) {
        return find(path + "." + suffix);
    }

    /** The media type of a path by its ending. */
    static String type(String path) {
        String plain = path.replaceFirst("\\.(br|gz)$", "");
        return TYPES.getOrDefault(plain.substring(plain.lastIndexOf('.') + 1), "application/octet-stream");
    }

    private Optional<Content> read(String path) {
        try (InputStream in = Resources.class.getResourceAsStream(folder + path)) {
            if (in == null) {
                return Optional.empty();
            }
            byte[] bytes = in.readAllBytes();
            if (bytes.length == 0) {
                // A folder is read as empty by some class loaders.
                return Optional.empty();
            }
            return Optional.of(new Content(
                    bytes, type(path), tag(bytes), HASHED.matcher(path).matches()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String tag(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return "\"" + HexFormat.of().formatHex(digest, 0, TAG_BYTES) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
