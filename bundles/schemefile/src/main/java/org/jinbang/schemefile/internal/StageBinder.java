package org.jinbang.schemefile.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.json.Json;
import org.jinbang.scheme.Basis;
import org.jinbang.scheme.Measure;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Text;

/** Reads stages; beyond a stage's own keys everything is a parameter of its kind. */
final class StageBinder {
    private static final int MOST = 1_000_000;
    private final Context context;

    StageBinder(Context context) {
        this.context = context;
    }

    List<Stage> stages(List<Node> items) {
        List<Stage> stages = new ArrayList<>();
        Map<String, Place> inner = new HashMap<>();
        for (Node item : items) {
            Table.of(item, context).ifPresent(table -> {
                Stage stage = stage(table);
                stages.add(stage);
                stage.within().ifPresent(within -> inner.put(stage.id(), table.at("within")));
            });
        }
        for (Stage stage : stages) {
            stage.within()
                    .filter(inner::containsKey)
                    .ifPresent(within -> context.problems()
                            .add(
                                    Fault.MEANING,
                                    inner.get(stage.id()),
                                    new Text(
                                            "环节“" + within + "”本身在另一环节之内（或就是本环节）；写主环节",
                                            "the stage “" + within
                                                    + "” is itself within another (or this one); name a main stage")));
        }
        return stages;
    }

    private Stage stage(Table table) {
        String id = table.word("id", Forms.ID);
        context.references().declare(Thing.STAGE, id, table.at("id"));
        String path = "stages/" + id;
        context.at(path, table.place());
        Text title = table.text("title");
        String kind = table.word("kind", Forms.ID);
        Optional<String> by = table.maybeReference("by", Thing.ORGAN);
        Optional<Basis> byBasis = Bases.maybe(table, "by-", context);
        for (String key : List.of("by-article", "by-reading", "by-near")) {
            if (table.has(key) && !table.has("by")) {
                table.wrong(Fault.STRUCTURE, table.at(key), RegulationBinder.onlyWith(key, "by"));
            }
        }
        Optional<String> within = table.maybeReference("within", Thing.STAGE);
        List<String> tracks = tracks(table, context);
        Map<String, Place> awards = table.words("awards", Forms.ID);
        awards.forEach((award, place) -> context.references().want(Thing.AWARD, award, place));
        List<Measure> measures = new ArrayList<>();
        Map<String, Place> ids = new HashMap<>();
        for (Node item : table.items("measures")) {
            Table.of(item, context).ifPresent(each -> measures.add(measure(each, path, ids)));
        }
        byBasis.ifPresent(each -> context.at(path + "/by", table.at("by")));
        Optional<Stage.Exemption> exempt =
                table.node("exempt").flatMap(node -> Table.of(node, context)).map(each -> exemption(each, path));
        Basis basis = Bases.read(table, context);
        Json.Obj params = table.rest(path);
        return new Stage(
                id,
                title,
                kind,
                by,
                within,
                tracks,
                List.copyOf(awards.keySet()),
                measures,
                params,
                basis,
                byBasis,
                exempt);
    }

    /** The tracks that something names, which there must be. */
    static List<String> tracks(Table table, Context context) {
        Map<String, Place> tracks = table.words("tracks", Forms.ID);
        tracks.forEach((track, place) -> context.references().want(Thing.TRACK, track, place));
        return List.copyOf(tracks.keySet());
    }

    private Stage.Exemption exemption(Table table, String path) {
        context.at(path + "/exempt", table.place());
        Optional<String> met = table.maybeWord("met", Forms.ID);
        Optional<String> undoubtedIn = table.maybeReference("undoubted-in", Thing.STAGE);
        if (met.isEmpty() && undoubtedIn.isEmpty()) {
            table.wrong(
                    Fault.STRUCTURE,
                    table.place(),
                    new Text("须写 met、undoubted-in 或两者", "met, undoubted-in or both are needed"));
        }
        Basis basis = Bases.read(table, context);
        table.close();
        return new Stage.Exemption(met, undoubtedIn, basis);
    }

    private Measure measure(Table table, String path, Map<String, Place> ids) {
        String id = table.word("id", Forms.ID);
        Place first = ids.putIfAbsent(id, table.at("id"));
        if (first != null) {
            table.wrong(
                    Fault.REFERENCE, table.at("id"), Say.twice("评分项“" + id + "”", "the measure “" + id + "”", first));
        }
        context.at(path + "/measures/" + id, table.place());
        Text title = table.text("title");
        int weight = table.number("weight", 1, MOST);
        Scale scale = Scale.read(table);
        Basis basis = Bases.read(table, context);
        table.close();
        return new Measure(id, title, weight, scale.least(), scale.greatest(), basis);
    }
}
