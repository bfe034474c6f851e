package org.jinbang.internal.decide;

import static org.jinbang.process.StreamKind.APPLICATION;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jinbang.internal.texts.Texts;
import org.jinbang.json.Json;
import org.jinbang.process.ActType;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.ApplicationState.Objection;
import org.jinbang.process.Command;
import org.jinbang.process.EditionState;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Basis;
import org.jinbang.scheme.ObjectionPart;
import org.jinbang.scheme.Power;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Text;
import org.jinbang.time.LegalTime;

/** Objections against one name on a notice, and sanctions. */
final class Objections {
    private Objections() {}

    static Accepted file(Situation s, Command c) {
        ApplicationState a = s.theCase();
        EditionState.Notice notice = onNotice(s, a);
        Stage stage = s.stage(notice.stage());
        Refuse.unless(
                s.now().isBefore(notice.window().closes()),
                RefusalCode.LATE,
                stage.basis(),
                "公示截止于 " + LegalTime.endZh(notice.window().closes()) + "，到达时间 " + LegalTime.zh(s.now()),
                "The notice ended at " + LegalTime.endEn(notice.window().closes()) + ", this came at "
                        + LegalTime.en(s.now()));
        String by = c.data().text("by").orElseThrow();
        Json.Obj objectors = stage.params().object("objections");
        Refuse.unless(
                !objectors.members().isEmpty(),
                RefusalCode.MALFORMED,
                stage.basis(),
                "“" + stage.title().zh() + "”不接受异议",
                "“" + stage.title().en() + "” takes no objections");
        Refuse.unless(
                objectors.get(by).isPresent(),
                RefusalCode.MALFORMED,
                stage.basis(),
                "异议人应为：" + String.join(", ", objectors.members().keySet()),
                "An objection is filed by one of: "
                        + String.join(", ", objectors.members().keySet()));
        String id = s.ids().next();
        return Accepted.of(given(s, c, stage, id, by, Set.of(), false, ActType.OBJECTION_FILED)
                .with("statement", owner(id), c.data().text("statement")));
    }

    private static String owner(String objection) {
        return "objection:" + objection;
    }

    /** The notice the name stands on, the latest where a process has several. */
    private static EditionState.Notice onNotice(Situation s, ApplicationState a) {
        return s.batch(a.batch()).notices().stream()
                .filter(n -> !n.replaced() && n.names().containsKey(a.id()))
                .reduce((former, later) -> later)
                .orElseThrow(() -> Refuse.with(
                        RefusalCode.NOT_ON_NOTICE,
                        s.scheme().firstOfKind("notice").map(Stage::basis).orElse(null),
                        "该名单未在公示",
                        "The name is not on a notice"));
    }

    /** The act that takes in parts and proofs, with what is still missing. */
    private static Draft given(
            Situation s,
            Command c,
            Stage stage,
            String id,
            String by,
            Set<String> former,
            boolean proven,
            ActType type) {
        ApplicationState a = s.theCase();
        Map<String, ObjectionPart> wanted = new LinkedHashMap<>();
        ObjectionPart.of(stage.params(), by).forEach(part -> wanted.put(part.id(), part));
        Json.Obj files = Json.obj();
        Map<String, String> texts = new LinkedHashMap<>();
        Set<String> present = new HashSet<>(former);
        for (Map.Entry<String, Json> part : c.data().object("parts").members().entrySet()) {
            String value = part.getValue() instanceof Json.Str text ? text.value() : "";
            ObjectionPart known = Optional.ofNullable(wanted.get(part.getKey()))
                    .orElseThrow(() -> Refuse.with(
                            RefusalCode.MALFORMED,
                            stage.basis(),
                            new Text("没有材料项 {0}；应有：{1}", "There is no part {0}; there are: {1}")
                                    .with(
                                            part.getKey(),
                                            Texts.listed(wanted.values().stream()
                                                    .map(each -> new Text("{0}（{1}）", "{0} ({1})")
                                                            .with(each.title(), each.id()))
                                                    .toList()))));
            if (value.isBlank()) {
                continue;
            }
            Refuse.unless(
                    value.length() <= 1000,
                    RefusalCode.MALFORMED,
                    stage.basis(),
                    known.title().zh() + "不得超过 1000 字",
                    known.title().en() + " takes at most 1000 characters");
            present.add(part.getKey());
            if (known.file()) {
                Applications.known(s, value, a.id());
                files = files.with(part.getKey(), value);
            } else {
                texts.put(part.getKey(), value);
            }
        }
        List<String> proofs = c.data().texts("proofs");
        proofs.forEach(file -> Applications.known(s, file, a.id()));
        List<String> missing = new ArrayList<>(
                stage.params().object("objections").object(by).members().keySet());
        missing.removeAll(present);
        if (s.params(stage).isTrue("proofs") && proofs.isEmpty() && !proven) {
            missing.add(ObjectionPart.PROOFS);
        }
        Json.Obj data = Json.obj()
                .with("objection", id)
                .with("notice", onNotice(s, a).id())
                .with("by", by)
                .with("missing", Json.texts(missing))
                .with("parts", files)
                .with("proofs", Json.texts(proofs));
        Draft act = Draft.of(APPLICATION, a.id(), type, stage.basis(), data);
        for (Map.Entry<String, String> text : texts.entrySet()) {
            act = act.with("part-" + text.getKey(), owner(id), Optional.of(text.getValue()));
        }
        return act;
    }

