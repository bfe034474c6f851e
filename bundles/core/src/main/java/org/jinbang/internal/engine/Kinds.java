package org.jinbang.internal.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jinbang.scheme.Condition;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Track;
import org.jinbang.scheme.spi.ConditionKind;
import org.jinbang.scheme.spi.StageKind;

/**
 * The kinds of conditions and stages now available, by name.
 *
 * @param foreign condition kinds of other bundles; they are called through the {@link Sandbox}
 */
public record Kinds(Map<String, ConditionKind> conditions, Map<String, StageKind> stages, Set<String> foreign) {
    /** Copies the maps. */
    public Kinds {
        conditions = Map.copyOf(conditions);
        stages = Map.copyOf(stages);
        foreign = Set.copyOf(foreign);
    }

    /** The kinds of stages in which conditions can be judged, by name. */
    public List<String> judging() {
        return stages.values().stream()
                .filter(StageKind::judges)
                .map(StageKind::name)
                .sorted()
                .toList();
    }

    /** What members record in each stage of a scheme whose kind is available, by stage. */
    public Map<String, StageKind.Recording> recordings(Scheme scheme) {
        Map<String, StageKind.Recording> recordings = new TreeMap<>();
        scheme.stages()
                .forEach(stage -> Optional.ofNullable(stages.get(stage.kind()))
                        .ifPresent(kind -> recordings.put(stage.id(), kind.recording())));
        return recordings;
    }

    /** The first kind that a scheme needs and that is not available. */
    public Optional<String> missing(Scheme scheme) {
        for (Stage stage : scheme.stages()) {
            if (!stages.containsKey(stage.kind())) {
                return Optional.of(stage.kind());
            }
        }
        for (Track track : scheme.tracks()) {
            Optional<String> missing = track.conditions().stream()
                    .flatMap(Condition::tree)
                    .map(Condition::kind)
                    .filter(kind -> !conditions.containsKey(kind))
                    .findFirst();
            if (missing.isPresent()) {
                return missing;
            }
        }
        return Optional.empty();
    }
}
