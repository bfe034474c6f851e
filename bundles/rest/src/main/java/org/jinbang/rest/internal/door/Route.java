package org.jinbang.rest.internal.door;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jinbang.security.Limit;

/** Describes a route; the gate and the OpenAPI document both read it, so that neither can lag behind the other. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Route {
    /** What it does, in Chinese. */
    String zh();

    /** What it does, in English. */
    String en();

    /** Who may use it. */
    Access access() default Access.SIGNED_IN;

    /** How often. */
    Limit limit() default Limit.NONE;

    /** Whether it can be used before somebody whose duty needs a second factor has set it up. */
    boolean beforeSecondFactor() default false;

    /** The status of success. */
    int status() default 200;

    /** The record that is answered; {@code Void} for none, {@code Json.Obj} for an object of any form. */
    Class<?> answer() default Void.class;

    /** Whether a list of {@link #answer()} is answered. */
    boolean list() default false;
}