    private static Objection objection(Situation s, Command c) {
        String id = c.data().text("objection").orElseThrow();
        return s.theCase()
                .objection(id)
                .orElseThrow(() ->
                        Refuse.with(RefusalCode.UNKNOWN_TARGET, null, "没有异议 " + id, "There is no objection " + id));
    }

    private static void inState(Situation s, Objection o, Basis basis, Objection.Status... allowed) {
        if (o.status() == Objection.Status.INCOMPLETE) {
            throw Refuse.with(
                    RefusalCode.OBJECTION_INCOMPLETE,
                    basis,
                    new Text("异议材料尚缺：{0}", "The objection still lacks: {0}").with(missing(s, o)));
        }
        Refuse.unless(
                List.of(allowed).contains(o.status()),
                RefusalCode.WRONG_STAGE,
                basis,
                "异议现处状态：" + o.status(),
                "The objection is " + o.status());
    }

    /** What it still lacks, as the notice calls it on which the name stood. */
    private static Text missing(Situation s, Objection o) {
        Json.Obj params = s.batch(s.theCase().batch()).notices().stream()
                .filter(notice -> notice.id().equals(o.notice()))
                .map(notice -> s.stage(notice.stage()).params())
                .findFirst()
                .orElse(Json.obj());
        return Texts.listed(o.missing().stream()
                .map(part -> ObjectionPart.title(params, o.by(), part))
                .toList());
    }

    static Accepted complete(Situation s, Command c) {
        Objection o = objection(s, c);
        Stage stage = s.stage(onNotice(s, s.theCase()).stage());
        Refuse.unless(
                o.status() == Objection.Status.INCOMPLETE,
                RefusalCode.ALREADY_DONE,
                stage.basis(),
                "异议材料已完整",
                "The objection is complete already");
        Refuse.unless(
                s.theCase().stage().equals(stage.id()),
                RefusalCode.LATE,
                stage.basis(),
                "公示环节已结束",
                "The notice stage has been closed");
        return Accepted.of(given(
                s, c, stage, o.id(), o.by(), o.parts().keySet(), !o.proofs().isEmpty(), ActType.OBJECTION_COMPLETED));
    }

    private static Draft act(Situation s, Objection o, ActType type, Basis basis, Json.Obj data) {
        return Draft.of(APPLICATION, s.theCase().id(), type, basis, data.with("objection", o.id()));
    }

    static Accepted takeUp(Situation s, Command c) {
        Basis basis = Authority.power(s, c, Power.INVESTIGATE);
        Objection o = objection(s, c);
        inState(s, o, s.stage(onNotice(s, s.theCase()).stage()).basis(), Objection.Status.COMPLETE);
        return Accepted.of(act(s, o, ActType.OBJECTION_TAKEN_UP, basis, Json.obj()));
    }

