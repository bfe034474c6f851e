package org.jinbang.web.internal.http;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads and writes addresses and what is written like them. */
public final class Address {
    private static final int MOST_FIELDS = 500;

    private Address() {}

    /** The steps of a path, decoded; a step that cannot be decoded is kept as it is. */
    public static List<String> steps(String path) {
        return Arrays.stream(path.split("/"))
                .filter(step -> !step.isEmpty())
                .map(step -> decode(step.replace("+", "%2B")))
                .toList();
    }

    /** A path of steps, encoded. */
    public static String path(Object... steps) {
        StringBuilder path = new StringBuilder();
        for (Object step : steps) {
            path.append('/')
                    .append(URLEncoder.encode(String.valueOf(step), StandardCharsets.UTF_8)
                            .replace("+", "%20"));
        }
        return path.toString();
    }

    /** The fields of a query or of a form in a body, each with its values in order. */
    public static Map<String, List<String>> fields(String query) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        String[] pairs = query == null ? new String[0] : query.split("&", MOST_FIELDS + 1);
        for (int i = 0; i < Math.min(pairs.length, MOST_FIELDS); i++) {
            if (!pairs[i].isEmpty()) {
                int equals = pairs[i].indexOf('=');
                String name = equals < 0 ? pairs[i] : pairs[i].substring(0, equals);
                String value = equals < 0 ? "" : pairs[i].substring(equals + 1);
                fields.computeIfAbsent(decode(name), key -> new ArrayList<>()).add(decode(value));
            }
        }
        return fields;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
