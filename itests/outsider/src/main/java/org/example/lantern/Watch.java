package org.example.lantern;

import java.util.List;
import java.util.Optional;
import org.jinbang.json.Json;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.spi.ParameterSpec;
import org.jinbang.scheme.spi.StageKind;
import org.osgi.service.component.annotations.Component;

/** A kind of stage: it is open until enough members have each recorded that they watched. */
@Component(property = StageKind.PROPERTY + "=" + Watch.NAME)
public final class Watch implements StageKind {
    static final String NAME = "lantern-watch";
    private static final String ENTRIES = "entries";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Text explanation() {
        return new Text("由规定人数的成员各自守望并记录。", "The given number of members each watch and record it.");
    }

    @Override
    public List<ParameterSpec> parameters() {
        return List.of(ParameterSpec.required(
                ENTRIES, ParameterSpec.Type.NUMBER, new Text("须有几名成员守望", "how many members must have watched")));
    }

    @Override
    public String example() {
        return "{id: watch, title: {zh: 守望, en: Watch}, kind: " + NAME + ", by: council, entries: 2, article: \"3\"}";
    }

    @Override
    public Recording recording() {
        return Recording.ENTRIES;
    }

    @Override
    public Optional<Text> complaint(Entry entry, Sitting sitting) {
        return entry.commented() ? Optional.empty() : Optional.of(new Text("请写明所见", "Write down what was seen"));
    }

    @Override
    public List<Outcome> outcomes(List<Case> cohort, Sitting sitting) {
        long wanted = wanted(sitting.params());
        return cohort.stream().map(each -> outcome(each, wanted)).toList();
    }

    private static long wanted(Json.Obj params) {
        return params.number(ENTRIES).orElseThrow();
    }

    private static Outcome outcome(Case each, long wanted) {
        long watched = each.entries().stream().map(Entry::member).distinct().count();
        return new Outcome(
                each.application(),
                watched >= wanted ? Outcome.Result.ADVANCES : Outcome.Result.OPEN,
                new Text("须 {0} 人守望，已有 {1} 人", "{0} members must watch, {1} have").with(wanted, watched),
                Optional.empty(),
                Optional.empty());
    }
}
