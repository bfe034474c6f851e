package org.jinbang.scheme;

import java.util.List;
import java.util.Optional;
import org.jinbang.json.Json;

/**
 * What a regulation leaves to each edition, with a default; elements refer to it as {@code $name} like to a parameter.
 *
 * @param type how the value is written and checked
 * @param minimum least value of a number
 * @param maximum greatest value of a number
 * @param options allowed values of a choice
 */
public record Setting(
        String name,
        Text title,
        Type type,
        Json defaultValue,
        Optional<Long> minimum,
        Optional<Long> maximum,
        List<String> options,
        Basis basis) {

    /** The types of a setting's value. */
    public enum Type {
        /** A whole number. */
        NUMBER,
        /** A fraction in lowest terms, {@code 2/3}. */
        FRACTION,
        /** One of the options. */
        CHOICE,
        /** Yes or no. */
        YES_NO,
        /** A date. */
        DATE
    }

    /** What is wrong with {@code value}, or empty if it may be set. */
    public Optional<Text> complaint(Json value) {
        boolean fits = switch (type) {
            case NUMBER ->
                value instanceof Json.Num n
                        && minimum.map(m -> n.value() >= m).orElse(true)
                        && maximum.map(m -> n.value() <= m).orElse(true);
            case FRACTION -> value instanceof Json.Str s && Fraction.isFraction(s.value());
            case CHOICE -> value instanceof Json.Str s && options.contains(s.value());
            case YES_NO -> value instanceof Json.Bool;
            case DATE -> value instanceof Json.Str s && s.value().matches("\\d{4}-\\d{2}-\\d{2}");
        };
        return fits
                ? Optional.empty()
                : Optional.of(new Text(
                        "设置“" + title.zh() + "”不能为 " + value.canonical() + "；允许：" + allowed(true),
                        "The setting “" + title.en() + "” cannot be " + value.canonical() + "; allowed: "
                                + allowed(false)));
    }

    private String allowed(boolean chinese) {
        return switch (type) {
            case NUMBER ->
                minimum.map(String::valueOf).orElse("−∞") + "–"
                        + maximum.map(String::valueOf).orElse("∞");
            case FRACTION -> chinese ? "0 至 1 之间的分数，例如 2/3" : "a fraction from 0 to 1 such as 2/3";
            case CHOICE -> String.join(", ", options);
            case YES_NO -> "true, false";
            case DATE -> chinese ? "日期，例如 2024-05-31" : "a date such as 2024-05-31";
        };
    }
}
