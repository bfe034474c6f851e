package org.jinbang.internal.stages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jinbang.internal.decide.Supplements;
import org.jinbang.internal.texts.Days;
import org.jinbang.internal.texts.Texts;
import org.jinbang.json.Json;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.spi.ParameterSpec;

/**
 * A stage in which a member of the organ decides on each application, naming what was consulted or received and when: a
 * check of qualification, or a consultation of departments. The latest entry decides.
 */
final class DecidedStage extends CoreStage {
    private static final String PASS = "pass";
    private static final String FAIL = "fail";
    private static final String SOURCES = "sources";
    private static final String DEPARTMENTS = "departments";
    private static final String MATERIALS = "materials";
    private static final String SUPPLEMENTS = "supplements";

    /** What entries name with its day: asked of every one, or only of one that passes. */
    private static final List<String> DATED = List.of(SOURCES, DEPARTMENTS, MATERIALS);

    private final String example;

    private DecidedStage(String name, Text explanation, String example, ParameterSpec... parameters) {
        super(name, explanation, parameters);
        this.example = example;
    }

    static DecidedStage check() {
        return new DecidedStage(
                "check",
                new Text(
                        "由机构逐份审查：通过或不通过，并记录所查信息来源。",
                        "The organ checks each application: pass or fail, with the sources consulted."),
                """
                - id: qualify
                  title: {zh: 资格审查, en: Qualification check}
                  kind: check
                  by: office
                  sources: [credit-information]
                  titles: {credit-information: {zh: 信用信息, en: Credit information}}
                  supplements: true
                  supplement-term: {days: 5, calendar: working}
                  supplement-once: true
                  article: "14"
                """,
                ParameterSpec.optional(
                        SOURCES,
                        ParameterSpec.Type.TEXTS,
                        new Text(
                                "每份记录须写明的信息来源及查询日期，例如 credit-information",
                                "What each entry must name with the day it was consulted, e.g. credit-information")),
                ParameterSpec.optional(
                        MATERIALS,
                        ParameterSpec.Type.TEXTS,
                        new Text(
                                "须收到的材料，如一式三份的纸质材料；通过时须逐项写明收到日期",
                                "What has to be received, such as bound copies; an entry that passes names the day of each")),
                CodeTitles.of(SOURCES + ", " + MATERIALS),
                ParameterSpec.optional(
                        SUPPLEMENTS,
                        ParameterSpec.Type.YES_NO,
                        new Text(
                                "true：可以要求申报者限期补正；默认 false",
                                "true: a supplement can be asked for by a day; default false")),
                ParameterSpec.optional(
                        Supplements.TERM,
                        ParameterSpec.Type.TERM,
                        new Text(
                                "补正期限，自要求之日起算，首日不计，例如 {days: 5, calendar: working}；未写则由机构每次指定",
                                "How long the applicant has from the day it is asked for, which does not count, e.g. {days: 5,"
                                        + " calendar: working}; left out, the organ names a day each time")),
                ParameterSpec.optional(
                        Supplements.ONCE,
                        ParameterSpec.Type.YES_NO,
                        new Text(
                                "true：只能要求补正一次（一次性告知）；默认 false",
                                "true: a supplement is asked for once only, with all that is missing; default false")));
    }

    static DecidedStage consultation() {
        return new DecidedStage(
                "consultation",
                new Text(
                        "就每份申报征求有关部门意见：通过或不通过，并记录各部门答复的日期。",
                        "Departments are consulted on each application: pass or fail, with the day each has answered."),
                """
                - id: consult
                  title: {zh: 征求意见, en: Consultation}
                  kind: consultation
                  by: office
                  departments: [environment, safety]
                  titles:
                    environment: {zh: 生态环境部门, en: Environment}
                    safety: {zh: 应急管理部门, en: Safety}
                  article: "14"
                """,
                ParameterSpec.required(
                        DEPARTMENTS,
                        ParameterSpec.Type.TEXTS,
                        new Text(
                                "须征求意见的部门代码；每份记录须写明各部门答复的日期",
                                "The codes of the departments; each entry must name the day on which each has answered")),
                CodeTitles.of(DEPARTMENTS));
    }

    static DecidedStage deliberation() {
        return new DecidedStage(
                "deliberation",
                new Text(
                        "由机构合议每份申报是否进入下一环节，由一名成员登记结论。",
                        "The organ deliberates on which applications go on; one member records what it settled."),
                """
                - id: shortlist
                  title: {zh: 合议, en: Deliberation}
                  kind: deliberation
                  by: committee
                  article: "16"
                """);
    }

    @Override
    public String example() {
        return example;
    }

    @Override
    public Recording recording() {
        return Recording.DECISION;
    }

