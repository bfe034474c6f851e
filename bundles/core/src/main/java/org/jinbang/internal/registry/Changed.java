package org.jinbang.internal.registry;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jinbang.json.Json;
import org.jinbang.scheme.Award;
import org.jinbang.scheme.Condition;
import org.jinbang.scheme.EditionRule;
import org.jinbang.scheme.Field;
import org.jinbang.scheme.Form;
import org.jinbang.scheme.Organ;
import org.jinbang.scheme.Parameter;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Setting;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Track;

/** A scheme with one part of it changed. */
final class Changed {
    private Changed() {}

    static Scheme edition(Scheme s, EditionRule edition) {
        return of(s, edition, s.parameters(), s.awards(), s.organs(), s.forms(), s.tracks(), s.stages());
    }

    static Scheme parameters(Scheme s, List<Parameter> parameters) {
        return of(s, s.edition(), parameters, s.awards(), s.organs(), s.forms(), s.tracks(), s.stages());
    }

    static Scheme award(Scheme s, Award former, UnaryOperator<Award> change) {
        List<Award> awards = replaced(s.awards(), former, change);
        return of(s, s.edition(), s.parameters(), awards, s.organs(), s.forms(), s.tracks(), s.stages());
    }

    static Scheme organs(Scheme s, List<Organ> organs) {
        return of(s, s.edition(), s.parameters(), s.awards(), organs, s.forms(), s.tracks(), s.stages());
    }

    static Scheme forms(Scheme s, List<Form> forms) {
        return of(s, s.edition(), s.parameters(), s.awards(), s.organs(), forms, s.tracks(), s.stages());
    }

    static Scheme track(Scheme s, Track former, UnaryOperator<Track> change) {
        List<Track> tracks = replaced(s.tracks(), former, change);
        return of(s, s.edition(), s.parameters(), s.awards(), s.organs(), s.forms(), tracks, s.stages());
    }

    static Scheme stages(Scheme s, List<Stage> stages) {
        return of(s, s.edition(), s.parameters(), s.awards(), s.organs(), s.forms(), s.tracks(), stages);
    }

    static Scheme stage(Scheme s, Stage former, UnaryOperator<Stage> change) {
        return stages(s, replaced(s.stages(), former, change));
    }

    /** The scheme in which editions cannot choose: the default of a list of options stands for good. */
    static Scheme fixed(Scheme s, Setting setting) {
        Json ids = Json.texts(Setting.options(setting.defaultValue()).stream()
                .map(Field.Option::id)
                .toList());
        Json reference = Json.of("$" + setting.name());
        List<Track> tracks = s.tracks().stream()
                .map(t -> new Track(
                        t.id(), t.title(), t.award(), t.form(), fixed(t.conditions(), reference, ids), t.basis()))
                .toList();
        List<Form> forms = s.forms().stream()
                .map(form -> form.with(field ->
                        field.optionsSetting().filter(setting.name()::equals).isPresent()
                                ? field.offering(field.options(), Optional.empty())
                                : field))
                .toList();
        return new Scheme(
                s.id(),
                s.revision(),
                s.title(),
                s.issuer(),
                s.regulation(),
                s.edition(),
                s.articles(),
                s.parameters(),
                s.settings().stream().filter(each -> each != setting).toList(),
                s.awards(),
                s.organs(),
                forms,
                tracks,
                s.stages(),
                s.aftercare(),
                s.spreadsheet());
    }

    private static List<Condition> fixed(List<Condition> conditions, Json reference, Json ids) {
        return conditions.stream()
                .map(c -> new Condition(
                        c.id(),
                        c.title(),
                        c.kind(),
                        c.params().get("options").filter(reference::equals).isPresent()
                                ? c.params().with("options", ids)
                                : c.params(),
                        fixed(c.parts(), reference, ids),
                        c.unless(),
                        c.basis()))
                .toList();
    }

    static <T> List<T> replaced(List<T> all, T former, UnaryOperator<T> change) {
        return all.stream()
                .map(each -> each == former ? change.apply(each) : each)
                .toList();
    }

    private static Scheme of(
            Scheme s,
            EditionRule edition,
            List<Parameter> parameters,
            List<Award> awards,
            List<Organ> organs,
            List<Form> forms,
            List<Track> tracks,
            List<Stage> stages) {
        return new Scheme(
                s.id(),
                s.revision(),
                s.title(),
                s.issuer(),
                s.regulation(),
                edition,
                s.articles(),
                parameters,
                s.settings(),
                awards,
                organs,
                forms,
                tracks,
                stages,
                s.aftercare(),
                s.spreadsheet());
    }
}
