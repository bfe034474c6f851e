package org.jinbang.scheme.spi;

import java.util.List;
import org.jinbang.scheme.Text;

/**
 * A parameter of a kind, checked when a scheme is installed and printed in the reference.
 *
 * @param options allowed values of a {@link Type#CHOICE}
 */
public record ParameterSpec(String name, Type type, boolean required, List<String> options, Text help) {

    /** The types a parameter can have; numbers, decimals, fractions, dates, choices and yes-no may be {@code $references}. */
    public enum Type {
        /** Any text. */
        TEXT,
        /** A whole number. */
        NUMBER,
        /** A decimal number: a whole number, or a text such as {@code "-3.5"}. */
        DECIMAL,
        /** A fraction such as {@code 2/3}. */
        FRACTION,
        /** A date. */
        DATE,
        /** True or false. */
        YES_NO,
        /** One of the options. */
        CHOICE,
        /** The id of a field of the track's form. */
        FIELD,
        /** The id of an organ. */
        ORGAN,
        /** The id of a stage. */
        STAGE,
        /** A list of texts. */
        TEXTS,
        /** A term such as {@code {days: 7, calendar: all}} or {@code {days: 10, calendar: working}}. */
        TERM,
        /** Anything; the kind checks it itself. */
        ANY
    }

    /** A parameter that must be given. */
    public static ParameterSpec required(String name, Type type, Text help) {
        return new ParameterSpec(name, type, true, List.of(), help);
    }

    /** A parameter that may be left out. */
    public static ParameterSpec optional(String name, Type type, Text help) {
        return new ParameterSpec(name, type, false, List.of(), help);
    }

    /** A choice. */
    public static ParameterSpec choice(String name, boolean required, List<String> options, Text help) {
        return new ParameterSpec(name, Type.CHOICE, required, options, help);
    }
}
