package org.jinbang.internal.decide;

import static org.jinbang.process.StreamKind.APPLICATION;
import static org.jinbang.process.StreamKind.EDITION;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jinbang.json.Json;
import org.jinbang.process.ActType;
import org.jinbang.process.Command;
import org.jinbang.process.Dossier;
import org.jinbang.process.EditionState;
import org.jinbang.process.Refusal;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Field;
import org.jinbang.scheme.FieldType;
import org.jinbang.scheme.Form;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.Track;

/** Results that travel, as their receiver decides: a recommending unit takes a referral up or declines it. */
public final class TakingUp {
    private TakingUp() {}

    /** What the claims on the referrals taken up in an edition begin with; the sender's application follows. */
    public static String prefix(String edition) {
        return "referral/" + edition + "/";
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
