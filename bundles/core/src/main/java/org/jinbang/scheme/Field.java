package org.jinbang.scheme;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jinbang.json.Json;

/**
 * A question of a form.
 *
 * @param required whether an application can be submitted without it
 * @param maxLength greatest length in characters (code points), for texts
 * @param options allowed answers of a choice
 * @param openList whether another answer is admitted by name
 * @param years how many completed calendar years a {@link FieldType#YEARS} field covers
 * @param role what the answer is used for beyond the form: {@code name}, {@code organisation}, or {@code personal} for
 *     what identifies or reaches a person; empty for none
 * @param yearsParameter the parameter that gives {@code years}; empty if the scheme writes the number itself
 * @param optionsSetting the setting of an edition that gives {@code options}; empty if the scheme lists them itself
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
        Basis basis,
        Optional<String> yearsParameter,
        Optional<String> optionsSetting) {
    /** The role of an answer that identifies or reaches a person, and is shown masked unless asked for. */
    public static final String PERSONAL = "personal";

    private static final int MAX_LINE = 200;
    private static final int MAX_TEXT = 20_000;

    /** With a number of years of its own, or none. */
    public Field(
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
        this(
                id,
                label,
                type,
                required,
                maxLength,
                options,
                openList,
                years,
                role,
                help,
                basis,
                Optional.empty(),
                Optional.empty());
    }

    /** Offering other options. */
    public Field offering(List<Option> others, Optional<String> setting) {
        return new Field(
                id,
                label,
                type,
                required,
                maxLength,
                others,
                openList,
                years,
                role,
                help,
                basis,
                yearsParameter,
                setting);
    }

    /** Covering another number of years. */
    public Field over(int otherYears) {
        return new Field(
                id,
                label,
                type,
                required,
                maxLength,
                options,
                openList,
                Optional.of(otherYears),
                role,
                help,
                basis,
                yearsParameter,
                optionsSetting);
    }

    /** Whether the answer is shown masked: its role says so, or its type is one that reaches or identifies a person. */
    public boolean personal() {
        return type == FieldType.PHONE
                || type == FieldType.EMAIL
                || type == FieldType.IDENTITY_NUMBER
                || role.filter(PERSONAL::equals).isPresent();
    }

    /** One allowed answer. */
    public record Option(String id, Text title) {}

    /** What would be right, if {@code value} does not fit this question; an empty text always does. */
    public Optional<Text> expected(Json value) {
        if (value instanceof Json.Str s && s.value().isEmpty() && type != FieldType.FILE) {
            return Optional.empty();
        }
        return switch (type) {
            case TEXT, LONG_TEXT -> line(value);
            case NUMBER -> when(!decimal(value), new Text("数字，如 12.5", "a number such as 12.5"));
            case DATE -> when(!date(value), new Text("日期，如 2024-05-31", "a date such as 2024-05-31"));
            case CHOICE -> listed(value);
            case YES_NO -> when(!(value instanceof Json.Bool), new Text("是或否", "yes or no"));
            case YEARS ->
                when(
                        !(value instanceof Json.Obj years
                                && years.members().keySet().stream().allMatch(y -> y.matches("(19|20)\\d\\d"))
                                && years.members().values().stream().allMatch(Field::decimal)),
                        new Text(
                                "各年度的数字，如 {\"2023\": \"1.2\"}", "a number for each year, such as {\"2023\": \"1.2\"}"));
            case FILE -> Optional.of(new Text("以附件提交的文件", "attached as a file, not answered"));
            case PHONE ->
                when(
                        !(value instanceof Json.Str s && s.value().matches("[+0-9 ()-]{5,30}")),
                        new Text("电话号码", "a telephone number"));
            case EMAIL ->
                when(
                        !(value instanceof Json.Str s && s.value().matches("[^@\\s]{1,64}@[^@\\s]{1,190}")),
                        new Text("电子邮箱地址", "an e-mail address"));
            case CREDIT_CODE ->
                when(
                        !(value instanceof Json.Str s && CheckedNumber.creditCode(s.value())),
                        new Text(
                                "18位统一社会信用代码，校验码须正确（GB 32100-2015）",
                                "a unified social credit code of 18 characters whose check character is right (GB"
                                        + " 32100-2015)"));
            case IDENTITY_NUMBER ->
                when(
                        !(value instanceof Json.Str s && CheckedNumber.identityNumber(s.value())),
                        new Text(
                                "18位公民身份号码，校验码须正确（GB 11643-1999）",
                                "a citizen identity number of 18 characters whose check character is right (GB"
                                        + " 11643-1999)"));
        };
    }

    private Optional<Text> line(Json value) {
        int most = maxLength.orElse(type == FieldType.TEXT ? MAX_LINE : MAX_TEXT);
        boolean fits = value instanceof Json.Str s
                && s.value().codePointCount(0, s.value().length()) <= most
                && (type == FieldType.LONG_TEXT || !s.value().contains("\n"));
        return when(!fits, new Text("不超过 {0} 字的文字", "a text of at most {0} characters").with(most));
    }

    private Optional<Text> listed(Json value) {
        boolean one = value instanceof Json.Str s
                && options.stream().anyMatch(option -> option.id().equals(s.value()));
        boolean named = openList && value instanceof Json.Str s && s.value().length() <= 50;
        String allowed = String.join(", ", options.stream().map(Option::id).toList());
        return when(!one && !named, new Text("下列之一：{0}", "one of {0}").with(allowed));
    }

    private static Optional<Text> when(boolean wrong, Text expected) {
        return wrong ? Optional.of(expected) : Optional.empty();
    }

    private static boolean decimal(Json value) {
        if (value instanceof Json.Num) {
            return true;
        }
        if (!(value instanceof Json.Str s) || s.value().length() > 40) {
            return false;
        }
        try {
            new BigDecimal(s.value());
            return !s.value().toLowerCase(Locale.ROOT).contains("e");
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean date(Json value) {
        try {
            return value instanceof Json.Str s && LocalDate.parse(s.value()) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
