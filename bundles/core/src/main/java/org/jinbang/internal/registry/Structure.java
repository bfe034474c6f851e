package org.jinbang.internal.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jinbang.internal.decide.Recommenders;
import org.jinbang.internal.decide.Units;
import org.jinbang.internal.engine.Kinds;
import org.jinbang.internal.stages.Levels;
import org.jinbang.json.Json;
import org.jinbang.process.GoldenCase;
import org.jinbang.process.Schemes.Problem;
import org.jinbang.scheme.Article;
import org.jinbang.scheme.ArticleRef;
import org.jinbang.scheme.Award;
import org.jinbang.scheme.Condition;
import org.jinbang.scheme.Disposition;
import org.jinbang.scheme.Form;
import org.jinbang.scheme.Industry;
import org.jinbang.scheme.Organ;
import org.jinbang.scheme.Power;
import org.jinbang.scheme.Region;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Setting;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.Track;
import org.jinbang.scheme.spi.StageKind;

/** What can be seen of a scheme without running it: everything refers to something, leads somewhere and stands on an article. */
final class Structure {
    private final Scheme scheme;
    private final List<GoldenCase> cases;
    private final List<Problem> problems = new ArrayList<>();

    private Structure(Scheme scheme, List<GoldenCase> cases) {
        this.scheme = scheme;
        this.cases = cases;
    }

    /** All problems found. */
    static List<Problem> problems(Scheme scheme, List<GoldenCase> cases, Kinds kinds) {
        Structure structure = new Structure(scheme, cases);
        structure.awardsAndTracks();
        structure.levels();
        structure.organs();
        structure.stages();
        structure.exemptions(kinds);
        structure.scopes();
        structure.recommenders();
        structure.offers();
        structure.judgements(kinds);
        structure.duties();
        structure.articles();
        structure.problems.addAll(KindUse.problems(scheme, kinds));
        return structure.problems;
    }

    private void problem(String where, String zh, String en, Object... arguments) {
        problems.add(new Problem(where, new Text(zh, en).with(arguments)));
    }

    private void unlessOrgan(String where, Optional<String> organ) {
        organ.filter(id -> scheme.organ(id).isEmpty())
                .ifPresent(id -> problem(
                        where,
                        "没有机构 {0}；可用：{1}",
                        "there is no organ {0}; there are: {1}",
                        id,
                        String.join(
                                ", ", scheme.organs().stream().map(Organ::id).toList())));
    }

    private void unlessTracks(String where, List<String> tracks) {
        tracks.stream()
                .filter(track -> scheme.track(track).isEmpty())
                .forEach(track -> problem(where, "没有申报类别 {0}", "there is no track {0}", track));
    }

    private void duties() {
        scheme.aftercare()
                .ifPresent(aftercare -> aftercare
                        .duties()
                        .forEach(duty -> unlessTracks("aftercare/duties/" + duty.id(), duty.tracks())));
    }

    private void awardsAndTracks() {
        for (Award award : scheme.awards()) {
            boolean level = scheme.stages().stream()
                    .anyMatch(stage -> Levels.bases(stage).containsKey(award.id()));
            if (!level
                    && scheme.tracks().stream().noneMatch(track -> track.award().equals(award.id()))) {
                problem(
                        "awards/" + award.id(),
                        "没有申报类别或层级可以到达奖项 {0}",
                        "no track and no level leads to the award {0}",
                        award.id());
            }
            award.cap().ifPresent(cap -> unlessOrgan("awards/" + award.id() + "/cap", cap.softFor()));
        }
        for (Track track : scheme.tracks()) {
            String where = "tracks/" + track.id();
            if (scheme.award(track.award()).isEmpty()) {
                problem(where, "没有奖项 {0}", "there is no award {0}", track.award());
            }
            if (scheme.form(track.form()).isEmpty()) {
                problem(where, "没有表单 {0}", "there is no form {0}", track.form());
            } else if (scheme.formOf(track).role("name").isEmpty()) {
                problem(
                        where,
                        "表单 {0} 须有一个 role 为 name 的填报项，公示和证书要用",
                        "the form {0} needs a field with the role name, for notices and certificates",
                        track.form());
            }
        }
        if (scheme.tracks().isEmpty()) {
            problem("tracks", "至少要有一个申报类别", "there must be at least one track");
        }
    }

    private void levels() {
        for (Stage stage : scheme.stages()) {
            Levels.bases(stage).keySet().stream()
                    .filter(award -> scheme.award(award).isEmpty())
                    .forEach(award -> problem(
                            "stages/" + stage.id() + "/params/" + Levels.LEVELS,
                            "没有奖项 {0}",
                            "there is no award {0}",
                            award));
        }
    }

