package org.jinbang.internal.registry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jinbang.internal.decide.Channels;
import org.jinbang.internal.decide.Opinions;
import org.jinbang.internal.decide.Recommenders;
import org.jinbang.internal.decide.Units;
import org.jinbang.internal.engine.Kinds;
import org.jinbang.internal.stages.Levels;
import org.jinbang.json.Json;
import org.jinbang.scheme.Condition;
import org.jinbang.scheme.Field;
import org.jinbang.scheme.Form;
import org.jinbang.scheme.Industry;
import org.jinbang.scheme.Region;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.spi.StageKind;

/** Stages: their order, and that what they name is there. */
final class StageStructure {
    private static final String RECOMMENDATION = "recommendation";

    private final Scheme scheme;
    private final Complaints complaints;

    private StageStructure(Complaints complaints) {
        this.scheme = complaints.scheme();
        this.complaints = complaints;
    }

    static void check(Complaints complaints, Kinds kinds) {
        StageStructure structure = new StageStructure(complaints);
        structure.levels();
        structure.otherwise();
        structure.stages();
        structure.exemptions(kinds);
        structure.scopes();
        structure.channels();
        structure.recommendations();
        structure.recommenders();
    }

    private void levels() {
        for (Stage stage : scheme.stages()) {
            Levels.bases(stage).keySet().stream()
                    .filter(award -> scheme.award(award).isEmpty())
                    .forEach(award -> complaints.add(
                            "stages/" + stage.id() + "/params/" + Levels.LEVELS,
                            "没有奖项 {0}",
                            "there is no award {0}",
                            award));
        }
    }

    /** The other award of a ballot is one that the ballot is not about; else those not carried would stand before it again. */
    private void otherwise() {
        for (Stage stage : scheme.stages()) {
            stage.params().text(Stage.OTHERWISE).ifPresent(award -> {
                String where = "stages/" + stage.id() + "/params/" + Stage.OTHERWISE;
                if (scheme.award(award).isEmpty()) {
                    complaints.add(where, "没有奖项 {0}", "there is no award {0}", award);
                } else if (stage.isAbout(award)) {
                    complaints.add(
                            where,
                            "otherwise 须为本投票 awards 之外的奖项；{0} 在其中",
                            "otherwise must name another award than the ballot is about; {0} is one of its awards",
                            award);
                }
            });
        }
    }

    private void stages() {
        List<Stage> main = scheme.mainStages();
        if (main.isEmpty() || !main.get(0).kind().equals("application")) {
            complaints.add("stages", "第一个环节须为 application", "the first stage must be of the kind application");
            return;
        }
        if (main.stream().filter(stage -> stage.kind().equals("application")).count() > 1) {
            complaints.add("stages", "只能有一个 application 环节", "there can be only one stage of the kind application");
        }
        if (!main.get(main.size() - 1).kind().equals("announcement")) {
            complaints.add("stages", "最后一个环节须为 announcement", "the last stage must be of the kind announcement");
        }
        for (Stage stage : scheme.stages()) {
            String where = "stages/" + stage.id();
            complaints.unlessOrgan(where, stage.by());
            stage.within()
                    .filter(outer -> main.stream().noneMatch(m -> m.id().equals(outer)))
                    .ifPresent(outer -> complaints.add(
                            where, "within 须指主流程环节，没有 {0}", "within must name a main stage; there is no {0}", outer));
            complaints.unlessTracks(where, stage.tracks());
        }
        Set<String> seen = new HashSet<>();
        scheme.stages().stream()
                .filter(stage -> !seen.add(stage.id()))
                .forEach(stage ->
                        complaints.add("stages/" + stage.id(), "环节 {0} 重复", "the stage {0} stands twice", stage.id()));
    }

