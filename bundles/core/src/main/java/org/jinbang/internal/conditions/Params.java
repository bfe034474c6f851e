package org.jinbang.internal.conditions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jinbang.json.Json;

/**
 * Reads a condition's parameters. What does not read is a fault of the scheme: it throws, and the condition comes to
 * {@code ERROR}.
 */
final class Params {
    private Params() {}

    static int number(Json.Obj params, String name) {
        long value = params.number(name).orElseThrow(() -> fault(params, name, "a whole number"));
        return Math.toIntExact(value);
    }

    static Optional<Integer> numberIfGiven(Json.Obj params, String name) {
        return params.get(name).map(given -> number(params, name));
    }

    static BigDecimal decimal(Json.Obj params, String name) {
        return params.get(name).flatMap(Answers::decimal).orElseThrow(() -> fault(params, name, "a decimal number"));
    }

    static Optional<LocalDate> dateIfGiven(Json.Obj params, String name) {
        return params.get(name)
                .map(given -> Answers.date(given).orElseThrow(() -> fault(params, name, "a date such as 2024-05-31")));
    }

    static boolean yesNo(Json.Obj params, String name, boolean absent) {
        return params.get(name)
                .map(given -> {
                    if (given instanceof Json.Bool bool) {
                        return bool.value();
                    }
                    throw fault(params, name, "true or false");
                })
                .orElse(absent);
    }

    private static IllegalArgumentException fault(Json.Obj params, String name, String expected) {
        String found = params.get(name).map(Json::canonical).orElse("nothing");
        return new IllegalArgumentException("Parameter " + name + " must be " + expected + "; found " + found);
    }
}
