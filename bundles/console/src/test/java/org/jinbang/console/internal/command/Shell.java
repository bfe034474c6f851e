package org.jinbang.console.internal.command;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.impl.action.command.DefaultActionPreparator;

/** Fills a command's fields as the container does, runs it and catches what it prints. */
final class Shell {
    private final Map<Class<?>, Object> services = new LinkedHashMap<>();
    private Session session = FakeSession.typing("");

    <T> Shell offer(Class<T> type, T service) {
        services.put(type, service);
        return this;
    }

    Shell typing(String answer) {
        session = FakeSession.typing(answer);
        return this;
    }

    Session session() {
        return session;
    }

    /** Runs a command with words as typed, read by the container's own parser: options come before arguments. */
    String run(AwardCommand command, String... words) throws Exception {
        inject(command);
        new DefaultActionPreparator().prepare(command, session, List.of((Object[]) words));
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            command.execute();
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    /** What a view prints in English, or as JSON. */
    static String printed(View view, boolean json) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        view.print(new PrintStream(printed, true, StandardCharsets.UTF_8), json, Locale.ENGLISH);
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static List<Field> fields(Object command) {
        List<Field> fields = new ArrayList<>();
        for (Class<?> type = command.getClass(); type != Object.class; type = type.getSuperclass()) {
            fields.addAll(List.of(type.getDeclaredFields()));
        }
        fields.forEach(field -> field.setAccessible(true));
        return fields;
    }

    private void inject(Object command) throws IllegalAccessException {
        for (Field field : fields(command)) {
            if (field.isAnnotationPresent(Reference.class)) {
                Object service = field.getType() == Session.class ? session : services.get(field.getType());
                if (service == null) {
                    throw new IllegalStateException("the test offers no " + field.getType());
                }
                field.set(command, service);
            }
        }
    }
}
