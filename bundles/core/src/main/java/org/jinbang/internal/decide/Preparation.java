package org.jinbang.internal.decide;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jinbang.internal.texts.Days;
import org.jinbang.json.Json;
import org.jinbang.process.Command;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.ArticleRef;
import org.jinbang.scheme.Basis;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Text;
import org.jinbang.time.CalendarDays;
import org.jinbang.time.Counting;
import org.jinbang.time.LegalTime;
import org.jinbang.time.WorkingDays;

/**
 * What a unit has to have done before it recommends: examine, consult, publicise for so many days. Of each step it states the
 * day, of a publicity the first and the last.
 *
 * @param sorts of units that have to do it; empty if all have
 * @param days how long it lasts at least, not counting its first day; empty for a step of one day
 */
public record Preparation(
        String id, Text title, List<String> sorts, Optional<Integer> days, boolean working, Basis basis) {
    /** The parameter of a recommendation: {@code {id: {title, sorts, days, calendar, article}}}. */
    public static final String PREPARATION = "preparation";

    private static final Set<String> PARTS = Set.of("title", "sorts", "days", "calendar", "article");
    private static final Set<String> CALENDARS = Set.of("all", "working");

    /** The steps of a recommendation, in the order of their ids; {@code params} with references resolved. */
    public static List<Preparation> of(Stage recommendation, Json.Obj params) {
        List<Preparation> steps = new ArrayList<>();
        params.object(PREPARATION).members().forEach((id, step) -> {
            if (step instanceof Json.Obj given) {
                steps.add(of(recommendation, id, given));
            }
        });
        return steps;
    }

    private static Preparation of(Stage recommendation, String id, Json.Obj given) {
        Json.Obj title = given.object("title");
        return new Preparation(
                id,
                new Text(title.text("zh").orElse(id), title.text("en").orElse(id)),
                given.texts("sorts"),
                given.number("days").map(Math::toIntExact),
                given.text("calendar").filter("working"::equals).isPresent(),
                given.text("article").<Basis>map(ArticleRef::new).orElse(recommendation.basis()));
    }

    /** What is wrong with how the steps are written, if anything. */
    public static Optional<Text> misuse(Json.Obj params) {
        Map<String, Json> steps = params.object(PREPARATION).members();
        boolean none = params.get(PREPARATION).isPresent() && steps.isEmpty();
        Set<String> sorts = params.object(Recommenders.SORTS).members().keySet();
        return none || !steps.values().stream().allMatch(step -> wellFormed(step, sorts))
                ? Optional.of(new Text(
                        "preparation 应写作 {编号: {title: {zh, en}, sorts: [单位类别], days: 天数, calendar: working 或 all, article: 条款}}",
                        "write preparation as {id: {title: {zh, en}, sorts: [sorts of units], days: number, calendar: working or"
                                + " all, article: place}}"))
                : Optional.empty();
    }

    private static boolean wellFormed(Json step, Set<String> sorts) {
        return step instanceof Json.Obj given
                && PARTS.containsAll(given.members().keySet())
                && given.object("title").text("zh").isPresent()
                && given.object("title").text("en").isPresent()
                && given.text("article").isPresent()
                && given.text("calendar").map(CALENDARS::contains).orElse(true)
                && sorts.containsAll(given.texts("sorts"))
                && given.get("days").isPresent() == given.text("calendar").isPresent()
                && given.get("days").isPresent()
                        == given.number("days").filter(days -> days >= 1).isPresent();
    }

    /** The steps as a unit states them: step → day, or first and last day as {@code 2023-05-22/2023-05-29}. */
    static Json.Obj stated(Situation s, Stage recommendation, String unit, Command c) {
        Json.Obj given = c.data().object("steps");
        Optional<String> sort = Recommenders.sortOf(s.running(), unit);
        List<Preparation> steps = of(recommendation, s.params(recommendation)).stream()
                .filter(step -> step.sorts().isEmpty()
                        || sort.filter(step.sorts()::contains).isPresent())
                .toList();
        List<String> known = steps.stream().map(Preparation::id).toList();
        Refuse.unless(
                known.containsAll(given.members().keySet()),
                RefusalCode.MALFORMED,
                recommendation.basis(),
                "steps 只能写：" + String.join("、", known),
                "steps can name: " + String.join(", ", known));
        if (!c.data().isTrue("favourable")) {
            return Json.obj();
        }
        TreeMap<String, Json> stated = new TreeMap<>();
        for (Preparation step : steps) {
            step.complaint(s, given.text(step.id()).orElse("")).ifPresent(wrong -> {
                throw Refuse.with(RefusalCode.ENTRY_INVALID, step.basis(), wrong);
            });
            stated.put(step.id(), Json.of(given.text(step.id()).orElseThrow()));
        }
        return new Json.Obj(stated);
    }

    private Optional<Text> complaint(Situation s, String stated) {
        List<LocalDate> dates = List.of(stated.split("/", -1)).stream()
                .flatMap(text -> Days.parse(text).stream())
                .toList();
        if (dates.size() != (days.isPresent() ? 2 : 1)) {
            return Optional.of(
                    days.isPresent()
                            ? new Text(
                                            "推荐之前须完成“{0}”，并写明起止日期，例如 2023-05-22/2023-05-29",
                                            "“{0}” comes before the recommendation; state its first and last day such as"
                                                    + " 2023-05-22/2023-05-29")
                                    .with(title)
                            : new Text(
                                            "推荐之前须完成“{0}”，并写明日期，例如 2023-05-22",
                                            "“{0}” comes before the recommendation; state its day such as 2023-05-22")
                                    .with(title));
        }
        LocalDate last = dates.get(dates.size() - 1);
        boolean over = days.isPresent() ? !s.now().isBefore(LegalTime.endOf(last)) : !last.isAfter(s.today());
        if (!over) {
            return Optional.of(new Text("“{0}”到 {1} 尚未完成", "“{0}” is not over; its day is {1}").with(title, last));
        }
        return days.flatMap(count -> tooShort(s, count, dates.get(0), last));
    }

    private Optional<Text> tooShort(Situation s, int count, LocalDate first, LocalDate last) {
        LocalDate due = new Counting(s.calendar())
                .lastDay(first, working ? new WorkingDays(count) : new CalendarDays(count))
                .date();
        return last.isBefore(due)
                ? Optional.of(new Text(
                                "“{0}”自 {1} 起不少于 {2}，至 {3} 为止；所写止于 {4}",
                                "“{0}” lasts {2} at least from {1}, so until {3}; it is stated until {4}")
                        .with(
                                title,
                                first,
                                working
                                        ? new Text("{0} 个工作日", "{0} working days").with(count)
                                        : new Text("{0} 天", "{0} days").with(count),
                                due,
                                last))
                : Optional.empty();
    }
}
