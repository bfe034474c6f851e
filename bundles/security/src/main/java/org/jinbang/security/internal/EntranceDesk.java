package org.jinbang.security.internal;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jinbang.security.Entrance;
import org.jinbang.security.Limit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;

/** One count for all doors, as {@code etc/org.jinbang.server.cfg} has it. */
@Component(configurationPid = EntranceDesk.PID)
@Designate(ocd = ServerSettings.class)
public final class EntranceDesk implements Entrance {
    static final String PID = "org.jinbang.server";

    private final String publicUrl;
    private final ClientAddresses addresses;
    private final Map<Limit, RateLimiter> limiters;

    /** Takes the settings; counting begins anew. */
    @Activate
    public EntranceDesk(Map<String, Object> configured) {
        this(SettingsFile.read(ServerSettings.class, PID, configured));
    }

    EntranceDesk(ServerSettings settings) {
        publicUrl = settings.publicUrl();
        addresses = new ClientAddresses(Set.of(settings.trustedProxies()));
        limiters = Map.of(
                Limit.SIGN_IN, new RateLimiter(settings.signInsPerMinute(), System::nanoTime),
                Limit.PUBLIC_WRITE, new RateLimiter(settings.publicWritesPerMinute(), System::nanoTime),
                Limit.PUBLIC_CHECK, new RateLimiter(settings.publicChecksPerMinute(), System::nanoTime));
    }

    @Override
    public String publicUrl() {
        return publicUrl;
    }

    @Override
    public String address(String peer, List<String> forwarded) {
        return addresses.address(peer, forwarded);
    }

    @Override
    public OptionalLong use(Limit limit, String address) {
        RateLimiter limiter = limiters.get(limit);
        return limiter == null ? OptionalLong.empty() : limiter.use(address);
    }
}
