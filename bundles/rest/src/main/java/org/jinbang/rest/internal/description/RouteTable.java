package org.jinbang.rest.internal.description;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jinbang.process.CommandType;
import org.jinbang.process.CommandType.Scope;
import org.jinbang.rest.internal.door.Access;
import org.jinbang.rest.internal.door.OpenCommands;
import org.jinbang.rest.internal.door.Parameters;
import org.jinbang.rest.internal.door.Route;

/** All routes, read from the same annotations by which the framework dispatches and the gate decides. */
public final class RouteTable {
    private static final String BASE = "/api";

    private RouteTable() {}

    /**
     * One route.
     *
     * @param path with parameters in braces
     * @param command the command behind it, if it is a door of one
     * @param body the class that the body is read into, if there is a body
     */
    public record Entry(
            String method,
            String path,
            Route route,
            Parameters parameters,
            Optional<CommandType> command,
            Optional<Class<?>> body,
            List<String> consumes,
            List<String> produces) {

        /** Whether someone without an account may use it. */
        public boolean open() {
            return command.isPresent() && route.access() == Access.COMMAND
                    ? OpenCommands.contains(command.get())
                    : route.access() == Access.OPEN;
        }
    }

    /** The routes of resource classes, by path and method. */
    public static List<Entry> of(Collection<Class<?>> resources) {
        List<Entry> entries = new ArrayList<>();
        for (Class<?> resource : resources) {
            for (Method method : resource.getDeclaredMethods()) {
                httpMethod(method).ifPresent(verb -> expand(resource, method, verb, entries));
            }
        }
        entries.sort(Comparator.comparing(Entry::path).thenComparing(Entry::method));
        return List.copyOf(entries);
    }

    private static Optional<String> httpMethod(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .filter(each -> each != null)
                .map(HttpMethod::value)
                .findFirst();
    }

    private static void expand(Class<?> resource, Method method, String verb, List<Entry> entries) {
        Path inner = method.getAnnotation(Path.class);
        String path =
                BASE + "/" + resource.getAnnotation(Path.class).value() + (inner == null ? "" : "/" + inner.value());
        if (method.getAnnotation(Route.class).access() != Access.COMMAND) {
            entries.add(entry(resource, method, verb, path, Optional.empty()));
            return;
        }
        Scope scope = scope(path);
        Stream.of(CommandType.values())
                .filter(type -> type.scope() == scope)
                .map(type -> entry(resource, method, verb, path.replace("{command}", type.path()), Optional.of(type)))
                .forEach(entries::add);
    }

    private static Scope scope(String path) {
        return Stream.of(Scope.EDITION, Scope.APPLICATION, Scope.BALLOT)
                .filter(each -> path.contains("{" + each.name().toLowerCase(java.util.Locale.ROOT) + "}"))
                .findFirst()
                .orElse(Scope.SERVER);
    }

    private static Entry entry(
            Class<?> resource, Method method, String verb, String path, Optional<CommandType> command) {
        Consumes consumes = method.getAnnotation(Consumes.class);
        Produces produces = resource.getAnnotation(Produces.class);
        if (method.isAnnotationPresent(Produces.class)) {
            produces = method.getAnnotation(Produces.class);
        }
        return new Entry(
                verb,
                path,
                method.getAnnotation(Route.class),
                Parameters.of(method),
                command,
                Arrays.stream(method.getParameters())
                        .filter(each -> each.getAnnotations().length == 0)
                        .<Class<?>>map(Parameter::getType)
                        .findFirst(),
                consumes == null ? List.of() : List.of(consumes.value()),
                List.of(produces.value()));
    }
}
