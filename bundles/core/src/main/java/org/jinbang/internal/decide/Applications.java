package org.jinbang.internal.decide;

import static org.jinbang.process.StreamKind.APPLICATION;

import java.util.List;
import java.util.Optional;
import org.jinbang.json.Json;
import org.jinbang.process.ActType;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.ApplicationState.Status;
import org.jinbang.process.Command;
import org.jinbang.process.EditionState;
import org.jinbang.process.Refusal;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.ArticleRef;
import org.jinbang.scheme.Basis;
import org.jinbang.scheme.Field;
import org.jinbang.scheme.FieldType;
import org.jinbang.scheme.Form;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.Track;
import org.jinbang.time.LegalTime;

/** From the draft to the submission; withdrawal. */
final class Applications {
    private static final int MAX_FILES = 20;
    private static final String ONE_EACH = "one-per-applicant";

    private Applications() {}

    static Accepted start(Situation s, Command c) {
        EditionState edition = s.running();
        EditionState.Batch batch = s.batch(c.data().number("batch").orElseThrow());
        Stage stage = inWindow(s, batch);
        Track track = track(s, c, stage);
        outside(s, c.actor().id(), stage);
        return Accepted.of(Draft.of(
                APPLICATION,
                s.ids().next(),
                ActType.APPLICATION_STARTED,
                track.basis(),
                Json.obj()
                        .with("edition", edition.id())
                        .with("batch", batch.number())
                        .with("track", track.id())
                        .with("award", track.award())
                        .with("stage", stage.id())));
    }

    /** The track a command names. */
    static Track track(Situation s, Command c, Stage stage) {
        String id = c.data().text("track").orElseThrow();
        String known =
                String.join(", ", s.scheme().tracks().stream().map(Track::id).toList());
        return s.scheme()
                .track(id)
                .orElseThrow(() -> Refuse.with(
                        RefusalCode.UNKNOWN_TARGET,
                        stage.basis(),
                        "没有申报类别 " + id + "；可用：" + known,
                        "There is no track " + id + "; there are " + known));
    }

    /** Refuses that somebody applies who sits in an organ of the edition. */
    static void outside(Situation s, String person, Stage stage) {
        boolean seated = s.running().seats().stream()
                .anyMatch(seat -> seat.until().isEmpty() && seat.person().equals(person));
        Refuse.unless(
                !seated,
                RefusalCode.CONFLICT_OF_INTEREST,
                stage.basis(),
                "本届机构成员不能申报",
                "A member of this edition's organs cannot apply");
    }

    /** The application stage, if it is at the front and its window is open. */
    static Stage inWindow(Situation s, EditionState.Batch batch) {
        Stage first = s.scheme().mainStages().get(0);
        EditionState.Span window = batch.windows().get(first.id());
        if (s.now().isBefore(window.opens())) {
            throw Refuse.with(
                    RefusalCode.TOO_EARLY,
                    first.basis(),
                    "申报自 " + LegalTime.zh(window.opens()) + " 起受理",
                    "Applications are accepted from " + LegalTime.en(window.opens()));
        }
        if (!s.now().isBefore(window.closes())) {
            throw Refuse.with(
                    RefusalCode.LATE,
                    first.basis(),
                    "申报截止于 " + LegalTime.endZh(window.closes()) + "，到达时间 " + LegalTime.zh(s.now()),
                    "Applications were due by " + LegalTime.endEn(window.closes()) + ", this one came at "
                            + LegalTime.en(s.now()));
        }
        if (batch.stage().filter(first.id()::equals).isEmpty()) {
            throw Refuse.with(
                    RefusalCode.WRONG_STAGE, first.basis(), "申报环节已结束", "The application stage has been closed");
        }
        return first;
    }

    /** The application stage, if the application is a draft of the actor that may still change. */
    static Stage draft(Situation s, Command c) {
        Authority.applicant(s, c);
        ApplicationState a = s.theCase();
        Stage stage = inWindow(s, s.batch(a.batch()));
        Refuse.unless(
                a.status() == Status.DRAFT,
                RefusalCode.WRONG_STAGE,
                stage.basis(),
                "申报已提交，不能再改动",
                "The application is no longer a draft");
        return stage;
    }

    static Form form(Situation s) {
        return s.scheme().formOf(s.scheme().track(s.theCase().track()).orElseThrow());
    }

    static Accepted save(Situation s, Command c) {
        draft(s, c);
        Json.Obj answers = c.data().object("answers");
        Answers.fit(form(s), answers);
        return Accepted.of(Draft.of(APPLICATION, s.theCase().id(), ActType.ANSWERS_SAVED, null, Json.obj())
                .with("answers", s.theCase().applicant(), Optional.of(answers.canonical())));
    }

