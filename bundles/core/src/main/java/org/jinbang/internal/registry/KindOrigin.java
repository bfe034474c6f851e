package org.jinbang.internal.registry;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

/**
 * The bundle a kind comes from: read from the manifest beside its class.
 *
 * @param bundle its symbolic name
 * @param version its whole version
 */
record KindOrigin(String bundle, String version) {
    /** Where a class comes from; empty if there is no manifest that says so. */
    static Optional<KindOrigin> of(Class<?> kind) {
        // core itself knows nothing of bundles; a bundle's class loader finds the bundle's own manifest
        try (InputStream in = kind.getResourceAsStream("/META-INF/MANIFEST.MF")) {
            if (in == null) {
                return Optional.empty();
            }
            Attributes main = new Manifest(in).getMainAttributes();
            String name = main.getValue("Bundle-SymbolicName");
            String version = main.getValue("Bundle-Version");
            return name == null || version == null
                    ? Optional.empty()
                    : Optional.of(new KindOrigin(name.split(";")[0].trim(), version.trim()));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** By what a proof is pinned to it: {@code symbolic-name@major}. */
    String pinned() {
        return bundle + "@" + version.split("\\.")[0];
    }

    /** For people: {@code symbolic-name/version}. */
    String shown() {
        return bundle + "/" + version;
    }
}