    /** An exemption spares people work, so it stands where they record something; what it asks for can come about before. */
    private void exemptions(Kinds kinds) {
        List<String> before = new ArrayList<>();
        for (Stage stage : scheme.mainStages()) {
            String where = "stages/" + stage.id() + "/exempt";
            stage.exempt().ifPresent(exempt -> {
                StageKind kind = kinds.stages().get(stage.kind());
                if (kind != null && kind.recording() == StageKind.Recording.NOTHING) {
                    complaints.add(
                            where,
                            "只有由成员记录的环节可以免去；{0} 不是",
                            "only a stage in which members record something can be left out; {0} is none",
                            stage.kind());
                }
                exempt.met().ifPresent(id -> met(where, id));
                exempt.undoubtedIn()
                        .filter(id -> !before.contains(id))
                        .ifPresent(id -> complaints.add(
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

    /** A condition that is looked at by itself: there is one, and it does not depend on others. */
    private void met(String where, String id) {
        List<Condition> named = scheme.tracks().stream()
                .flatMap(track -> track.conditions().stream())
                .flatMap(Condition::tree)
                .filter(condition -> condition.id().equals(id))
                .toList();
        if (named.isEmpty()) {
            complaints.add(where, "没有条件 {0}", "there is no condition {0}", id);
        }
        boolean depends = named.stream()
                .anyMatch(condition ->
                        !condition.parts().isEmpty() || condition.unless().isPresent());
        if (depends) {
            complaints.add(
                    where,
                    "met 须指没有组成部分和例外的条件；{0} 有",
                    "met must name a condition without parts and exceptions; {0} has some",
                    id);
        }
    }

    /** Organs that approve plans are there. What units recommend from is told by choices of every form, so that applicants and units name the same. */
    private void scopes() {
        for (Stage stage : scheme.stages()) {
            complaints.unlessOrgan("stages/" + stage.id() + "/params/" + Stage.PLAN, stage.planApprovedBy());
            Json.Obj scope = stage.params().object(Units.SCOPE);
            for (String part : List.of("region", "industry")) {
                scope.text(part)
                        .ifPresent(field -> scheme.forms().stream()
                                .filter(form -> !lists(form, field, part))
                                .forEach(form -> complaints.add(
                                        "stages/" + stage.id() + "/params/" + Units.SCOPE,
                                        "表单 {0} 须有选项为 options-of: {2} 的必填项 {1}",
                                        "the form {0} needs a required field {1} with options-of: {2}",
                                        form.id(),
                                        field,
                                        part.equals("region") ? "regions" : "industries")));
            }
        }
    }

    /** Every form has a field by which its applicants are told apart; who comes first is told by a condition. */
    private void channels() {
        for (Stage stage : scheme.stages()) {
            Opinions.first(stage).ifPresent(id -> met("stages/" + stage.id() + "/params/" + Opinions.FIRST, id));
            List<String> by = Channels.fields(stage);
            scheme.forms().stream()
                    .filter(form -> !by.isEmpty())
                    .filter(form -> by.stream()
                            .noneMatch(
                                    id -> form.field(id).filter(Field::required).isPresent()))
                    .forEach(form -> complaints.add(
                            "stages/" + stage.id() + "/params/" + Channels.ONE_CHANNEL,
                            "表单 {0} 须有其中一个必填项：{1}",
                            "the form {0} needs one of these as a required field: {1}",
                            form.id(),
                            String.join(", ", by)));
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

    /** There is one recommendation; within the application it is everybody's, and what differs by track is said in it. */
    private void recommendations() {
        scheme.stages().stream()
                .filter(stage -> stage.kind().equals(RECOMMENDATION))
                .skip(1)
                .forEach(stage -> complaints.add(
                        "stages/" + stage.id(),
                        "只能有一个 recommendation 环节；各类别由不同单位推荐的，写在该环节的 sorts 和 recommenders 中，单位的名额在登记时以 places 确定",
                        "there can be only one stage of the kind recommendation; what differs by track stands in its sorts and"
                                + " recommenders, and a unit is registered with places of its own"));
        for (Stage stage : scheme.stages()) {
            boolean partly = !stage.tracks().isEmpty()
                    || !stage.awards().isEmpty()
                    || stage.exempt().isPresent();
            if (stage.within().isPresent() && stage.kind().equals(RECOMMENDATION) && partly) {
                complaints.add(
                        "stages/" + stage.id(),
                        "申报期间（within）的推荐对所有申报有效，tracks、awards、exempt 不起作用；请去掉，改用 recommenders 写明各类别由谁推荐，"
                                + "waivable: true 表示可免予推荐",
                        "a recommendation within the application is asked of all: tracks, awards and exempt do not bear on it; leave"
                                + " them out and say in recommenders who recommends in each track, with waivable: true where it can"
                                + " be waived");
            }
        }
    }

    /** Who has to recommend is said of tracks that there are; what may be waived is waived before a check. */
    private void recommenders() {
        for (Stage stage : scheme.stages()) {
            String path = "stages/" + stage.id() + "/params/" + Recommenders.RECOMMENDERS + "/";
            for (String track : Recommenders.tracks(stage)) {
                if (scheme.track(track).isEmpty()) {
                    complaints.add(path + track, "没有类别 {0}", "there is no track {0}", track);
                }
                boolean checked = scheme.mainStages().stream()
                        .anyMatch(each -> each.kind().equals("check") && each.isFor(track));
                if (Recommenders.of(stage, track).waivable() && !checked) {
                    complaints.add(
                            path + track,
                            "推荐可以免去的类别须有审查环节（check）",
                            "a track whose recommendation can be waived needs a stage of the kind check",
                            track);
                }
            }
        }
    }
}
