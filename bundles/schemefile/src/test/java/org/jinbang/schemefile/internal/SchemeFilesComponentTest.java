package org.jinbang.schemefile.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.BooleanSupplier;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.apache.felix.framework.FrameworkFactory;
import org.jinbang.internal.registry.TroubleBook;
import org.jinbang.process.Schemes;
import org.jinbang.process.Schemes.Problem;
import org.jinbang.process.SchemesSettled;
import org.jinbang.scheme.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;

/** The component on a real framework: bundles and files come and go, and a stopping framework takes nothing out. */
class SchemeFilesComponentTest {
    private static final String KEY = "org.example.lantern@2030";
    private static final long PATIENCE_MILLIS = 20_000;

    @TempDir
    Path folder;

    private final FakeSchemes schemes = new FakeSchemes();
    private Framework framework;
    private Path deploy;
    private SchemeFilesComponent component;

    @BeforeEach
    void start() throws BundleException, IOException {
        deploy = Files.createDirectory(folder.resolve("deploy"));
        framework = new FrameworkFactory()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE,
                        folder.resolve("cache").toString(),
                        Constants.FRAMEWORK_STORAGE_CLEAN,
                        Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT));
        framework.start();
        component = open();
    }

    private SchemeFilesComponent open() {
        return new SchemeFilesComponent(
                framework.getBundleContext(), schemes, new TroubleBook(), new SchemeFilesComponent.Settings() {
                    @Override
                    public String directory() {
                        return deploy.toString();
                    }

                    @Override
                    public long poll() {
                        return 100;
                    }

                    @Override
                    public Class<? extends Annotation> annotationType() {
                        return SchemeFilesComponent.Settings.class;
                    }
                });
    }

    @AfterEach
    void stop() throws Exception {
        component.stop();
        framework.stop();
        framework.waitForStop(PATIENCE_MILLIS);
    }

    private static byte[] jar(String name, String version, SortedMap<String, byte[]> files) throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
        main.putValue(Constants.BUNDLE_SYMBOLICNAME, name);
        main.putValue(Constants.BUNDLE_VERSION, version);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream out = new JarOutputStream(bytes, manifest)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                out.putNextEntry(new JarEntry("SCHEME-INF/" + file.getKey()));
                out.write(file.getValue());
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private Bundle install(String name, SortedMap<String, byte[]> files) throws Exception {
        return framework.getBundleContext().installBundle(name, new ByteArrayInputStream(jar(name, "1.0.0", files)));
    }

    private static void await(String what, BooleanSupplier condition) throws InterruptedException {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (!condition.getAsBoolean()) {
            assertTrue(System.currentTimeMillis() < end, what);
            Thread.sleep(20);
        }
    }

    @Test
    void aBundleBringsItsSchemeWhileItIsActive() throws Exception {
        Bundle bundle = install("org.example.lantern", Lantern.files());
        assertEquals(List.of(), schemes.keys());
        bundle.start();
        await("arrival", () -> schemes.keys().equals(List.of(KEY)));
        assertEquals("org.example.lantern/1.0.0", schemes.list().get(0).source());
        assertEquals(2, schemes.list().get(0).cases().size());
        bundle.stop();
        await("departure", () -> schemes.keys().isEmpty());
        bundle.start();
        await("return", () -> schemes.keys().equals(List.of(KEY)));
        bundle.uninstall();
        await("uninstalled", () -> schemes.keys().isEmpty());
    }

    @Test
    void aBundleThatWasThereBeforeIsSeenToo() throws Exception {
        component.stop();
        install("org.example.lantern", Lantern.files()).start();
        component = open();
        await("arrival", () -> schemes.keys().equals(List.of(KEY)));
    }

    @Test
    void anUpdatedBundleBringsItsNewScheme() throws Exception {
        Bundle bundle = install("org.example.lantern", Lantern.files());
        bundle.start();
        await("arrival", () -> schemes.keys().equals(List.of(KEY)));
        SortedMap<String, String> texts = Lantern.texts();
        texts.put("scheme.yaml", texts.get("scheme.yaml").replace("\"2030\"", "\"2032\""));
        bundle.update(new ByteArrayInputStream(jar("org.example.lantern", "1.1.0", Lantern.bytes(texts))));
        await("update", () -> schemes.keys().equals(List.of("org.example.lantern@2032")));
        assertEquals("org.example.lantern/1.1.0", schemes.list().get(0).source());
    }

    @Test
    void aBrokenBundleIsListedAndABundleWithoutSchemeIsNot() throws Exception {
        SortedMap<String, byte[]> broken = Lantern.files();
        broken.put("forms/master.yaml", "form: master\n".getBytes(StandardCharsets.UTF_8));
        install("org.example.broken", broken).start();
        install("org.example.none", new java.util.TreeMap<>()).start();
        install("org.example.lantern", Lantern.files()).start();
        await("arrival", () -> schemes.keys().equals(List.of(KEY)));
        List<Schemes.Pending> rejected = schemes.rejected();
        assertEquals(1, rejected.size());
        assertEquals("org.example.broken/1.0.0", rejected.get(0).source());
        assertTrue(
                rejected.get(0).problems().stream()
                        .anyMatch(each -> each.where().equals("SCHEME-INF/forms/master.yaml:1:1")),
                rejected::toString);
    }

    @Test
    void aFileIsTakenAndLeavesAgain() throws Exception {
        Path file = deploy.resolve("lantern.scheme.yaml");
        Files.writeString(file, Lantern.single());
        await("arrival", () -> schemes.keys().equals(List.of(KEY)));
        Files.delete(file);
        await("departure", () -> schemes.keys().isEmpty());
    }

    @Test
    void aSchemeThatLackedAKindIsTriedAgainWhenOneComes() throws Exception {
        schemes.objection = Optional.of(new Problem("stages/vote", new Text("没有这种环节", "no such kind")));
        install("org.example.lantern", Lantern.files()).start();
        await("refusal", () -> schemes.rejected().size() == 1);
        schemes.objection = Optional.empty();
        component.addStageKind(null);
        await("arrival", () -> schemes.keys().equals(List.of(KEY)));
        assertEquals(List.of(), schemes.rejected());
    }

    @Test
    void whoHoldsEditionsIsToldThatAKindHasGone() throws Exception {
        component.removeStageKind(null);
        await("word of it", () -> schemes.said("kinds changed"));
    }

    @Test
    void stoppingTheComponentTakesItsSchemesOut() throws Exception {
        install("org.example.lantern", Lantern.files()).start();
        Files.writeString(deploy.resolve("next.scheme.yaml"), Lantern.single().replace("\"2030\"", "\"2032\""));
        await("arrival", () -> schemes.keys().size() == 2);
        component.stop();
        assertEquals(List.of(), schemes.keys());
    }

    @Test
    void aStoppingFrameworkTakesNothingOut() throws Exception {
        install("org.example.lantern", Lantern.files()).start();
        Files.writeString(deploy.resolve("next.scheme.yaml"), Lantern.single().replace("\"2030\"", "\"2032\""));
        await("arrival", () -> schemes.keys().size() == 2);
        framework.getBundleContext().addBundleListener(new StopWithFramework(component));
        framework.stop();
        framework.waitForStop(PATIENCE_MILLIS);
        assertEquals(0, schemes.removals());
        assertEquals(2, schemes.keys().size());
    }

    /** As DS does it: the component is stopped in the course of the framework's stop. */
    private record StopWithFramework(SchemeFilesComponent component)
            implements org.osgi.framework.SynchronousBundleListener {
        @Override
        public void bundleChanged(org.osgi.framework.BundleEvent event) {
            if (event.getType() == org.osgi.framework.BundleEvent.STOPPING
                    && event.getBundle().getBundleId() == 0) {
                try {
                    component.stop();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    private boolean settled() {
        return framework.getBundleContext().getServiceReference(SchemesSettled.class) != null;
    }

    @Test
    void itIsSettledOnceWhatLayThereIsInstalledOrRefused() throws Exception {
        await("nothing lay there", this::settled);
        component.stop();
        assertFalse(settled());

        schemes.proving = true;
        Path good = deploy.resolve("lantern.scheme.yaml");
        Path broken = deploy.resolve("broken.scheme.zip");
        Files.writeString(good, Lantern.single());
        Files.writeString(broken, "no zip");
        Files.writeString(deploy.resolve("broken.jar"), "no jar");
        Files.write(deploy.resolve("coming.jar"), jar("org.example.coming", "1.0.0", Lantern.files()));
        component = open();
        await(
                "the broken one is refused",
                () -> schemes.rejected().stream().anyMatch(each -> each.source().equals(broken.toString())));
        assertFalse(settled());
        await("the good one is being proved", () -> schemes.proving(good.toString()));
        schemes.proved(good.toString());
        Thread.sleep(300);
        assertFalse(settled(), "the jar that lay there is no bundle yet");
        schemes.objection = Optional.of(new Problem("stages/vote", new Text("没有这种环节", "no such kind")));
        install("org.example.coming", Lantern.files()).start();
        await("all is installed or refused", this::settled);
        Files.writeString(deploy.resolve("later.scheme.yaml"), "scheme: [");
        await("refusal", () -> schemes.rejected().size() == 3);
        assertTrue(settled());
    }

    @Test
    void aBundleThatLeavesWhileItIsProvedCallsTheProofOff() throws Exception {
        schemes.proving = true;
        Bundle bundle = install("org.example.lantern", Lantern.files());
        bundle.start();
        await("being proved", () -> schemes.pending().size() == 1);
        bundle.uninstall();
        await("called off", () -> schemes.calls.contains("called off org.example.lantern/1.0.0"));
        assertEquals(List.of(), schemes.pending());
        assertEquals(List.of(), schemes.keys());
    }

    @Test
    void verifyReadsAndChecksWithoutRegistering() throws Exception {
        Path file = folder.resolve("lantern.scheme.yaml");
        Files.writeString(file, Lantern.single());
        assertTrue(component.verify(file).passed());
        assertEquals(2, component.verify(file).cases());
        Files.writeString(file, Lantern.single().replace("for: bright", "for: dark"));
        assertEquals(1, component.verify(file).problems().size());
        assertEquals(List.of(), schemes.calls);
    }
}
