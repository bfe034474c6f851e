package org.jinbang.internal.decide;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * In which organisations people have an interest, as they declared it or the register of experts knows it, and which
 * organisation stands behind an application.
 *
 * @param of person → organisations
 * @param behind application → organisation; absent if the form asks for none or it was erased
 */
public record Interests(Map<String, List<String>> of, Map<String, String> behind) {
    /** Nobody has an interest in anything. */
    public static final Interests NONE = new Interests(Map.of(), Map.of());

    /** The organisation behind an application, as the application writes it, in which a person has an interest. */
    public Optional<String> shared(String person, String application) {
        Optional<String> organisation = Optional.ofNullable(behind.get(application));
        return organisation.filter(name -> of.getOrDefault(person, List.of()).stream()
                .anyMatch(own -> !normal(own).isEmpty() && normal(own).equals(normal(name))));
    }

    /** A name without what differs between two ways of writing it: width, blanks, case. */
    static String normal(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .toLowerCase(Locale.ROOT);
    }
}
