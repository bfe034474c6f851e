package org.jinbang.internal.trial;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jinbang.internal.decide.Preparation;
import org.jinbang.internal.decide.Recommenders;
import org.jinbang.internal.decide.Units;
import org.jinbang.json.Json;
import org.jinbang.process.CommandType;
import org.jinbang.process.GoldenCase.Filed;
import org.jinbang.scheme.FieldType;
import org.jinbang.scheme.Power;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Track;
import org.jinbang.time.LegalTime;

/** Files applications by the book: answers, files, recommendation, submission. */
final class Filing {
    /** More days than any run of days off within a publicity. */
    private static final int HOLIDAYS = 15;

    private final Trial trial;

    Filing(Trial trial) {
        this.trial = trial;
    }

    /** Files an application as far as it is to go. */
    void file(String name, Filed filed, int batch) {
        String applicant = "applicant:" + name;
        String id = trial.accepted(
                        applicant,
                        CommandType.START_APPLICATION,
                        "",
                        Json.obj().with("batch", batch).with("track", filed.track()))
                .target();
        trial.name(name, id);
        String upTo = filed.upTo().orElse("submitted");
        if (upTo.equals("started")) {
            return;
        }
        Track track = trial.scheme().track(filed.track()).orElseThrow();
        Map<String, Json> answers = new TreeMap<>(filed.answers().members());
        filed.without().forEach(answers::remove);
        Map<String, Integer> files = new LinkedHashMap<>();
        trial.scheme().formOf(track).fields().forEach(field -> {
            if (field.type() == FieldType.FILE) {
                Json given = answers.remove(field.id());
                if (given instanceof Json.Obj count) {
                    files.put(field.id(), Math.toIntExact(count.number("file").orElse(1L)));
                }
            }
        });
        trial.accepted(
                applicant,
                CommandType.SAVE_ANSWERS,
                id,
                Json.obj().with("answers", new Json.Obj(new TreeMap<>(answers))));
        files.forEach((field, count) -> {
            for (int i = 0; i < count; i++) {
                trial.accepted(
                        applicant,
                        CommandType.ATTACH_FILE,
                        id,
                        Json.obj().with("field", field).with("file", trial.upload(applicant, id)));
            }
        });
        if (!upTo.equals("filled")) {
            recommendedAndSubmitted(name, id, upTo, new Json.Obj(new TreeMap<>(answers)));
        }
    }

    /** What a unit that can recommend the application is registered with. */
    private Json.Obj scope(Json.Obj answers) {
        Json.Obj asked = trial.scheme()
                .firstOfKind("recommendation")
                .orElseThrow()
                .params()
                .object(Units.SCOPE);
        Json.Obj scope = Json.obj();
        for (Map.Entry<String, String> part :
                Map.of("region", "regions", "industry", "industries").entrySet()) {
            Optional<String> answer = asked.text(part.getKey()).flatMap(answers::text);
            scope = answer.isPresent() ? scope.with(part.getValue(), Json.texts(List.of(answer.get()))) : scope;
        }
        return scope;
    }

    private void recommendedAndSubmitted(String name, String id, String upTo, Json.Obj answers) {
        Optional<Stage> recommendation = trial.scheme().firstOfKind("recommendation");
        if (recommendation.isPresent()) {
            for (String unit : units(name)) {
                asked(name, id, unit, answers);
            }
            if (recommendation.get().within().isPresent()) {
                opinion(name, id);
            }
        }
        if (upTo.equals("submitted")) {
            trial.accepted(
                    "applicant:" + name, CommandType.SUBMIT, id, Json.obj().with("declaration", true));
        }
    }

    /** The units that recommend an application: one, or one of each sort where they recommend jointly. */
    private List<String> units(String name) {
        Recommenders recommenders = recommenders(name);
        return recommenders.jointly()
                ? recommenders.sorts().stream().map(sort -> name + "-" + sort).toList()
                : List.of(name);
    }

    private Recommenders recommenders(String name) {
        return Recommenders.of(
                trial.scheme().firstOfKind("recommendation").orElseThrow(),
                trial.applicationState(name).track());
    }

    private void asked(String name, String id, String unit, Json.Obj answers) {
        if (!trial.editionState().units().containsKey("u-" + unit)) {
            Json.Obj data = scope(answers)
                    .with("unit", "u-" + unit)
                    .with("name", "推荐单位" + unit)
                    .with("person", Cast.id("unit:" + unit));
            Optional<String> sort = sort(name, unit);
            trial.accepted(
                    trial.holder(Power.RUN),
                    CommandType.REGISTER_UNIT,
                    "",
                    sort.isPresent() ? data.with("sort", sort.get()) : data);
        }
        trial.accepted(
                "applicant:" + name, CommandType.ASK_OPINION, id, Json.obj().with("unit", "u-" + unit));
    }

    /** The sort a unit is registered as; any where the track does not say. */
    private Optional<String> sort(String name, String unit) {
        Recommenders recommenders = recommenders(name);
        return recommenders.sorts().stream()
                .filter(each -> !recommenders.jointly() || unit.endsWith("-" + each))
                .findFirst()
                .or(() ->
                        Recommenders.sorts(trial.scheme()
                                        .firstOfKind("recommendation")
                                        .orElseThrow())
                                .members()
                                .keySet()
                                .stream()
                                .findFirst());
    }

    /** The units recommend the application, each after what it has to do before. */
    void opinion(String name, String id) {
        for (String unit : units(name)) {
            Json.Obj opinion = Json.obj()
                    .with("favourable", true)
                    .with("opinion", "同意推荐 / recommended")
                    .with("declaration", true);
            Json.Obj steps = steps(sort(name, unit));
            trial.accepted(
                    "unit:" + unit,
                    CommandType.GIVE_OPINION,
                    id,
                    steps.members().isEmpty() ? opinion : opinion.with("steps", steps));
        }
    }

    /** The steps before a recommendation, done yesterday; a publicity lasted long enough whatever days were off. */
    private Json.Obj steps(Optional<String> sort) {
        Stage recommendation = trial.scheme().firstOfKind("recommendation").orElseThrow();
        Json.Obj params = trial.params(recommendation);
        LocalDate yesterday = LegalTime.dateOf(trial.clock().reading()).minusDays(1);
        Json.Obj steps = Json.obj();
        for (Preparation step : Preparation.of(recommendation, params)) {
            boolean asked = step.sorts().isEmpty()
                    || sort.filter(step.sorts()::contains).isPresent();
            if (asked) {
                String day = step.days()
                        .map(days -> yesterday.minusDays(2L * days + HOLIDAYS) + "/" + yesterday)
                        .orElse(yesterday.toString());
                steps = steps.with(step.id(), day);
            }
        }
        return steps;
    }
}
