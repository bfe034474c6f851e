package org.jinbang.mail.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;

/** What {@code etc/org.jinbang.mail.cfg} says: apart from who sends, since a description belongs to one file alone. */
@Component(service = MailSettings.class, configurationPid = "org.jinbang.mail")
@Designate(ocd = MailConfig.class)
public final class MailSettings {
    private final MailConfig config;

    /** As the file stands; a change makes another one, and with it what sends. */
    @Activate
    public MailSettings(MailConfig config) {
        this.config = config;
    }

    MailConfig config() {
        return config;
    }
}
