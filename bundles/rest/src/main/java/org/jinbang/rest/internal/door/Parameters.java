package org.jinbang.rest.internal.door;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jinbang.rest.internal.wire.Problem;

/**
 * The parameters in the address of a route, as its method declares them. They are checked here, so that a misspelt filter
 * is refused instead of being ignored.
 */
public final class Parameters {
    /** Longest id or code in an address. */
    public static final int MAX_LENGTH = 200;

    /** Ids and codes: the same characters as in commands, and {@code /} not. */
    public static final String CODE = "[\\p{L}\\p{N}._:@-]+";

    private static final String NUMBER = "\\d{1,9}";

    private final List<String> path;
    private final Map<String, Query> query;

    /**
     * A query parameter.
     *
     * @param type {@code Integer}, {@code Boolean}, an enum, or {@code String}
     */
    public record Query(String name, Class<?> type, boolean required) {}

    private Parameters(List<String> path, Map<String, Query> query) {
        this.path = path;
        this.query = query;
    }

    /** The parameters that a method declares. */
    public static Parameters of(Method method) {
        List<String> path = new ArrayList<>();
        Map<String, Query> query = new TreeMap<>();
        for (Parameter parameter : method.getParameters()) {
            PathParam inPath = parameter.getAnnotation(PathParam.class);
            if (inPath != null) {
                path.add(inPath.value());
            }
            QueryParam inQuery = parameter.getAnnotation(QueryParam.class);
            if (inQuery != null) {
                query.put(
                        inQuery.value(),
                        new Query(inQuery.value(), parameter.getType(), parameter.isAnnotationPresent(Needed.class)));
            }
        }
        return new Parameters(List.copyOf(path), query);
    }

    /** The names in the path. */
    public List<String> path() {
        return path;
    }

    /** The query parameters by name. */
    public List<Query> query() {
        return List.copyOf(query.values());
    }

    /** What is wrong with the address of a request, if anything. */
    Optional<Problem> complaint(UriInfo uri) {
        MultivaluedMap<String, String> inPath = uri.getPathParameters();
        for (Map.Entry<String, List<String>> each : inPath.entrySet()) {
            Optional<Problem> complaint = code(each.getKey(), each.getValue().get(0));
            if (complaint.isPresent()) {
                return complaint;
            }
        }
        MultivaluedMap<String, String> inQuery = uri.getQueryParameters();
        for (Map.Entry<String, List<String>> each : inQuery.entrySet()) {
            Optional<Problem> complaint = given(each.getKey(), each.getValue());
            if (complaint.isPresent()) {
                return complaint;
            }
        }
        return query.values().stream()
                .filter(each -> each.required() && !inQuery.containsKey(each.name()))
                .findFirst()
                .map(each -> Problem.malformed(
                        "缺少查询参数“" + each.name() + "”", "The query parameter “" + each.name() + "” is missing"));
    }

    private Optional<Problem> given(String name, List<String> values) {
        Query declared = query.get(name);
        if (declared == null) {
            String all = query.isEmpty() ? "—" : String.join(", ", query.keySet());
            String given = shown(name) + "=" + shown(String.join(",", values));
            return Optional.of(Problem.malformed(
                    "不认识查询参数“" + shown(name) + "”（" + given + "）；可用：" + all,
                    "The query parameter “" + shown(name) + "” (" + given + ") is not known; allowed: " + all));
        }
        if (values.size() != 1) {
            return Optional.of(Problem.malformed(
                    "查询参数“" + name + "”只能出现一次", "The query parameter “" + name + "” may stand once only"));
        }
        return value(declared, values.get(0));
    }

    private static Optional<Problem> value(Query declared, String value) {
        Class<?> type = declared.type();
        if (type == Integer.class) {
            return expect(
                    declared.name(), value, value.matches(NUMBER), "不超过九位的整数", "a whole number of at most nine digits");
        }
        if (type == Boolean.class) {
            return expect(
                    declared.name(),
                    value,
                    value.equals("true") || value.equals("false"),
                    "true 或 false",
                    "true or false");
        }
        if (type.isEnum()) {
            List<String> all =
                    Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
            String list = String.join(", ", all);
            return expect(declared.name(), value, all.contains(value), "以下之一：" + list, "one of: " + list);
        }
        boolean fits = !value.isEmpty()
                && value.length() <= MAX_LENGTH
                && value.codePoints().noneMatch(c -> Character.isISOControl(c) || c == '\uFFFD');
        return expect(
                declared.name(),
                value,
                fits,
                "1 至 " + MAX_LENGTH + " 个字符，不含控制字符",
                "1 to " + MAX_LENGTH + " characters without control characters");
    }

    private static Optional<Problem> code(String name, String value) {
        return expect(
                name,
                value,
                value.length() <= MAX_LENGTH && value.matches(CODE),
                "不超过 " + MAX_LENGTH + " 个字符的编号（字母、数字与 . _ : @ -）",
                "an id of at most " + MAX_LENGTH + " characters (letters, digits and . _ : @ -)");
    }

    private static Optional<Problem> expect(String name, String value, boolean fits, String zh, String en) {
        return fits ? Optional.empty() : Optional.of(Problem.malformed(name, shown(value), zh, en));
    }

    /** A name or value of the caller's own making, fit to be shown. */
    private static String shown(String given) {
        String plain = given.codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                .limit(40)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return given.isEmpty() ? "" : plain.isEmpty() ? "?" : plain;
    }
}
