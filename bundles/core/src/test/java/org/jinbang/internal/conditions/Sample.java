package org.jinbang.internal.conditions;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.json.Json;
import org.jinbang.scheme.ArticleRef;
import org.jinbang.scheme.Basis;
import org.jinbang.scheme.Condition;
import org.jinbang.scheme.Field;
import org.jinbang.scheme.FieldType;
import org.jinbang.scheme.Finding;
import org.jinbang.scheme.Finding.Result;
import org.jinbang.scheme.Form;
import org.jinbang.scheme.Industry;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.spi.ConditionKind;
import org.jinbang.scheme.spi.ConditionKind.Verdict;
import org.jinbang.scheme.spi.Facts;
import org.jinbang.time.WorkCalendar;
import org.jinbang.time.internal.ShippedCalendar;

/** An application of an invented person, with a form that has one field of each type; its deadline is 2024-05-31. */
final class Sample implements Facts {
    static final LocalDate DEADLINE = LocalDate.of(2024, 5, 31);
    static final Basis BASIS = new ArticleRef("8");

    private final Map<String, Json> answers = new HashMap<>();
    private final Map<String, Integer> files = new HashMap<>();
    private final Map<String, Result> judgements = new HashMap<>();
    private List<Finding> parts = List.of();
    private LocalDate deadline = DEADLINE;

    static ConditionKind kind(String name) {
        return CoreConditions.all().stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static Json.Obj params(String json) {
        return Json.parseObject(json);
    }

    /** An application that has answered one field. */
    static Sample answering(String field, String json) {
        return new Sample().answer(field, Json.parse(json));
    }

    Sample answer(String field, Json answer) {
        answers.put(field, answer);
        return this;
    }

    Sample attached(String field, int count) {
        files.put(field, count);
        return this;
    }

    Sample judged(Result result) {
        judgements.put(condition(), result);
        return this;
    }

    Sample with(Result... results) {
        parts = java.util.stream.IntStream.range(0, results.length)
                .mapToObj(i -> new Finding(
                        "part-" + i, results[i], BASIS, new Text("第" + i + "项的理由", "reason of part " + i), List.of()))
                .toList();
        return this;
    }

    Sample until(String day) {
        deadline = LocalDate.parse(day);
        return this;
    }

    /** The verdict of a kind. */
    Verdict under(String kind, String params) {
        return kind(kind).judge(params(params), this);
    }

    /** What the scheme author is told. */
    static Optional<Text> misuse(String kind, String params) {
        Condition condition = new Condition(
                "c", new Text("条件", "condition"), kind, params(params), List.of(), Optional.empty(), BASIS);
        return kind(kind).misuse(condition, params(params), new Sample().form());
    }

    @Override
    public Optional<Json> answer(String field) {
        return Optional.ofNullable(answers.get(field));
    }

    @Override
    public int files(String field) {
        return files.getOrDefault(field, 0);
    }

    @Override
    public Form form() {
        List<Field> fields = List.of(
                field("name", FieldType.TEXT, "姓名", "Name"),
                field("deeds", FieldType.LONG_TEXT, "事迹", "Deeds"),
                field("staff", FieldType.NUMBER, "员工数", "Staff"),
                field("founded", FieldType.DATE, "成立日期", "Founded"),
                field("noticed", FieldType.DATE, "公示日期", "Publicised on"),
                field("closed", FieldType.DATE, "公示结束日期", "Publicised until"),
                field("link", FieldType.CHOICE, "质量环节", "Link"),
                field("level", FieldType.CHOICE, "级别", "Level"),
                field("industry", FieldType.CHOICE, "行业", "Industry"),
                field("front-line", FieldType.YES_NO, "一线", "Front line"),
                field("profit", FieldType.YEARS, "利润", "Profit"),
                field("proof", FieldType.FILE, "证明", "Proof"));
        return new Form(
                "person", new Text("表", "Form"), List.of(new Form.Section("all", new Text("节", "All"), fields)));
    }

    private static Field field(String id, FieldType type, String zh, String en) {
        return new Field(
                id,
                new Text(zh, en),
                type,
                false,
                Optional.empty(),
                type == FieldType.CHOICE ? options(id) : List.of(),
                id.equals("link"),
                type == FieldType.YEARS ? Optional.of(3) : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                BASIS);
    }

    private static List<Field.Option> options(String field) {
        return field.equals("industry")
                ? Industry.all().stream()
                        .map(each -> new Field.Option(each.code(), each.titled()))
                        .toList()
                : List.of(
                        new Field.Option("design", new Text("设计", "Design")),
                        new Field.Option("production", new Text("生产", "Production")),
                        new Field.Option("sales", new Text("销售", "Sales")));
    }

    @Override
    public LocalDate deadline() {
        return deadline;
    }

    @Override
    public WorkCalendar calendar() {
        return ShippedCalendar.calendar();
    }

    @Override
    public Optional<Result> judgement(String condition) {
        return Optional.ofNullable(judgements.get(condition));
    }

    @Override
    public Text stage(String id) {
        return new Text("虚构环节" + id, "invented " + id);
    }

    @Override
    public List<Finding> parts() {
        return parts;
    }

    @Override
    public String condition() {
        return "the-condition";
    }
}
