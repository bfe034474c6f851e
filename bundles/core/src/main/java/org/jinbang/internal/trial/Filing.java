package org.jinbang.internal.trial;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jinbang.json.Json;
import org.jinbang.process.CommandType;
import org.jinbang.process.GoldenCase.Filed;
import org.jinbang.scheme.FieldType;
import org.jinbang.scheme.Power;
import org.jinbang.scheme.Track;

/** Files applications by the book: answers, files, recommendation, submission. */
final class Filing {
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
            recommendedAndSubmitted(name, id, upTo);
        }
    }

    private void recommendedAndSubmitted(String name, String id, String upTo) {
        boolean recommendation = trial.scheme().firstOfKind("recommendation").isPresent();
        if (recommendation) {
            String unit = "u-" + name;
            if (!trial.editionState().units().containsKey(unit)) {
                trial.accepted(
                        trial.holder(Power.RUN),
                        CommandType.REGISTER_UNIT,
                        "",
                        Json.obj()
                                .with("unit", unit)
                                .with("name", "推荐单位" + name)
                                .with("person", Cast.id("unit:" + name)));
            }
            trial.accepted(
                    "applicant:" + name, CommandType.ASK_OPINION, id, Json.obj().with("unit", unit));
            boolean during = trial.scheme()
                    .firstOfKind("recommendation")
                    .orElseThrow()
                    .within()
                    .isPresent();
            if (during) {
                opinion(name, id);
            }
        }
        if (upTo.equals("submitted")) {
            trial.accepted(
                    "applicant:" + name, CommandType.SUBMIT, id, Json.obj().with("declaration", true));
        }
    }

    /** The unit recommends the application. */
    void opinion(String name, String id) {
        trial.accepted(
                "unit:" + name,
                CommandType.GIVE_OPINION,
                id,
                Json.obj()
                        .with("favourable", true)
                        .with("opinion", "同意推荐 / recommended")
                        .with("declaration", true));
    }
}
