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
        DATE,
        /** A list of options, {@code [{id, title: {zh, en}}]}: what choices of a form offer in the edition. */
        OPTIONS
    }

    private static final int MOST_OPTIONS = 50;
    private static final int LONGEST_TITLE = 200;

    /** The options that a value of {@link Type#OPTIONS} lists, in their order. */
    public static List<Field.Option> options(Json value) {
        return ((Json.Arr) value)
                .items().stream()
                        .map(Json.Obj.class::cast)
                        .map(each -> new Field.Option(
                                each.text("id").orElseThrow(), new Text(title(each, "zh"), title(each, "en"))))
                        .toList();
    }

    /** What a reference to the setting stands for where it has this value: of a list of options their ids. */
    public Json resolved(Json value) {
        return type == Type.OPTIONS
                ? Json.texts(options(value).stream().map(Field.Option::id).toList())
                : value;
    }

    /** A value of {@link Type#OPTIONS}. */
    public static Json value(List<Field.Option> options) {
        return new Json.Arr(options.stream()
                .<Json>map(each -> Json.obj()
                        .with("id", each.id())
                        .with(
                                "title",
                                Json.obj()
                                        .with("zh", each.title().zh())
                                        .with("en", each.title().en())))
                .toList());
    }

    private static String title(Json.Obj option, String language) {
        return option.object("title").text(language).orElse("");
    }

    private static boolean lists(Json value) {
        return value instanceof Json.Arr list
                && !list.items().isEmpty()
                && list.items().size() <= MOST_OPTIONS
                && list.items().stream().allMatch(Setting::isOption)
                && options(value).stream().map(Field.Option::id).distinct().count()
                        == list.items().size();
    }

    private static boolean isOption(Json value) {
        return value instanceof Json.Obj option
                && option.text("id")
                        .filter(id -> id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*"))
                        .isPresent()
                && isTitle(title(option, "zh"))
                && isTitle(title(option, "en"));
    }

    private static boolean isTitle(String words) {
        return !words.isBlank() && words.codePointCount(0, words.length()) <= LONGEST_TITLE;
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
            case OPTIONS -> lists(value);
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
            case OPTIONS ->
                chinese
                        ? "1 至 " + MOST_OPTIONS + " 个选项，写作 [{id: green, title: {zh: …, en: …}}]，编号不得重复"
                        : "1 to " + MOST_OPTIONS + " options as [{id: green, title: {zh: …, en: …}}], each id once";
        };
    }
}
