package org.jinbang.scheme;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jinbang.json.Codec;
import org.jinbang.json.Json;

/**
 * One regulation in one revision, as the engine runs it. Immutable; its canonical JSON is what an edition is pinned to.
 *
 * @param id stays the same over all revisions, e.g. {@code cn.caq.individual}
 * @param revision e.g. {@code 2024}
 * @param regulation the official name of the regulation
 * @param aftercare what follows the award; empty if the regulation says nothing of it
 * @param spreadsheet in which applications are gathered; empty if they are filed on the pages alone
 */
public record Scheme(
        String id,
        String revision,
        Text title,
        Text issuer,
        Text regulation,
        EditionRule edition,
        List<Article> articles,
        List<Parameter> parameters,
        List<Setting> settings,
        List<Award> awards,
        List<Organ> organs,
        List<Form> forms,
        List<Track> tracks,
        List<Stage> stages,
        Optional<Aftercare> aftercare,
        Optional<Spreadsheet> spreadsheet) {

    /** Without a spreadsheet in which applications are gathered. */
    public Scheme(
            String id,
            String revision,
            Text title,
            Text issuer,
            Text regulation,
            EditionRule edition,
            List<Article> articles,
            List<Parameter> parameters,
            List<Setting> settings,
            List<Award> awards,
            List<Organ> organs,
            List<Form> forms,
            List<Track> tracks,
            List<Stage> stages,
            Optional<Aftercare> aftercare) {
        this(
                id,
                revision,
                title,
                issuer,
                regulation,
                edition,
                articles,
                parameters,
                settings,
                awards,
                organs,
                forms,
                tracks,
                stages,
                aftercare,
                Optional.empty());
    }

    /** Of a regulation that says nothing of what follows the award. */
    public Scheme(
            String id,
            String revision,
            Text title,
            Text issuer,
            Text regulation,
            EditionRule edition,
            List<Article> articles,
            List<Parameter> parameters,
            List<Setting> settings,
            List<Award> awards,
            List<Organ> organs,
            List<Form> forms,
            List<Track> tracks,
            List<Stage> stages) {
        this(
                id,
                revision,
                title,
                issuer,
                regulation,
                edition,
                articles,
                parameters,
                settings,
                awards,
                organs,
                forms,
                tracks,
                stages,
                Optional.empty());
    }

    /** With other rules for what follows the award. */
    public Scheme with(Aftercare others) {
        return new Scheme(
                id,
                revision,
                title,
                issuer,
                regulation,
                edition,
                articles,
                parameters,
                settings,
                awards,
                organs,
                forms,
                tracks,
                stages,
                Optional.of(others),
                spreadsheet);
    }

    /** {@code id@revision}. */
    public String key() {
        return id + "@" + revision;
    }

    /** The canonical data. */
    public Json.Obj data() {
        return Codec.write(this);
    }

    /** SHA-256 over the canonical data, lower-case hexadecimal. */
    public String contentHash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(data().bytes()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An award by id. */
    public Optional<Award> award(String award) {
        return byId(awards, Award::id, award);
    }

    /** An organ by id. */
    public Optional<Organ> organ(String organ) {
        return byId(organs, Organ::id, organ);
    }

    /** A form by id. */
    public Optional<Form> form(String form) {
        return byId(forms, Form::id, form);
    }

    /** A track by id. */
    public Optional<Track> track(String track) {
        return byId(tracks, Track::id, track);
    }

    /** A stage by id. */
    public Optional<Stage> stage(String stage) {
        return byId(stages, Stage::id, stage);
    }

    /** An article by number. */
    public Optional<Article> article(String number) {
        return byId(articles, Article::number, number);
    }

    /** How awards of a track are extended; empty if they are not. */
    public Optional<Validity.Reassessment> reassessment(String track) {
        return aftercare.flatMap(rules -> rules.validity(track)).flatMap(Validity::reassessment);
    }

    /** The form of a track. */
    public Form formOf(Track track) {
        return form(track.form()).orElseThrow();
    }

    /**
     * What the names of applications are called, such as 项目名称: as the forms of the tracks ask for them, or 名称 where
     * they ask for different things.
     *
     * @param ofTracks the tracks whose names stand together
     */
    public Text nameTitle(Collection<String> ofTracks) {
        List<Text> asked = tracks.stream()
                .filter(track -> ofTracks.contains(track.id()))
                .flatMap(track -> formOf(track).role("name").stream())
                .map(Field::label)
                .distinct()
                .toList();
        return asked.size() == 1 ? asked.get(0) : new Text("名称", "Name");
    }

    /** The stages a cohort passes one after the other; those within another stage are left out. */
    public List<Stage> mainStages() {
        return stages.stream().filter(stage -> stage.within().isEmpty()).toList();
    }

    /** The stages that take place during {@code stage}. */
    public List<Stage> within(String stage) {
        return stages.stream()
                .filter(inner -> inner.within().filter(stage::equals).isPresent())
                .toList();
    }

    /** The first stage of a kind. */
    public Optional<Stage> firstOfKind(String kind) {
        return stages.stream().filter(stage -> stage.kind().equals(kind)).findFirst();
    }

    /**
     * As it stands in an edition: choices offer the options that the edition has chosen for them.
     *
     * @param chosen settings that differ from their defaults
     */
    public Scheme in(Json.Obj chosen) {
        boolean follows = forms.stream()
                .flatMap(form -> form.fields().stream())
                .anyMatch(field -> field.optionsSetting().isPresent());
        return follows
                ? with(forms.stream()
                        .map(form -> form.with(field -> offering(field, chosen)))
                        .toList())
                : this;
    }

    private Field offering(Field field, Json.Obj chosen) {
        return field.optionsSetting()
                .flatMap(name -> settings.stream()
                        .filter(setting -> setting.name().equals(name) && setting.type() == Setting.Type.OPTIONS)
                        .findFirst())
                .map(setting -> field.offering(
                        Setting.options(chosen.get(setting.name()).orElse(setting.defaultValue())),
                        field.optionsSetting()))
                .orElse(field);
    }

    /** With other forms. */
    public Scheme with(List<Form> others) {
        return new Scheme(
                id,
                revision,
                title,
                issuer,
                regulation,
                edition,
                articles,
                parameters,
                settings,
                awards,
                organs,
                others,
                tracks,
                stages,
                aftercare,
                spreadsheet);
    }

    /** The values behind {@code $references}: parameters in force on {@code day}, then settings over their defaults. */
    public Values values(LocalDate day, Json.Obj chosen) {
        return new Values(name -> byId(settings, Setting::name, name)
                .map(setting -> setting.resolved(chosen.get(name).orElse(setting.defaultValue())))
                .or(() -> byId(parameters, Parameter::name, name).map(parameter -> parameter.on(day))));
    }

    private static <T> Optional<T> byId(List<T> all, Function<T, String> id, String wanted) {
        return all.stream().filter(each -> id.apply(each).equals(wanted)).findFirst();
    }
}
