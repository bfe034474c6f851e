package org.jinbang.rest.internal.metrics;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Who may read the metrics. */
@ObjectClassDefinition(name = "Jinbang metrics")
@interface MetricsConfig {
    /** What a scraper shows as {@code Authorization: Bearer …}; empty: only this machine itself may ask, without a proxy. */
    @AttributeDefinition(
            name = "Token",
            description =
                    "Shown as Authorization: Bearer <token>; empty: only this machine itself may ask, without a proxy",
            type = AttributeType.PASSWORD)
    String token() default "";
}
