package org.jinbang.internal.decide;

import static org.jinbang.process.StreamKind.EDITION;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jinbang.json.Codec;
import org.jinbang.json.Json;
import org.jinbang.process.ActType;
import org.jinbang.process.Actor;
import org.jinbang.process.Command;
import org.jinbang.process.EditionState;
import org.jinbang.process.EditionState.Seat;
import org.jinbang.process.Refusal;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Article;
import org.jinbang.scheme.Basis;
import org.jinbang.scheme.EditionRule;
import org.jinbang.scheme.Organ;
import org.jinbang.scheme.Power;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.Values;
import org.jinbang.time.Counting;
import org.jinbang.time.DayKind;
import org.jinbang.time.LegalTime;
import org.jinbang.time.Window;
import org.jinbang.time.WorkCalendar;

/** Opening, batches, deadlines, cancellation. */
public final class Editions {
    /** The parameter of the application stage: the least term of its window. */
    public static final String OPEN_AT_LEAST = "open-at-least";

    private Editions() {}

    static Accepted open(Situation s, Command c) {
        Basis basis = openingBasis(s, c);
        EditionRule rule = s.scheme().edition();
        int year = Math.toIntExact(c.data().number("year").orElseThrow());
        EditionRule.complaint(year).ifPresent(complaint -> {
            throw Refuse.with(RefusalCode.MALFORMED, null, complaint);
        });
        inForce(s, year);
        String id = s.scheme().id() + "-" + year;
        int again = 1;
        for (EditionState other : s.siblings()) {
            if (other.id().equals(id) || other.id().startsWith(id + "-")) {
                again++;
            }
        }
        if (again > 1) {
            id = id + "-" + again;
        }
        Json.Obj settings = c.data().object("settings");
        settings.members().forEach((name, value) -> EditionSettings.checked(s, name, value));
        List<Json> members = new ArrayList<>();
        for (Json item : c.data().items("members")) {
            members.add(Members.checked(s, (Json.Obj) item, true));
        }
        for (Organ organ : s.scheme().organs()) {
            if (organ.appointedBy().isEmpty()) {
                standing(organ, members, s.now());
            }
        }
        Draft act = Draft.of(
                EDITION,
                id,
                ActType.EDITION_OPENED,
                basis,
                Json.obj()
                        .with("scheme", s.scheme().id())
                        .with("revision", s.scheme().revision())
                        .with("hash", s.hash())
                        .with("year", year)
                        .with("settings", settings)
                        .with("members", new Json.Arr(members)));
        Accepted accepted = Accepted.of(act);
        for (int each = year; each < year + rule.everyYears(); each++) {
            Refusal another = new Refusal(
                    RefusalCode.ALREADY_DONE,
                    new Text("该周期内已有届次", "There is an edition in these years already"),
                    Optional.of(rule.basis()));
            accepted = accepted.claiming(
                    new Accepted.Claim("edition/" + s.scheme().id() + "/" + each, id, true, Optional.of(another)));
        }
        return accepted;
    }

    /**
     * Refuses a year before that in which the first article comes into force; the last year of the calendar will do where
     * that is beyond it, so that what is not yet in force can be tried.
     */
    private static void inForce(Situation s, int year) {
        s.scheme().articles().stream()
                .map(Article::inForceFrom)
                .min(Comparator.naturalOrder())
                .filter(from ->
                        year < Math.min(from.getYear(), s.calendar().lastDay().getYear()))
                .ifPresent(from -> {
                    throw Refuse.with(
                            RefusalCode.MALFORMED,
                            null,
                            "“" + s.scheme().title().zh() + "”（" + s.scheme().revision() + "）自 " + from + " 起施行，不能开启 "
                                    + year + " 年的届次",
                            s.scheme().title().en() + " (" + s.scheme().revision() + ") is in force from " + from
                                    + "; there can be no edition of " + year);
                });
    }

