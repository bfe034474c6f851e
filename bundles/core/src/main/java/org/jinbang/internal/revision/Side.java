package org.jinbang.internal.revision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jinbang.internal.texts.Texts;
import org.jinbang.json.Json;
import org.jinbang.scheme.Text;

/**
 * One of the two revisions, to put its values into words: a code by what it is called in that revision, a
 * {@code $reference} by its title and value.
 */
record Side(Json.Obj scheme) {
    /** The lists in which the code is looked for that a part holds. */
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("award", "awards"),
            Map.entry("awards", "awards"),
            Map.entry("otherwise", "awards"),
            Map.entry("form", "forms"),
            Map.entry("by", "organs"),
            Map.entry("softFor", "organs"),
            Map.entry("appointedBy", "organs"),
            Map.entry("approved-by", "organs"),
            Map.entry("tracks", "tracks"),
            Map.entry("within", "stages"),
            Map.entry("undoubtedIn", "stages"),
            Map.entry("judged-in", "stages"),
            Map.entry("sheet", "stages"),
            Map.entry("everyParameter", "parameters"),
            Map.entry("batchesParameter", "parameters"),
            Map.entry("yearsParameter", "parameters"),
            Map.entry("optionsSetting", "settings"));

    private static final List<String> OF_FIELDS = List.of("field", "fields", "evidence", "until", "region", "industry");

    /** A value of a part, in words. */
    Text words(String part, Json value) {
        if (value instanceof Json.Bool is) {
            return is.value() ? new Text("是", "yes") : new Text("否", "no");
        }
        if (value instanceof Json.Str code) {
            return code.value().isBlank() ? new Text("（空）", "(empty)") : code(part, code.value());
        }
        if (value instanceof Json.Arr list) {
            return Texts.listed(
                    list.items().stream().map(item -> words(part, item)).toList());
        }
        if (value instanceof Json.Obj object) {
            return Data.isBasis(object)
                    ? basis(object)
                    : Data.text(object).map(Texts::quoted).orElseGet(() -> members(object));
        }
        return Texts.same(value.canonical());
    }

    private Text members(Json.Obj object) {
        return object.members().isEmpty()
                ? Texts.same("—")
                : Texts.sentences(object.members().entrySet().stream()
                        .map(member -> labelled(member.getKey(), member.getValue()))
                        .toList());
    }

    /** A part with its value. */
    Text labelled(String part, Json value) {
        return new Text("{0} {1}", "{0} {1}").with(Vocabulary.part(part), words(part, value));
    }

    private static Text basis(Json.Obj basis) {
        Optional<Text> note = basis.get("note").flatMap(Data::text);
        Text place = basis.text("article")
                .or(() -> basis.object("near").text("article"))
                .filter(article -> !article.isBlank())
                .map(Side::article)
                .orElse(new Text("无条款", "no article"));
        return note.map(words -> new Text("理解（近{0}）：{1}", "reading (near {0}): {1}").with(place, words))
                .orElse(place);
    }

    static Text article(String article) {
        int space = article.indexOf(' ');
        String number = space < 0 ? article : article.substring(0, space);
        return new Text("第" + number + "条" + article.substring(number.length()), "article " + article);
    }

    private Text code(String part, String code) {
        if (code.startsWith("$") && code.length() > 1) {
            return reference(code.substring(1)).orElse(Texts.same(code));
        }
        Stream<Json.Obj> among = OF_FIELDS.contains(part)
                ? objects(scheme.items("forms"))
                        .flatMap(form -> objects(form.items("sections")))
                        .flatMap(section -> objects(section.items("fields")))
                : NAMED.containsKey(part) ? objects(scheme.items(NAMED.get(part))) : Stream.empty();
        return among.filter(each -> each.text("id")
                        .or(() -> each.text("name"))
                        .filter(code::equals)
                        .isPresent())
                .findFirst()
                .map(each -> new Text("“{0}”（{1}）", "“{0}” ({1})").with(Data.title(each, code), code))
                .or(() -> Vocabulary.value(part, code))
                .orElseGet(() -> Texts.same(code));
    }

    /** What stands behind a reference: a parameter with its last value, or a setting with its default. */
    private Optional<Text> reference(String name) {
        return objects(scheme.items("settings"))
                .filter(each -> each.text("name").filter(name::equals).isPresent())
                .map(each -> valued(each, each.get("defaultValue").orElse(Json.of("—"))))
                .findFirst()
                .or(() -> objects(scheme.items("parameters"))
                        .filter(each -> each.text("name").filter(name::equals).isPresent())
                        .map(each -> valued(each, dated(each)))
                        .findFirst());
    }

    private Text valued(Json.Obj named, Json value) {
        return new Text("{0}（“{1}”，${2}）", "{0} (“{1}”, ${2})")
                .with(
                        words("value", value),
                        Data.title(named, "—"),
                        named.text("name").orElse("—"));
    }

    private static Json dated(Json.Obj parameter) {
        List<Json> values = parameter.items("values");
        return values.isEmpty()
                ? Json.of("—")
                : ((Json.Obj) values.get(values.size() - 1)).get("value").orElse(Json.of("—"));
    }

    /** The values of a parameter: alone, or each with the day from which it is in force. */
    Text values(Json.Arr values, boolean withDays) {
        return Texts.listed(objects(values.items())
                .map(each -> withDays
                        ? new Text("{0}（自 {1} 起）", "{0} (from {1})")
                                .with(
                                        words("value", each.get("value").orElse(Json.of("—"))),
                                        each.text("from").orElse("—"))
                        : words("value", each.get("value").orElse(Json.of("—"))))
                .toList());
    }

    static Stream<Json.Obj> objects(List<Json> items) {
        return items.stream().filter(Json.Obj.class::isInstance).map(Json.Obj.class::cast);
    }
}
