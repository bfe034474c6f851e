package org.jinbang.internal.conditions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jinbang.internal.texts.Days;
import org.jinbang.json.Json;

/** Reads answers without ever throwing: what does not read is absent. */
final class Answers {
    /** Digits enough for any sum of money; the limit keeps a hostile answer from costing time. */
    private static final Pattern DECIMAL = Pattern.compile("[-+]?\\d{1,30}(\\.\\d{1,30})?");

    private Answers() {}

    /** Whether something was answered at all: not a blank text, nor an empty list or object. */
    static boolean given(Json answer) {
        if (answer instanceof Json.Str text) {
            return !text.value().isBlank();
        }
        if (answer instanceof Json.Arr list) {
            return !list.items().isEmpty();
        }
        return !(answer instanceof Json.Obj object) || !object.members().isEmpty();
    }

    /** A decimal number; exact. */
    static Optional<BigDecimal> decimal(Json answer) {
        if (answer instanceof Json.Num number) {
            return Optional.of(BigDecimal.valueOf(number.value()));
        }
        return answer instanceof Json.Str text
                        && DECIMAL.matcher(text.value().strip()).matches()
                ? Optional.of(new BigDecimal(text.value().strip()))
                : Optional.empty();
    }

    /** A date such as {@code 2024-05-31}. */
    static Optional<LocalDate> date(Json answer) {
        return answer instanceof Json.Str text ? Days.parse(text.value().strip()) : Optional.empty();
    }

    /** A text, without white space around it. */
    static Optional<String> text(Json answer) {
        return answer instanceof Json.Str text ? Optional.of(text.value().strip()) : Optional.empty();
    }

    /** The answer as it can be shown in a reason. */
    static String shown(Json answer) {
        return Verdicts.shown(answer instanceof Json.Str text ? text.value() : answer.canonical());
    }
}
