package org.jinbang.internal.registry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jinbang.internal.trial.Prelude;
import org.jinbang.internal.trial.Trial;
import org.jinbang.json.Json;
import org.jinbang.process.GoldenCase.Filed;
import org.jinbang.process.Schemes;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Stage;
import org.jinbang.time.Calendars;
import org.jinbang.time.internal.ShippedCalendar;

/** Trials of schemes that tests have changed. */
public final class Trials {
    private Trials() {}

    /** A trial of a scheme with what is registered. */
    public static Trial of(Scheme scheme, KindRegistry kinds) {
        return new Trial(
                new Schemes.Installed(scheme, List.of(), "test", scheme.contentHash()),
                ShippedCalendar.calendar(),
                kinds.kinds(),
                kinds.sandbox());
    }

    /** A trial of a changed small scheme with these applications at a stage; the stages before it are played and closed. */
    public static Trial at(Scheme scheme, String stage, String... names) {
        Trial trial = of(scheme, new KindRegistry());
        Prelude prelude = new Prelude(trial);
        prelude.openEdition(Json.obj());
        prelude.openBatch();
        for (String name : names) {
            Json.Obj answers = Json.obj()
                    .with("name", "虚构" + name)
                    .with("organisation", "示例公司")
                    .with("honest", true);
            prelude.file(name, new Filed("person", answers, List.of(), Optional.empty(), 1), 1);
        }
        String[] before = scheme.mainStages().stream()
                .map(Stage::id)
                .takeWhile(each -> !each.equals(stage))
                .toArray(String[]::new);
        play(trial, List.of(names), before);
        return trial;
    }

    /** Plays stages for these applications, as the usual way goes, and closes them. */
    public static void play(Trial trial, List<String> names, String... stages) {
        Map<String, String> applications = new TreeMap<>();
        names.forEach(name -> applications.put(name, trial.application(name)));
        for (String stage : stages) {
            new Prelude(trial)
                    .play(trial.reader().schemeOf(trial.edition()).stage(stage).orElseThrow(), 1, applications);
        }
    }

    /** What is wrong with a scheme, in English. */
    public static List<String> problems(Scheme scheme) {
        SchemeCheck check = new SchemeCheck(new KindRegistry(), Calendars.fixed(ShippedCalendar.calendar()));
        return check
                .of(new Schemes.Candidate(scheme, List.of(), "test", Map.of()), SchemeCheck.Depth.CASES)
                .problems()
                .stream()
                .map(problem -> problem.message().en())
                .toList();
    }
}
