package org.jinbang.internal.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jinbang.internal.engine.Kinds;
import org.jinbang.json.Json;
import org.jinbang.process.RefusedException;
import org.jinbang.process.Schemes.Problem;
import org.jinbang.scheme.Condition;
import org.jinbang.scheme.Form;
import org.jinbang.scheme.Fraction;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.Track;
import org.jinbang.scheme.Values;
import org.jinbang.scheme.spi.ConditionKind;
import org.jinbang.scheme.spi.ParameterSpec;
import org.jinbang.scheme.spi.StageKind;

/** Holds conditions and stages against the kinds they name: the kind exists, its parameters are there and fit. */
final class KindUse {
    private final Scheme scheme;
    private final Values values;
    private final List<Problem> problems = new ArrayList<>();

    private KindUse(Scheme scheme) {
        this.scheme = scheme;
        this.values = scheme.values(LocalDate.of(9999, 1, 1), Json.obj());
    }

    static List<Problem> problems(Scheme scheme, Kinds kinds) {
        KindUse use = new KindUse(scheme);
        scheme.stages().forEach(stage -> use.stage(stage, kinds));
        for (Track track : scheme.tracks()) {
            scheme.form(track.form())
                    .ifPresent(form -> track.conditions().stream()
                            .flatMap(Condition::tree)
                            .forEach(condition -> use.condition(track, form, condition, kinds)));
        }
        return use.problems;
    }

    private void problem(String where, Text message) {
        problems.add(new Problem(where, message));
    }

    private void stage(Stage stage, Kinds kinds) {
        String where = "stages/" + stage.id();
        StageKind kind = kinds.stages().get(stage.kind());
        if (kind == null) {
            problem(where, unknown(stage.kind(), new TreeSet<>(kinds.stages().keySet())));
            return;
        }
        try {
            Optional<Json.Obj> params = parameters(where, stage.params(), kind.parameters(), Optional.empty());
            params.flatMap(resolved -> kind.misuse(stage, resolved)).ifPresent(text -> problem(where, text));
        } catch (RefusedException e) {
            problem(where, e.refusal().detail());
        }
    }

    private void condition(Track track, Form form, Condition condition, Kinds kinds) {
        String where = "tracks/" + track.id() + "/conditions/" + condition.id();
        ConditionKind kind = kinds.conditions().get(condition.kind());
        if (kind == null) {
            problem(
                    where,
                    unknown(condition.kind(), new TreeSet<>(kinds.conditions().keySet())));
            return;
        }
        try {
            Optional<Json.Obj> params = parameters(where, condition.params(), kind.parameters(), Optional.of(form));
            params.flatMap(resolved -> kind.misuse(condition, resolved, form)).ifPresent(text -> problem(where, text));
        } catch (RuntimeException e) {
            problem(
                    where,
                    new Text("类型 {0} 检查参数时出错：{1}", "the kind {0} failed on its parameters: {1}")
                            .with(condition.kind(), e));
        }
    }

    private static Text unknown(String kind, Set<String> known) {
        return new Text("没有类型 {0}；可用：{1}", "there is no kind {0}; there are: {1}").with(kind, String.join(", ", known));
    }

    /** The resolved parameters, or empty after naming what is wrong with them. */
    private Optional<Json.Obj> parameters(
            String where, Json.Obj given, List<ParameterSpec> specs, Optional<Form> form) {
        int before = problems.size();
        List<String> names = specs.stream().map(ParameterSpec::name).toList();
        given.members().keySet().stream()
                .filter(name -> !names.contains(name))
                .forEach(name -> problem(
                        where + "/params/" + name,
                        new Text("未知参数 {0}；允许：{1}", "unknown parameter {0}; allowed: {1}")
                                .with(name, String.join(", ", names))));
        Json.Obj resolved;
        try {
            resolved = values.resolve(given);
        } catch (IllegalArgumentException e) {
            problem(where, new Text("引用无法解析：" + e.getMessage(), e.getMessage()));
            return Optional.empty();
        }
        for (ParameterSpec spec : specs) {
            Optional<Json> value = resolved.get(spec.name());
            if (value.isEmpty() && spec.required()) {
                problem(
                        where,
                        new Text("缺少参数 {0}：{1}", "the parameter {0} is missing: {1}").with(spec.name(), spec.help()));
            } else if (value.isPresent() && !fits(spec, value.get(), form)) {
                problem(
                        where + "/params/" + spec.name(),
                        new Text("参数 {0} 不能为 {1}：{2}", "the parameter {0} cannot be {1}: {2}")
                                .with(spec.name(), value.get().canonical(), spec.help()));
            }
        }
        return problems.size() == before ? Optional.of(resolved) : Optional.empty();
    }

    private boolean fits(ParameterSpec spec, Json value, Optional<Form> form) {
        String text = value instanceof Json.Str s ? s.value() : null;
        return switch (spec.type()) {
            case TEXT -> text != null;
            case NUMBER -> value instanceof Json.Num;
            case DECIMAL -> value instanceof Json.Num || text != null && text.matches("-?\\d+(\\.\\d+)?");
            case FRACTION -> text != null && Fraction.isFraction(text);
            case DATE -> text != null && text.matches("\\d{4}-\\d{2}-\\d{2}");
            case YES_NO -> value instanceof Json.Bool;
            case CHOICE -> text != null && spec.options().contains(text);
            case FIELD -> text != null && form.flatMap(f -> f.field(text)).isPresent();
            case ORGAN -> text != null && scheme.organ(text).isPresent();
            case STAGE -> text != null && scheme.stage(text).isPresent();
            case TEXTS -> value instanceof Json.Arr a && a.items().stream().allMatch(Json.Str.class::isInstance);
            case TERM ->
                value instanceof Json.Obj term
                        && term.number("days")
                                .filter(days -> days > 0 && days < 3660)
                                .isPresent()
                        && term.text("calendar")
                                .filter(c -> c.equals("all") || c.equals("working"))
                                .isPresent();
            case ANY -> true;
        };
    }
}
