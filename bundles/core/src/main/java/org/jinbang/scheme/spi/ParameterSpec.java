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
        TEXT(new Text("文字", "text")),
        /** A whole number. */
        NUMBER(new Text("整数", "whole number")),
        /** A decimal number: a whole number, or a text such as {@code "-3.5"}. */
        DECIMAL(new Text("数值", "number")),
        /** A fraction such as {@code 2/3}. */
        FRACTION(new Text("分数", "fraction")),
        /** A date. */
        DATE(new Text("日期", "date")),
        /** True or false. */
        YES_NO(new Text("true 或 false", "true or false")),
        /** One of the options. */
        CHOICE(new Text("选其一", "one of")),
        /** The id of a field of the track's form. */
        FIELD(new Text("表单字段", "field of the form")),
        /** The id of an organ. */
        ORGAN(new Text("机构", "organ")),
        /** The id of a stage. */
        STAGE(new Text("环节", "stage")),
        /** A list of texts. */
        TEXTS(new Text("文字列表", "list of texts")),
        /** A term such as {@code {days: 7, calendar: all}} or {@code {days: 10, calendar: working}}. */
        TERM(new Text("期限", "term")),
        /** Anything; the kind checks it itself. */
        ANY(new Text("见说明", "as said"));

        private final Text title;

        Type(Text title) {
            this.title = title;
        }

        /** What it is called, for people. */
        public Text title() {
            return title;
        }
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
