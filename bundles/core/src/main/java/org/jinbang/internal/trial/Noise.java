package org.jinbang.internal.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jinbang.json.Json;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.CommandType;
import org.jinbang.scheme.Award;
import org.jinbang.scheme.Organ;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Track;

/** Commands that anybody might give: of the right form, with random content. */
final class Noise {
    private static final int MANY = 4;

    private final Trial trial;
    private final Random random;
    private final List<String> people = new ArrayList<>();

    /** In a trial in which these have applied. */
    Noise(Trial trial, Random random, Iterable<String> applicants) {
        this.trial = trial;
        this.random = random;
        for (Organ organ : trial.scheme().organs()) {
            for (int i = 1; i <= trial.cast().size(organ); i++) {
                people.add(organ.id() + ":" + i);
            }
        }
        applicants.forEach(name -> people.addAll(List.of("applicant:" + name, "unit:" + name)));
        people.addAll(List.of("stranger", "public", "expert:1"));
    }

    /** Anybody. */
    String person() {
        return one(people);
    }

    /** Any command. */
    CommandType type() {
        return one(List.of(CommandType.values()));
    }

    /** What a command could be about. */
    String target(CommandType type) {
        List<ApplicationState> all = Invariants.applications(trial);
        return switch (type.scope()) {
            case APPLICATION -> all.isEmpty() ? "nothing" : one(all).id();
            case BALLOT -> trial.ballot().isEmpty() ? "nothing" : trial.ballot();
            default -> "";
        };
    }

    /** Data of the right form and random content. */
    Json.Obj data(CommandType type) {
        Map<String, Json> data = new TreeMap<>();
        type.data().forEach(shape -> {
            Json value = switch (shape.type()) {
                case CODE -> Json.of(code(shape.name()));
                case TEXT -> Json.of("text");
                case NUMBER -> new Json.Num(random.nextInt(MANY));
                case YES_NO -> new Json.Bool(random.nextBoolean());
                case DATE -> Json.of("2024-0" + (1 + random.nextInt(9)) + "-15");
                case INSTANT -> Json.of("2024-06-01T09:00:00+08:00");
                case CODES, TEXTS, OBJECTS -> new Json.Arr(List.of());
                case OBJECT -> Json.obj();
                case ANY -> Json.of("1");
            };
            data.put(shape.name(), value);
        });
        return new Json.Obj(new TreeMap<>(data));
    }

    private String code(String name) {
        Scheme scheme = trial.scheme();
        return switch (name) {
            case "stage" -> one(scheme.stages().stream().map(Stage::id).toList());
            case "organ" -> one(scheme.organs().stream().map(Organ::id).toList());
            case "person", "member", "in", "out" -> Cast.id(person());
            case "award" -> one(scheme.awards().stream().map(Award::id).toList());
            case "track" -> one(scheme.tracks().stream().map(Track::id).toList());
            case "scheme" -> scheme.id();
            case "revision" -> scheme.revision();
            case "measure" -> random.nextBoolean() ? "WARNING" : "DISQUALIFICATION";
            default -> "x";
        };
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