    private static Basis openingBasis(Situation s, Command c) {
        for (Organ organ : s.scheme().organs()) {
            Optional<Organ.Grant> grant = organ.grant(Power.OPEN);
            if (grant.isPresent()) {
                Refuse.unless(
                        c.actor()
                                .seats()
                                .contains(new Actor.StandingSeat(s.scheme().id(), organ.id())),
                        RefusalCode.NOT_ENTITLED,
                        grant.get().basis(),
                        "只有" + organ.title().zh() + "的常设成员可以开设届次",
                        "Only a standing member of " + organ.title().en() + " can open an edition");
                return grant.get().basis();
            }
        }
        throw Refuse.with(RefusalCode.NOT_ENTITLED, null, "评选办法未规定由谁开设届次", "No organ of the scheme can open editions");
    }

    private static void standing(Organ organ, List<Json> members, Instant now) {
        List<Seat> seats = members.stream()
                .map(Json.Obj.class::cast)
                .filter(m -> m.text("organ").filter(organ.id()::equals).isPresent())
                .map(m -> new Seat(
                        organ.id(),
                        m.text("person").orElseThrow(),
                        m.isTrue("chair"),
                        m.text("sector"),
                        m.text("post"),
                        now,
                        Optional.empty()))
                .toList();
        Seating.composed(organ, seats);
    }

    static int index(Situation s, String stage) {
        List<Stage> stages = s.scheme().mainStages();
        for (int i = 0; i < stages.size(); i++) {
            if (stages.get(i).id().equals(stage)) {
                return i;
            }
        }
        return -1;
    }

    static Accepted openBatch(Situation s, Command c) {
        Basis basis = Authority.power(s, c, Power.OPEN);
        EditionState edition = s.running();
        EditionRule rule = s.scheme().edition();
        int number = edition.batches().size() + 1;
        Refuse.unless(
                number <= rule.batches(),
                RefusalCode.BATCH_NOT_DUE,
                rule.basis(),
                "每届共 " + rule.batches() + " 个批次，均已启动",
                "An edition has " + rule.batches() + " batches, all have been opened");
        boolean former = edition.batches().stream().allMatch(b -> b.stage().isEmpty());
        Refuse.unless(
                former,
                RefusalCode.BATCH_NOT_DUE,
                rule.basis(),
                "第 " + (number - 1) + " 批次尚未结束",
                "Batch " + (number - 1) + " has not ended");
        LocalDate opens = date(c, "opens");
        LocalDate closes = date(c, "closes");
        Refuse.unless(
                !closes.isBefore(opens) && !closes.isBefore(s.today()),
                RefusalCode.MALFORMED,
                null,
                "截止日期 " + closes + " 不能早于开始日期 " + opens + " 或今天 " + s.today(),
                "The last day " + closes + " cannot be before the first day " + opens + " or today " + s.today());
        Stage first = s.scheme().mainStages().get(0);
        Window days = known(new Counting(s.calendar()).untilEndOf(LegalTime.startOf(opens), closes), first);
        longEnough(s, first, opens, days.lastDay());
        Window window = new Window(days.opens(), endOn(s, first, days.lastDay()), days.provisional());
        return Accepted.of(Draft.of(
                        EDITION,
                        edition.id(),
                        ActType.BATCH_OPENED,
                        basis,
                        span(window).with("batch", number).with("stage", first.id()))
                .with("call", edition.id(), c.data().text("call")));
    }

    private static void longEnough(Situation s, Stage stage, LocalDate opens, LocalDate lastDay) {
        leastEnd(s.params(stage), s.calendar(), opens)
                .ifPresent(least -> Refuse.unless(
                        !lastDay.isBefore(least),
                        RefusalCode.MALFORMED,
                        stage.basisOf(OPEN_AT_LEAST),
                        "申报期限不足：自 " + opens + " 起，截止日不得早于 " + least + "，所写为 " + lastDay,
                        "The window is too short: from " + opens + " it is open until " + least
                                + " at least; the last day given is " + lastDay));
    }

