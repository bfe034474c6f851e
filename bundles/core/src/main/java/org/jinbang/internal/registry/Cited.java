package org.jinbang.internal.registry;

import java.util.ArrayList;
import java.util.List;
import org.jinbang.scheme.ArticleRef;
import org.jinbang.scheme.Basis;
import org.jinbang.scheme.Condition;
import org.jinbang.scheme.Scheme;

/** An element of a scheme with its basis. */
public record Cited(String path, Basis basis) {

    /** Every element that carries a basis, in the order of the scheme file. */
    public static List<Cited> in(Scheme scheme) {
        List<Cited> all = new ArrayList<>();
        all.add(new Cited("edition", scheme.edition().basis()));
        all.add(new Cited("edition/fee", scheme.edition().feeBasis()));
        scheme.parameters().forEach(p -> all.add(new Cited("parameters/" + p.name(), p.basis())));
        scheme.settings().forEach(s -> all.add(new Cited("settings/" + s.name(), s.basis())));
        scheme.awards().forEach(award -> {
            all.add(new Cited("awards/" + award.id(), award.basis()));
            award.cap().ifPresent(cap -> all.add(new Cited("awards/" + award.id() + "/cap", cap.basis())));
        });
        scheme.organs().forEach(organ -> {
            all.add(new Cited("organs/" + organ.id(), organ.basis()));
            organ.pledge().ifPresent(basis -> all.add(new Cited("organs/" + organ.id() + "/pledge", basis)));
            organ.powers()
                    .forEach(grant ->
                            all.add(new Cited("organs/" + organ.id() + "/powers/" + grant.power(), grant.basis())));
        });
        scheme.forms()
                .forEach(form -> form.fields()
                        .forEach(field -> all.add(new Cited("forms/" + form.id() + "/" + field.id(), field.basis()))));
        scheme.tracks().forEach(track -> {
            all.add(new Cited("tracks/" + track.id(), track.basis()));
            track.conditions().stream()
                    .flatMap(Condition::tree)
                    .forEach(c -> all.add(new Cited("tracks/" + track.id() + "/conditions/" + c.id(), c.basis())));
        });
        scheme.stages().forEach(stage -> {
            all.add(new Cited("stages/" + stage.id(), stage.basis()));
            stage.byBasis().ifPresent(basis -> all.add(new Cited("stages/" + stage.id() + "/by", basis)));
            stage.params()
                    .text("declaration")
                    .ifPresent(article ->
                            all.add(new Cited("stages/" + stage.id() + "/declaration", new ArticleRef(article))));
            stage.measures()
                    .forEach(m -> all.add(new Cited("stages/" + stage.id() + "/measures/" + m.id(), m.basis())));
        });
        return all;
    }
}
