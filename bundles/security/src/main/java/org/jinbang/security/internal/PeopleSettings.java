package org.jinbang.security.internal;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What {@code etc/org.jinbang.security.cfg} says, read once for all; what cannot be right is replaced by the default. */
@Component(service = PeopleSettings.class, configurationPid = PeopleSettings.PID)
@Designate(ocd = SecuritySettings.class)
public final class PeopleSettings {
    static final String PID = "org.jinbang.security";

    private static final Logger LOG = LoggerFactory.getLogger(PeopleSettings.class);

    private final SecuritySettings settings;

    /** Reads what is configured. */
    @Activate
    public PeopleSettings(Map<String, Object> configured) {
        settings = possible(SettingsFile.read(SecuritySettings.class, PID, configured), configured);
    }

    private static SecuritySettings possible(SecuritySettings read, Map<String, Object> configured) {
        if (Duration.ofHours(read.absoluteHours()).toMinutes() >= read.idleMinutes()) {
            return read;
        }
        Map<String, Object> others = new HashMap<>(configured);
        others.remove("idleMinutes");
        others.remove("absoluteHours");
        SecuritySettings otherwise = SettingsFile.read(SecuritySettings.class, PID, others);
        LOG.error(
                "etc/{}.cfg: idleMinutes = {}, absoluteHours = {}: 闲置时限不得长于总时限 / the time without use must not be"
                        + " longer than the time in all; {} min, {} h 有效 / hold",
                PID,
                read.idleMinutes(),
                read.absoluteHours(),
                otherwise.idleMinutes(),
                otherwise.absoluteHours());
        return otherwise;
    }

    SecuritySettings get() {
        return settings;
    }
}
