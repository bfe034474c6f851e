package org.jinbang.schemefile.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The schemes that lay on this server when it started: in files, in bundles that are to be started, and in jars of the
 * deploy folder that the container has yet to install. Used by the worker's thread.
 */
final class AtStart {
    private static final Logger LOG = LoggerFactory.getLogger(AtStart.class);

    private final Shelf shelf;
    private final Set<String> expected = new TreeSet<>();
    private final Set<String> brought = new TreeSet<>();

    AtStart(BundleContext context, Path deploy, Shelf shelf) {
        this.shelf = shelf;
        for (Bundle bundle : context.getBundles()) {
            if (carries(bundle) && toBeStarted(bundle)) {
                expected.add(Sources.name(bundle));
            }
        }
        try (Stream<Path> files = Files.list(deploy)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (DeployFolder.isScheme(file)) {
                    expected.add(file.toString());
                } else if (file.toString().toLowerCase(Locale.ROOT).endsWith(".jar")) {
                    expectJar(file);
                }
            }
        } catch (IOException e) {
            LOG.debug("The deploy folder {} cannot be read yet: {}", deploy, e.toString());
        }
    }

    static boolean carries(Bundle bundle) {
        return bundle.getEntry(Sources.FOLDER + "/" + Sources.MAIN) != null;
    }

    private static boolean toBeStarted(Bundle bundle) {
        BundleStartLevel level = bundle.adapt(BundleStartLevel.class);
        return bundle.getState() == Bundle.ACTIVE || level != null && level.isPersistentlyStarted();
    }

    private void expectJar(Path file) {
        try (JarFile jar = new JarFile(file.toFile())) {
            Manifest manifest = jar.getManifest();
            if (jar.getEntry(Sources.FOLDER + "/" + Sources.MAIN) != null && manifest != null) {
                Attributes main = manifest.getMainAttributes();
                String name = main.getValue(Constants.BUNDLE_SYMBOLICNAME);
                if (name != null) {
                    expected.add(Sources.name(name.split(";")[0].trim(), main.getValue(Constants.BUNDLE_VERSION)));
                }
            }
        } catch (IOException | RuntimeException e) {
            // a jar that is none never becomes a bundle; nobody need wait for it
            LOG.warn("{} in the deploy folder cannot be read as a jar: {}", file, e.toString());
        }
    }

    /** Whether all of them have been brought and are installed, refused, or taken away again. */
    boolean settled() {
        expected.stream().filter(shelf::holds).forEach(brought::add);
        expected.removeIf(source -> shelf.settled(source) || brought.contains(source) && !shelf.holds(source));
        return expected.isEmpty();
    }

    /** Waits no longer for those that have not even been brought; answers which. */
    List<String> giveUpMissing() {
        List<String> missing =
                expected.stream().filter(source -> !shelf.holds(source)).toList();
        missing.forEach(expected::remove);
        return missing;
    }
}
