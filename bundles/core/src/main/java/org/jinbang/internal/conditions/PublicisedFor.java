package org.jinbang.internal.conditions;

import static org.jinbang.internal.conditions.Verdicts.quoted;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jinbang.json.Json;
import org.jinbang.scheme.Field;
import org.jinbang.scheme.FieldType;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.spi.Facts;
import org.jinbang.scheme.spi.ParameterSpec;
import org.jinbang.time.CalendarDays;
import org.jinbang.time.Counting;
import org.jinbang.time.LastDay;
import org.jinbang.time.Term;
import org.jinbang.time.WorkingDays;

/**
 * Something was publicised elsewhere for so many days before the deadline, such as an application inside the organisation
 * that files it. The day of publication does not count (Civil Code, art. 201).
 */
final class PublicisedFor extends FieldCondition {
    private static final String UNTIL = "until";
    private static final String DAYS = "days";
    private static final String CALENDAR = "calendar";
    private static final String WORKING = "working";

    PublicisedFor() {
        super(
                "publicised-for",
                new Text(
                        "自该日期起公示至另一日期，须满规定天数（公示当日不计），并在申报截止前结束。",
                        "What was publicised on the date until another has been so for the days asked, not counting the day of"
                                + " publication, and not beyond the deadline for applications."),
                Set.of(FieldType.DATE),
                ParameterSpec.required(
                        UNTIL, ParameterSpec.Type.FIELD, new Text("公示结束日期所在的字段", "The field of the last day")),
                ParameterSpec.required(DAYS, ParameterSpec.Type.NUMBER, new Text("至少多少天", "How many days at least")),
                ParameterSpec.choice(
                        CALENDAR,
                        true,
                        List.of("all", WORKING),
                        new Text("working：工作日；all：自然日", "working: working days; all: calendar days")));
    }

    @Override
    public String example() {
        return """
                - id: publicised
                  title: {zh: 单位内部公示满七天, en: Publicised inside for seven days}
                  kind: publicised-for
                  field: publicised-from
                  until: publicised-until
                  days: 7
                  calendar: all
                  article: "13"
                """;
    }

    @Override
    Optional<Text> misuse(Json.Obj params, Field field) {
        int days = Params.number(params, DAYS);
        return days >= 1 && days <= 366
                ? Optional.empty()
                : Optional.of(
                        new Text("days 须在 1 至 366 之间，现为 {0}", "days must be from 1 to 366; it is {0}").with(days));
    }

    @Override
    Verdict weigh(Field field, Json answer, Json.Obj params, Facts facts) {
        Optional<Field> last = params.text(UNTIL).flatMap(facts::field);
        Optional<Json> until = last.flatMap(each -> facts.answer(each.id())).filter(Answers::given);
        if (last.isPresent() && until.isEmpty()) {
            return unanswered(last.get(), params, facts);
        }
        Optional<LocalDate> from = Answers.date(answer);
        Optional<LocalDate> to = until.flatMap(Answers::date);
        Text expected = new Text("日期（例如 2024-05-31）", "a date such as 2024-05-31");
        if (from.isEmpty()) {
            return unreadable(field, expected, answer);
        }
        return to.isEmpty()
                ? unreadable(last.orElse(field), expected, until.orElse(answer))
                : weigh(field, last.orElseThrow(), from.get(), to.get(), params, facts);
    }

    private static Verdict weigh(Field first, Field last, LocalDate from, LocalDate to, Json.Obj params, Facts facts) {
        int days = Params.number(params, DAYS);
        boolean working = params.text(CALENDAR).filter(WORKING::equals).isPresent();
        Term term = working ? new WorkingDays(days) : new CalendarDays(days);
        LastDay due = new Counting(facts.calendar()).lastDay(from, term);
        boolean met = !to.isBefore(due.date()) && !to.isAfter(facts.deadline());
        return Verdicts.either(
                met,
                "{0}为 {1}，公示满 {2} 至 {3} 为止；{4}须不早于该日、不晚于 {5}，所填为 {6}",
                "{0} is {1}, so {2} end on {3}; {4} must not be before that day nor after {5}; it is {6}",
                quoted(first),
                from,
                working
                        ? new Text("{0} 个工作日", "{0} working days").with(days)
                        : new Text("{0} 天", "{0} days").with(days),
                due.date(),
                quoted(last),
                facts.deadline(),
                to);
    }
}