    private void organs() {
        for (Organ organ : scheme.organs()) {
            unlessOrgan("organs/" + organ.id(), organ.appointedBy());
            if (organ.composition().everySector()
                    && organ.composition().atLeast() < organ.membersFrom().size()) {
                problem(
                        "organs/" + organ.id(),
                        "每个领域都要有成员，至少人数不能少于 {0}",
                        "each sector must be represented, so at-least cannot be below {0}",
                        organ.membersFrom().size());
            }
        }
        engagements();
        if (scheme.organs().stream().anyMatch(organ -> organ.discipline().isPresent())) {
            needed(Power.DISCIPLINE, false);
        }
        needed(Power.OPEN, true);
        needed(Power.RUN, false);
        if (scheme.firstOfKind("notice").isPresent()) {
            needed(Power.INVESTIGATE, false);
            needed(Power.DECIDE_OBJECTIONS, false);
        }
        if (scheme.firstOfKind("ballot").isPresent()) {
            needed(Power.SETTLE_TIES, false);
        }
    }

    /** Members are engaged when the edition runs, so they cannot come with its opening; and somebody has to engage them. */
    private void engagements() {
        for (Organ organ : scheme.organs()) {
            organ.composition().engagement().ifPresent(engagement -> {
                String where = "organs/" + organ.id() + "/engagement";
                if (organ.appointedBy().isEmpty()) {
                    problem(
                            where,
                            "聘任成员的机构须由另一机构任命成员（appointed-by）：常设机构的成员在开设届次时即已就任",
                            "an organ that engages its members needs appointed-by: those of a standing organ are seated when an edition opens");
                }
                engagement
                        .qualifications()
                        .forEach(each -> each.atLeast()
                                .filter(number -> !(resolved(number) instanceof Json.Num n && n.value() > 0))
                                .ifPresent(number -> problem(
                                        where + "/qualifications/" + each.id(),
                                        "at-least 须为正整数，或指向正整数的引用，现为 {0}",
                                        "at-least must be a whole number above 0 or refer to one; it is {0}",
                                        number.canonical())));
                needed(Power.NOMINATE, false);
                needed(Power.ENGAGE, false);
            });
        }
    }

    private Json resolved(Json value) {
        try {
            return scheme.values(LocalDate.of(9999, 1, 1), Json.obj()).resolve(value);
        } catch (IllegalArgumentException e) {
            return value;
        }
    }

    private void needed(Power power, boolean standing) {
        boolean held = scheme.organs().stream()
                .anyMatch(organ -> organ.grant(power).isPresent()
                        && (!standing || organ.appointedBy().isEmpty()));
        if (!held) {
            problem(
                    "organs",
                    standing ? "须有一个常设机构具有权力 {0}" : "须有一个机构具有权力 {0}",
                    standing ? "a standing organ must hold the power {0}" : "an organ must hold the power {0}",
                    power.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        }
    }

    private void stages() {
        List<Stage> main = scheme.mainStages();
        if (main.isEmpty() || !main.get(0).kind().equals("application")) {
            problem("stages", "第一个环节须为 application", "the first stage must be of the kind application");
            return;
        }
        if (main.stream().filter(stage -> stage.kind().equals("application")).count() > 1) {
            problem("stages", "只能有一个 application 环节", "there can be only one stage of the kind application");
        }
        if (!main.get(main.size() - 1).kind().equals("announcement")) {
            problem("stages", "最后一个环节须为 announcement", "the last stage must be of the kind announcement");
        }
        for (Stage stage : scheme.stages()) {
            String where = "stages/" + stage.id();
            unlessOrgan(where, stage.by());
            stage.within()
                    .filter(outer -> main.stream().noneMatch(m -> m.id().equals(outer)))
                    .ifPresent(outer -> problem(
                            where, "within 须指主流程环节，没有 {0}", "within must name a main stage; there is no {0}", outer));
            unlessTracks(where, stage.tracks());
        }
        Set<String> seen = new HashSet<>();
        scheme.stages().stream()
                .filter(stage -> !seen.add(stage.id()))
                .forEach(stage ->
                        problem("stages/" + stage.id(), "环节 {0} 重复", "the stage {0} stands twice", stage.id()));
    }

    /** An exemption spares people work, so it stands where they record something; what it asks for can come about before. */
    private void exemptions(Kinds kinds) {
        List<String> before = new ArrayList<>();
        for (Stage stage : scheme.mainStages()) {
            String where = "stages/" + stage.id() + "/exempt";
            stage.exempt().ifPresent(exempt -> {
                StageKind kind = kinds.stages().get(stage.kind());
                if (kind != null && kind.recording() == StageKind.Recording.NOTHING) {
                    problem(
                            where,
                            "只有由成员记录的环节可以免去；{0} 不是",
                            "only a stage in which members record something can be left out; {0} is none",
                            stage.kind());
                }
                exempt.met()
                        .filter(id -> scheme.tracks().stream()
                                .flatMap(track -> track.conditions().stream())
                                .flatMap(Condition::tree)
                                .noneMatch(condition -> condition.id().equals(id)))
                        .ifPresent(id -> problem(where, "没有条件 {0}", "there is no condition {0}", id));
                exempt.met()
                        .filter(id -> scheme.tracks().stream()
                                .flatMap(track -> track.conditions().stream())
                                .flatMap(Condition::tree)
                                .anyMatch(condition -> condition.id().equals(id)
                                        && (!condition.parts().isEmpty()
                                                || condition.unless().isPresent())))
                        .ifPresent(id -> problem(
                                where,
                                "met 须指没有组成部分和例外的条件；{0} 有",
                                "met must name a condition without parts and exceptions; {0} has some",
                                id));
                exempt.undoubtedIn()
                        .filter(id -> !before.contains(id))
                        .ifPresent(id -> problem(
                                where,
                                "undoubted-in 须指之前可登记疑问（doubts: true）的环节；可用：{0}",
                                "undoubted-in must name an earlier stage with doubts: true; there are: {0}",
                                String.join(", ", before)));
            });
            if (stage.params().get("doubts").isPresent()) {
                before.add(stage.id());
            }
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
                                .ifPresent(name -> problem(
                                        "forms/" + form.id() + "/" + field.id(),
                                        "options-of 须引用 type: options 的设置；{0} 不是",
                                        "options-of must refer to a setting of type: options; {0} is none",
                                        name))));
    }

