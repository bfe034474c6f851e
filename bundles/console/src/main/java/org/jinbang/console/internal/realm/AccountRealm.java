package org.jinbang.console.internal.realm;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.AppConfigurationEntry.LoginModuleControlFlag;
import org.apache.karaf.jaas.boot.ProxyLoginModule;
import org.apache.karaf.jaas.config.JaasRealm;
import org.jinbang.security.PublicKeys;
import org.jinbang.security.Sessions;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * The container's realm with our accounts first. What the container itself offers stays behind them: a file on this
 * machine in which its owner can name users and keys, empty as it is shipped.
 */
@Component(service = JaasRealm.class, immediate = true, property = AccountRealm.OURS + "=accounts")
public final class AccountRealm implements JaasRealm {
    static final String OURS = "org.jinbang.realm";

    private static final String NAME = "karaf";

    private final BundleContext context;
    private final Doors doors;
    private final List<JaasRealm> others = new CopyOnWriteArrayList<>();

    /** A realm over the accounts. */
    @Activate
    public AccountRealm(BundleContext context, @Reference Sessions sessions, @Reference PublicKeys keys) {
        this.context = context;
        this.doors = new Doors(sessions, keys);
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            target = "(!(" + OURS + "=*))")
    void addOther(JaasRealm realm) {
        others.add(realm);
    }

    void removeOther(JaasRealm realm) {
        others.remove(realm);
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public int getRank() {
        return 1;
    }

    @Override
    public AppConfigurationEntry[] getEntries() {
        Map<String, Object> options = Map.of(
                ProxyLoginModule.PROPERTY_MODULE,
                AccountLogin.class.getName(),
                ProxyLoginModule.PROPERTY_BUNDLE,
                Long.toString(context.getBundle().getBundleId()),
                AccountLogin.DOORS,
                doors);
        AppConfigurationEntry ours =
                new AppConfigurationEntry(ProxyLoginModule.class.getName(), LoginModuleControlFlag.SUFFICIENT, options);
        return Stream.concat(
                        Stream.of(ours),
                        others.stream()
                                .filter(realm -> realm.getName().equals(NAME))
                                .flatMap(realm -> Arrays.stream(realm.getEntries())))
                .toArray(AppConfigurationEntry[]::new);
    }
}
