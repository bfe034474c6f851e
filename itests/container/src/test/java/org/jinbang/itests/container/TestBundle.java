package org.jinbang.itests.container;

import static org.junit.jupiter.api.Assertions.assertTrue;

import aQute.bnd.osgi.Builder;
import aQute.bnd.osgi.EmbeddedResource;
import aQute.bnd.osgi.Jar;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jinbang.itests.clockwork.ClockActivator;
import org.jinbang.itests.component.TroubleComponent;
import org.jinbang.itests.cycles.CyclesActivator;
import org.jinbang.itests.plugin.TroubleActivator;
import org.jinbang.json.Json;
import org.osgi.framework.BundleActivator;

/** Bundles as others might write them, made by bnd for one test. */
final class TestBundle {
    private final String name;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<String, String> files = new LinkedHashMap<>();

    private TestBundle(String name) {
        this.name = name;
        headers.put("Bundle-SymbolicName", name);
        headers.put("Bundle-Version", "1.0.0");
    }

    /** A plug-in whose kinds get into trouble; their names begin with {@code prefix}. */
    static TestBundle trouble(String name, String prefix) {
        TestBundle bundle = new TestBundle(name).running(TroubleActivator.class);
        bundle.headers.put(TroubleActivator.PREFIX, prefix);
        return bundle;
    }

    /** A plug-in whose kind is a component that throws when it is activated. */
    static TestBundle component(String name) {
        TestBundle bundle = new TestBundle(name);
        bundle.headers.put("Private-Package", TroubleComponent.class.getPackageName());
        return bundle;
    }

    /** A bundle that moves the clock of a demonstration server when it is started. */
    static TestBundle clock(Instant instant) {
        TestBundle bundle = new TestBundle("org.example.clockwork").running(ClockActivator.class);
        bundle.headers.put(ClockActivator.INSTANT, instant.toString());
        return bundle;
    }

    /** A bundle that installs another again and again, and reports into a file. */
    static TestBundle cycles(Path subject, String scheme, int count, Path report) {
        TestBundle bundle = new TestBundle("org.example.cycles").running(CyclesActivator.class);
        bundle.headers.put(CyclesActivator.SUBJECT, subject.toUri().toString());
        bundle.headers.put(CyclesActivator.SCHEME, scheme);
        bundle.headers.put(CyclesActivator.COUNT, Integer.toString(count));
        bundle.headers.put(CyclesActivator.REPORT, report.toUri().toString());
        return bundle;
    }

    /** A bundle that carries a scheme and nothing else. */
    static TestBundle scheme(String name, Lamp lamp) {
        return new TestBundle(name).holding(lamp);
    }

    /** With a scheme. */
    TestBundle holding(Lamp lamp) {
        files.put("SCHEME-INF/scheme.yaml", lamp.text());
        return this;
    }

    /** With a header of the manifest, or an instruction of bnd. */
    TestBundle with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    private TestBundle running(Class<? extends BundleActivator> activator) {
        headers.put("Private-Package", activator.getPackageName());
        headers.put("Bundle-Activator", activator.getName());
        return this;
    }

    /** The name of its file. */
    String file() {
        return name + ".jar";
    }

    /** Writes it into a folder. */
    Path in(Path folder) {
        try (Builder builder = new Builder()) {
            builder.addClasspath(codeOf(TestBundle.class));
            builder.addClasspath(codeOf(Json.class));
            headers.forEach(builder::setProperty);
            if (!headers.containsKey("Private-Package")) {
                builder.setProperty("-resourceonly", "true");
            }
            Jar jar = builder.build();
            files.forEach((path, text) ->
                    jar.putResource(path, new EmbeddedResource(text.getBytes(StandardCharsets.UTF_8), 0)));
            assertTrue(builder.isOk(), () -> "bnd: " + builder.getErrors() + builder.getWarnings());
            Path file = folder.resolve(file());
            jar.write(file.toFile());
            return file;
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("cannot make the bundle " + name, e);
        }
    }

    private static File codeOf(Class<?> type) throws URISyntaxException {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