    static Accepted attach(Situation s, Command c) {
        ApplicationState a = s.theCase();
        boolean supplementing = a.status() == Status.RUNNING
                && a.supplements().stream().anyMatch(each -> each.supplied().isEmpty());
        if (supplementing) {
            Authority.applicant(s, c);
        } else {
            draft(s, c);
        }
        Field field = fileField(s, c);
        String file = c.data().text("file").orElseThrow();
        known(s, file, a.id());
        List<String> present = a.files().getOrDefault(field.id(), List.of());
        Refuse.unless(
                !present.contains(file),
                RefusalCode.ALREADY_DONE,
                field.basis(),
                "该文件已附上",
                "The file is attached already");
        Refuse.unless(
                present.size() < MAX_FILES,
                RefusalCode.FILE_REFUSED,
                field.basis(),
                "每项最多 " + MAX_FILES + " 个文件",
                "A field takes at most " + MAX_FILES + " files");
        return fileAct(a, ActType.FILE_ATTACHED, field, file);
    }

    private static Accepted fileAct(ApplicationState a, ActType type, Field field, String file) {
        return Accepted.of(Draft.of(
                APPLICATION,
                a.id(),
                type,
                field.basis(),
                Json.obj().with("field", field.id()).with("file", file)));
    }

    static void known(Situation s, String file, String application) {
        Refuse.unless(
                application.equals(s.files().get(file)),
                RefusalCode.UNKNOWN_TARGET,
                null,
                "没有为本申报上传文件 " + file,
                "No file " + file + " was uploaded for this application");
    }

    private static Field fileField(Situation s, Command c) {
        String id = c.data().text("field").orElseThrow();
        return form(s).field(id)
                .filter(field -> field.type() == FieldType.FILE)
                .orElseThrow(() ->
                        Refuse.with(RefusalCode.UNKNOWN_TARGET, null, id + " 不是材料项", id + " is not a field for files"));
    }

    static Accepted detach(Situation s, Command c) {
        draft(s, c);
        Field field = fileField(s, c);
        String file = c.data().text("file").orElseThrow();
        Refuse.unless(
                s.theCase().files().getOrDefault(field.id(), List.of()).contains(file),
                RefusalCode.UNKNOWN_TARGET,
                field.basis(),
                "该文件未附上",
                "The file is not attached");
        return fileAct(s.theCase(), ActType.FILE_DETACHED, field, file);
    }

    /** Refuses if the stage demands a declaration and it is not made. */
    static void declared(Stage stage, Command c) {
        stage.params()
                .text("declaration")
                .ifPresent(article -> Refuse.unless(
                        c.data().isTrue("declaration"),
                        RefusalCode.DECLARATION_MISSING,
                        new ArticleRef(article),
                        "须声明所报内容真实",
                        "Declare that what is filed is true"));
    }

    static Accepted submit(Situation s, Command c) {
        Stage stage = draft(s, c);
        ApplicationState a = s.theCase();
        Json.Obj answers = s.answers().getOrDefault(a.id(), Json.obj());
        declared(stage, c);
        Answers.complete(form(s), answers, a);
        Channels.chosen(s, a);
        Optional<Stage> before = Opinions.stage(s).filter(r -> r.within().isPresent());
        before.ifPresent(r -> Opinions.forSubmission(s, r, a));
        Eligibility.computed(s);
        Eligibility.eligible(s.findings());
        Json.Obj data = Json.obj().with("declaration", true).with("findings", Eligibility.results(s.findings()));
        Draft act = Draft.of(APPLICATION, a.id(), ActType.SUBMITTED, stage.basis(), Channels.noted(s, data))
                .with(
                        "findings",
                        a.applicant(),
                        Optional.of(Eligibility.reasons(s.findings()).canonical()));
        Accepted accepted = Accepted.of(act).claiming(Channels.claims(s, a));
        if (before.isPresent()) {
            accepted = accepted.moving(UnitQuota.take(s, before.get(), a, UnitQuota.recommending(a)));
        }
        return s.params(stage).isTrue(ONE_EACH) ? accepted.claiming(oneEach(s, stage, true)) : accepted;
    }

    private static Accepted.Claim oneEach(Situation s, Stage stage, boolean take) {
        ApplicationState a = s.theCase();
        Refusal another = new Refusal(
                RefusalCode.ONE_APPLICATION_ONLY,
                new Text("同一申报者在本届已提交一份申报", "This applicant has submitted another application in this edition"),
                Optional.of(s.basis(stage, ONE_EACH)));
        return new Accepted.Claim("one/" + a.edition() + "/" + a.applicant(), a.id(), take, Optional.of(another));
    }

    static Accepted withdraw(Situation s, Command c) {
        Authority.applicant(s, c);
        ApplicationState a = s.theCase();
        Stage first = s.scheme().mainStages().get(0);
        Basis basis = first.basis();
        Refuse.unless(
                a.status() == Status.DRAFT || a.alive(),
                RefusalCode.WRONG_STAGE,
                basis,
                "该申报已结束，不能撤回",
                "The application has ended and cannot be withdrawn");
        Accepted accepted = Accepted.of(Draft.of(APPLICATION, a.id(), ActType.WITHDRAWN, basis, Json.obj())
                .with("reason", a.applicant(), c.data().text("reason")));
        if (a.submitted().isPresent() && s.params(first).isTrue(ONE_EACH)) {
            accepted = accepted.claiming(oneEach(s, first, false));
        }
        return accepted.claiming(Channels.given(s, a))
                .moving(Closing.returned(s, a))
                .moving(UnitQuota.giveBack(s, a));
    }
}
