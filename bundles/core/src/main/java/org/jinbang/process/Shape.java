package org.jinbang.process;

import java.util.Optional;
import org.jinbang.json.Json;
import org.jinbang.scheme.Text;

/**
 * One member of a command's data: its name, type and whether it must be given. Doors generate their descriptions from
 * it; the engine refuses what does not fit.
 *
 * @param maxLength greatest length of a text, in characters
 */
public record Shape(String name, Type type, boolean required, int maxLength) {
    private static final int LINE = 200;
    private static final int LONG = 20_000;
    private static final int MOST = 100;

    /** The types of a command's members. */
    public enum Type {
        /** An id or code: letters, digits, and {@code . _ - : @ /}. */
        CODE,
        /** Free text; stored as an encrypted value. */
        TEXT,
        /** A whole number. */
        NUMBER,
        /** True or false. */
        YES_NO,
        /** A date, {@code 2024-05-31}. */
        DATE,
        /** An instant, {@code 2024-05-31T09:00:00+08:00}. */
        INSTANT,
        /** A list of codes. */
        CODES,
        /** A list of short free texts; stored as an encrypted value. */
        TEXTS,
        /** An object. */
        OBJECT,
        /** A list of objects. */
        OBJECTS,
        /** Any value. */
        ANY
    }

    static Shape code(String name) {
        return new Shape(name, Type.CODE, true, LINE);
    }

    static Shape text(String name) {
        return new Shape(name, Type.TEXT, true, LONG);
    }

    static Shape of(String name, Type type) {
        return new Shape(name, type, true, LONG);
    }

    Shape orNone() {
        return new Shape(name, type, false, maxLength);
    }

    /** What is wrong with {@code value}, if anything. */
    public Optional<Text> complaint(Json value) {
        boolean fits = switch (type) {
            case CODE ->
                value instanceof Json.Str s
                        && s.value().length() <= maxLength
                        && s.value().matches("[\\p{L}\\p{N}._:@/-]+");
            case TEXT ->
                value instanceof Json.Str s
                        && !s.value().isBlank()
                        && s.value().codePointCount(0, s.value().length()) <= maxLength;
            case NUMBER -> value instanceof Json.Num;
            case YES_NO -> value instanceof Json.Bool;
            case DATE -> value instanceof Json.Str s && parses(() -> java.time.LocalDate.parse(s.value()));
            case INSTANT -> value instanceof Json.Str s && parses(() -> java.time.OffsetDateTime.parse(s.value()));
            case CODES -> value instanceof Json.Arr a && a.items().stream().allMatch(Json.Str.class::isInstance);
            case TEXTS ->
                value instanceof Json.Arr a
                        && a.items().size() <= MOST
                        && a.items().stream().allMatch(Shape::line);
            case OBJECT -> value instanceof Json.Obj;
            case OBJECTS -> value instanceof Json.Arr a && a.items().stream().allMatch(Json.Obj.class::isInstance);
            case ANY -> true;
        };
        return fits
                ? Optional.empty()
                : Optional.of(new Text(
                        "“" + name + "”应为" + expected().zh(),
                        "“" + name + "” must be " + expected().en()));
    }

    private static boolean line(Json value) {
        return value instanceof Json.Str s
                && !s.value().isBlank()
                && s.value().codePointCount(0, s.value().length()) <= LINE;
    }

    private static boolean parses(Runnable attempt) {
        try {
            attempt.run();
            return true;
        } catch (java.time.DateTimeException e) {
            return false;
        }
    }

    /** What would be right. */
    public Text expected() {
        return switch (type) {
            case CODE -> new Text("编号（字母、数字与 . _ : @ / -）", "an id (letters, digits and . _ : @ / -)");
            case TEXT -> new Text("不超过 " + maxLength + " 字的文字", "a text of at most " + maxLength + " characters");
            case NUMBER -> new Text("整数", "a whole number");
            case YES_NO -> new Text("true 或 false", "true or false");
            case DATE -> new Text("日期，如 2024-05-31", "a date such as 2024-05-31");
            case INSTANT ->
                new Text(
                        "带时区的时刻，如 2024-05-31T09:00:00+08:00", "an instant with zone such as 2024-05-31T09:00:00+08:00");
            case CODES -> new Text("编号列表", "a list of ids");
            case TEXTS ->
                new Text(
                        "文字列表，至多 " + MOST + " 项，每项 1 至 " + LINE + " 字",
                        "a list of at most " + MOST + " texts of 1 to " + LINE + " characters");
            case OBJECT -> new Text("对象", "an object");
            case OBJECTS -> new Text("对象列表", "a list of objects");
            case ANY -> new Text("任意值", "any value");
        };
    }
}
