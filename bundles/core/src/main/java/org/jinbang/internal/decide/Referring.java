package org.jinbang.internal.decide;

import static org.jinbang.process.StreamKind.APPLICATION;
import static org.jinbang.process.StreamKind.EDITION;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jinbang.internal.texts.Texts;
import org.jinbang.json.Codec;
import org.jinbang.json.Json;
import org.jinbang.process.ActType;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.ApplicationState.Status;
import org.jinbang.process.Command;
import org.jinbang.process.Dossier;
import org.jinbang.process.EditionState;
import org.jinbang.process.Refusal;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Aftercare;
import org.jinbang.scheme.Basis;
import org.jinbang.scheme.Condition;
import org.jinbang.scheme.Field;
import org.jinbang.scheme.FieldType;
import org.jinbang.scheme.Finding;
import org.jinbang.scheme.Form;
import org.jinbang.scheme.Organ;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.Track;

/**
 * Results that travel: an organ refers a winner, a recommending unit of another edition takes the referral up or declines it.
 * Each side decides by its own scheme; neither has a say in the other.
 */
public final class Referring {
    private Referring() {}

    /** What the claims on the referrals taken up in an edition begin with; the sender's application follows. */
    public static String prefix(String edition) {
        return "referral/" + edition + "/";
    }

    static Accepted refer(Situation s, Command c) {
        ApplicationState a = s.theCase();
        Aftercare.Referral referral = referral(s, c, a);
        Basis basis = referral.basis();
        Refuse.unless(
                a.status() == Status.AWARDED,
                RefusalCode.WRONG_STAGE,
                basis,
                a.status() == Status.REVOKED ? "称号已撤销，不再推荐上报" : "获奖（列入推荐）之后才推荐上报",
                a.status() == Status.REVOKED
                        ? "The award was revoked; it is not referred any more"
                        : "Only who was awarded is referred");
        Optional<String> edition = c.data().text("edition");
        Optional<String> unit = c.data().text("unit");
        Refuse.unless(
                edition.isPresent() == unit.isPresent()
                        && (edition.isPresent() || c.data().text("recipient").isPresent()),
                RefusalCode.MALFORMED,
                basis,
                "须注明接收的届次 edition 和推荐单位 unit；接收方不在本服务器的，注明接收单位 recipient",
                "Name the receiving edition and its unit, or the recipient if it is not on this server");
        edition.ifPresent(id -> receives(s, referral, id, unit.orElseThrow()));
        boolean again = a.referrals().stream()
                .anyMatch(each -> each.referral().equals(referral.id())
                        && each.edition().equals(edition)
                        && each.unit().equals(unit)
                        && edition.isPresent());
        Refuse.unless(
                !again, RefusalCode.ALREADY_DONE, basis, "已向该推荐单位推荐上报", "It has been referred to this unit already");
        Json.Obj data = Json.obj()
                .with("referral", referral.id())
                .with("to", referral.to())
                .with("root", s.root());
        data = edition.isPresent() ? data.with("edition", edition.get()).with("unit", unit.orElseThrow()) : data;
        Dossier dossier = s.dossier().orElseThrow();
        return Accepted.of(Draft.of(APPLICATION, a.id(), ActType.REFERRED, basis, data)
                .with("dossier", a.applicant(), Optional.of(Codec.canonical(dossier)))
                .with("recipient", a.applicant(), c.data().text("recipient")));
    }

    /** The referral a command names, if the actor sits in the organ that refers and the condition on it holds. */
    private static Aftercare.Referral referral(Situation s, Command c, ApplicationState a) {
        List<Aftercare.Referral> all =
                s.scheme().aftercare().map(Aftercare::referrals).orElse(List.of());
        List<Aftercare.Referral> own = all.stream()
                .filter(each -> s.running().sits(c.actor().id(), each.by()))
                .toList();
        Basis first = all.isEmpty() ? null : all.get(0).basis();
        Refuse.unless(
                !own.isEmpty(),
                RefusalCode.NOT_ENTITLED,
                first,
                all.isEmpty()
                        ? new Text("本办法不推荐上报", "This scheme refers nobody")
                        : new Text("推荐上报只能由{0}办理", "Only {0} can refer").with(organs(s, all)));
        Aftercare.Referral referral = own.stream()
                .filter(each -> each.id().equals(c.data().text("referral").orElseThrow()))
                .findFirst()
                .orElseThrow(() -> Refuse.with(
                        RefusalCode.UNKNOWN_TARGET,
                        first,
                        new Text("没有这一推荐上报；可用：{0}", "There is no such referral; there are: {0}")
                                .with(Texts.listed(own.stream()
                                        .map(each -> new Text("{0}（{1}）", "{0} ({1})").with(each.title(), each.id()))
                                        .toList()))));
        Refuse.unless(
                a.recusals().stream()
                        .noneMatch(each -> each.member().equals(c.actor().id())),
                RefusalCode.CONFLICT_OF_INTEREST,
                referral.basis(),
                "您已回避该申报，不得参与",
                "You are recused from this application and cannot take part");
        Refuse.unless(
                referral.isFor(a.track()),
                RefusalCode.OUTSIDE_SCOPE,
                referral.basis(),
                "该申报类别不在此推荐上报之列",
                "Applications of this track are not referred this way");
        holds(s, a, referral);
        return referral;
    }

