package org.jinbang.scheme;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jinbang.json.Json;

/**
 * A criterion that must hold to be eligible.
 *
 * @param kind the name of its {@link org.jinbang.scheme.spi.ConditionKind}
 * @param params the kind's parameters; strings that begin with {@code $} refer to parameters and settings
 * @param parts the conditions of a composite ({@code all-of}, {@code any-of})
 * @param unless an exception: where it holds, the condition need not
 */
public record Condition(
        String id,
        Text title,
        String kind,
        Json.Obj params,
        List<Condition> parts,
        Optional<Unless> unless,
        Basis basis)
        implements Criterion {

    /** A boxed condition, since a record cannot hold an optional of itself cheaply readable. */
    public record Unless(Condition condition) {}

    /** This condition, its parts and its exceptions, depth first. */
    public Stream<Condition> tree() {
        return Stream.of(
                        Stream.of(this),
                        parts.stream().flatMap(Condition::tree),
                        unless.stream()
                                .flatMap(exception -> exception.condition().tree()))
                .flatMap(each -> each);
    }
}