    @Override
    public Optional<Text> misuse(Stage stage, Json.Obj params) {
        List<Text> wrong = new ArrayList<>();
        if (stage.by().isEmpty()) {
            wrong.add(new Text("须以 by 指明办理的机构", "by must name the organ that conducts it"));
        }
        if (!stage.measures().isEmpty()) {
            wrong.add(new Text(
                    "该环节只作通过与否的决定，不能有评分项（measures）", "It is decided by pass or fail and cannot have measures"));
        }
        boolean consults = parameters().stream().anyMatch(each -> each.name().equals(DEPARTMENTS));
        if (consults && params.texts(DEPARTMENTS).isEmpty()) {
            wrong.add(new Text("{0} 须至少列出一项", "{0} must list at least one").with(DEPARTMENTS));
        }
        if (!params.isTrue(SUPPLEMENTS)
                && Stream.of(Supplements.TERM, Supplements.ONCE).anyMatch(params.members()::containsKey)) {
            wrong.add(new Text(
                    "没有 supplements: true 就不能使用 supplement-term 或 supplement-once",
                    "supplement-term and supplement-once mean nothing without supplements: true"));
        }
        wrong.addAll(CodeTitles.wrong(codes(params), params));
        return together(wrong);
    }

    /** All that entries can name with its day. */
    private static List<String> codes(Json.Obj params) {
        return DATED.stream().flatMap(list -> params.texts(list).stream()).toList();
    }

    @Override
    public Optional<Text> complaint(Entry entry, Sitting sitting) {
        List<Text> wrong = new ArrayList<>();
        String decision = entry.decision().orElse("");
        if (!decision.equals(PASS) && !decision.equals(FAIL)) {
            wrong.add(new Text("结论须为 pass（通过）或 fail（不通过），现为“{0}”", "The decision must be pass or fail; it is “{0}”")
                    .with(decision));
        }
        if (!entry.scores().isEmpty()) {
            wrong.add(new Text("该环节不评分", "Nothing is scored in this stage"));
        }
        if (decision.equals(FAIL) && !entry.commented()) {
            wrong.add(new Text("不通过须写明理由（comment）", "A fail needs a comment that says why"));
        }
        List<String> received = sitting.params().texts(MATERIALS);
        List<String> consulted = codes(sitting.params()).stream()
                .filter(code -> !received.contains(code))
                .toList();
        missing(entry, consulted)
                .map(codes -> new Text(
                                "sources 须写明 {0} 及其日期，例如 2024-05-31",
                                "sources must name {0} with its day such as 2024-05-31")
                        .with(Texts.list(codes)))
                .ifPresent(wrong::add);
        missing(entry, decision.equals(PASS) ? received : List.of())
                .map(codes -> new Text(
                                "材料不齐，不能通过；尚缺：{0}（收到的须写明日期）",
                                "It cannot pass while materials are missing: {0}; name the day on which each came")
                        .with(Texts.listed(
                                codes.stream().map(sitting.stage()::called).toList())))
                .ifPresent(wrong::add);
        wrong.addAll(wrongDays(entry, codes(sitting.params())));
        return together(wrong);
    }

    /** Those of the codes that an entry does not name; empty if none. */
    private static Optional<List<String>> missing(Entry entry, List<String> asked) {
        List<String> missing = asked.stream()
                .filter(code -> !entry.sources().containsKey(code))
                .toList();
        return missing.isEmpty() ? Optional.empty() : Optional.of(missing);
    }

    private static List<Text> wrongDays(Entry entry, List<String> asked) {
        List<Text> wrong = new ArrayList<>();
        entry.sources().forEach((source, day) -> {
            if (!asked.contains(source)) {
                wrong.add(new Text("不识别的来源“{1}”；可写：{0}", "The source “{1}” is not known here; known: {0}")
                        .with(Texts.list(asked), source));
            } else if (Days.parse(day).isEmpty()) {
                wrong.add(new Text(
                                "来源 {0} 的日期应如 2024-05-31，现为“{1}”",
                                "The day of {0} must be a date such as 2024-05-31; it is “{1}”")
                        .with(source, day));
            }
        });
        return wrong;
    }

    @Override
    public List<Outcome> outcomes(List<Case> cohort, Sitting sitting) {
        return cohort.stream().map(each -> outcome(each, sitting)).toList();
    }

    private static Outcome outcome(Case each, Sitting sitting) {
        if (each.supplementDue()) {
            return Outcomes.open(
                    each, "已要求补正，尚未收到，期限未满", "A supplement was asked for; it has not come and is not overdue");
        }
        List<Entry> entries = Entries.counting(each);
        if (entries.isEmpty()) {
            return each.entitled() == 0
                    ? Outcomes.open(each, "所有成员均须回避；须更换成员", "All members are recused; one must be substituted")
                    : Outcomes.open(each, "尚无结论", "Nothing is decided yet");
        }
        Entry latest = entries.get(entries.size() - 1);
        if (!latest.decision().orElse("").equals(PASS)) {
            return Outcomes.ends(
                    each, "“{0}”未通过{1}", "“{0}”: failed{1}", sitting.stage().title(), sources(latest, sitting));
        }
        Gate gate = new Gate(each, sitting);
        return gate.end()
                .or(gate::obstacle)
                .orElseGet(() -> Outcomes.advances(
                        each, "“{0}”通过{1}", "“{0}”: passed{1}", sitting.stage().title(), sources(latest, sitting)));
    }

    private static Object sources(Entry entry, Sitting sitting) {
        List<Text> named = entry.sources().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(source ->
                        new Text("{0} {1}", "{0} {1}").with(sitting.stage().called(source.getKey()), source.getValue()))
                .toList();
        return named.isEmpty() ? "" : new Text("（{0}）", " ({0})").with(Texts.listed(named));
    }
}
