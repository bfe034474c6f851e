package org.jinbang.schemefile.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarFile;
import org.osgi.framework.Bundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** SHA-256 of bytes, and of all that a bundle carries. */
final class Digest {
    private static final Logger LOG = LoggerFactory.getLogger(Digest.class);

    private Digest() {}

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    /**
     * The identity of a bundle's code: of every entry, its path and its content, but not of when it was built or from
     * where it was installed. Empty if it cannot be read.
     */
    static String of(Bundle bundle) {
        // the system bundle stands for a container in which core is no bundle of its own
        if (bundle == null || bundle.getBundleId() == 0) {
            return "";
        }
        Map<String, Content> entries = new TreeMap<>();
        Enumeration<URL> found = bundle.findEntries("/", "*", true);
        for (URL url : found == null ? List.<URL>of() : Collections.list(found)) {
            if (counts(url.getPath())) {
                entries.put(url.getPath(), url::openStream);
            }
        }
        try {
            return of(entries);
        } catch (IOException | IllegalStateException e) {
            LOG.warn("The code of {} cannot be read; proofs are not remembered: {}", bundle, e.toString());
            return "";
        }
    }

    /** The same of the file that a bundle is installed from. */
    static String of(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            Map<String, Content> entries = new TreeMap<>();
            file.stream()
                    .filter(entry -> counts("/" + entry.getName()))
                    .forEach(entry -> entries.put("/" + entry.getName(), () -> file.getInputStream(entry)));
            return of(entries);
        }
    }

    /** The identity of two codes together; empty if either cannot be read. */
    static String both(String one, String other) {
        return one.isEmpty() || other.isEmpty() ? "" : one + other;
    }

    /** The same of files by their names. */
    static String of(SortedMap<String, byte[]> files) {
        Map<String, Content> entries = new TreeMap<>();
        files.forEach((name, bytes) -> entries.put(name, () -> new ByteArrayInputStream(bytes)));
        try {
            return of(entries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Content {
        InputStream open() throws IOException;
    }

    private static boolean counts(String path) {
        return !path.endsWith("/") && !path.startsWith("/META-INF/");
    }

    private static String of(Map<String, Content> entries) throws IOException {
        MessageDigest digest = sha256();
        for (Map.Entry<String, Content> entry : entries.entrySet()) {
            digest.update(entry.getKey().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            try (InputStream in = entry.getValue().open()) {
                digest.update(sha256().digest(in.readAllBytes()));
            }
        }
        return entries.isEmpty() ? "" : HexFormat.of().formatHex(digest.digest());
    }
}