    /** Organs that approve plans are there. What units recommend from is told by choices of every form, so that applicants and units name the same. */
    private void scopes() {
        for (Stage stage : scheme.stages()) {
            unlessOrgan("stages/" + stage.id() + "/params/" + Stage.PLAN, stage.planApprovedBy());
            Json.Obj scope = stage.params().object(Units.SCOPE);
            for (String part : List.of("region", "industry")) {
                scope.text(part)
                        .ifPresent(field -> scheme.forms().stream()
                                .filter(form -> !lists(form, field, part))
                                .forEach(form -> problem(
                                        "stages/" + stage.id() + "/params/" + Units.SCOPE,
                                        "表单 {0} 须有选项为 options-of: {2} 的必填项 {1}",
                                        "the form {0} needs a required field {1} with options-of: {2}",
                                        form.id(),
                                        field,
                                        part.equals("region") ? "regions" : "industries")));
            }
        }
    }

    /** Who has to recommend is said of tracks that there are; what may be waived is waived before a check. */
    private void recommenders() {
        for (Stage stage : scheme.stages()) {
            String path = "stages/" + stage.id() + "/params/" + Recommenders.RECOMMENDERS + "/";
            for (String track : Recommenders.tracks(stage)) {
                if (scheme.track(track).isEmpty()) {
                    problem(path + track, "没有类别 {0}", "there is no track {0}", track);
                }
                boolean checked = scheme.mainStages().stream()
                        .anyMatch(each -> each.kind().equals("check") && each.isFor(track));
                if (Recommenders.of(stage, track).waivable() && !checked) {
                    problem(
                            path + track,
                            "推荐可以免去的类别须有审查环节（check）",
                            "a track whose recommendation can be waived needs a stage of the kind check",
                            track);
                }
            }
        }
    }

    private static boolean lists(Form form, String id, String part) {
        return form.field(id)
                .filter(field -> field.required() && !field.options().isEmpty())
                .filter(field -> field.options().stream()
                        .allMatch(option -> part.equals("region")
                                ? Region.of(option.id()).isPresent()
                                : Industry.of(option.id()).isPresent()))
                .isPresent();
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
                                .ifPresent(stage -> problem(
                                        "tracks/" + track.id() + "/conditions/" + condition.id(),
                                        "环节 {0} 不判定条件；可判定的类型：{1}",
                                        "the stage {0} judges no conditions; kinds that do: {1}",
                                        stage.id(),
                                        String.join(", ", judging)))));
    }

    private void articles() {
        Set<String> carried = new HashSet<>();
        for (Cited cited : Cited.in(scheme)) {
            if (cited.basis() instanceof ArticleRef ref) {
                if (scheme.article(ref.number()).isEmpty()) {
                    problem(cited.path(), "没有第 {0} 条", "there is no article {0}", ref.number());
                }
                carried.add(ref.number());
            }
        }
        for (Article article : scheme.articles()) {
            String where = "articles/" + article.number();
            boolean excused =
                    article.disposition() == Disposition.RULE || article.disposition() == Disposition.PROCEDURE;
            if (!excused && article.reason().isEmpty()) {
                problem(where, "处置为 {0} 的条款须说明理由", "a disposition {0} needs a reason", article.disposition());
            }
            if (article.disposition() == Disposition.RULE) {
                proven(article, where, carried);
            }
        }
    }

    private void proven(Article article, String where, Set<String> carried) {
        if (!carried.contains(article.number())) {
            problem(where, "第 {0} 条没有任何规则要素引用", "no element carries article {0}", article.number());
        }
        for (boolean positive : new boolean[] {true, false}) {
            boolean found = cases.stream()
                    .anyMatch(each -> each.article().equals(article.number()) && each.positive() == positive);
            if (!found) {
                problem(
                        where,
                        positive ? "第 {0} 条缺少正面样例" : "第 {0} 条缺少反面样例",
                        positive ? "article {0} lacks a positive case" : "article {0} lacks a negative case",
                        article.number());
            }
        }
    }
}
