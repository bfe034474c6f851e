package org.jinbang.internal.trial;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jinbang.internal.engine.Kinds;
import org.jinbang.internal.engine.Sandbox;
import org.jinbang.internal.texts.Texts;
import org.jinbang.json.Codec;
import org.jinbang.json.Json;
import org.jinbang.process.Answer;
import org.jinbang.process.CommandType;
import org.jinbang.process.GoldenCase;
import org.jinbang.process.GoldenCase.Filed;
import org.jinbang.process.GoldenCase.Step;
import org.jinbang.process.Refusal;
import org.jinbang.process.RefusedException;
import org.jinbang.process.Schemes;
import org.jinbang.scheme.ArticleRef;
import org.jinbang.scheme.Basis;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Text;
import org.jinbang.time.WorkCalendar;

/** Runs golden cases: the prelude by the book, then the steps, each with what must come of it. */
public final class CaseRunner {
    private final WorkCalendar calendar;
    private final Kinds kinds;
    private final Sandbox sandbox;

    /** Runs with this calendar and these kinds. */
    public CaseRunner(WorkCalendar calendar, Kinds kinds, Sandbox sandbox) {
        this.calendar = calendar;
        this.kinds = kinds;
        this.sandbox = sandbox;
    }

    /** Why a case fails, or empty if it passes. */
    public Optional<Text> run(Schemes.Installed scheme, GoldenCase golden) {
        int number = 0;
        try {
            Trial trial = new Trial(scheme, calendar, kinds, sandbox);
            prelude(trial, golden.prelude());
            for (Step step : golden.steps()) {
                number++;
                step(trial, golden, step);
            }
            return Optional.empty();
        } catch (TrialException e) {
            return Optional.of(at(number, e.why()));
        } catch (RefusedException e) {
            return Optional.of(at(
                    number,
                    new Text("{0} {1}", "{0} {1}")
                            .with(e.refusal().code(), e.refusal().detail())));
        } catch (RuntimeException e) {
            return Optional.of(at(number, Texts.same(e.toString())));
        }
    }

    private static Text at(int step, Text why) {
        return step == 0
                ? new Text("前情：{0}", "given: {0}").with(why)
                : new Text("第 {0} 步：{1}", "step {0}: {1}").with(step, why);
    }

    /** A trial in which the prelude and the first steps of a case have been played. */
    Trial reached(Schemes.Installed scheme, GoldenCase golden, int steps) {
        Trial trial = new Trial(scheme, calendar, kinds, sandbox);
        prelude(trial, golden.prelude());
        golden.steps().subList(0, steps).forEach(step -> step(trial, golden, step));
        return trial;
    }

    private static void prelude(Trial trial, GoldenCase.Prelude prelude) {
        if (prelude.until().isEmpty()) {
            return;
        }
        Scheme scheme = trial.scheme();
        Stage until = scheme.stage(prelude.until().get())
                .orElseThrow(() -> new TrialException(
                        "没有环节 {0}", "there is no stage {0}", prelude.until().get()));
        String stop = until.within().orElse(until.id());
        trial.cast().size(prelude.members());
        Prelude play = new Prelude(trial);
        play.openEdition(prelude.settings());
        for (int batch = 1; batch <= prelude.batch(); batch++) {
            play.openBatch();
            Map<String, String> names = new LinkedHashMap<>();
            for (Map.Entry<String, Filed> filed : prelude.applications().entrySet()) {
                if (filed.getValue().batch() == batch) {
                    play.file(filed.getKey(), filed.getValue(), batch);
                    names.put(filed.getKey(), trial.application(filed.getKey()));
                }
            }
            for (Stage stage : scheme.mainStages()) {
                if (batch == prelude.batch() && stage.id().equals(stop)) {
                    break;
                }
                play.play(stage, batch, names);
            }
        }
    }

    private static void step(Trial trial, GoldenCase golden, Step step) {
        step.at().ifPresent(trial::moveTo);
        Optional<Refusal> refusal = Optional.empty();
        if (step.command().isPresent()) {
            CommandType type = CommandType.ofPath(step.command().get())
                    .orElseThrow(() -> new TrialException(
                            "没有命令 {0}",
                            "there is no command {0}", step.command().get()));
            refusal = attempt(trial, type, step);
        }
        expected(golden, step, refusal);
        step.expect().status().forEach((name, status) -> {
            String found = trial.applicationState(name).status().name();
            if (!found.equals(status)) {
                throw new TrialException(
                        "申报 {0} 为 {1}，应为 {2}", "the application {0} is {1}, not {2}", name, found, status);
            }
        });
        Json state = step.on().filter(on -> !on.equals("ballot")).isPresent()
                ? Codec.write(trial.applicationState(step.on().get()))
                : trial.edition().isEmpty() ? Json.obj() : Codec.write(trial.editionState());
        step.expect().state().forEach((path, value) -> at(state, path, value));
    }