    static Accepted answer(Situation s, Command c) {
        Authority.applicant(s, c);
        Objection o = objection(s, c);
        Basis basis = investigating(s);
        inState(s, o, basis, Objection.Status.TAKEN_UP, Objection.Status.REPORTED);
        return Accepted.of(act(s, o, ActType.OBJECTION_ANSWERED, basis, Json.obj())
                .with("statement", s.theCase().applicant(), c.data().text("statement")));
    }

    private static Basis investigating(Situation s) {
        return s.scheme().organs().stream()
                .flatMap(organ -> organ.grant(Power.INVESTIGATE).stream())
                .findFirst()
                .map(grant -> grant.basis())
                .orElse(null);
    }

    static Accepted report(Situation s, Command c) {
        Basis basis = Authority.power(s, c, Power.INVESTIGATE);
        Objection o = objection(s, c);
        inState(s, o, basis, Objection.Status.TAKEN_UP);
        List<String> experts = c.data().texts("experts");
        Refuse.unless(
                experts.isEmpty() || c.data().isTrue("withoutInterest"),
                RefusalCode.CONFLICT_OF_INTEREST,
                basis,
                "参与调查的专家须与组织和申报者无利益关系",
                "Experts who investigate must have no interest in the organisation or the applicant");
        return Accepted.of(
                act(s, o, ActType.OBJECTION_REPORTED, basis, Json.obj().with("experts", Json.texts(experts)))
                        .with("report", s.theCase().applicant(), c.data().text("report")));
    }

    static Accepted decide(Situation s, Command c) {
        Basis basis = Authority.power(s, c, Power.DECIDE_OBJECTIONS);
        ApplicationState a = s.theCase();
        Objection o = objection(s, c);
        inState(s, o, basis, Objection.Status.REPORTED);
        boolean upheld = c.data().isTrue("upheld");
        List<Draft> acts = new ArrayList<>();
        acts.add(act(s, o, ActType.OBJECTION_DECIDED, basis, Json.obj().with("upheld", upheld))
                .with("reason", a.applicant(), c.data().text("reason")));
        boolean others = a.objections().stream()
                .anyMatch(each -> each.open() && !each.id().equals(o.id()));
        if (a.status() != ApplicationState.Status.HELD || others && !upheld) {
            return Accepted.of(acts);
        }
        // the list has moved on without this name: what the stage comes to for it is settled now
        Stage stage = s.stage(a.stage());
        Text why = upheld
                ? new Text("异议成立", "an objection was upheld")
                : new Text("异议不成立，继续评选", "the objection was not upheld; the way goes on");
        acts.add(Closing.outcome(s, a, stage, upheld ? "ENDS" : "ADVANCES", why, Optional.empty(), Optional.empty()));
        return Accepted.of(acts).moving(upheld ? Closing.returned(s, a, acts.size() - 1) : List.of());
    }

    static Accepted sanction(Situation s, Command c) {
        Basis basis = Authority.power(s, c, Power.SANCTION);
        ApplicationState a = s.theCase();
        ApplicationState.Sanction.Measure measure;
        try {
            measure = ApplicationState.Sanction.Measure.valueOf(
                    c.data().text("measure").orElseThrow());
        } catch (IllegalArgumentException e) {
            throw Refuse.with(
                    RefusalCode.MALFORMED,
                    basis,
                    "处理方式应为 CRITICISM、WARNING 或 DISQUALIFICATION",
                    "The measure is CRITICISM, WARNING or DISQUALIFICATION");
        }
        Refuse.unless(
                a.alive(),
                RefusalCode.WRONG_STAGE,
                basis,
                "该申报不在评选中；授奖后只能依办法撤销称号",
                "The application is not under way; after the award there is only its revocation");
        Accepted accepted = Accepted.of(Draft.of(
                        APPLICATION,
                        a.id(),
                        ActType.SANCTIONED,
                        basis,
                        Json.obj().with("measure", measure.name()))
                .with("reason", a.applicant(), c.data().text("reason")));
        return measure == ApplicationState.Sanction.Measure.DISQUALIFICATION
                ? accepted.moving(Closing.returned(s, a)).moving(UnitQuota.unbooked(s, a))
                : accepted;
    }
}
