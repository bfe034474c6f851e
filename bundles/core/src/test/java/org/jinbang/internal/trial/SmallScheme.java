package org.jinbang.internal.trial;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jinbang.json.Json;
import org.jinbang.process.Schemes;
import org.jinbang.scheme.Aftercare;
import org.jinbang.scheme.Article;
import org.jinbang.scheme.ArticleRef;
import org.jinbang.scheme.Award;
import org.jinbang.scheme.Basis;
import org.jinbang.scheme.Cap;
import org.jinbang.scheme.Condition;
import org.jinbang.scheme.Discipline;
import org.jinbang.scheme.Disposition;
import org.jinbang.scheme.EditionRule;
import org.jinbang.scheme.Field;
import org.jinbang.scheme.FieldType;
import org.jinbang.scheme.Form;
import org.jinbang.scheme.Measure;
import org.jinbang.scheme.Organ;
import org.jinbang.scheme.Parameter;
import org.jinbang.scheme.Power;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.Track;
import org.jinbang.scheme.Validity;

/** An invented award, small and with every kind of stage that decides something. */
public final class SmallScheme {
    /** How many winners its cap allows. */
    public static final int CAP = 2;

    private SmallScheme() {}

    private static Text text(String text) {
        return new Text("虚构" + text, "invented " + text);
    }

    private static Basis art(int number) {
        return new ArticleRef(String.valueOf(number));
    }

    /** The scheme as installed. */
    public static Schemes.Installed installed() {
        Scheme scheme = scheme("yes");
        return new Schemes.Installed(scheme, List.of(), "test", scheme.contentHash());
    }

    /** The scheme with a condition of another kind. */
    public static Schemes.Installed installed(String kind) {
        Scheme scheme = scheme(kind);
        return new Schemes.Installed(scheme, List.of(), "test", scheme.contentHash());
    }

    /**
     * The scheme with a duty of winners and a ground for revoking, which the board proposes and decides. Another duty is
     * one of a track of whose winners there are none.
     */
    public static Scheme withAftercare() {
        Scheme plain = scheme("yes");
        List<Organ> organs =
                List.of(board(EnumSet.complementOf(EnumSet.of(Power.SUPERVISE, Power.NOMINATE, Power.ENGAGE))), jury());
        return new Scheme(
                plain.id(),
                plain.revision(),
                plain.title(),
                plain.issuer(),
                plain.regulation(),
                plain.edition(),
                plain.articles(),
                plain.parameters(),
                plain.settings(),
                plain.awards(),
                organs,
                plain.forms(),
                List.of(
                        plain.track("person").orElseThrow(),
                        new Track("team", text("team"), "gold", "form", List.of(), art(3))),
                plain.stages(),
                Optional.of(new Aftercare(
                        List.of(
                                new Aftercare.Duty(
                                        "tour",
                                        text("tour"),
                                        List.of("team"),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        art(4)),
                                new Aftercare.Duty("exchange", text("exchange"), art(2))),
                        List.of(new Aftercare.Ground("deceit", text("deceit"), art(2))))));
    }

    /**
     * The scheme with aftercare whose awards hold for three years: the board extends them once by another two if two of the
     * jury give 60 of 100 on the mean; reports are due each 31 March, the prize of 1,000 yuan within 60 days, and two
     * missed reports suspend, as misuse does.
     */
    public static Scheme withTenure() {
        Scheme plain = withAftercare();
        Aftercare aftercare = plain.aftercare().orElseThrow();
        List<Aftercare.Duty> duties = new ArrayList<>(aftercare.duties());
        duties.add(new Aftercare.Duty(
                "report",
                text("report"),
                List.of("person"),
                Optional.of("03-31"),
                Optional.empty(),
                Optional.empty(),
                art(2)));
        duties.add(new Aftercare.Duty(
                "prize",
                text("prize"),
                List.of(),
                Optional.empty(),
                Optional.of(Json.obj().with("days", 60).with("calendar", "all")),
                Optional.of(Json.obj().with("gold", 1000)),
                art(2)));
        Validity.Panel panel = new Validity.Panel("jury", new Json.Num(2), 0, 100, new Json.Num(60));
        Json two = new Json.Num(2);
        Validity.Reassessment rule = new Validity.Reassessment(
                "board", new Json.Num(6), two, Optional.of(new Json.Num(1)), Optional.of(panel), art(2));
        return plain.with(new Aftercare(
                duties,
                aftercare.grounds(),
                List.of(),
                List.of(new Validity(
                        "three", text("three years"), List.of("person"), new Json.Num(3), Optional.of(rule), art(2))),
                List.of(
                        new Aftercare.Suspension(
                                "silent", text("silence"), Optional.of(new Aftercare.Missed("report", two)), art(2)),
                        new Aftercare.Suspension("misuse", text("misuse"), Optional.empty(), art(2)))));
    }

    /** The scheme with aftercare, whose board also criticises, in public, and removes members of the jury. */
    public static Scheme withDiscipline() {
        Scheme plain = withAftercare();
        return new Scheme(
                plain.id(),
                plain.revision(),
                plain.title(),
                plain.issuer(),
                plain.regulation(),
                plain.edition(),
                plain.articles(),
                plain.parameters(),
                plain.settings(),
                plain.awards(),
                plain.organs().stream().map(SmallScheme::disciplined).toList(),
                plain.forms(),
                plain.tracks(),
                plain.stages(),
                plain.aftercare());
    }

