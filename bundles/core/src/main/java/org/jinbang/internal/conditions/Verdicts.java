package org.jinbang.internal.conditions;

import java.math.BigDecimal;
import java.util.List;
import org.jinbang.internal.texts.Texts;
import org.jinbang.scheme.Field;
import org.jinbang.scheme.Finding.Result;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.spi.ConditionKind.Verdict;

/**
 * Builds verdicts and the parts of their reasons. What an applicant wrote is always the last argument of a pattern, so
 * that braces in it are never taken for a placeholder.
 */
final class Verdicts {
    private static final int SHOWN = 60;

    private Verdicts() {}

    static Verdict met(String zh, String en, Object... arguments) {
        return of(Result.MET, zh, en, arguments);
    }

    static Verdict notMet(String zh, String en, Object... arguments) {
        return of(Result.NOT_MET, zh, en, arguments);
    }

    /** {@code MET} or {@code NOT_MET} with the same sentence, which names what is asked and what was found. */
    static Verdict either(boolean met, String zh, String en, Object... arguments) {
        return of(met ? Result.MET : Result.NOT_MET, zh, en, arguments);
    }

    static Verdict awaiting(String zh, String en, Object... arguments) {
        return of(Result.AWAITING_EVIDENCE, zh, en, arguments);
    }

    static Verdict needsJudgement(String zh, String en, Object... arguments) {
        return of(Result.NEEDS_JUDGEMENT, zh, en, arguments);
    }

    static Verdict error(String zh, String en, Object... arguments) {
        return of(Result.ERROR, zh, en, arguments);
    }

    static Verdict of(Result result, String zh, String en, Object... arguments) {
        return new Verdict(result, new Text(zh, en).with(arguments));
    }

    /** A field's label in quotation marks. */
    static Text quoted(Field field) {
        return Texts.quoted(field.label());
    }

    /** An option as people read it; what is none, as it was given. */
    static Text title(Field field, String chosen) {
        return field.options().stream()
                .filter(option -> option.id().equals(chosen))
                .map(Field.Option::title)
                .findFirst()
                .orElseGet(() -> Texts.same(shown(chosen)));
    }

    /** Several options. */
    static Text titles(Field field, List<String> options) {
        return Texts.listed(options.stream().map(option -> title(field, option)).toList());
    }

    /** A figure as it is printed: no exponent, a true minus sign. */
    static String figure(BigDecimal value) {
        return value.toPlainString().replace('-', '−');
    }

    /** What was written, cut to what fits a sentence; control and direction characters cannot disturb it. */
    static String shown(String written) {
        String line = written.replaceAll("[\\s\\p{Cc}\\p{Cf}]+", " ").strip();
        return line.codePointCount(0, line.length()) <= SHOWN
                ? line
                : line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
