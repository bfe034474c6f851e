package org.jinbang.internal.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.json.Json;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.Command;
import org.jinbang.process.Dossier;
import org.jinbang.process.EditionState;
import org.jinbang.process.StreamKind;
import org.jinbang.scheme.Aftercare;
import org.jinbang.scheme.Award;
import org.jinbang.scheme.Field;
import org.jinbang.scheme.FieldType;
import org.jinbang.scheme.Form;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.Track;
import org.jinbang.store.Store;

/** Puts together what travels with a referral. */
final class Dossiers {
    private final Base base;

    Dossiers(Base base) {
        this.base = base;
    }

    /** Adds to a situation what a referral needs: the dossier, the root it is anchored in, and the receiving edition. */
    void prepare(Builder builder, Command c, Scheme scheme, EditionState edition, ApplicationState a) {
        boolean sends = c.data().text("edition").isPresent()
                || c.data().text("recipient").isPresent();
        if (a.status() != ApplicationState.Status.AWARDED || !sends) {
            // It is refused whatever the dossier says; and asking what may be done costs nothing.
            return;
        }
        builder.elsewhere(c.data()
                .text("edition")
                .flatMap(base.store()::stream)
                .filter(row -> row.kind().equals(StreamKind.EDITION.name()))
                .map(row -> (EditionState) base.states().of(row)));
        scheme.aftercare().stream()
                .flatMap(each -> each.referrals().stream())
                .filter(each ->
                        c.data().text("referral").filter(each.id()::equals).isPresent())
                .findFirst()
                .ifPresent(referral -> {
                    List<Store.Head> heads = base.store().heads(edition.id());
                    builder.root(Journal.root(heads));
                    builder.dossier(of(scheme, edition, a, referral, heads));
                });
    }

    private Dossier of(
            Scheme scheme,
            EditionState edition,
            ApplicationState a,
            Aftercare.Referral referral,
            List<Store.Head> heads) {
        Track track = scheme.track(a.track()).orElseThrow();
        Form form = scheme.formOf(track);
        Map<String, String> texts = texts(edition, a);
        Json.Obj answers = a.answers().map(texts::get).map(Json::parseObject).orElse(Json.obj());
        return new Dossier(
                scheme.id(),
                scheme.revision(),
                scheme.title(),
                edition.id(),
                edition.year(),
                a.id(),
                a.applicant(),
                track.title(),
                a.award(),
                scheme.award(a.award()).map(Award::title).orElseThrow(),
                a.certificate().map(ApplicationState.Certificate::number),
                referral.id(),
                referral.title(),
                referral.basis().article(),
                referral.to(),
                referral.answers(),
                Names.of(scheme, a.track()).name(answers),
                answered(form, answers),
                attached(form, a),
                said(scheme, edition, a, texts),
                passed(scheme, a),
                shown(scheme, edition, a),
                heads.stream()
                        .map(head -> new Dossier.Head(head.stream(), head.seq(), head.hash()))
                        .toList());
    }

    /** The texts of the answers, the opinions and the names of their units, by value; erased ones are left out. */
    private Map<String, String> texts(EditionState edition, ApplicationState a) {
        List<String> values = new ArrayList<>(a.answers().stream().toList());
        a.asked().forEach(each -> {
            each.opinion().ifPresent(opinion -> values.add(opinion.text()));
            Optional.ofNullable(edition.units().get(each.unit())).ifPresent(unit -> values.add(unit.name()));
        });
        Map<String, String> texts = new LinkedHashMap<>();
        base.sealer().open(base.store().values(values)).forEach((id, opened) -> texts.put(id, opened.text()));
        return texts;
    }

    private static List<Dossier.Answered> answered(Form form, Json.Obj answers) {
        List<Dossier.Answered> all = new ArrayList<>();
        for (Field field : form.fields()) {
            answers.get(field.id())
                    .ifPresent(value -> all.add(new Dossier.Answered(
                            field.id(), field.label(), field.type().name(), value, chosen(field, value))));
        }
        return all;
    }

    private static Optional<Text> chosen(Field field, Json value) {
        return field.options().stream()
                .filter(option -> Json.of(option.id()).equals(value))
                .map(Field.Option::title)
                .findFirst();
    }

    private List<Dossier.Attached> attached(Form form, ApplicationState a) {
        List<Dossier.Attached> all = new ArrayList<>();
        for (Field field : form.fields()) {
            if (field.type() != FieldType.FILE) {
                continue;
            }
            for (String id : a.files().getOrDefault(field.id(), List.of())) {
                base.store()
                        .file(id)
                        .map(base.files()::described)
                        .ifPresent(file -> all.add(new Dossier.Attached(
                                field.id(),
                                field.label(),
                                id,
                                file.name(),
                                file.mediaType(),
                                file.size(),
                                file.sha256())));
            }
        }
        return all;
    }

    private static List<Dossier.Said> said(
            Scheme scheme, EditionState edition, ApplicationState a, Map<String, String> texts) {
        Json.Obj steps = scheme.firstOfKind("recommendation")
                .map(stage -> stage.params().object("preparation"))
                .orElse(Json.obj());
        return a.asked().stream()
                .flatMap(asked -> asked.opinion().stream())
                .map(opinion -> new Dossier.Said(
                        Optional.ofNullable(edition.units().get(opinion.unit()))
                                .map(unit -> texts.get(unit.name()))
                                .orElse(opinion.unit()),
                        opinion.favourable(),
                        texts.getOrDefault(opinion.text(), ""),
                        opinion.at(),
                        opinion.steps().entrySet().stream()
                                .map(step -> new Dossier.Step(title(steps, step.getKey()), step.getValue()))
                                .toList()))
                .toList();
    }

    private static Text title(Json.Obj steps, String id) {
        Json.Obj title = steps.object(id).object("title");
        return new Text(title.text("zh").orElse(id), title.text("en").orElse(id));
    }

    private static List<Dossier.Passed> passed(Scheme scheme, ApplicationState a) {
        return a.outcomes().stream()
                .filter(outcome -> scheme.stage(outcome.stage())
                        .filter(stage -> !a.passesOver(stage))
                        .isPresent())
                .map(outcome -> new Dossier.Passed(
                        stage(scheme, outcome.stage()), outcome.result(), outcome.article(), outcome.at()))
                .toList();
    }

    private static List<Dossier.Shown> shown(Scheme scheme, EditionState edition, ApplicationState a) {
        return edition.batch(a.batch()).stream()
                .flatMap(batch -> batch.notices().stream())
                .filter(notice -> !notice.replaced() && notice.names().containsKey(a.id()))
                .map(notice -> new Dossier.Shown(
                        stage(scheme, notice.stage()),
                        notice.window().opens(),
                        notice.window().closes(),
                        notice.digest(),
                        notice.root()))
                .toList();
    }

    private static Text stage(Scheme scheme, String id) {
        return scheme.stage(id).map(Stage::title).orElse(new Text(id, id));
    }

    /** The root over the heads in a dossier. */
    static String root(Dossier dossier) {
        return Journal.root(dossier.heads().stream()
                .map(head -> new Store.Head(head.stream(), head.seq(), head.hash()))
                .toList());
    }
}
