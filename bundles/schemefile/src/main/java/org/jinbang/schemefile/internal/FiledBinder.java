package org.jinbang.schemefile.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.json.Json;
import org.jinbang.process.GoldenCase;
import org.jinbang.scheme.Field;
import org.jinbang.scheme.FieldType;
import org.jinbang.scheme.Form;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Text;

/** Reads what is filed in a case: the standard answers of the track, changed by the case's own. */
final class FiledBinder {
    private static final int MOST_FILES = 20;
    private static final Text FILES = new Text("附件 {file: 份数}", "attachments {file: number}");

    private final Context context;
    private final Scheme scheme;
    private final Map<String, Json.Obj> standard = new HashMap<>();

    /** How far the prelude takes an application. */
    private enum UpTo {
        STARTED,
        FILLED,
        RECOMMENDED,
        SUBMITTED
    }

    FiledBinder(Context context, Scheme scheme, Map<String, Node.Entry> answers) {
        this.context = context;
        this.scheme = scheme;
        answers.forEach((track, entry) -> {
            context.references().want(Thing.TRACK, track, entry.key());
            context.at("answers/" + track, entry.key());
            standard.put(track, answers(entry.value(), form(track)));
        });
    }

    GoldenCase.Filed filed(Table table, int batch) {
        String track = table.reference("track", Thing.TRACK);
        Optional<Form> form = form(track);
        Json.Obj answers = standard.getOrDefault(track, Json.obj());
        Optional<Node> own = table.node("answers");
        if (own.isPresent()) {
            for (Map.Entry<String, Json> each :
                    answers(own.get(), form).members().entrySet()) {
                answers = answers.with(each.getKey(), each.getValue());
            }
        }
        Map<String, Place> without = table.words("without", Forms.ID);
        for (Map.Entry<String, Place> each : without.entrySet()) {
            known(each.getKey(), each.getValue(), form);
            answers = answers.with(each.getKey(), (Json) null);
        }
        Optional<String> upTo = table.node("up-to")
                .flatMap(node -> Choices.read(node, UpTo.class, context))
                .map(Choices::name);
        table.close();
        return new GoldenCase.Filed(track, answers, List.copyOf(without.keySet()), upTo, batch);
    }

    private Optional<Form> form(String track) {
        return scheme.track(track).flatMap(each -> scheme.form(each.form()));
    }

    private Json.Obj answers(Node node, Optional<Form> form) {
        Json.Obj answers = Json.obj();
        for (Map.Entry<String, Node.Entry> each :
                Table.names(node, Forms.ID, context).entrySet()) {
            Optional<Field> field = known(each.getKey(), each.getValue().key(), form);
            Optional<Json> value = answer(each.getValue().value(), field);
            if (value.isPresent()) {
                answers = answers.with(each.getKey(), value.get());
            }
        }
        return answers;
    }

    private Optional<Field> known(String field, Place place, Optional<Form> form) {
        Optional<Field> known = form.flatMap(each -> each.field(field));
        if (form.isPresent() && known.isEmpty()) {
            context.problems().add(Fault.REFERENCE, place, TrackBinder.noField(form.get(), field));
        }
        return known;
    }

    /** A bare number in answer to a question for text (a telephone) is the text that stands there. */
    private Optional<Json> answer(Node node, Optional<Field> field) {
        Optional<FieldType> type = field.map(Field::type);
        if (type.filter(FieldType.FILE::equals).isPresent() && !isFiles(node)) {
            context.problems().add(Fault.MEANING, node.place(), Say.expected(FILES, node.sort()));
        }
        boolean text = type.filter(each -> each != FieldType.NUMBER
                        && each != FieldType.YES_NO
                        && each != FieldType.YEARS
                        && each != FieldType.FILE)
                .isPresent();
        return text && node instanceof Node.Scalar scalar && !scalar.isNull()
                ? Optional.of(new Json.Str(scalar.text()))
                : Scalars.data(node, context);
    }

    private static boolean isFiles(Node node) {
        return node instanceof Node.Mapping mapping
                && mapping.entries().keySet().equals(java.util.Set.of("file"))
                && Scalars.whole(mapping.entries().get("file").value())
                        .filter(count -> count >= 1 && count <= MOST_FILES)
                        .isPresent();
    }
}
