package org.jinbang.internal.registry;

import java.util.ArrayList;
import java.util.List;
import org.jinbang.internal.decide.Channels;
import org.jinbang.internal.decide.Opinions;
import org.jinbang.internal.decide.Preparation;
import org.jinbang.internal.decide.Recommenders;
import org.jinbang.internal.decide.Units;
import org.jinbang.internal.stages.Levels;
import org.jinbang.scheme.ArticleRef;
import org.jinbang.scheme.Basis;
import org.jinbang.scheme.Condition;
import org.jinbang.scheme.Organ;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Stage;

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
            Organ.Composition composition = organ.composition();
            String path = "organs/" + organ.id();
            composition.posts().forEach(post -> all.add(new Cited(path + "/posts/" + post.id(), post.basis())));
            composition.place().ifPresent(basis -> all.add(new Cited(path + "/composition", basis)));
            composition.appointment().ifPresent(basis -> all.add(new Cited(path + "/appointment", basis)));
            composition.pool().ifPresent(basis -> all.add(new Cited(path + "/pool", basis)));
            composition.groups().ifPresent(basis -> all.add(new Cited(path + "/groups", basis)));
            composition.engagement().ifPresent(engagement -> {
                all.add(new Cited(path + "/engagement", engagement.basis()));
                engagement
                        .qualifications()
                        .forEach(each ->
                                all.add(new Cited(path + "/engagement/qualifications/" + each.id(), each.basis())));
            });
            organ.discipline().ifPresent(rule -> {
                all.add(new Cited(path + "/discipline", rule.basis()));
                rule.measures()
                        .forEach(each -> all.add(new Cited(path + "/discipline/measures/" + each.id(), each.basis())));
            });
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
            stage.exempt().ifPresent(exempt -> all.add(new Cited("stages/" + stage.id() + "/exempt", exempt.basis())));
            stage.params()
                    .text("declaration")
                    .ifPresent(article ->
                            all.add(new Cited("stages/" + stage.id() + "/declaration", new ArticleRef(article))));
            List.of(Units.SCOPE, Stage.PLAN, Stage.RATING, Channels.ONE_CHANNEL, Opinions.FIRST).stream()
                    .filter(part -> stage.params().get(part).isPresent())
                    .forEach(part -> all.add(new Cited("stages/" + stage.id() + "/" + part, stage.basisOf(part))));
            Recommenders.tracks(stage)
                    .forEach(track -> all.add(new Cited(
                            "stages/" + stage.id() + "/" + Recommenders.RECOMMENDERS + "/" + track,
                            Recommenders.of(stage, track).basis())));
            Preparation.of(stage, stage.params())
                    .forEach(step -> all.add(new Cited(
                            "stages/" + stage.id() + "/" + Preparation.PREPARATION + "/" + step.id(), step.basis())));
            Levels.bases(stage)
                    .forEach((award, basis) ->
                            all.add(new Cited("stages/" + stage.id() + "/" + Levels.LEVELS + "/" + award, basis)));
            stage.measures()
                    .forEach(m -> all.add(new Cited("stages/" + stage.id() + "/measures/" + m.id(), m.basis())));
        });
        scheme.aftercare().ifPresent(aftercare -> {
            aftercare.duties().forEach(each -> all.add(new Cited("aftercare/duties/" + each.id(), each.basis())));
            aftercare.grounds().forEach(each -> all.add(new Cited("aftercare/grounds/" + each.id(), each.basis())));
            aftercare.referrals().forEach(each -> all.add(new Cited("aftercare/referrals/" + each.id(), each.basis())));
            aftercare.validities().forEach(each -> {
                String path = "aftercare/validities/" + each.id();
                all.add(new Cited(path, each.basis()));
                each.reassessment().ifPresent(rule -> all.add(new Cited(path + "/reassessment", rule.basis())));
            });
            aftercare
                    .suspensions()
                    .forEach(each -> all.add(new Cited("aftercare/suspensions/" + each.id(), each.basis())));
        });
        scheme.spreadsheet().ifPresent(sheet -> all.add(new Cited("spreadsheet", sheet.basis())));
        return all;
    }
}
