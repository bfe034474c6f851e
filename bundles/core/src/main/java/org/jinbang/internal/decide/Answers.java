package org.jinbang.internal.decide;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jinbang.json.Json;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Field;
import org.jinbang.scheme.FieldType;
import org.jinbang.scheme.Form;
import org.jinbang.scheme.Text;

/** Holds answers against a form: what is given must fit its field, what is required must be there. */
final class Answers {
    private Answers() {}

    /** Refuses answers that do not fit; missing ones are fine in a draft. Says everything at once. */
    static void fit(Form form, Json.Obj answers) {
        List<Text> faults = new ArrayList<>();
        answers.members().forEach((id, value) -> {
            Optional<Field> field = form.field(id);
            if (field.isEmpty()) {
                faults.add(new Text("没有填报项 {0}", "there is no field {0}").with(id));
            } else {
                expected(field.get(), value)
                        .ifPresent(expected -> faults.add(new Text("“{0}”应为{1}", "“{0}” must be {1}")
                                .with(field.get().label(), expected)));
            }
        });
        if (!faults.isEmpty()) {
            throw Refuse.with(RefusalCode.ANSWER_INVALID, null, Authority.join(faults));
        }
    }

    /** Refuses a submission that lacks answers or files. */
    static void complete(Form form, Json.Obj answers, ApplicationState application) {
        List<Field> missing = new ArrayList<>();
        for (Field field : form.fields()) {
            boolean file = field.type() == FieldType.FILE;
            boolean given = file
                    ? !application.files().getOrDefault(field.id(), List.of()).isEmpty()
                    : answers.get(field.id()).filter(Answers::notBlank).isPresent();
            if (field.required() && !given) {
                missing.add(field);
            }
        }
        if (!missing.isEmpty()) {
            boolean files = missing.stream().allMatch(field -> field.type() == FieldType.FILE);
            throw Refuse.with(
                    files ? RefusalCode.FILE_MISSING : RefusalCode.ANSWER_MISSING,
                    missing.get(0).basis(),
                    new Text("尚缺：{0}", "still missing: {0}")
                            .with(Authority.join(
                                    missing.stream().map(Field::label).toList())));
        }
    }

    private static boolean notBlank(Json value) {
        return !(value instanceof Json.Str s) || !s.value().isBlank();
    }

    /** What would be right, if the value does not fit. */
    private static Optional<Text> expected(Field field, Json value) {
        if (value instanceof Json.Str s && s.value().isEmpty() && field.type() != FieldType.FILE) {
            return Optional.empty();
        }
        return switch (field.type()) {
            case TEXT, LONG_TEXT -> text(field, value);
            case NUMBER -> when(!decimal(value), new Text("数字，如 12.5", "a number such as 12.5"));
            case DATE -> when(!date(value), new Text("日期，如 2024-05-31", "a date such as 2024-05-31"));
            case CHOICE -> choice(field, value);
            case YES_NO -> when(!(value instanceof Json.Bool), new Text("是或否", "yes or no"));
            case YEARS ->
                when(
                        !(value instanceof Json.Obj years
                                && years.members().keySet().stream().allMatch(y -> y.matches("(19|20)\\d\\d"))
                                && years.members().values().stream().allMatch(Answers::decimal)),
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
        };
    }

    private static Optional<Text> text(Field field, Json value) {
        int most = field.maxLength().orElse(field.type() == FieldType.TEXT ? 200 : 20_000);
        boolean fits = value instanceof Json.Str s
                && s.value().codePointCount(0, s.value().length()) <= most
                && (field.type() == FieldType.LONG_TEXT || !s.value().contains("\n"));
        return when(!fits, new Text("不超过 {0} 字的文字", "a text of at most {0} characters").with(most));
    }

    private static Optional<Text> choice(Field field, Json value) {
        boolean listed = value instanceof Json.Str s
                && field.options().stream().anyMatch(option -> option.id().equals(s.value()));
        boolean named =
                field.openList() && value instanceof Json.Str s && s.value().length() <= 50;
        String options =
                String.join(", ", field.options().stream().map(Field.Option::id).toList());
        return when(!listed && !named, new Text("下列之一：{0}", "one of {0}").with(options));
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
            return !s.value().toLowerCase(java.util.Locale.ROOT).contains("e");
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
