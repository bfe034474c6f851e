package org.jinbang.scheme;

import java.time.LocalDate;
import java.util.List;
import org.jinbang.json.Json;

/**
 * A number or date that the regulation fixes, by name; elements refer to it as {@code $name}.
 *
 * @param values the values with the day from which each is in force, oldest first
 */
public record Parameter(String name, Text title, List<Dated> values, Basis basis) {

    /** A value in force from a day on. */
    public record Dated(LocalDate from, Json value) {}

    /** The value in force on {@code day}; before the first day, the first value. */
    public Json on(LocalDate day) {
        Json value = values.get(0).value();
        for (Dated dated : values) {
            if (!dated.from().isAfter(day)) {
                value = dated.value();
            }
        }
        return value;
    }
}
