package org.jinbang.internal.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.json.Json;
import org.jinbang.scheme.Condition;
import org.jinbang.scheme.Field;
import org.jinbang.scheme.Form;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.Track;
import org.jinbang.scheme.Values;

/** The conditions of a track with what is the same for all its applications: it is worked out once. */
public final class Conditions {
    private final Form form;
    private final Map<String, Optional<Field>> fields = new HashMap<>();
    private final Map<String, Text> stages = new HashMap<>();
    private final List<Placed> placed;

    /** With references resolved by {@code values}. */
    public Conditions(Scheme scheme, Track track, Values values) {
        this.form = scheme.formOf(track);
        form.fields().forEach(field -> fields.putIfAbsent(field.id(), Optional.of(field)));
        scheme.stages().forEach(stage -> stages.putIfAbsent(stage.id(), stage.title()));
        this.placed = placed(track.conditions(), values);
    }

    private static List<Placed> placed(List<Condition> conditions, Values values) {
        return conditions.stream().map(each -> new Placed(each, values)).toList();
    }

    /** In their order. */
    List<Placed> all() {
        return placed;
    }

    Form form() {
        return form;
    }

    Optional<Field> field(String id) {
        return fields.getOrDefault(id, Optional.empty());
    }

    /** How a stage is called; its id if there is none of that id. */
    Text stage(String id) {
        Text title = stages.get(id);
        return title == null ? new Text(id, id) : title;
    }

    /** A condition where its references have a meaning. */
    static final class Placed {
        private final Condition condition;
        private final List<Placed> parts;
        private final Optional<Placed> exception;
        private final Values values;
        /** Whoever asks first sets it; two at once set the same. */
        private Json.Obj params;

        private Placed(Condition condition, Values values) {
            this.condition = condition;
            this.parts = placed(condition.parts(), values);
            this.exception = condition.unless().map(unless -> new Placed(unless.condition(), values));
            this.values = values;
        }

        Condition condition() {
            return condition;
        }

        List<Placed> parts() {
            return parts;
        }

        /** Where it holds, the condition need not. */
        Optional<Placed> exception() {
            return exception;
        }

        /** The parameters with their references resolved; throws if a name is unknown, which is an error of its own. */
        Json.Obj params() {
            Json.Obj resolved = params;
            if (resolved == null) {
                resolved = values.resolve(condition.params());
                params = resolved;
            }
            return resolved;
        }
    }
}
