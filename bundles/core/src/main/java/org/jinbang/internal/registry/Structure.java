package org.jinbang.internal.registry;

import java.util.List;
import java.util.stream.Stream;
import org.jinbang.internal.engine.Kinds;
import org.jinbang.internal.stages.Levels;
import org.jinbang.process.GoldenCase;
import org.jinbang.process.Schemes.Problem;
import org.jinbang.scheme.Award;
import org.jinbang.scheme.Condition;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Setting;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Track;

/** What can be seen of a scheme without running it: everything refers to something, leads somewhere and stands on an article. */
final class Structure {
    private final Scheme scheme;
    private final Complaints complaints;

    private Structure(Complaints complaints) {
        this.scheme = complaints.scheme();
        this.complaints = complaints;
    }

    /** All problems found. */
    static List<Problem> problems(Scheme scheme, List<GoldenCase> cases, Kinds kinds) {
        Complaints complaints = new Complaints(scheme);
        Structure structure = new Structure(complaints);
        structure.awardsAndTracks();
        OrganStructure.check(complaints);
        StageStructure.check(complaints, kinds);
        structure.offers();
        structure.judgements(kinds);
        structure.scheme.aftercare().ifPresent(new AftercareStructure(structure.complaints)::check);
        ArticleStructure.check(complaints, cases);
        return Stream.concat(complaints.all().stream(), KindUse.problems(scheme, kinds).stream())
                .toList();
    }

    private void awardsAndTracks() {
        for (Award award : scheme.awards()) {
            boolean reached = scheme.stages().stream()
                    .anyMatch(stage -> Levels.bases(stage).containsKey(award.id())
                            || stage.params()
                                    .text(Stage.OTHERWISE)
                                    .filter(award.id()::equals)
                                    .isPresent());
            if (!reached
                    && scheme.tracks().stream().noneMatch(track -> track.award().equals(award.id()))) {
                complaints.add(
                        "awards/" + award.id(),
                        "没有申报类别、层级或投票可以到达奖项 {0}",
                        "no track, level or ballot leads to the award {0}",
                        award.id());
            }
            award.cap().ifPresent(cap -> complaints.unlessOrgan("awards/" + award.id() + "/cap", cap.softFor()));
        }
        for (Track track : scheme.tracks()) {
            String where = "tracks/" + track.id();
            if (scheme.award(track.award()).isEmpty()) {
                complaints.add(where, "没有奖项 {0}", "there is no award {0}", track.award());
            }
            if (scheme.form(track.form()).isEmpty()) {
                complaints.add(where, "没有表单 {0}", "there is no form {0}", track.form());
            } else if (scheme.formOf(track).role("name").isEmpty()) {
                complaints.add(
                        where,
                        "表单 {0} 须有一个 role 为 name 的填报项，公示和证书要用",
                        "the form {0} needs a field with the role name, for notices and certificates",
                        track.form());
            }
        }
        if (scheme.tracks().isEmpty()) {
            complaints.add("tracks", "至少要有一个申报类别", "there must be at least one track");
        }
    }

    /** What an edition chooses the options of is a choice, and the setting lists options. */
    private void offers() {
        scheme.forms()
                .forEach(form -> form.fields()
                        .forEach(field -> field.optionsSetting()
                                .filter(name -> scheme.settings().stream()
                                        .noneMatch(setting ->
                                                setting.name().equals(name) && setting.type() == Setting.Type.OPTIONS))
                                .ifPresent(name -> complaints.add(
                                        "forms/" + form.id() + "/" + field.id(),
                                        "options-of 须引用 type: options 的设置；{0} 不是",
                                        "options-of must refer to a setting of type: options; {0} is none",
                                        name))));
    }

    /** Judgement is awaited only by stages that hold conditions; in another one it would never come. */
    private void judgements(Kinds kinds) {
        List<String> judging = kinds.judging();
        scheme.tracks()
                .forEach(track -> track.conditions().stream()
                        .flatMap(Condition::tree)
                        .forEach(condition -> condition
                                .params()
                                .text("judged-in")
                                .flatMap(scheme::stage)
                                .filter(stage ->
                                        kinds.stages().containsKey(stage.kind()) && !judging.contains(stage.kind()))
                                .ifPresent(stage -> complaints.add(
                                        "tracks/" + track.id() + "/conditions/" + condition.id(),
                                        "环节 {0} 不判定条件；可判定的类型：{1}",
                                        "the stage {0} judges no conditions; kinds that do: {1}",
                                        stage.id(),
                                        String.join(", ", judging)))));
    }
}
