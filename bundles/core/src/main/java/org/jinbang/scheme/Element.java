package org.jinbang.scheme;

import java.util.ArrayList;
import java.util.List;

/**
 * One rule element of a scheme with its basis, as pages and the console list what carries an article.
 *
 * @param kind what it is: {@code edition}, {@code award}, {@code cap}, {@code organ}, {@code power}, {@code pledge},
 *     {@code track}, {@code condition}, {@code field}, {@code stage}, {@code conduct} (who conducts a stage), {@code measure},
 *     {@code parameter}, {@code setting}
 * @param id unique with {@code kind}; inner elements carry the id of the outer before a slash
 */
public record Element(String kind, String id, Text title, Basis basis) {

    /** All elements of a scheme, in the order in which the scheme lists them. */
    public static List<Element> of(Scheme scheme) {
        List<Element> all = new ArrayList<>();
        EditionRule edition = scheme.edition();
        all.add(new Element("edition", "cycle", new Text("届与批次", "Editions and batches"), edition.basis()));
        all.add(new Element("edition", "fee", new Text("费用", "Fee"), edition.feeBasis()));
        for (Award award : scheme.awards()) {
            all.add(new Element("award", award.id(), award.title(), award.basis()));
            award.cap().ifPresent(cap -> all.add(new Element("cap", award.id(), award.title(), cap.basis())));
        }
        for (Organ organ : scheme.organs()) {
            all.add(new Element("organ", organ.id(), organ.title(), organ.basis()));
            organ.pledge().ifPresent(basis -> all.add(new Element("pledge", organ.id(), organ.title(), basis)));
            organ.powers()
                    .forEach(grant -> all.add(
                            new Element("power", organ.id() + "/" + grant.power(), organ.title(), grant.basis())));
        }
        for (Form form : scheme.forms()) {
            form.fields()
                    .forEach(field ->
                            all.add(new Element("field", form.id() + "/" + field.id(), field.label(), field.basis())));
        }
        for (Track track : scheme.tracks()) {
            all.add(new Element("track", track.id(), track.title(), track.basis()));
            track.conditions().stream()
                    .flatMap(Condition::tree)
                    .forEach(each -> all.add(
                            new Element("condition", track.id() + "/" + each.id(), each.title(), each.basis())));
        }
        for (Stage stage : scheme.stages()) {
            all.add(new Element("stage", stage.id(), stage.title(), stage.basis()));
            stage.byBasis().ifPresent(basis -> all.add(new Element("conduct", stage.id(), stage.title(), basis)));
            stage.measures()
                    .forEach(each ->
                            all.add(new Element("measure", stage.id() + "/" + each.id(), each.title(), each.basis())));
        }
        scheme.parameters().forEach(each -> all.add(new Element("parameter", each.name(), each.title(), each.basis())));
        scheme.settings().forEach(each -> all.add(new Element("setting", each.name(), each.title(), each.basis())));
        return List.copyOf(all);
    }
}