    /** Gives the command of a step, wherever the trial has come to; empty if it is accepted. */
    static Optional<Refusal> attempt(Trial trial, CommandType type, Step step) {
        String target = switch (type.scope()) {
            case APPLICATION ->
                trial.application(
                        step.on().orElseThrow(() -> new TrialException("on：哪份申报？", "on: which application?")));
            case BALLOT -> trial.ballot();
            default -> "";
        };
        String role = step.as().orElseThrow(() -> new TrialException("as：由谁办理？", "as: who does it?"));
        Json.Obj data = (Json.Obj) filled(trial, role, target, step.data(), step.data());
        if (type == CommandType.START_APPLICATION && step.on().isPresent()) {
            Answer answer = trial.execute(role, type, target, data);
            if (answer instanceof org.jinbang.process.Receipt receipt) {
                trial.name(step.on().get(), receipt.target());
                return Optional.empty();
            }
            return Optional.of((Refusal) answer);
        }
        return trial.execute(role, type, target, data) instanceof Refusal refused
                ? Optional.of(refused)
                : Optional.empty();
    }

    private static void expected(GoldenCase golden, Step step, Optional<Refusal> refusal) {
        Optional<String> wanted = step.expect().refused();
        if (wanted.isEmpty()) {
            refusal.ifPresent(r -> {
                throw new TrialException("不予受理：{0} {1}", "refused: {0} {1}", r.code(), r.detail());
            });
            return;
        }
        Refusal found = refusal.orElseThrow(
                () -> new TrialException("已受理，应为不予受理 {0}", "accepted, but {0} was expected", wanted.get()));
        if (!found.code().name().equals(wanted.get())) {
            throw new TrialException(
                    "以 {0} 不予受理，应为 {1}：{2}",
                    "refused with {0} instead of {1}: {2}", found.code(), wanted.get(), found.detail());
        }
        String article = found.basis().map(Basis::article).orElse("");
        step.expect().article().filter(a -> !cites(article, a)).ifPresent(a -> {
            throw new TrialException(
                    "依据第 {0} 条不予受理，应依据第 {1} 条",
                    "refused under article {0} instead of {1}", article.isEmpty() ? "—" : article, a);
        });
    }

    /** Whether a refusal cites what was expected: the very place, if a place inside the article was given. */
    private static boolean cites(String found, String expected) {
        if (found.isEmpty()) {
            return false;
        }
        ArticleRef wanted = new ArticleRef(expected);
        return wanted.article().equals(wanted.number())
                ? new ArticleRef(found).number().equals(wanted.number())
                : found.equals(expected);
    }

    /** Follows a dotted path and compares. */
    private static void at(Json state, String path, String expected) {
        Json here = state;
        for (String name : path.split("\\.")) {
            if (here instanceof Json.Obj object) {
                here = object.members().get(name);
            } else if (here instanceof Json.Arr array && name.matches("\\d+")) {
                int index = Integer.parseInt(name);
                here = index < array.items().size() ? array.items().get(index) : null;
            } else {
                here = null;
            }
        }
        String found = here == null ? "" : here.canonical();
        if (!found.equals(expected)) {
            throw new TrialException("{0} 为“{1}”，应为“{2}”", "{0} is “{1}”, not “{2}”", path, found, expected);
        }
    }

    /** Puts ids in the place of {@code @a}, {@code @ballot}, {@code @objection}, {@code @digest}, {@code @file}. */
    private static Json filled(Trial trial, String role, String target, Json value, Json.Obj whole) {
        if (value instanceof Json.Obj object) {
            Map<String, Json> members = new TreeMap<>();
            object.members()
                    .forEach((name, member) -> members.put(
                            name.startsWith("@") ? id(trial, role, target, name, whole) : name,
                            filled(trial, role, target, member, whole)));
            return new Json.Obj(new TreeMap<>(members));
        }
        if (value instanceof Json.Arr array) {
            List<Json> items = array.items().stream()
                    .map(item -> filled(trial, role, target, item, whole))
                    .toList();
            return new Json.Arr(items);
        }
        return value instanceof Json.Str s && s.value().startsWith("@")
                ? Json.of(id(trial, role, target, s.value(), whole))
                : value;
    }

    private static String id(Trial trial, String role, String target, String name, Json.Obj whole) {
        return switch (name) {
            case "@ballot" -> trial.ballot();
            case "@objection" -> trial.objection();
            case "@file" -> trial.upload(role, target);
            case "@digest" ->
                trial.preview(
                                Math.toIntExact(whole.number("batch").orElse(1L)),
                                whole.text("stage").orElse(""))
                        .digest();
            default -> name.contains(":") ? Cast.id(name.substring(1)) : trial.application(name.substring(1));
        };
    }
}