    /** The jury with measures against its members. */
    public static Organ disciplined(Organ organ) {
        Discipline rule = new Discipline(
                List.of(
                        new Discipline.Measure("criticism", text("criticism"), false, true, art(3)),
                        new Discipline.Measure("removal", text("removal"), true, false, art(4))),
                art(3));
        return organ.id().equals("jury") ? organ.with(Optional.of(rule)) : organ;
    }

    private static Scheme scheme(String kind) {
        Cap cap = new Cap(Json.of("$places"), Cap.Per.EDITION, Optional.of("board"), art(2));
        Form form = new Form(
                "form",
                text("form"),
                List.of(new Form.Section(
                        "all",
                        text("section"),
                        List.of(
                                field("name", FieldType.TEXT, "name"),
                                field("organisation", FieldType.TEXT, "organisation"),
                                field("honest", FieldType.YES_NO, null)))));
        Condition honest = new Condition(
                "honest",
                text("honesty"),
                kind,
                kind.equals("yes") ? Json.obj().with("field", "honest") : Json.obj(),
                List.of(),
                Optional.empty(),
                art(3));
        return new Scheme(
                "org.example.small",
                "1",
                text("award"),
                text("association"),
                text("regulation"),
                new EditionRule(1, 2, false, art(1), art(1)),
                List.of(article(1), article(2), article(3), article(4)),
                List.of(new Parameter(
                        "places",
                        text("places"),
                        List.of(new Parameter.Dated(LocalDate.of(2024, 1, 1), new Json.Num(CAP))),
                        art(2))),
                List.of(),
                List.of(new Award("gold", text("gold"), Optional.of(cap), art(2))),
                List.of(board(), jury()),
                List.of(form),
                List.of(new Track("person", text("person"), "gold", "form", List.of(honest), art(3))),
                List.of(
                        stage("apply", "application", null, Json.obj().with("one-per-applicant", true)),
                        stage("check", "check", "board", Json.obj().with("supplements", true)),
                        new Stage(
                                "review",
                                text("review"),
                                "review",
                                Optional.of("jury"),
                                Optional.empty(),
                                List.of(),
                                List.of(new Measure("worth", text("worth"), 1, 0, 10, art(4))),
                                Json.obj().with("entries", 1),
                                art(4)),
                        stage(
                                "vote",
                                "ballot",
                                "jury",
                                Json.obj()
                                        .with("quorum", "2/3")
                                        .with("majority", "1/2")
                                        .with("secret", true)
                                        .with("ties", "settle")),
                        stage(
                                "notice",
                                "notice",
                                "board",
                                Json.obj()
                                        .with(
                                                "open-for",
                                                Json.obj().with("days", 7).with("calendar", "all"))
                                        .with(
                                                "objections",
                                                Json.obj()
                                                        .with(
                                                                "person",
                                                                Json.obj().with("phone", "text")))),
                        stage("approve", "approval", "board", Json.obj().with("needs-report", true)),
                        stage(
                                "announce",
                                "announcement",
                                "board",
                                Json.obj().with("gives", Json.texts(List.of("certificate"))))));
    }

    private static Field field(String id, FieldType type, String role) {
        return new Field(
                id,
                text(id),
                type,
                !id.equals("honest"),
                Optional.empty(),
                List.of(),
                false,
                Optional.empty(),
                Optional.ofNullable(role),
                Optional.empty(),
                art(3));
    }

    private static Article article(int number) {
        return new Article(
                String.valueOf(number),
                text("article"),
                text("summary"),
                Disposition.PROCEDURE,
                Optional.empty(),
                LocalDate.of(2024, 1, 1),
                Optional.empty(),
                "0".repeat(64));
    }

    /** Its data is that of the databases that earlier states wrote, so what is added later stays out of it. */
    private static Organ board() {
        return board(EnumSet.complementOf(EnumSet.of(
                Power.SUPERVISE,
                Power.NOMINATE,
                Power.ENGAGE,
                Power.DISCIPLINE,
                Power.PROPOSE_REVOCATION,
                Power.REVOKE,
                Power.SUSPEND)));
    }

    private static Organ board(Set<Power> powers) {
        List<Organ.Grant> all =
                powers.stream().map(power -> new Organ.Grant(power, art(1))).toList();
        return new Organ(
                "board",
                text("board"),
                all,
                Optional.empty(),
                List.of(),
                false,
                new Organ.Composition(1, true, false),
                art(1));
    }

    private static Organ jury() {
        return new Organ(
                "jury",
                text("jury"),
                List.of(),
                Optional.of("board"),
                List.of(),
                false,
                new Organ.Composition(2, false, false),
                art(4));
    }

    private static Stage stage(String id, String kind, String by, Json.Obj params) {
        return new Stage(
                id, text(id), kind, Optional.ofNullable(by), Optional.empty(), List.of(), List.of(), params, art(4));
    }
}
