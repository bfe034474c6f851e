package org.jinbang.time.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jinbang.json.Json;
import org.jinbang.json.JsonException;
import org.jinbang.time.CalendarYear;

/**
 * Reads calendar data:
 *
 * <pre>{@code
 * {
 *   "format": "jinbang-calendar/1",
 *   "source": "where the file comes from (optional)",
 *   "licence": "the terms it comes under (optional)",
 *   "years": {
 *     "2024": {
 *       "source": "国办发明电〔2023〕7号",               the number of the notice (optional)
 *       "holidays": ["2024-01-01", "2024-02-10", …],   every day the notice gives off
 *       "makeUpDays": ["2024-02-04", …]                every Saturday and Sunday it has worked
 *     }
 *   }
 * }
 * }</pre>
 *
 * <p>Weekends within a holiday may be listed or not. A date of late December that the next year's notice names stands
 * under that next year.
 */
final class CalendarFile {

    private static final String FORMAT = "jinbang-calendar/1";
    private static final long LARGEST = 1 << 20;
    private static final Set<String> MEMBERS = Set.of("format", "source", "licence", "years");
    private static final Set<String> YEAR_MEMBERS = Set.of("source", "holidays", "makeUpDays");

    /** Off in every year since 1949; a year without them is a slip (全国年节及纪念日放假办法, art. 2). */
    private static final List<MonthDay> EVERY_YEAR = List.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(10, 1));

    private final List<String> problems = new ArrayList<>();

    private CalendarFile() {}

    /** The years shipped with the system. */
    static List<CalendarYear> shipped() {
        try (InputStream in = CalendarFile.class.getResourceAsStream("calendar.json")) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The years of a file.
     *
     * @throws IOException if it cannot be read
     * @throws IllegalArgumentException if it is no calendar; the message names every problem, in both languages
     */
    static List<CalendarYear> read(Path path) throws IOException {
        if (Files.size(path) > LARGEST) {
            throw new IllegalArgumentException("文件大于 1 MiB / the file is larger than 1 MiB");
        }
        try {
            return parse(Files.readString(path));
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("文件不是 UTF-8 编码 / the file is not UTF-8", e);
        }
    }

    /** The years of a text; see {@link #read}. */
    static List<CalendarYear> parse(String text) {
        Json.Obj root;
        try {
            root = Json.parseObject(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (JsonException e) {
            throw new IllegalArgumentException("不是有效的 JSON / not valid JSON: " + e.getMessage(), e);
        }
        CalendarFile file = new CalendarFile();
        List<CalendarYear> years = file.years(root);
        if (!file.problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", file.problems));
        }
        return years;
    }

    private List<CalendarYear> years(Json.Obj root) {
        refuseOthers("", root, MEMBERS);
        if (!root.text("format").equals(Optional.of(FORMAT))) {
            problem("format", "应为 \"" + FORMAT + "\"", "must be \"" + FORMAT + "\"");
        }
        Json.Obj years = root.object("years");
        if (years.members().isEmpty()) {
            problem("years", "应为对象，至少含一个年份", "must be an object with at least one year");
        }
        List<CalendarYear> read = new ArrayList<>();
        for (Map.Entry<String, Json> entry : years.members().entrySet()) {
            String where = "years." + entry.getKey();
            if (!entry.getKey().matches("[12]\\d{3}")) {
                problem(where, "应为四位年份", "must be a year of four digits");
            } else if (entry.getValue() instanceof Json.Obj year) {
                year(where, Integer.parseInt(entry.getKey()), year).ifPresent(read::add);
            } else {
                problem(where, "应为对象", "must be an object");
            }
        }
        return read;
    }

    private Optional<CalendarYear> year(String where, int number, Json.Obj year) {
        int before = problems.size();
        refuseOthers(where + ".", year, YEAR_MEMBERS);
        SortedSet<LocalDate> holidays = dates(where + ".holidays", year.get("holidays"));
        SortedSet<LocalDate> makeUpDays = dates(where + ".makeUpDays", year.get("makeUpDays"));
        if (problems.size() > before) {
            return Optional.empty();
        }
        for (MonthDay festival : EVERY_YEAR) {
            if (!holidays.contains(festival.atYear(number))) {
                LocalDate day = festival.atYear(number);
                problem(where + ".holidays", "缺少法定节日 " + day, "lacks the statutory holiday " + day);
            }
        }
        try {
            return Optional.of(new CalendarYear(number, year.text("source"), holidays, makeUpDays));
        } catch (IllegalArgumentException e) {
            problems.add(where + ": " + e.getMessage());
            return Optional.empty();
        }
    }

    private SortedSet<LocalDate> dates(String where, Optional<Json> value) {
        SortedSet<LocalDate> dates = new TreeSet<>();
        if (value.isEmpty() || !(value.get() instanceof Json.Arr array)) {
            problem(where, "应为日期数组", "must be an array of dates");
            return dates;
        }
        for (int i = 0; i < array.items().size(); i++) {
            Json item = array.items().get(i);
            Optional<LocalDate> date = date(item);
            if (date.isEmpty()) {
                problem(
                        where + "[" + i + "]",
                        item + " 应为 \"2024-01-31\" 形式的日期",
                        item + " must be a date like \"2024-01-31\"");
            } else if (!dates.add(date.get())) {
                problem(where + "[" + i + "]", item + " 重复", item + " stands twice");
            }
        }
        return dates;
    }

    private static Optional<LocalDate> date(Json item) {
        try {
            return item instanceof Json.Str text ? Optional.of(LocalDate.parse(text.value())) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private void refuseOthers(String where, Json.Obj object, Set<String> allowed) {
        for (String name : object.members().keySet()) {
            if (!allowed.contains(name)) {
                Set<String> sorted = new TreeSet<>(allowed);
                problem(where + name, "不是已知的项，可用 " + sorted, "is not known, allowed are " + sorted);
            }
        }
    }

    private void problem(String where, String zh, String en) {
        problems.add(where + ": " + zh + " / " + en);
    }
}
