package org.jinbang.internal.registry;

import java.io.IOException;
import java.io.InputStream;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

/** Which bundle, in which major version, a kind comes from: read from the manifest beside its class. */
final class KindOrigin {
    private KindOrigin() {}

    /** {@code symbolic-name@major}; empty if there is no manifest that says so. */
    static String of(Class<?> kind) {
        // core itself knows nothing of bundles; a bundle's class loader finds the bundle's own manifest
        try (InputStream in = kind.getResourceAsStream("/META-INF/MANIFEST.MF")) {
            if (in == null) {
                return "";
            }
            Attributes main = new Manifest(in).getMainAttributes();
            String name = main.getValue("Bundle-SymbolicName");
            String version = main.getValue("Bundle-Version");
            if (name == null || version == null) {
                return "";
            }
            return name.split(";")[0].trim() + "@" + version.trim().split("\\.")[0];
        } catch (IOException | RuntimeException e) {
            return "";
        }
    }
}
