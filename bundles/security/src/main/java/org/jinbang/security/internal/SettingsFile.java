package org.jinbang.security.internal;

import java.lang.annotation.Annotation;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The settings of a component from the file in {@code etc/} that an administrator writes, and in which one may err. With a
 * component that could not start for it, all doors of the server would close. So what cannot be right is named in the log
 * with what would be, and the default holds until it is mended.
 */
final class SettingsFile {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);

    private SettingsFile() {}

    /** Marks a setting of words that the component checks which uses them. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @interface AsItStands {}

    /**
     * Reads the settings of a type: whole numbers from 1, yes or no, addresses of the web, and lists of addresses in the
     * net.
     *
     * @param pid names the file
     * @param configured what stands in it
     */
    static <T extends Annotation> T read(Class<T> type, String pid, Map<String, ?> configured) {
        Map<String, Object> values = new HashMap<>();
        for (Method setting : type.getDeclaredMethods()) {
            values.put(setting.getName(), value(pid, setting, configured.get(setting.getName())));
        }
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> values.get(method.getName())));
    }

    private static Object value(String pid, Method setting, Object configured) {
        Object otherwise = setting.getDefaultValue();
        if (configured == null) {
            return otherwise;
        }
        try {
            if (setting.getReturnType() == int.class) {
                return number(configured.toString().strip());
            }
            if (setting.getReturnType() == boolean.class) {
                return yesOrNo(configured.toString().strip());
            }
            if (setting.isAnnotationPresent(AsItStands.class)) {
                return configured.toString().strip();
            }
            return setting.getReturnType() == String.class
                    ? address(configured.toString().strip())
                    : addresses(configured);
        } catch (IllegalArgumentException e) {
            LOG.error(
                    "etc/{}.cfg: {} = {}: {}; {} 有效 / holds",
                    pid,
                    setting.getName(),
                    configured,
                    e.getMessage(),
                    otherwise instanceof Object[] list ? Arrays.asList(list) : otherwise);
            return otherwise;
        }
    }

    private static int number(String text) {
        try {
            int number = Integer.parseInt(text);
            if (number >= 1) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, in words.
        }
        throw new IllegalArgumentException("须为不小于 1 的整数 / must be a whole number from 1");
    }

    private static boolean yesOrNo(String text) {
        if (text.equals("true") || text.equals("false")) {
            return text.equals("true");
        }
        throw new IllegalArgumentException("须为 true 或 false / must be true or false");
    }

    private static String address(String text) {
        URI uri;
        try {
            uri = URI.create(text);
        } catch (IllegalArgumentException e) {
            uri = URI.create("");
        }
        boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
        if (!web || uri.getHost() == null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "须为网址，如 https://award.example.org / must be an address such as https://award.example.org");
        }
        return text.replaceAll("/+$", "");
    }

    /** A file has them in one line, with commas; other sources of configuration have a list. */
    private static String[] addresses(Object configured) {
        String line = configured instanceof Object[] list
                ? String.join(",", Arrays.copyOf(list, list.length, String[].class))
                : configured.toString();
        String[] addresses = line.isBlank() ? new String[0] : line.strip().split("\\s*,\\s*");
        for (String address : addresses) {
            if (!address.matches("[0-9A-Fa-f:]*[.:][0-9A-Fa-f.:]*")) {
                throw new IllegalArgumentException("须为以逗号分隔的 IP 地址 / must be IP addresses with commas between them");
            }
        }
        return addresses;
    }
}
