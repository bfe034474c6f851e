package org.jinbang.schemefile.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.json.Json;
import org.jinbang.scheme.Basis;
import org.jinbang.scheme.Condition;
import org.jinbang.scheme.Field;
import org.jinbang.scheme.Form;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.Track;

/**
 * Reads tracks and conditions. Beyond a condition's own keys everything is a parameter of its kind; {@code field},
 * {@code fields} and {@code judged-in} are references in every kind.
 */
final class TrackBinder {
    private final Context context;
    private final Map<String, Form> forms;
    private final Map<String, Node> shared = new LinkedHashMap<>();

    TrackBinder(Context context, Map<String, Form> forms) {
        this.context = context;
        this.forms = forms;
    }

    /** Notes the shared conditions, and checks each on its own so that its problems show even if it is unused. */
    void share(List<Node> items) {
        for (Node item : items) {
            if (item instanceof Node.Mapping mapping
                    && mapping.entries().get("id") != null
                    && mapping.entries().get("id").value() instanceof Node.Scalar id
                    && Forms.ID.fits(id)
                    && context.references().declare(Thing.SHARED_CONDITION, id.text(), id.place())) {
                context.at("conditions/" + id.text(), item.place());
                shared.put(id.text(), item);
            }
        }
        for (Node item : items) {
            Table.of(item, context).ifPresent(table -> new Scope("conditions", Optional.empty()).own(table));
        }
    }

    List<Track> tracks(Map<String, Node.Entry> entries) {
        List<Track> tracks = new ArrayList<>();
        entries.forEach((id, entry) -> {
            context.references().declare(Thing.TRACK, id, entry.key());
            context.at("tracks/" + id, entry.key());
            Table.of(entry.value(), context).ifPresent(table -> tracks.add(track(id, table)));
        });
        return tracks;
    }

    private Track track(String id, Table table) {
        Text title = table.text("title");
        String award = table.reference("for", Thing.AWARD);
        String form = table.reference("form", Thing.FORM);
        Basis basis = Bases.read(table, context);
        Scope scope = new Scope("tracks/" + id + "/conditions", Optional.ofNullable(forms.get(form)));
        List<Condition> conditions = new ArrayList<>();
        table.items("conditions").forEach(item -> scope.condition(item).ifPresent(conditions::add));
        table.close();
        return new Track(id, title, award, form, conditions, basis);
    }

    /** The conditions of one track, whose ids must differ. */
    private final class Scope {
        private final String path;
        private final Optional<Form> form;
        private final Map<String, Place> ids = new HashMap<>();
        private final Deque<String> using = new ArrayDeque<>();

        Scope(String path, Optional<Form> form) {
            this.path = path;
            this.form = form;
        }

        Optional<Condition> condition(Node node) {
            return Table.of(node, context).flatMap(table -> table.has("use") ? use(table) : Optional.of(own(table)));
        }

        private Optional<Condition> use(Table table) {
            Optional<String> id = table.maybeReference("use", Thing.SHARED_CONDITION);
            table.close();
            if (id.isEmpty() || !shared.containsKey(id.get())) {
                return Optional.empty();
            }
            if (using.contains(id.get())) {
                table.wrong(
                        Fault.REFERENCE,
                        table.at("use"),
                        new Text("共用条件“{0}”引用了自身", "the shared condition “{0}” uses itself").with(id.get()));
                return Optional.empty();
            }
            using.push(id.get());
            Optional<Condition> condition =
                    Table.of(shared.get(id.get()), context).map(this::own);
            using.pop();
            return condition;
        }

        private Condition own(Table table) {
            String id = table.word("id", Forms.ID);
            Place first = ids.putIfAbsent(id, table.at("id"));
            if (first != null) {
                table.wrong(
                        Fault.REFERENCE,
                        table.at("id"),
                        Say.twice("条件“" + id + "”", "the condition “" + id + "”", first));
            }
            String own = path + "/" + id;
            context.at(own, table.place());
            Text title = table.text("title");
            String kind = table.word("kind", Forms.ID);
            Basis basis = Bases.read(table, context);
            List<Condition> parts = new ArrayList<>();
            table.items("parts").forEach(part -> condition(part).ifPresent(parts::add));
            Optional<Condition.Unless> unless =
                    table.node("unless").flatMap(this::condition).map(Condition.Unless::new);
            table.refuse("use");
            Json.Obj params = table.rest(own);
            references(table, params);
            return new Condition(id, title, kind, params, parts, unless, basis);
        }

        private void references(Table table, Json.Obj params) {
            params.get("judged-in")
                    .filter(Json.Str.class::isInstance)
                    .map(value -> ((Json.Str) value).value())
                    .filter(stage -> !stage.startsWith("$"))
                    .ifPresent(stage -> context.references().want(Thing.STAGE, stage, table.at("judged-in")));
            params.get("field").ifPresent(value -> field(value, table.at("field")));
            params.items("fields").forEach(value -> field(value, table.at("fields")));
        }

        private void field(Json value, Place place) {
            if (form.isPresent()
                    && value instanceof Json.Str id
                    && form.get().field(id.value()).isEmpty()) {
                context.problems().add(Fault.REFERENCE, place, noField(form.get(), id.value()));
            }
        }
    }

    static Text noField(Form form, String field) {
        return Say.noSuch(
                new Text("表单“" + form.id() + "”中的问题", "field in the form “" + form.id() + "”"),
                field,
                form.fields().stream().map(Field::id).toList());
    }
}
