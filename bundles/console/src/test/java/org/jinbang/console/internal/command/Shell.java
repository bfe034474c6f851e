package org.jinbang.console.internal.command;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.Session;

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

    /** Runs a command with words as typed: {@code --option value} or arguments in order. */
    String run(AwardCommand command, String... words) throws Exception {
        inject(command);
        parse(command, List.of(words));
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

    private static void parse(Object command, List<String> words) throws IllegalAccessException {
        int argument = 0;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (!word.startsWith("--")) {
                int index = argument++;
                set(command, named(command, Argument.class, a -> ((Argument) a).index() == index), word);
                continue;
            }
            Field option = named(command, Option.class, o -> ((Option) o).name().equals(word));
            if (option.getType() == boolean.class) {
                option.set(command, true);
            } else {
                set(command, option, words.get(++i));
            }
        }
    }

    private static <A extends java.lang.annotation.Annotation> Field named(
            Object command, Class<A> type, java.util.function.Predicate<Object> wanted) {
        return fields(command).stream()
                .filter(field -> field.isAnnotationPresent(type) && wanted.test(field.getAnnotation(type)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such " + type.getSimpleName()));
    }

    @SuppressWarnings("unchecked")
    private static void set(Object command, Field field, String word) throws IllegalAccessException {
        if (field.getType() == int.class || field.getType() == Integer.class) {
            field.set(command, Integer.valueOf(word));
        } else if (field.getType() == List.class) {
            List<String> all = new ArrayList<>();
            if (field.get(command) != null) {
                all.addAll((List<String>) field.get(command));
            }
            all.add(word);
            field.set(command, all);
        } else {
            field.set(command, word);
        }
    }
}
