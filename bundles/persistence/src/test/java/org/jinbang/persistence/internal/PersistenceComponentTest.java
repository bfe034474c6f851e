package org.jinbang.persistence.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jinbang.persistence.internal.db.Settings;
import org.jinbang.security.store.AccountStore;
import org.jinbang.store.Archives;
import org.jinbang.store.KeyVault;
import org.jinbang.store.MailStore;
import org.jinbang.store.Relocation;
import org.jinbang.store.Store;
import org.jinbang.store.StoreFigures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.Version;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** The component's life: services come when the databases are ready and go before they are closed. */
class PersistenceComponentTest {
    @TempDir
    Path directory;

    private final Map<Object, Object> services = new HashMap<>();

    /** A framework that knows two properties and keeps services. */
    private BundleContext context() {
        return proxy(BundleContext.class, (method, arguments) -> switch (method) {
            case "getProperty" ->
                Map.of("karaf.data", directory.resolve("data"), "karaf.etc", directory.resolve("etc"))
                                .containsKey(arguments[0])
                        ? directory
                                .resolve(((String) arguments[0]).substring(6))
                                .toString()
                        : null;
            case "getBundle" -> proxy(Bundle.class, (call, none) -> Version.valueOf("1.2.3"));
            case "registerService" -> {
                services.put(arguments[0], arguments[1]);
                yield proxy(ServiceRegistration.class, (call, none) -> services.remove(arguments[0]) == null);
            }
            default -> throw new UnsupportedOperationException(method);
        });
    }

    /** The defaults of the configuration, but for what is given. */
    private static PersistenceConfig config(Map<String, Object> values) {
        return proxy(PersistenceConfig.class, (method, none) -> {
            try {
                Object standard = PersistenceConfig.class.getMethod(method).getDefaultValue();
                return values.getOrDefault(method, standard);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private final Hashtable<String, Object> configured = new Hashtable<>();

    private PersistenceComponent component(Map<String, Object> values) {
        Configuration configuration = proxy(Configuration.class, (method, arguments) -> switch (method) {
            case "getProperties" -> configured;
            case "update" -> null;
            default -> throw new UnsupportedOperationException(method);
        });
        return new PersistenceComponent(
                context(), config(values), proxy(ConfigurationAdmin.class, (method, none) -> configuration));
    }

    private interface Call {
        Object to(String method, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                PersistenceComponentTest.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    Object result = call.to(method.getName(), arguments);
                    return method.getReturnType() == void.class ? null : result;
                }));
    }

    @Test
    void servicesComeAndGoAndComeAgain() throws Exception {
        for (int poolSize : List.of(3, 2)) {
            PersistenceComponent component = component(Map.of("poolSize", poolSize));
            assertEquals(
                    Set.of(
                            Store.class,
                            KeyVault.class,
                            AccountStore.class,
                            MailStore.class,
                            Relocation.class,
                            Archives.class,
                            StoreFigures.class),
                    services.keySet());
            Store store = (Store) services.get(Store.class);
            assertTrue(store.lastAct().isEmpty());
            assertEquals(32, ((KeyVault) services.get(KeyVault.class)).obtain("person").length);
            component.close();
            assertEquals(Map.of(), services);
            assertThrows(RuntimeException.class, store::lastAct);
        }
        assertTrue(directory.resolve("data/jinbang/jinbang.mv.db").toFile().exists());
        assertTrue(directory.resolve("data/jinbang-keys/keys.mv.db").toFile().exists());
        assertTrue(directory.resolve("etc/jinbang-master.key").toFile().exists());
    }

    /** The whole of it, from the embedded databases to a server of their own. */
    @Test
    void aMoveIsWrittenIntoTheConfiguration() {
        PersistenceComponent component = component(Map.of());
        ((KeyVault) services.get(KeyVault.class)).obtain("person");
        Settings store = PostgresServer.empty();
        Settings keys = PostgresServer.empty();
        configured.put("poolSize", "7");
        Map<String, Long> rows = ((Relocation) services.get(Relocation.class))
                .move(
                        new Relocation.Place(store.url(), store.user(), store.password()),
                        new Relocation.Place(keys.url(), keys.user(), keys.password()),
                        (there, vault) -> assertEquals(
                                Set.of("person"), vault.find(List.of("person")).keySet()));
        assertEquals(1, rows.get("jb_key"));
        component.close();
        assertEquals("7", configured.get("poolSize"));
        configured.remove("poolSize");
        PersistenceComponent there = component(Map.copyOf(configured));
        KeyVault vault = (KeyVault) services.get(KeyVault.class);
        assertEquals(Set.of("person"), vault.find(List.of("person")).keySet());
        there.close();
    }

    @Test
    void aWrongConfigurationIsRefusedAtOnce() {
        assertThrows(IllegalArgumentException.class, () -> component(Map.of("url", "jdbc:oracle:thin:@x")));
        IllegalArgumentException seen =
                assertThrows(IllegalArgumentException.class, () -> component(Map.of("masterKey", "${nowhere}/key")));
        assertTrue(seen.getMessage().contains("nowhere"), seen::getMessage);
    }

    /** The file is held by someone else: the server waits and goes on when it is free. */
    @Test
    void aDatabaseThatIsNotThereYetIsWaitedFor() throws Exception {
        String url = "jdbc:h2:file:" + directory.resolve("store");
        AtomicInteger attempts = new AtomicInteger();
        CountDownLatch opened = new CountDownLatch(1);
        List<String> events = new ArrayList<>();
        try (Connection holder = DriverManager.getConnection(url, "other", "other")) {
            Opening opening = new Opening(
                    () -> {
                        if (attempts.incrementAndGet() == 3) {
                            free(holder);
                        }
                        return TestDatabases.openH2(directory);
                    },
                    persistence -> {
                        events.add("published");
                        opened.countDown();
                        return () -> events.add("withdrawn");
                    },
                    Duration.ofMillis(20));
            opening.start();
            assertEquals(List.of(), events);
            assertTrue(opened.await(60, TimeUnit.SECONDS));
            opening.close();
            opening.close();
        }
        assertEquals(List.of("published", "withdrawn"), events);
        assertTrue(attempts.get() >= 3, attempts::toString);
    }

    private static void free(Connection holder) {
        try {
            // The other's user would keep ours out.
            holder.createStatement().execute("create user jinbang password '' admin");
            holder.close();
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whoStopsWaitingOpensNothing() throws Exception {
        AtomicInteger attempts = new AtomicInteger();
        Opening opening = new Opening(
                () -> {
                    attempts.incrementAndGet();
                    throw new IllegalStateException("not there");
                },
                persistence -> () -> {},
                Duration.ofMillis(20));
        opening.start();
        opening.close();
        int before = attempts.get();
        Thread.sleep(100);
        assertTrue(attempts.get() <= before + 1);
    }
}
