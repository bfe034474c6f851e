package org.jinbang.web.internal.page;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jinbang.json.Json;
import org.jinbang.scheme.ObjectionPart;
import org.jinbang.scheme.Text;

/**
 * Those who can object to a name on a notice.
 *
 * @param by {@code person} or {@code organisation}
 * @param parts what they must give, with proofs if the notice wants any
 */
public record Objectors(String by, List<Text> parts) {
    /** As the parameters of a notice say; persons first. */
    static List<Objectors> of(Json.Obj params) {
        return params.object("objections").members().keySet().stream()
                .sorted(Comparator.reverseOrder())
                .map(who -> new Objectors(who, parts(params, who)))
                .toList();
    }

    private static List<Text> parts(Json.Obj params, String who) {
        Stream<Text> proofs = params.isTrue(ObjectionPart.PROOFS)
                ? Stream.of(ObjectionPart.title(params, who, ObjectionPart.PROOFS))
                : Stream.empty();
        return Stream.concat(ObjectionPart.of(params, who).stream().map(ObjectionPart::title), proofs)
                .toList();
    }
}