    /** Refuses while the condition of a referral does not hold. */
    private static void holds(Situation s, ApplicationState a, Aftercare.Referral referral) {
        Optional<String> missing = referral.met().filter(id -> a.conditions().get(id) != Finding.Result.MET);
        s.scheme().track(a.track()).stream()
                .flatMap(track -> track.conditions().stream())
                .flatMap(Condition::tree)
                .filter(each -> missing.filter(each.id()::equals).isPresent())
                .findFirst()
                .ifPresent(condition -> {
                    throw Refuse.with(
                            RefusalCode.CONDITION_NOT_MET,
                            referral.basis(),
                            new Text("不具备推荐上报的前提：{0}", "What a referral needs does not hold: {0}")
                                    .with(condition.title()));
                });
    }

    private static Text organs(Situation s, List<Aftercare.Referral> referrals) {
        return Texts.listed(referrals.stream()
                .map(Aftercare.Referral::by)
                .distinct()
                .flatMap(id -> s.scheme().organ(id).stream())
                .map(Organ::title)
                .toList());
    }

    /** Refuses an edition that does not run the receiving scheme, and a unit that is not registered there. */
    private static void receives(Situation s, Aftercare.Referral referral, String id, String unit) {
        EditionState there = s.elsewhere()
                .filter(each -> each.scheme().equals(referral.to()))
                .orElseThrow(() -> Refuse.with(
                        RefusalCode.UNKNOWN_TARGET,
                        referral.basis(),
                        id + " 不是 " + referral.to() + " 的届次",
                        id + " is no edition of " + referral.to()));
        Refuse.unless(
                there.status() == EditionState.Status.RUNNING,
                RefusalCode.EDITION_CLOSED,
                referral.basis(),
                "接收的届次已结束或取消",
                "The receiving edition has ended or was cancelled");
        Refuse.unless(
                there.units().containsKey(unit),
                RefusalCode.UNKNOWN_TARGET,
                referral.basis(),
                "接收的届次没有登记推荐单位 " + unit + "；已登记："
                        + String.join(", ", there.units().keySet()),
                "The receiving edition has no unit " + unit + "; there are: "
                        + String.join(", ", there.units().keySet()));
    }

    static Accepted takeUp(Situation s, Command c) {
        Stage recommendation = recommendation(s);
        String unit = unit(s, c, recommendation);
        EditionState.Batch batch = s.batch(c.data().number("batch").orElseThrow());
        Stage stage = Applications.inWindow(s, batch);
        Handed handed = handed(s, unit, recommendation);
        Dossier dossier = handed.dossier();
        Track track = Applications.track(s, c, stage);
        Opinions.fits(s, recommendation, Recommenders.of(recommendation, track.id()), unit);
        String applicant = c.data()
                .text("applicant")
                .or(() -> handed.here() ? Optional.of(dossier.applicant()) : Optional.empty())
                .orElseThrow(() -> Refuse.with(
                        RefusalCode.MALFORMED,
                        recommendation.basis(),
                        "推荐来自另一服务器，须注明由哪个账号继续申报（applicant）",
                        "The referral comes from another server; name the account that goes on with it (applicant)"));
        Applications.outside(s, applicant, stage);
        String id = s.ids().next();
        Form form = s.scheme().formOf(track);
        List<Accepted.Copy> copies = new ArrayList<>();
        Json.Obj files = files(s, form, handed, applicant, id, copies);
        Json.Obj data = Json.obj()
                .with("edition", s.running().id())
                .with("batch", batch.number())
                .with("track", track.id())
                .with("award", track.award())
                .with("stage", stage.id())
                .with("unit", unit)
                .with("applicant", applicant)
                .with("files", files)
                .with("origin", origin(handed));
        Draft act = Draft.of(APPLICATION, id, ActType.REFERRAL_TAKEN_UP, recommendation.basis(), data)
                .with("answers", applicant, Optional.of(answers(form, dossier).canonical()))
                .with("dossier", applicant, Optional.of(handed.text()));
        Refusal taken = new Refusal(
                RefusalCode.ALREADY_DONE,
                new Text("该推荐已被承接，成为申报 {0}", "This referral was taken up already and became the application {0}"),
                Optional.of(recommendation.basis()));
        return Accepted.of(act)
                .claiming(new Accepted.Claim(
                        prefix(s.running().id()) + dossier.application(), id, true, Optional.of(taken)))
                .moving(UnitQuota.take(s, recommendation, List.of(unit)))
                .copying(copies);
    }

