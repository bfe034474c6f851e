package org.jinbang.security.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How this server is reached and how often strangers may knock; {@code etc/org.jinbang.server.cfg}. */
@ObjectClassDefinition(name = "Jinbang server")
public @interface ServerSettings {
    /** The address under which people reach the server, without a slash at the end. */
    @AttributeDefinition(
            name = "Address under which people reach this server",
            description = "Without a slash at the end; it is printed in links and QR codes")
    String publicUrl() default "http://127.0.0.1:8181";

    /** Addresses of proxies whose X-Forwarded-For is believed. */
    @AttributeDefinition(
            name = "Addresses of proxies whose X-Forwarded-For is believed",
            description = "With commas between; of others the header is ignored")
    String[] trustedProxies() default {};

    /** Attempts to sign in per minute and address. */
    @AttributeDefinition(
            name = "Attempts to sign in per minute and address",
            description = "More are answered 429 until the minute is over",
            min = "1")
    int signInsPerMinute() default 60;

    /** What one address may write per minute without an account. */
    @AttributeDefinition(
            name = "Public writes per minute and address",
            description = "What one address may write without an account",
            min = "1")
    int publicWritesPerMinute() default 20;

    /** What one address may have computed or looked up per minute without an account. */
    @AttributeDefinition(
            name = "Public checks per minute and address",
            description = "What one address may have computed or looked up without an account",
            min = "1")
    int publicChecksPerMinute() default 120;
}
