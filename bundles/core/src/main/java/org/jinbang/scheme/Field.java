package org.jinbang.scheme;

import java.util.List;
import java.util.Optional;

/**
 * A question of a form.
 *
 * @param required whether an application can be submitted without it
 * @param maxLength greatest length in characters (code points), for texts
 * @param options allowed answers of a choice
 * @param openList whether another answer is admitted by name
 * @param years how many completed calendar years a {@link FieldType#YEARS} field covers
 * @param role what the answer is used for beyond the form: {@code name}, {@code organisation}; empty for none
 */
public record Field(
        String id,
        Text label,
        FieldType type,
        boolean required,
        Optional<Integer> maxLength,
        List<Option> options,
        boolean openList,
        Optional<Integer> years,
        Optional<String> role,
        Optional<Text> help,
        Basis basis) {

    /** One allowed answer. */
    public record Option(String id, Text title) {}
}
