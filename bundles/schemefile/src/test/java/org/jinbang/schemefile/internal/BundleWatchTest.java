package org.jinbang.schemefile.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.apache.felix.framework.FrameworkFactory;
import org.jinbang.internal.registry.TroubleBook;
import org.jinbang.process.Troubles.Trouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;

/** Bundles that do not get started are listed with what they lack, on a real framework. */
class BundleWatchTest {
    private static final String NAME = "org.example.late";

    @TempDir
    Path folder;

    private final TroubleBook troubles = new TroubleBook();
    private Framework framework;

    @BeforeEach
    void start() throws BundleException {
        framework = new FrameworkFactory()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE,
                        folder.resolve("cache").toString(),
                        Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                        "org.jinbang.scheme.spi;version=1.0.0"));
        framework.start();
    }

    @AfterEach
    void stop() throws Exception {
        framework.stop();
        framework.waitForStop(20_000);
    }

    private Bundle install(String name, String... headers) throws IOException, BundleException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
        main.putValue(Constants.BUNDLE_SYMBOLICNAME, name);
        main.putValue(Constants.BUNDLE_VERSION, "1.0.0");
        for (int i = 0; i < headers.length; i += 2) {
            main.putValue(headers[i], headers[i + 1]);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new JarOutputStream(bytes, manifest).close();
        return framework.getBundleContext().installBundle(name, new ByteArrayInputStream(bytes.toByteArray()));
    }

    private BundleWatch watch(Duration grace) {
        return new BundleWatch(framework.getBundleContext(), troubles, Map::of, grace);
    }

    private String only() {
        List<Trouble> list = troubles.list();
        assertEquals(1, list.size(), list.toString());
        assertEquals(NAME + "/1.0.0", list.get(0).source());
        assertEquals(BundleWatch.START, list.get(0).subject());
        return list.get(0).what().en() + "; " + list.get(0).remedy().en();
    }

    @Test
    void whatIsMissingIsNamedUntilItIsThere() throws Exception {
        Bundle late =
                install(NAME, Constants.IMPORT_PACKAGE, "org.jinbang.scheme.spi,org.example.absent;version=\"[1,2)\"");
        BundleWatch watch = watch(Duration.ZERO);
        watch.look();
        assertTrue(troubles.list().isEmpty(), "nobody has asked for its start");

        assertThrows(BundleException.class, late::start);
        watch.look();
        assertTrue(only().contains("it lacks (&(osgi.wiring.package=org.example.absent)"), only());
        assertTrue(only().contains("(there is none here); install what it lacks"), only());

        install("org.example.other", Constants.EXPORT_PACKAGE, "org.example.absent;version=1.1");
        late.start();
        watch.look();
        assertTrue(troubles.list().isEmpty(), troubles.list().toString());
    }

    @Test
    void aBundleForAnotherVersionLearnsWhichIsHere() throws Exception {
        Bundle late = install(NAME, Constants.IMPORT_PACKAGE, "org.jinbang.scheme.spi;version=\"[9,10)\"");
        assertThrows(BundleException.class, late::start);
        watch(Duration.ofHours(1)).look();
        assertTrue(troubles.list().isEmpty(), "listed before its time");
        watch(Duration.ZERO).look();
        assertTrue(only().contains("(here it is 1.0.0)"), only());
    }

    @Test
    void aStartThatFailsIsListedAndLeavesWithItsBundle() throws Exception {
        Bundle late = install(
                NAME, Constants.IMPORT_PACKAGE, "org.jinbang.scheme.spi", Constants.BUNDLE_ACTIVATOR, "not.There");
        assertThrows(BundleException.class, late::start);
        BundleWatch watch = watch(Duration.ZERO);
        watch.look();
        assertTrue(only().startsWith("its start failed; the log has the reason"), only());

        late.uninstall();
        watch.look();
        assertTrue(troubles.list().isEmpty(), troubles.list().toString());
    }

    @Test
    void whatHasNothingToDoWithAwardsIsNotOurTrouble() throws Exception {
        Bundle other = install(NAME, Constants.IMPORT_PACKAGE, "org.example.absent");
        assertThrows(BundleException.class, other::start);
        watch(Duration.ZERO).look();
        assertTrue(troubles.list().isEmpty(), troubles.list().toString());
    }

    @Test
    void aComponentThatFailedIsListedWithItsReason() throws Exception {
        Bundle bundle = install(NAME, Constants.IMPORT_PACKAGE, "org.jinbang.scheme.spi");
        bundle.start();
        new BundleWatch(
                        framework.getBundleContext(),
                        troubles,
                        () -> Map.of(bundle, Map.of("org.example.Kind", "java.lang.Error: invented")),
                        Duration.ZERO)
                .look();
        assertEquals("component org.example.Kind", troubles.list().get(0).subject());
        assertTrue(troubles.list().get(0).what().en().contains("java.lang.Error: invented"));
    }
}
