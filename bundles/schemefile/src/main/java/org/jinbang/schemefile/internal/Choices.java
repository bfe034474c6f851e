package org.jinbang.schemefile.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jinbang.scheme.Text;

/** Constants of core's enums, written in lower case with hyphens. */
final class Choices {
    private Choices() {}

    /** All of them, as what would be right. */
    static <E extends Enum<E>> Text expected(Class<E> type) {
        String list = String.join(" | ", all(type));
        return new Text(list, list);
    }

    /** The constant that stands in a file; empty after a problem. */
    static <E extends Enum<E>> Optional<E> read(Node node, Class<E> type, Context context) {
        if (node instanceof Node.Scalar scalar) {
            return read(scalar.text(), scalar.place(), type, context);
        }
        context.problems().add(Fault.STRUCTURE, node.place(), Say.expected(expected(type), node.sort()));
        return Optional.empty();
    }

    /** The constant with a name as written; empty after a problem. */
    static <E extends Enum<E>> Optional<E> read(String written, Place place, Class<E> type, Context context) {
        Optional<E> found = Stream.of(type.getEnumConstants())
                .filter(each -> name(each).equals(written))
                .findFirst();
        if (found.isEmpty()) {
            context.problems().add(Fault.STRUCTURE, place, Say.notOneOf(written, all(type)));
        }
        return found;
    }

    /** A constant as it is written in files. */
    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> List<String> all(Class<E> type) {
        return Stream.of(type.getEnumConstants()).map(Choices::name).toList();
    }
}