    /** The earliest last day of a window that opens on a day; empty where the stage sets no least term. */
    public static Optional<LocalDate> leastEnd(Json.Obj params, WorkCalendar calendar, LocalDate opens) {
        return params.get(OPEN_AT_LEAST)
                .map(term -> new Counting(calendar)
                        .lastDay(opens, Values.resolvedTerm((Json.Obj) term))
                        .date());
    }

    /** When a stage ends on its last day: at the hour that the scheme names, or with the day. */
    private static Instant endOn(Situation s, Stage stage, LocalDate lastDay) {
        return s.params(stage)
                .number("closing-hour")
                .map(hour -> LegalTime.startOf(lastDay).plus(Duration.ofHours(hour)))
                .orElseGet(() -> LegalTime.endOf(lastDay));
    }

    static Json.Obj span(Window window) {
        return Json.obj().with("opens", Codec.text(window.opens())).with("closes", Codec.text(window.closes()));
    }

    static LocalDate date(Command c, String name) {
        return LocalDate.parse(c.data().text(name).orElseThrow());
    }

    static Window known(Window window, Stage stage) {
        if (window.provisional()) {
            throw Refuse.with(
                    RefusalCode.CALENDAR_UNKNOWN,
                    stage.basis(),
                    "窗口 " + window.zh() + " 超出已公布的工作日历，公布并装入后方可开始",
                    "The window " + window.en()
                            + " reaches beyond the published calendar; it can be opened once that is installed");
        }
        return window;
    }

    static Accepted extend(Situation s, Command c) {
        Basis basis = Authority.power(s, c, Power.EXTEND);
        EditionState.Batch batch = s.batch(c.data().number("batch").orElseThrow());
        Stage stage = s.stage(c.data().text("stage").orElseThrow());
        Optional<EditionState.Span> current = windowOf(batch, stage);
        Refuse.unless(
                current.isPresent() && batch.stage().filter(stage.id()::equals).isPresent(),
                RefusalCode.WRONG_STAGE,
                stage.basis(),
                "该环节现在没有可延长的期限",
                "This stage has no deadline to extend at present");
        LocalDate closes = date(c, "closes");
        Refuse.unless(
                s.calendar().kindOf(closes) != DayKind.UNKNOWN,
                RefusalCode.CALENDAR_UNKNOWN,
                stage.basis(),
                closes + " 超出已公布的工作日历",
                closes + " is beyond the published calendar");
        Instant end = endOn(s, stage, closes);
        Refuse.unless(
                end.isAfter(current.get().closes()) && end.isAfter(s.now()),
                RefusalCode.MALFORMED,
                null,
                "新的期限须晚于现有期限 " + LegalTime.endZh(current.get().closes()),
                "The new deadline must be later than the present one, "
                        + LegalTime.endEn(current.get().closes()));
        String edition = s.running().id();
        return Accepted.of(Draft.of(
                        EDITION,
                        edition,
                        ActType.DEADLINE_EXTENDED,
                        basis,
                        Json.obj()
                                .with("batch", batch.number())
                                .with("stage", stage.id())
                                .with("closes", Codec.text(end)))
                .with("reason", edition, c.data().text("reason")));
    }

    private static Optional<EditionState.Span> windowOf(EditionState.Batch batch, Stage stage) {
        return Optional.ofNullable(batch.windows().get(stage.id()))
                .or(() -> Notices.current(batch, stage.id()).map(EditionState.Notice::window));
    }

    static Accepted cancel(Situation s, Command c) {
        Basis basis = Authority.power(s, c, Power.CANCEL);
        EditionState edition = s.running();
        Accepted accepted = Accepted.of(Draft.of(EDITION, edition.id(), ActType.EDITION_CANCELLED, basis, Json.obj())
                .with("reason", edition.id(), c.data().text("reason")));
        for (int year = edition.year();
                year < edition.year() + s.scheme().edition().everyYears();
                year++) {
            accepted = accepted.claiming(new Accepted.Claim(
                    "edition/" + edition.scheme() + "/" + year, edition.id(), false, Optional.empty()));
        }
        return accepted;
    }
}
