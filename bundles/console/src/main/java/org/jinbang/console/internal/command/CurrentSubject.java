package org.jinbang.console.internal.command;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Optional;
import javax.security.auth.Subject;

/**
 * The subject that the container has bound to this thread. From JDK 18 on {@code Subject.current()} tells it; the baseline
 * knows only the call that JDK 24 took away.
 */
final class CurrentSubject {
    private static final Optional<Method> CURRENT = current();

    private CurrentSubject() {}

    private static Optional<Method> current() {
        try {
            return Optional.of(Subject.class.getMethod("current"));
        } catch (NoSuchMethodException e) {
            return Optional.empty();
        }
    }

    @SuppressWarnings("removal") // Asked only where there is nothing else.
    static Optional<Subject> get() {
        try {
            return Optional.ofNullable(
                    CURRENT.isPresent()
                            ? (Subject) CURRENT.get().invoke(null)
                            : Subject.getSubject(java.security.AccessController.getContext()));
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
