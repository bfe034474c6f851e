package org.jinbang.rest.internal.summary;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jinbang.json.Json;
import org.jinbang.scheme.Field;
import org.jinbang.scheme.Text;

/** The words of a cell and the answers they stand for; what is written is read back as the same answer. */
final class CellWords {
    private static final int FEW_OPTIONS = 12;
    private static final int SHOWN = 40;
    private static final Pattern BETWEEN = Pattern.compile("[、，,；;]");
    private static final Pattern DATE = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    /** Days since the end of 1899, as spreadsheet programs store dates. */
    private static final Pattern SERIAL = Pattern.compile("\\d{5}");

    private static final LocalDate FIRST_SERIAL = LocalDate.of(1899, 12, 30);
    private static final Pattern CODE = Pattern.compile("^[0-9A-Za-z]+ +");
    private static final Set<String> YES = Set.of("是", "有", "愿意", "√", "✓", "yes", "y", "true", "1");
    private static final Set<String> NO = Set.of("否", "无", "不", "不愿意", "×", "no", "n", "false", "0");

    private CellWords() {}

    /** What a cell comes to: an answer, nothing, or a fault that says what would be right. */
    record Read(Optional<Json> answer, Optional<Text> fault) {
        static final Read NOTHING = new Read(Optional.empty(), Optional.empty());

        static Read of(Json answer) {
            return new Read(Optional.of(answer), Optional.empty());
        }

        static Read wrong(Text fault) {
            return new Read(Optional.empty(), Optional.of(fault));
        }
    }

    /** How an answer is written in a cell. */
    static String shown(Field field, Json answer, boolean english) {
        if (answer instanceof Json.Bool bool) {
            return english ? (bool.value() ? "Yes" : "No") : bool.value() ? "是" : "否";
        }
        String plain = answer instanceof Json.Str s ? s.value() : answer.canonical();
        return field.options().stream()
                .filter(option -> option.id().equals(plain))
                .map(Field.Option::title)
                .map(title -> english ? title.en() : title.zh())
                .findFirst()
                .orElse(plain);
    }

    /** Several answers in one cell; where one of them holds a separator, each has a line. */
    static String joined(List<String> words) {
        if (words.stream().allMatch(String::isBlank)) {
            return "";
        }
        boolean lines = words.stream().anyMatch(each -> BETWEEN.matcher(each).find());
        return String.join(lines ? "\n" : "、", words);
    }

    /** The words for each of several questions; empty if they are more or fewer. */
    static Optional<List<String>> parted(String words, int questions) {
        if (questions == 1 || words.isBlank()) {
            return Optional.of(Stream.generate(() -> questions == 1 ? words : "")
                    .limit(questions)
                    .toList());
        }
        String[] parts = words.contains("\n") ? words.split("\r?\n", -1) : BETWEEN.split(words, -1);
        return parts.length == questions ? Optional.of(Arrays.asList(parts)) : Optional.empty();
    }

    /** Reads what a cell says in answer to a question. */
    static Read read(Field field, String cell) {
        String words = cell.replace("\r\n", "\n").strip();
        if (words.isEmpty()) {
            return Read.NOTHING;
        }
        Json answer = switch (field.type()) {
            case YES_NO -> yesNo(words);
            case CHOICE -> Json.of(option(field, words).orElse(words));
            case DATE -> Json.of(date(words));
            case NUMBER -> Json.of(words.replace(",", "").replace("，", ""));
            default -> Json.of(words);
        };
        return field.expected(answer)
                .map(expected -> Read.wrong(new Text("{0}：应为{1}，这里是“{2}”", "{0}: {1} is needed, this is “{2}”")
                        .with(field.label(), expected(field, expected), clipped(words))))
                .orElseGet(() -> Read.of(answer));
    }

    /** Of a choice its titles, not its ids; of a long list what it is a list of. */
    private static Text expected(Field field, Text expected) {
        if (field.options().isEmpty()) {
            return expected;
        }
        List<Text> titles = field.options().stream().map(Field.Option::title).toList();
        return titles.size() > FEW_OPTIONS
                ? new Text("申报表中“{0}”的选项之一", "one of the options of “{0}” in the form").with(field.label())
                : new Text(
                        "下列之一：" + titles.stream().map(Text::zh).collect(Collectors.joining("、")),
                        "one of " + titles.stream().map(Text::en).collect(Collectors.joining("; ")));
    }

    private static String clipped(String words) {
        return words.length() <= SHOWN ? words : words.substring(0, SHOWN) + "…";
    }

    private static Json yesNo(String words) {
        String plain = plain(words);
        return YES.contains(plain) ? new Json.Bool(true) : NO.contains(plain) ? new Json.Bool(false) : Json.of(words);
    }

    private static String date(String words) {
        Matcher written = DATE.matcher(words);
        try {
            if (written.matches()) {
                return LocalDate.of(
                                Integer.parseInt(written.group(1)),
                                Integer.parseInt(written.group(2)),
                                Integer.parseInt(written.group(3)))
                        .toString();
            }
        } catch (DateTimeException e) {
            return words;
        }
        return SERIAL.matcher(words).matches()
                ? FIRST_SERIAL.plusDays(Long.parseLong(words)).toString()
                : words;
    }

    /** The option that is meant: by its id, its title, or its title without a code before it. */
    private static Optional<String> option(Field field, String words) {
        String plain = plain(words);
        for (int way = 0; way < 2; way++) {
            boolean uncoded = way == 1;
            List<String> found = field.options().stream()
                    .filter(option -> Stream.of(
                                    option.id(),
                                    option.title().zh(),
                                    option.title().en())
                            .map(CellWords::plain)
                            .map(each -> uncoded ? CODE.matcher(each).replaceFirst("") : each)
                            .anyMatch(plain::equals))
                    .map(Field.Option::id)
                    .toList();
            if (found.size() == 1) {
                return Optional.of(found.get(0));
            }
        }
        return Optional.empty();
    }

    /** Without what makes no difference to a reader: width and case of letters, and white space at the ends. */
    static String plain(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    /** A title as it is looked for: also without white space and colons. */
    static String title(String words) {
        return plain(words).replaceAll("[\\s:]", "");
    }
}
