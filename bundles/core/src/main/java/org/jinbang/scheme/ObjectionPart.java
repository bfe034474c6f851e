package org.jinbang.scheme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.json.Json;

/**
 * Something an objection must bring, as a notice lists it under {@code objections}: {@code phone: text} where it is one of
 * the usual parts, {@code fax: {type: text, title: {zh: 传真, en: Fax}}} where it is the scheme's own.
 *
 * @param id what the scheme calls it
 * @param title what people call it
 * @param file whether it is a file; words otherwise
 */
public record ObjectionPart(String id, Text title, boolean file) {
    /** What is missing where a notice wants proof and none came. */
    public static final String PROOFS = "proofs";

    private static final String TEXT = "text";
    private static final String FILE = "file";
    private static final Map<String, Text> USUAL = new LinkedHashMap<>();

    static {
        USUAL.put("name", new Text("姓名", "Name"));
        USUAL.put("identity", new Text("身份证明", "Proof of identity"));
        USUAL.put("signature", new Text("本人签名", "Signature"));
        USUAL.put("domicile", new Text("住所", "Domicile"));
        USUAL.put("seal", new Text("单位公章", "Official seal"));
        USUAL.put("address", new Text("通讯地址", "Postal address"));
        USUAL.put("phone", new Text("联系电话", "Telephone"));
        USUAL.put(PROOFS, new Text("证明材料", "Proofs"));
    }

    /**
     * What one who objects brings: who it is first, then how to reach them, then the scheme's own parts.
     *
     * @param params the parameters of a notice
     * @param by {@code person} or {@code organisation}
     */
    public static List<ObjectionPart> of(Json.Obj params, String by) {
        List<String> order = new ArrayList<>(USUAL.keySet());
        return params.object("objections").object(by).members().entrySet().stream()
                .map(part -> new ObjectionPart(
                        part.getKey(),
                        titled(part).orElse(new Text(part.getKey(), part.getKey())),
                        type(part.getValue()).filter(FILE::equals).isPresent()))
                .sorted(Comparator.comparingInt(
                        part -> order.contains(part.id()) ? order.indexOf(part.id()) : order.size()))
                .toList();
    }

    /** What a part is called, by its id; {@link #PROOFS} among them. */
    public static Text title(Json.Obj params, String by, String part) {
        return of(params, by).stream()
                .filter(each -> each.id().equals(part))
                .map(ObjectionPart::title)
                .findFirst()
                .orElseGet(() -> USUAL.getOrDefault(part, new Text(part, part)));
    }

    /** Whether a part is written as one is: its type, and a title in both languages unless it is one of the usual. */
    public static boolean isRight(Map.Entry<String, Json> part) {
        return type(part.getValue())
                        .filter(type -> type.equals(TEXT) || type.equals(FILE))
                        .isPresent()
                && titled(part).isPresent()
                && !part.getKey().equals(PROOFS);
    }

    private static Optional<String> type(Json part) {
        return part instanceof Json.Obj own
                ? own.text("type")
                : Optional.of(part).filter(Json.Str.class::isInstance).map(word -> ((Json.Str) word).value());
    }

    private static Optional<Text> titled(Map.Entry<String, Json> part) {
        if (part.getValue() instanceof Json.Obj own && own.get("title").isPresent()) {
            Json.Obj title = own.object("title");
            Optional<String> zh = title.text("zh").filter(words -> !words.isBlank());
            Optional<String> en = title.text("en").filter(words -> !words.isBlank());
            return zh.isPresent() && en.isPresent() ? Optional.of(new Text(zh.get(), en.get())) : Optional.empty();
        }
        return Optional.ofNullable(USUAL.get(part.getKey()));
    }
}
