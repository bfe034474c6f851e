package org.jinbang.internal.revision;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jinbang.json.Json;
import org.jinbang.scheme.ArticleRef;
import org.jinbang.scheme.Text;

/** Reads the canonical data of a scheme: what is a text, a basis, an element; on which article something stands. */
final class Data {
    static final String BASIS = "basis";
    private static final String ARTICLE = "article";
    private static final Set<String> OF_TEXT = Set.of("zh", "en");
    private static final Set<String> OF_BASIS = Set.of("kind", ARTICLE, "near", "note");
    /** By which the items of a list are told apart, the first that fits. */
    private static final List<String> KEYS = List.of("id", "name", "number", "power", "from", "award", "title");

    private Data() {}

    static Optional<Text> text(Json json) {
        return json instanceof Json.Obj object && object.members().keySet().equals(OF_TEXT)
                ? Optional.of(new Text(
                        object.text("zh").orElseThrow(), object.text("en").orElseThrow()))
                : Optional.empty();
    }

    static boolean isBasis(Json json) {
        return json instanceof Json.Obj object
                && object.get("kind").isPresent()
                && OF_BASIS.containsAll(object.members().keySet())
                && (object.get(ARTICLE).isPresent() || object.get("note").isPresent());
    }

    /** The article a basis cites or stands near. */
    private static Optional<String> cited(Json.Obj basis) {
        return basis.text(ARTICLE).or(() -> basis.object("near").text(ARTICLE)).filter(Data::isPlace);
    }

    private static boolean isPlace(String article) {
        try {
            return !new ArticleRef(article).article().isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The article on which something stands by itself; empty if it stands on what it is part of. */
    static Optional<String> article(Json json) {
        if (!(json instanceof Json.Obj object)) {
            return Optional.empty();
        }
        if (isBasis(object)) {
            return cited(object);
        }
        if (object.get("textHash").isPresent()) {
            return object.text("number").filter(Data::isPlace);
        }
        return object.get(BASIS).filter(Data::isBasis).isPresent()
                ? cited(object.object(BASIS))
                : object.get(ARTICLE)
                        .filter(Json.Str.class::isInstance)
                        .flatMap(place -> object.text(ARTICLE))
                        .filter(Data::isPlace);
    }

    /** Whether something in it stands on a basis of its own. */
    static boolean hasElements(Json json) {
        if (json instanceof Json.Arr list) {
            return list.items().stream().anyMatch(Data::hasElements);
        }
        return json instanceof Json.Obj object
                && object.members().entrySet().stream()
                        .anyMatch(member -> member.getKey().equals(BASIS)
                                || isBasis(member.getValue())
                                || hasElements(member.getValue()));
    }

    /** The title or label of an element. */
    static Optional<Text> title(Json.Obj element) {
        return Stream.of("title", "label")
                .flatMap(name -> element.get(name).stream())
                .flatMap(each -> text(each).stream())
                .findFirst();
    }

    /** What an element is called: its title or label, or else {@code code}. */
    static Text title(Json.Obj element, String code) {
        return title(element).orElse(new Text(code, code));
    }

    /** By what the items of both lists are told apart; empty if by their place. */
    static Optional<String> key(Json.Arr former, Json.Arr later) {
        return KEYS.stream()
                .filter(key -> tells(former, key) && tells(later, key))
                .findFirst();
    }

    private static boolean tells(Json.Arr list, String key) {
        Set<String> seen = new HashSet<>();
        return list.items().stream()
                .allMatch(item -> item instanceof Json.Obj object
                        && object.get(key).isPresent()
                        && seen.add(called(object, key)));
    }

    static String called(Json.Obj item, String key) {
        return text(item.get(key).orElseThrow())
                .map(Text::zh)
                .orElseGet(() -> item.text(key).orElseThrow());
    }

    static Json.Arr list(Json json) {
        return json instanceof Json.Arr list ? list : new Json.Arr(List.of());
    }

    static boolean ofObjects(Json.Arr list) {
        return list.items().stream().allMatch(Json.Obj.class::isInstance);
    }
}
