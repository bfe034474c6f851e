package org.jinbang.persistence.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jinbang.persistence.internal.archive.Snapshots;
import org.jinbang.persistence.internal.db.Settings;
import org.jinbang.security.store.AccountStore;
import org.jinbang.store.Archives;
import org.jinbang.store.KeyVault;
import org.jinbang.store.MailStore;
import org.jinbang.store.Relocation;
import org.jinbang.store.Store;
import org.jinbang.store.StoreFigures;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the databases and publishes what stands on them, only when everything is migrated; a changed configuration closes
 * all and starts anew. The services are registered by hand, because declarative services would announce them before.
 */
@Component(
        immediate = true,
        service = {},
        configurationPid = PersistenceComponent.PID)
@Designate(ocd = PersistenceConfig.class)
@Capability(
        namespace = "osgi.service",
        attribute = {"objectClass:List<String>=\"org.jinbang.store.Store\""},
        effective = "active")
@Capability(
        namespace = "osgi.service",
        attribute = {"objectClass:List<String>=\"org.jinbang.store.KeyVault\""},
        effective = "active")
@Capability(
        namespace = "osgi.service",
        attribute = {"objectClass:List<String>=\"org.jinbang.security.store.AccountStore\""},
        effective = "active")
@Capability(
        namespace = "osgi.service",
        attribute = {"objectClass:List<String>=\"org.jinbang.store.MailStore\""},
        effective = "active")
@Capability(
        namespace = "osgi.service",
        attribute = {"objectClass:List<String>=\"org.jinbang.store.Relocation\""},
        effective = "active")
@Capability(
        namespace = "osgi.service",
        attribute = {"objectClass:List<String>=\"org.jinbang.store.Archives\""},
        effective = "active")
@Capability(
        namespace = "osgi.service",
        attribute = {"objectClass:List<String>=\"org.jinbang.store.StoreFigures\""},
        effective = "active")
public final class PersistenceComponent {
    static final String PID = "org.jinbang.persistence";

    private static final Logger LOG = LoggerFactory.getLogger(PersistenceComponent.class);
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]+)}");

    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final Opening opening;

    /** Opens, migrates, publishes; if a database cannot be reached, as soon as it can. */
    @Activate
    public PersistenceComponent(
            BundleContext context, PersistenceConfig config, @Reference ConfigurationAdmin configurations) {
        Settings store = settings(context, config.url(), config.user(), config.password(), config.poolSize(), config);
        Settings keys = settings(
                context, config.vaultUrl(), config.vaultUser(), config.vaultPassword(), config.vaultPoolSize(), config);
        Path masterKey = Path.of(resolved(context, config.masterKey()));
        opening = new Opening(
                () -> Persistence.open(store, keys, masterKey),
                persistence -> publish(
                        context,
                        persistence,
                        new Move(persistence, masterKey, (there, vault) -> configure(configurations, there, vault)),
                        new Backup(persistence, new Snapshots(version(context)), masterKey, this::reopen)),
                PAUSE);
        LOG.info("The store is {}, the key vault {}", store, keys);
        opening.start();
    }

    /** Changes the configuration, and with it the file it came from; the component starts anew on it. */
    private static void configure(ConfigurationAdmin configurations, Relocation.Place store, Relocation.Place keys) {
        try {
            Configuration configuration = configurations.getConfiguration(PID, null);
            Dictionary<String, Object> properties = configuration.getProperties();
            Dictionary<String, Object> changed = properties == null ? new Hashtable<>() : properties;
            changed.put("url", store.url());
            changed.put("user", store.user());
            changed.put("password", store.password());
            changed.put("vaultUrl", keys.url());
            changed.put("vaultUser", keys.user());
            changed.put("vaultPassword", keys.password());
            configuration.update(changed);
        } catch (IOException e) {
            throw new UncheckedIOException("The configuration " + PID + " cannot be changed: " + e.getMessage(), e);
        }
    }

    /** What was restored under everybody's feet is read anew by everybody. */
    private void reopen() {
        opening.reopen();
    }

    private static String version(BundleContext context) {
        return context.getBundle().getVersion().toString();
    }

    private static Runnable publish(
            BundleContext context, Persistence persistence, Relocation relocation, Archives archives) {
        List<ServiceRegistration<?>> services = List.of(
                context.registerService(KeyVault.class, persistence.vault(), null),
                context.registerService(AccountStore.class, persistence.accounts(), null),
                context.registerService(Relocation.class, relocation, null),
                context.registerService(Archives.class, archives, null),
                context.registerService(StoreFigures.class, persistence::figures, null),
                context.registerService(MailStore.class, persistence.mails(), null),
                context.registerService(Store.class, persistence.store(), null));
        return () -> services.forEach(ServiceRegistration::unregister);
    }

    private static Settings settings(
            BundleContext context, String url, String user, String password, int poolSize, PersistenceConfig config) {
        return Settings.of(resolved(context, url), user, password, poolSize)
                .waiting(Duration.ofMillis(config.lockTimeout()));
    }

    private static String resolved(BundleContext context, String text) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> {
            String value = context.getProperty(found.group(1));
            if (value == null) {
                throw new IllegalArgumentException(PID + ": there is no property " + found.group(1) + " for " + text);
            }
            return Matcher.quoteReplacement(value);
        });
    }

    /** Withdraws the services, then closes the databases. */
    @Deactivate
    void close() {
        opening.close();
    }
}
