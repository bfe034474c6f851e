package org.jinbang.web.internal.form;

import java.util.List;
import java.util.Optional;

/**
 * One question on a page, with what was typed and what is wrong with it.
 *
 * @param name the name of its field in the form
 * @param type {@code text}, {@code area}, {@code number}, {@code date}, {@code select}, {@code radio}, {@code years},
 *     {@code tel}, {@code email}, {@code file} or {@code files}
 * @param other what was typed where the list of a choice is open; empty if it is not
 * @param hint why it is asked, such as the article
 * @param kept files that were taken in already, so that a mistake elsewhere does not lose them
 */
public record Question(
        String name,
        String label,
        String type,
        boolean required,
        String value,
        List<Choice> options,
        Optional<String> other,
        List<Year> years,
        Optional<Integer> most,
        Optional<String> help,
        Optional<String> hint,
        List<Kept> kept,
        Optional<String> error) {

    /** One of the answers offered. */
    public record Choice(String value, String label) {}

    /** The answer for one year, and whether it is at fault. */
    public record Year(String name, int year, String value, boolean wrong) {}

    /** A file that was taken in. */
    public record Kept(String id, String name) {
        /** As the form carries it. */
        public String carried() {
            return id + ":" + name;
        }
    }

    /** A plain question of a type. */
    public static Question of(String name, String label, String type, boolean required, String value) {
        return new Question(
                name,
                label,
                type,
                required,
                value,
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    /** The same with an error. */
    public Question wrong(Optional<String> what) {
        return new Question(name, label, type, required, value, options, other, years, most, help, hint, kept, what);
    }

    /** The same, but it may be left out. */
    public Question optional() {
        return new Question(name, label, type, false, value, options, other, years, most, help, hint, kept, error);
    }

    /** The same with a greatest length. */
    public Question atMost(int characters) {
        return new Question(
                name,
                label,
                type,
                required,
                value,
                options,
                other,
                years,
                Optional.of(characters),
                help,
                hint,
                kept,
                error);
    }

    /** The same with an explanation. */
    public Question helped(String words) {
        return new Question(
                name, label, type, required, value, options, other, years, most, Optional.of(words), hint, kept, error);
    }

    /** The same with files that were taken in. */
    public Question keeping(List<Kept> files) {
        return new Question(name, label, type, required, value, options, other, years, most, help, hint, files, error);
    }

    /** The same with answers to choose from. */
    public Question among(List<Choice> choices) {
        return new Question(name, label, type, required, value, choices, other, years, most, help, hint, kept, error);
    }
}
