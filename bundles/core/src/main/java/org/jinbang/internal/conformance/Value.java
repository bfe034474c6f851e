package org.jinbang.internal.conformance;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jinbang.internal.engine.Kinds;
import org.jinbang.internal.registry.RuleSwitch;
import org.jinbang.internal.revision.Leaves;
import org.jinbang.internal.revision.Leaves.Step;
import org.jinbang.json.Codec;
import org.jinbang.json.Json;
import org.jinbang.scheme.Organ;
import org.jinbang.scheme.Parameter;
import org.jinbang.scheme.Power;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.spi.ParameterSpec;

/**
 * A value of a scheme that could slightly differ: a number, duration, share, date, choice or yes-no.
 *
 * @param path where it stands
 * @param article the article it stands under; empty if under none
 * @param now what it is
 * @param others what it could be instead, the nearest first
 * @param excuse why no case is asked for it; empty if one is
 * @param with the scheme with another one in its place; fails where there can be no such scheme
 */
record Value(
        String path,
        Optional<String> article,
        Json now,
        List<Json> others,
        Optional<Text> excuse,
        Function<Json, Scheme> with) {
    /** What is known by other names, and what is only told. */
    private static final Set<String> NO_VALUES =
            Set.of("article", "number", "id", "name", "revision", "near", "kind", "zh", "en", "textHash", "note");

    private static final Set<String> ROOTS =
            Set.of("edition", "settings", "awards", "organs", "forms", "tracks", "stages", "aftercare", "parameters");
    private static final Text ONLY_TOLD = new Text("没有规则引用它，只供阅读", "no rule refers to it; it is only told");
    private static final Text OF_THE_FORM = new Text(
            "表单的容量上限，不是办法的规定；办法限定的字数应写成条件（length-at-most）",
            "how much the form holds, which no regulation says; a length that it limits is a condition (length-at-most)");
    private static final Text OF_THE_EDITION = new Text("默认值，每届可另行设定", "a default; each edition chooses");

    private static final Text ONLY_LOOKS =
            new Text("该机构只查阅，没有命令要看其人数", "the organ only looks on; no command asks how many sit in it");
    private static final Text OF_POSTS = new Text("各职务所需的人数更多", "its posts need more members");

    private static final Set<String> CALENDARS = Set.of("all", "working");
    private static final String CALENDAR = "calendar";
    private static final String DAY_OF_YEAR = "yearlyBy";
    private static final String SOME_YEAR = "2026-";

    /** All of a scheme. A number that comes from a parameter is one value, however often it is used. */
    static List<Value> of(Scheme scheme, Kinds kinds) {
        List<Value> values = new ArrayList<>();
        Predicate<String> used = RuleSwitch.used(scheme);
        for (Parameter each : scheme.parameters()) {
            if (each.values().stream().allMatch(dated -> dated.value() instanceof Json.Num)) {
                Json.Num now = (Json.Num) each.values().get(0).value();
                values.add(new Value(
                        "parameters/" + each.name(),
                        Optional.of(each.basis().article()).filter(article -> !article.isEmpty()),
                        now,
                        others(now),
                        used.test(each.name()) ? Optional.empty() : Optional.of(ONLY_TOLD),
                        other -> RuleSwitch.raised(
                                scheme, each, Math.toIntExact(((Json.Num) other).value() - now.value()))));
            }
        }
        Json.Obj data = scheme.data();
        for (List<Step> path : Leaves.of(data, json -> !(json instanceof Json.Obj) && !(json instanceof Json.Arr))) {
            Json now = Leaves.at(data, path);
            List<Json> others = eligible(scheme, data, path) ? others(scheme, kinds, data, path, now) : List.of();
            if (!others.isEmpty()) {
                values.add(new Value(
                        Leaves.address(data, path),
                        Leaves.article(data, path),
                        now,
                        others,
                        excuse(scheme, path),
                        other -> Codec.read(Leaves.changed(data, path, old -> other), Scheme.class)));
            }
        }
        return values;
    }

    private static boolean eligible(Scheme scheme, Json.Obj data, List<Step> path) {
        if (!ROOTS.contains(path.get(0).member()) || NO_VALUES.contains(name(path))) {
            return false;
        }
        return switch (path.get(0).member()) {
            case "parameters" ->
                name(path).equals("value")
                        && scheme.parameters().get(path.get(1).item()).values().stream()
                                .noneMatch(dated -> dated.value() instanceof Json.Num);
            case "edition" ->
                !(name(path).equals("everyYears")
                                && scheme.edition().everyParameter().isPresent())
                        && !(name(path).equals("batches")
                                && scheme.edition().batchesParameter().isPresent());
            case "forms" ->
                !name(path).equals("years")
                        || ((Json.Obj) Leaves.at(data, path.subList(0, path.size() - 1)))
                                .get("yearsParameter")
                                .isEmpty();
            default -> true;
        };
    }

    private static Optional<Text> excuse(Scheme scheme, List<Step> path) {
        return switch (path.get(0).member() + "/" + name(path)) {
            case "forms/maxLength" -> Optional.of(OF_THE_FORM);
            case "settings/defaultValue" -> Optional.of(OF_THE_EDITION);
            case "organs/atLeast" ->
                path.get(path.size() - 2).member().equals("composition")
                        ? excuse(scheme, scheme.organs().get(path.get(1).item()))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Why it does not matter how many members an organ has at least. */
    private static Optional<Text> excuse(Scheme scheme, Organ organ) {
        boolean onlyLooks = organ.appointedBy().isPresent()
                && organ.powers().stream().allMatch(grant -> grant.power() == Power.SUPERVISE)
                && scheme.data().canonical().split('"' + organ.id() + '"', -1).length == 2;
        if (onlyLooks) {
            return Optional.of(ONLY_LOOKS);
        }
        return organ.composition().least() > organ.composition().atLeast() ? Optional.of(OF_POSTS) : Optional.empty();
    }

    /** The name of the member in which a path ends. */
    private static String name(List<Step> path) {
        int last = path.size() - 1;
        while (path.get(last).inList()) {
            last--;
        }
        return path.get(last).member();
    }

    private static List<Json> others(Scheme scheme, Kinds kinds, Json.Obj data, List<Step> path, Json now) {
        List<Json> near = name(path).equals(DAY_OF_YEAR) ? nextDays(((Json.Str) now).value()) : others(now);
        if (!near.isEmpty()) {
            return near;
        }
        int params = params(path);
        if (params < 0 || now instanceof Json.Str reference && reference.value().startsWith("$")) {
            return List.of();
        }
        if (now instanceof Json.Bool is) {
            return List.of(new Json.Bool(!is.value()));
        }
        String word = ((Json.Str) now).value();
        if (name(path).equals(CALENDAR) && CALENDARS.contains(word)) {
            return Stream.of("all", "working")
                    .filter(each -> !each.equals(word))
                    .<Json>map(Json::of)
                    .toList();
        }
        Json.Obj element = (Json.Obj) Leaves.at(data, path.subList(0, params));
        return specs(kinds, path, element).stream()
                .filter(spec -> path.size() == params + 2 && spec.name().equals(name(path)))
                .filter(spec -> spec.type() == ParameterSpec.Type.CHOICE)
                .flatMap(spec -> spec.options().stream())
                .filter(option -> !option.equals(word))
                .<Json>map(Json::of)
                .toList();
    }

    /** Where the parameters of a stage or a condition begin; less than 0 if the path does not lead into some. */
    private static int params(List<Step> path) {
        for (int i = path.size() - 1; i >= 0; i--) {
            if (path.get(i).member().equals("params")) {
                return i;
            }
        }
        return -1;
    }

    private static List<ParameterSpec> specs(Kinds kinds, List<Step> path, Json.Obj element) {
        String kind = element.text("kind").orElse("");
        return path.get(0).member().equals("stages")
                ? Optional.ofNullable(kinds.stages().get(kind))
                        .map(each -> each.parameters())
                        .orElse(List.of())
                : Optional.ofNullable(kinds.conditions().get(kind))
                        .map(each -> each.parameters())
                        .orElse(List.of());
    }

    /** The day before and the day after one of the year. */
    private static List<Json> nextDays(String ofYear) {
        LocalDate day = LocalDate.parse(SOME_YEAR + ofYear);
        return Stream.of(day.plusDays(1), day.minusDays(1))
                .<Json>map(each -> Json.of(each.toString().substring(SOME_YEAR.length())))
                .toList();
    }

    /** What is a little more and a little less. */
    private static List<Json> others(Json now) {
        if (now instanceof Json.Num number) {
            return List.of(new Json.Num(number.value() + 1), new Json.Num(number.value() - 1));
        }
        String text = now instanceof Json.Str string ? string.value() : "";
        if (text.matches("\\d+/\\d+")) {
            String[] parts = text.split("/");
            BigInteger up = new BigInteger(parts[0]);
            BigInteger down = new BigInteger(parts[1]).add(BigInteger.ONE);
            return Stream.of(share(up.add(BigInteger.ONE), down), share(up, down))
                    .filter(each -> !each.equals(text))
                    .<Json>map(Json::of)
                    .toList();
        }
        if (text.matches("-?\\d+(\\.\\d+)?")) {
            BigDecimal decimal = new BigDecimal(text);
            return List.of(
                    Json.of(decimal.add(decimal.ulp()).toPlainString()),
                    Json.of(decimal.subtract(decimal.ulp()).toPlainString()));
        }
        if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            LocalDate day = LocalDate.parse(text);
            return List.of(
                    Json.of(day.plusDays(1).toString()),
                    Json.of(day.minusDays(1).toString()));
        }
        return List.of();
    }

    private static String share(BigInteger up, BigInteger down) {
        BigInteger common = up.gcd(down);
        return up.divide(common) + "/" + down.divide(common);
    }
}
