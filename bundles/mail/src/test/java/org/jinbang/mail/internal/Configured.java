package org.jinbang.mail.internal;

import java.lang.reflect.Proxy;
import java.util.Map;

/** A configuration as the container makes it: what is not given is as its default says. */
final class Configured {
    private Configured() {}

    static MailConfig with(Map<String, Object> given) {
        return (MailConfig) Proxy.newProxyInstance(
                MailConfig.class.getClassLoader(),
                new Class<?>[] {MailConfig.class},
                (proxy, method, arguments) -> given.getOrDefault(method.getName(), method.getDefaultValue()));
    }
}
