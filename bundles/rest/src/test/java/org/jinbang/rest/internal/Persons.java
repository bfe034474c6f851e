package org.jinbang.rest.internal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jinbang.process.Actor;
import org.jinbang.process.Command;

/** Lets accounts of a test server act as the persons of a trial, whose ids are fixed. */
final class Persons {
    private final Map<String, String> byAccount = new HashMap<>();

    /** From now on an account is a person of the trial. */
    void are(String account, String person) {
        byAccount.put(account, person);
    }

    private Object known(Object argument) {
        if (argument instanceof Actor actor) {
            return new Actor(byAccount.getOrDefault(actor.id(), actor.id()), actor.seats());
        }
        return argument instanceof Command c
                ? new Command(c.type(), (Actor) known(c.actor()), c.target(), c.key(), c.data(), c.expected())
                : argument;
    }

    /** A service of core that sees persons where accounts act. */
    <T> T before(Class<T> type, T service) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> {
                    try {
                        Object[] arguments = given == null
                                ? null
                                : Arrays.stream(given).map(this::known).toArray();
                        return method.invoke(service, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
