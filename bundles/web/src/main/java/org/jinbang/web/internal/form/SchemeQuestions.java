package org.jinbang.web.internal.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jinbang.json.Json;
import org.jinbang.scheme.Condition;
import org.jinbang.scheme.Field;
import org.jinbang.scheme.FieldType;
import org.jinbang.scheme.Form;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.Track;
import org.jinbang.web.internal.http.Body;
import org.jinbang.web.internal.render.Say;

/** The questions of a form on which the conditions of a track turn, and the answers given to them. */
public final class SchemeQuestions {
    private static final String PREFIX = "f.";
    private static final String OTHER = ".other";
    private static final String OPEN = "other";
    private static final int DEFAULT_YEARS = 3;

    private final Scheme scheme;
    private final Track track;
    private final int year;
    private final Say say;

    /** The questions for an application in {@code year}. */
    public SchemeQuestions(Scheme scheme, Track track, int year, Say say) {
        this.scheme = scheme;
        this.track = track;
        this.year = year;
        this.say = say;
    }

    /** What was answered: fit answers by field, and each question as it was filled in. */
    public record Filled(Json.Obj answers, List<Group> groups, int errors) {}

    /** A section of the form. */
    public record Group(String title, List<Question> questions) {}

    /** The questions, filled with what came. */
    public Filled fill(Body body, boolean sent) {
        Form form = scheme.formOf(track);
        Set<String> asked = asked(form);
        Json.Obj answers = Json.obj();
        List<Group> groups = new ArrayList<>();
        int errors = 0;
        for (Form.Section section : form.sections()) {
            List<Question> questions = new ArrayList<>();
            for (Field field : section.fields()) {
                if (!asked.contains(field.id())) {
                    continue;
                }
                Optional<Json> answer = answer(field, body);
                Optional<String> wrong = sent ? wrong(field, answer) : Optional.empty();
                if (wrong.isEmpty() && answer.isPresent()) {
                    answers = answers.with(field.id(), answer.get());
                }
                errors += wrong.isPresent() ? 1 : 0;
                questions.add(question(field, body, sent).wrong(wrong));
            }
            if (!questions.isEmpty()) {
                groups.add(new Group(say.text(section.title()), questions));
            }
        }
        return new Filled(answers, groups, errors);
    }

    /** The fields that the conditions name anywhere in their parameters; files are not asked for here. */
    private Set<String> asked(Form form) {
        Set<String> named = new TreeSet<>();
        track.conditions().stream().flatMap(Condition::tree).forEach(condition -> texts(condition.params(), named));
        form.fields().stream()
                .filter(field -> field.type() == FieldType.FILE)
                .map(Field::id)
                .forEach(named::remove);
        return named;
    }

    private static void texts(Json json, Set<String> found) {
        if (json instanceof Json.Str text) {
            found.add(text.value());
        } else if (json instanceof Json.Arr list) {
            list.items().forEach(item -> texts(item, found));
        } else if (json instanceof Json.Obj object) {
            object.members().values().forEach(member -> texts(member, found));
        }
    }

    private static String typed(Body body, String name) {
        return body.fields().getOrDefault(name, List.of()).stream()
                .findFirst()
                .map(text -> text.replace("\r\n", "\n").strip())
                .orElse("");
    }

    private Optional<Json> answer(Field field, Body body) {
        String name = PREFIX + field.id();
        String text = typed(body, name);
        if (field.type() == FieldType.YEARS) {
            Json.Obj years = Json.obj();
            for (int each : years(field)) {
                String value = typed(body, name + "." + each);
                if (!value.isEmpty()) {
                    years = years.with(String.valueOf(each), value);
                }
            }
            return years.members().isEmpty() ? Optional.empty() : Optional.of(years);
        }
        if (field.openList() && text.equals(OPEN)) {
            text = typed(body, name + OTHER);
        }
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (field.type() == FieldType.YES_NO && Set.of("yes", "no").contains(text)) {
            return Optional.of(new Json.Bool(text.equals("yes")));
        }
        return Optional.of(Json.of(text));
    }

    private Optional<String> wrong(Field field, Optional<Json> answer) {
        Optional<Text> expected = answer.flatMap(field::expected);
        // What core expects of years is written for those who send JSON.
        return field.type() == FieldType.YEARS
                ? expected.map(any -> say.message("form.expected.years"))
                : expected.map(text -> say.message("form.expected", say.text(text)));
    }

    private List<Integer> years(Field field) {
        List<Integer> years = new ArrayList<>();
        for (int back = field.years().orElse(DEFAULT_YEARS); back >= 1; back--) {
            years.add(year - back);
        }
        return years;
    }

    /** One year; only the fields that are at fault are marked. */
    private Question.Year year(Field field, int each, Body body, boolean sent) {
        String name = PREFIX + field.id() + "." + each;
        String value = typed(body, name);
        boolean wrong = sent
                && !value.isEmpty()
                && field.expected(Json.obj().with(String.valueOf(each), value)).isPresent();
        return new Question.Year(name, each, value, wrong);
    }

    private Question question(Field field, Body body, boolean sent) {
        String name = PREFIX + field.id();
        String value = typed(body, name);
        List<Question.Choice> options = new ArrayList<>();
        field.options().forEach(option -> options.add(new Question.Choice(option.id(), say.text(option.title()))));
        if (field.openList()) {
            options.add(new Question.Choice(OPEN, say.message("form.other")));
        }
        if (field.type() == FieldType.YES_NO) {
            options.add(new Question.Choice("yes", say.message("form.yes")));
            options.add(new Question.Choice("no", say.message("form.no")));
        }
        return new Question(
                name,
                say.text(field.label()),
                control(field.type()),
                false,
                value,
                options,
                field.openList() ? Optional.of(typed(body, name + OTHER)) : Optional.empty(),
                field.type() == FieldType.YEARS
                        ? years(field).stream()
                                .map(each -> year(field, each, body, sent))
                                .toList()
                        : List.of(),
                field.maxLength(),
                field.help().map(say::text),
                Optional.of(say.cite(scheme, field.basis())),
                List.of(),
                Optional.empty());
    }

    private static String control(FieldType type) {
        return switch (type) {
            case TEXT, CREDIT_CODE, IDENTITY_NUMBER -> "text";
            case LONG_TEXT -> "area";
            case NUMBER -> "number";
            case DATE -> "date";
            case CHOICE -> "select";
            case YES_NO -> "radio";
            case YEARS -> "years";
            case FILE -> "file";
            case PHONE -> "tel";
            case EMAIL -> "email";
        };
    }
}
