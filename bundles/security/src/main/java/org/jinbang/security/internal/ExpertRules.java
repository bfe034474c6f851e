package org.jinbang.security.internal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jinbang.process.RefusedException;
import org.jinbang.scheme.Text;
import org.jinbang.security.Experts.NewExpert;

/** What an entry of the register must be; finds all faults of one, not the first. */
final class ExpertRules {
    private static final int MAX_TEXT = 100;
    private static final int MAX_LIST = 50;

    /** A comma is a part of names as “Example Co., Ltd.”; beside a Chinese character it separates. */
    private static final Pattern ORGANISATIONS =
            Pattern.compile("[、;；，\\r\\n]|(?<=\\p{IsHan})\\s*,|,(?=\\s*\\p{IsHan})");

    private static final Pattern FIELDS = Pattern.compile("[、;；,，\\r\\n]");

    private final List<Fault> faults = new ArrayList<>();

    /** What is wrong where. */
    record Fault(ExpertColumn column, Text text) {}

    /** What somebody entered, fit to be stored, with its faults; a part that is at fault is left as it came. */
    record Checked(NewExpert expert, List<Fault> faults) {}

    private ExpertRules() {}

    static Checked check(NewExpert given) {
        ExpertRules rules = new ExpertRules();
        NewExpert expert = new NewExpert(
                rules.rule(ExpertColumn.NAME, given.name(), () -> Rules.name(given.name())),
                present(given.login()).map(Rules::normalLogin),
                present(given.email())
                        .map(email -> rules.rule(
                                ExpertColumn.EMAIL,
                                email,
                                () -> Rules.email(Optional.of(email)).orElse(""))),
                given.title().map(title -> rules.text(ExpertColumn.TITLE, title)),
                rules.needed(ExpertColumn.ORGANISATION, given.organisation()),
                given.interests().map(interests -> rules.list(ExpertColumn.INTERESTS, interests)),
                given.fields().map(fields -> rules.list(ExpertColumn.FIELDS, fields)),
                given.industries().map(industries -> rules.list(ExpertColumn.INDUSTRIES, industries)));
        if (expert.fields().orElse(List.of()).isEmpty()) {
            rules.fault(ExpertColumn.FIELDS, "至少填写一个专业领域", "Give at least one field of competence");
        }
        return new Checked(expert, List.copyOf(rules.faults));
    }

    /** A cell with several organisations. */
    static List<String> organisations(String cell) {
        return split(ORGANISATIONS, cell);
    }

    /** A cell with several fields. */
    static List<String> fields(String cell) {
        return split(FIELDS, cell);
    }

    private static List<String> split(Pattern pattern, String cell) {
        return Stream.of(pattern.split(cell)).filter(part -> !part.isBlank()).toList();
    }

    private static Optional<String> present(Optional<String> text) {
        return text.map(String::strip).filter(each -> !each.isEmpty());
    }

    private String rule(ExpertColumn column, String given, Supplier<String> rule) {
        try {
            return rule.get();
        } catch (RefusedException e) {
            faults.add(new Fault(column, e.refusal().detail()));
            return given == null ? "" : given;
        }
    }

    private List<String> list(ExpertColumn column, List<String> given) {
        List<String> all = given.stream()
                .map(each -> text(column, each))
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
        if (all.size() > MAX_LIST) {
            fault(column, "不得超过 " + MAX_LIST + " 项", "At most " + MAX_LIST + " of them");
        }
        return all;
    }

    private String needed(ExpertColumn column, String given) {
        String text = text(column, given == null ? "" : given);
        if (text.isEmpty()) {
            fault(column, "须填写", "This is missing");
        }
        return text;
    }

    /** One line with single spaces, so that the same is written the same. */
    private String text(ExpertColumn column, String given) {
        String plain = Normalizer.normalize(given, Normalizer.Form.NFC)
                .replaceAll("[\\s\\u3000]+", " ")
                .strip();
        if (plain.codePointCount(0, plain.length()) > MAX_TEXT
                || plain.codePoints().anyMatch(Character::isISOControl)) {
            fault(
                    column,
                    "每项应为不超过 " + MAX_TEXT + " 个字符的一行文字",
                    "Each is one line of at most " + MAX_TEXT + " characters");
        }
        return plain;
    }

    private void fault(ExpertColumn column, String zh, String en) {
        faults.add(new Fault(column, new Text(zh, en)));
    }
}