    private static Json.Obj origin(Handed handed) {
        Dossier dossier = handed.dossier();
        return Json.obj()
                .with("scheme", dossier.scheme())
                .with("revision", dossier.revision())
                .with("edition", dossier.edition())
                .with("application", dossier.application())
                .with("award", dossier.award())
                .with("act", handed.act())
                .with("root", handed.root());
    }

    /** What the receiving form asks and the dossier answers in a way that fits. */
    private static Json.Obj answers(Form form, Dossier dossier) {
        Json.Obj answers = Json.obj();
        for (Field field : form.fields()) {
            Optional<Json> value = dossier.answers().stream()
                    .filter(each -> each.field().equals(dossier.source(field.id())))
                    .map(Dossier.Answered::value)
                    .filter(each -> field.type() != FieldType.FILE
                            && field.expected(each).isEmpty())
                    .findFirst();
            answers = value.isPresent() ? answers.with(field.id(), value.get()) : answers;
        }
        return answers;
    }

    /** The files for which the receiving form has a place, by field; each is stored once more. */
    private static Json.Obj files(
            Situation s, Form form, Handed handed, String applicant, String id, List<Accepted.Copy> copies) {
        Json.Obj files = Json.obj();
        for (Field field : form.fields()) {
            List<String> attached = new ArrayList<>();
            for (Dossier.Attached file : handed.dossier().files()) {
                boolean fits = field.type() == FieldType.FILE
                        && file.field().equals(handed.dossier().source(field.id()));
                if (fits && handed.files().containsKey(file.id())) {
                    String copy = s.ids().next();
                    copies.add(new Accepted.Copy(handed.files().get(file.id()), copy, applicant, id));
                    attached.add(copy);
                }
            }
            files = attached.isEmpty() ? files : files.with(field.id(), Json.texts(attached));
        }
        return files;
    }

    static Accepted decline(Situation s, Command c) {
        Stage recommendation = recommendation(s);
        String unit = unit(s, c, recommendation);
        Handed handed = handed(s, unit, recommendation);
        String from = handed.dossier().application();
        Refuse.unless(
                handed.taken().isEmpty(),
                RefusalCode.ALREADY_DONE,
                recommendation.basis(),
                "该推荐已被承接，成为申报 " + handed.taken().orElse(""),
                "This referral was taken up already and became the application "
                        + handed.taken().orElse(""));
        return Accepted.of(Draft.of(
                        EDITION,
                        s.running().id(),
                        ActType.REFERRAL_DECLINED,
                        recommendation.basis(),
                        Json.obj().with("from", from).with("unit", unit))
                .with("reason", s.running().id(), c.data().text("reason")));
    }

    private static Stage recommendation(Situation s) {
        return Opinions.stage(s)
                .orElseThrow(() -> Refuse.with(
                        RefusalCode.NOT_ENTITLED,
                        null,
                        "本办法没有推荐单位，不承接推荐",
                        "This scheme has no recommending units and takes up no referrals"));
    }

    private static String unit(Situation s, Command c, Stage recommendation) {
        return s.running()
                .unitOf(c.actor().id())
                .orElseThrow(() -> Refuse.with(
                        RefusalCode.NOT_ENTITLED,
                        recommendation.basis(),
                        "只有推荐单位可以承接推荐或不予承接",
                        "Only a recommending unit takes up or declines a referral"));
    }

    /** The referral that the command names, if it is for this scheme and unit and the unit has not declined it. */
    private static Handed handed(Situation s, String unit, Stage recommendation) {
        Handed handed = s.handed()
                .filter(each -> each.unit().isEmpty() || each.unit().get().equals(unit))
                .orElseThrow(() -> Refuse.with(
                        RefusalCode.UNKNOWN_TARGET,
                        recommendation.basis(),
                        "没有推荐给本单位的这一申报",
                        "No such application was referred to this unit"));
        Refuse.unless(
                handed.dossier().to().equals(s.scheme().id()),
                RefusalCode.OUTSIDE_SCOPE,
                recommendation.basis(),
                "该推荐报往 " + handed.dossier().to() + "，不是本办法",
                "It was referred to " + handed.dossier().to() + ", which is another scheme");
        boolean declined = s.running().declined().stream()
                .anyMatch(each -> each.application().equals(handed.dossier().application())
                        && each.unit().equals(unit));
        Refuse.unless(
                !declined, RefusalCode.ALREADY_DONE, recommendation.basis(), "本单位已决定不予承接", "This unit has declined it");
        return handed;
    }
}
