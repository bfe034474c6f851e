package org.jinbang.mail.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jinbang.scheme.Text;

/** The wording of the mails: {@code mails_zh.properties} and {@code mails_en.properties}, with the same keys. */
final class Templates {
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

    private final Properties zh = read("zh");
    private final Properties en = read("en");

    private static Properties read(String language) {
        String name = "mails_" + language + ".properties";
        Properties texts = new Properties();
        try (InputStream in = Templates.class.getResourceAsStream(name)) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The wording of mails, " + name + ", cannot be read", e);
        }
        return texts;
    }

    /** The keys of a language. */
    Set<String> keys(String language) {
        return new TreeSet<>(in(language).stringPropertyNames());
    }

    /** The names of the places to be filled in a text. */
    Set<String> places(String language, String key) {
        Set<String> names = new TreeSet<>();
        PLACE.matcher(in(language).getProperty(key)).results().forEach(found -> names.add(found.group(1)));
        return names;
    }

    boolean has(String key) {
        return zh.containsKey(key);
    }

    /**
     * A text with its places filled, in one pass: what is filled in is never read as a template.
     *
     * @throws IllegalArgumentException if there is no such text or a value is missing
     */
    String fill(String language, String key, Map<String, Text> values) {
        String template = in(language).getProperty(key);
        if (template == null) {
            throw new IllegalArgumentException("There is no wording for " + key + " in " + language);
        }
        return PLACE.matcher(template).replaceAll(found -> {
            Text value = values.get(found.group(1));
            if (value == null) {
                throw new IllegalArgumentException(key + " needs " + found.group(1));
            }
            return Matcher.quoteReplacement(language.equals("zh") ? value.zh() : value.en());
        });
    }

    private Properties in(String language) {
        return language.equals("zh") ? zh : en;
    }
}
