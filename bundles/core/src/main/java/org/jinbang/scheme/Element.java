package org.jinbang.scheme;

import java.util.ArrayList;
import java.util.List;

/**
 * One rule element of a scheme with its basis, as pages and the console list what carries an article.
 *
 * @param kind what it is, one of {@link #KINDS}; {@code conduct} is who conducts a stage
 * @param id unique with {@code kind}; inner elements carry the id of the outer before a slash
 */
public record Element(String kind, String id, Text title, Basis basis) {
    /** All kinds there are; pages have a word for each. */
    public static final List<String> KINDS = List.of(
            "edition",
            "award",
            "cap",
            "organ",
            "pledge",
            "composition",
            "appointment",
            "post",
            "pool",
            "groups",
            "engagement",
            "qualification",
            "discipline",
            "disciplinary-measure",
            "power",
            "field",
            "track",
            "condition",
            "stage",
            "conduct",
            "plan",
            "rating",
            "exemption",
            "measure",
            "duty",
            "ground",
            "referral",
            "validity",
            "reassessment",
            "suspension",
            "parameter",
            "setting");

    /** Of one of the {@link #KINDS}. */
    public Element {
        if (!KINDS.contains(kind)) {
            throw new IllegalArgumentException("There is no kind of element " + kind);
        }
    }

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
            Organ.Composition composition = organ.composition();
            composition
                    .place()
                    .ifPresent(basis -> all.add(new Element("composition", organ.id(), organ.title(), basis)));
            composition
                    .appointment()
                    .ifPresent(basis -> all.add(new Element("appointment", organ.id(), organ.title(), basis)));
            composition
                    .posts()
                    .forEach(post ->
                            all.add(new Element("post", organ.id() + "/" + post.id(), post.title(), post.basis())));
            composition.pool().ifPresent(basis -> all.add(new Element("pool", organ.id(), organ.title(), basis)));
            composition.groups().ifPresent(basis -> all.add(new Element("groups", organ.id(), organ.title(), basis)));
            composition.engagement().ifPresent(engagement -> {
                all.add(new Element("engagement", organ.id(), organ.title(), engagement.basis()));
                engagement
                        .qualifications()
                        .forEach(each -> all.add(new Element(
                                "qualification", organ.id() + "/" + each.id(), each.title(), each.basis())));
            });
            organ.discipline().ifPresent(rule -> {
                all.add(new Element("discipline", organ.id(), organ.title(), rule.basis()));
                rule.measures()
                        .forEach(each -> all.add(new Element(
                                "disciplinary-measure", organ.id() + "/" + each.id(), each.title(), each.basis())));
            });
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
            stage.exempt()
                    .ifPresent(exempt -> all.add(new Element("exemption", stage.id(), stage.title(), exempt.basis())));
            for (String part : List.of(Stage.PLAN, Stage.RATING)) {
                if (stage.params().get(part).isPresent()) {
                    all.add(new Element(part, stage.id(), stage.title(), stage.basisOf(part)));
                }
            }
            stage.measures()
                    .forEach(each ->
                            all.add(new Element("measure", stage.id() + "/" + each.id(), each.title(), each.basis())));
        }
        scheme.aftercare().ifPresent(aftercare -> {
            aftercare.duties().forEach(each -> all.add(new Element("duty", each.id(), each.title(), each.basis())));
            aftercare.grounds().forEach(each -> all.add(new Element("ground", each.id(), each.title(), each.basis())));
            aftercare
                    .referrals()
                    .forEach(each -> all.add(new Element("referral", each.id(), each.title(), each.basis())));
            aftercare.validities().forEach(each -> {
                all.add(new Element("validity", each.id(), each.title(), each.basis()));
                each.reassessment()
                        .ifPresent(rule -> all.add(new Element("reassessment", each.id(), each.title(), rule.basis())));
            });
            aftercare
                    .suspensions()
                    .forEach(each -> all.add(new Element("suspension", each.id(), each.title(), each.basis())));
        });
        scheme.parameters().forEach(each -> all.add(new Element("parameter", each.name(), each.title(), each.basis())));
        scheme.settings().forEach(each -> all.add(new Element("setting", each.name(), each.title(), each.basis())));
        return List.copyOf(all);
    }
}
