package org.jinbang.mail.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jinbang.mail.Mail;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.ApplicationState.Status;
import org.jinbang.process.EditionState;
import org.jinbang.process.Tenure;
import org.jinbang.scheme.Basis;
import org.jinbang.scheme.Power;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.spi.StageKind;
import org.jinbang.time.Calendars;
import org.jinbang.time.JinbangClock;
import org.jinbang.time.LegalTime;

/** What people of one edition are reminded of on one day. */
final class EditionReminders {
    private final Desk desk;
    private final JinbangClock clock;
    private final Calendars calendars;
    private final Settings.Days days;
    private final EditionState edition;
    private final Scheme scheme;
    private final LocalDate today;
    private final List<Mail> mails = new ArrayList<>();

    EditionReminders(
            Desk desk,
            JinbangClock clock,
            Calendars calendars,
            Settings.Days days,
            EditionState edition,
            Scheme scheme,
            LocalDate today) {
        this.desk = desk;
        this.clock = clock;
        this.calendars = calendars;
        this.days = days;
        this.edition = edition;
        this.scheme = scheme;
        this.today = today;
    }

    List<Mail> mails() {
        if (edition.status() == EditionState.Status.RUNNING) {
            underWay();
        }
        afterTheAward();
        return mails;
    }

    /** What is owed for awards, and when they end. */
    private void afterTheAward() {
        TenureReminders reminders = new TenureReminders(desk, days, edition, scheme, today);
        if (reminders.concern()) {
            desk.awarded(edition.id())
                    .forEach(a -> Tenure.of(scheme, edition, a, calendars.current(), today)
                            .ifPresent(tenure -> reminders.of(a, tenure, this::add)));
        }
    }

    private void underWay() {
        Map<String, List<Instant>> hearings = new TreeMap<>();
        Map<String, Integer> reviews = new TreeMap<>();
        for (ApplicationState a : desk.applications(edition.id(), Optional.empty(), Optional.empty())) {
            if (a.status() == Status.DRAFT) {
                draft(a);
            } else if (a.status() == Status.RUNNING || a.status() == Status.HELD) {
                a.supplements().forEach(supplement -> supplement(a, supplement));
                a.hearings().forEach(hearing -> hearing(a, hearing, hearings));
                outstanding(a).forEach(member -> reviews.merge(member, 1, Integer::sum));
            }
        }
        hearings.forEach(this::sitting);
        reviews.forEach(this::reviews);
        notices();
    }

    private void add(
            String key,
            String cause,
            Optional<ApplicationState> about,
            String person,
            Map<String, Text> values,
            Optional<Basis> basis,
            String page) {
        mails.add(desk.mail(
                Desk.Envelope.of("remind/" + cause, edition.id(), about, person),
                new Writer.Matter(
                        key,
                        Subjects.of(key),
                        Optional.of(Desk.from(edition, scheme)),
                        values,
                        Optional.empty(),
                        basis,
                        Optional.of(page),
                        false)));
    }

    private Map<String, Text> of(ApplicationState a, String name, Text value) {
        return Map.of("application", Writer.same(a.id()), name, value);
    }

    private void draft(ApplicationState a) {
        Stage first = scheme.mainStages().get(0);
        edition.batch(a.batch())
                .flatMap(batch -> Optional.ofNullable(batch.windows().get(first.id())))
                .map(window -> window.closes())
                .ifPresent(closes -> Reminders.due(days.drafts(), today, lastDay(closes))
                        .ifPresent(before -> add(
                                "REMIND.draft",
                                "draft/" + a.id() + "/" + lastDay(closes) + "/" + before,
                                Optional.of(a),
                                a.applicant(),
                                of(a, "closes", Reminders.end(closes)),
                                Optional.of(first.basis()),
                                "/desk/applications/" + a.id())));
    }

    private void supplement(ApplicationState a, ApplicationState.Supplement supplement) {
        if (supplement.supplied().isEmpty()) {
            Reminders.due(days.supplements(), today, supplement.due())
                    .ifPresent(before -> add(
                            "REMIND.supplement",
                            "supplement/" + a.id() + "/" + supplement.what() + "/" + before,
                            Optional.of(a),
                            a.applicant(),
                            of(a, "due", Reminders.end(LegalTime.endOf(supplement.due()))),
                            scheme.stage(supplement.stage()).map(Stage::basis),
                            "/desk/applications/" + a.id()));
        }
    }

    private void hearing(ApplicationState a, ApplicationState.Hearing hearing, Map<String, List<Instant>> sittings) {
        LocalDate on = LegalTime.dateOf(hearing.at());
        Optional<Integer> before = Reminders.due(days.hearings(), today, on);
        if (before.isEmpty() || hearing.at().isBefore(clock.now())) {
            return;
        }
        add(
                "REMIND.hearing",
                "hearing/" + a.id() + "/" + hearing.place() + "/" + before.get(),
                Optional.of(a),
                a.applicant(),
                of(a, "at", new Text(LegalTime.zh(hearing.at()), LegalTime.en(hearing.at()))),
                scheme.stage(hearing.stage()).map(Stage::basis),
                "/desk/applications/" + a.id());
        scheme.stage(hearing.stage())
                .flatMap(Stage::by)
                .ifPresent(organ -> desk.members(edition, organ).stream()
                        .filter(member -> !a.recused(organ, member))
                        .forEach(member -> sittings.computeIfAbsent(
                                        member + "/" + on + "/" + before.get(), key -> new ArrayList<>())
                                .add(hearing.at())));
    }

    private void sitting(String key, List<Instant> hearings) {
        String member = key.substring(0, key.indexOf('/'));
        Instant first = hearings.stream().min(Instant::compareTo).orElseThrow();
        add(
                "REMIND.sitting",
                "sitting/" + edition.id() + "/" + key,
                Optional.empty(),
                member,
                Map.of(
                        "count",
                        Writer.same(String.valueOf(hearings.size())),
                        "at",
                        new Text(LegalTime.zh(first), LegalTime.en(first))),
                Optional.empty(),
                "/desk/");
    }

    /** The members whose entry on a case is still wanted where it is now. */
    private List<String> outstanding(ApplicationState a) {
        Optional<Stage> stage = scheme.stage(a.stage())
                .filter(each -> desk.recording(edition.id(), each) == StageKind.Recording.ENTRIES)
                .filter(each -> !a.passesOver(each));
        if (days.reviewsEvery() == 0 || stage.isEmpty() || stage.get().by().isEmpty()) {
            return List.of();
        }
        String organ = stage.get().by().get();
        List<String> recorded = a.entries().stream()
                .filter(entry -> entry.stage().equals(a.stage()))
                .map(ApplicationState.Recorded::member)
                .toList();
        long wanted = scheme.values(LocalDate.of(edition.year(), 1, 1), edition.settings())
                .resolve(stage.get().params())
                .number("entries")
                .orElse(1L);
        boolean since = round(a).filter(weeks -> weeks > 0).isPresent();
        return !since || recorded.size() >= wanted
                ? List.of()
                : desk.members(edition, organ).stream()
                        .filter(member -> !recorded.contains(member) && !a.recused(organ, member))
                        .toList();
    }

    /** How many times the configured days have passed since the case came to its stage. */
    private Optional<Long> round(ApplicationState a) {
        return a.outcomes().stream()
                .map(ApplicationState.StageOutcome::at)
                .max(Instant::compareTo)
                .map(at -> ChronoUnit.DAYS.between(LegalTime.dateOf(at), today) / days.reviewsEvery());
    }

    private void reviews(String member, int count) {
        // once in each span of days, counted from a fixed day so that all servers agree
        long span = today.toEpochDay() / days.reviewsEvery();
        add(
                "REMIND.review",
                "review/" + edition.id() + "/" + member + "/" + days.reviewsEvery() + "/" + span,
                Optional.empty(),
                member,
                Map.of("count", Writer.same(String.valueOf(count))),
                Optional.empty(),
                "/desk/");
    }

    private void notices() {
        for (EditionState.Batch batch : edition.batches()) {
            for (EditionState.Notice notice : batch.notices()) {
                LocalDate last = lastDay(notice.window().closes());
                Optional<Integer> before =
                        notice.replaced() ? Optional.empty() : Reminders.due(days.notices(), today, last);
                before.ifPresent(each -> desk.holders(edition, scheme, Power.RUN)
                        .forEach(person -> add(
                                "REMIND.notice",
                                "notice/" + notice.id() + "/" + last + "/" + each + "/" + person,
                                Optional.empty(),
                                person,
                                Map.of("closes", Reminders.end(notice.window().closes())),
                                scheme.stage(notice.stage()).map(Stage::basis),
                                "/editions/" + edition.id() + "/notices/" + notice.id())));
            }
        }
    }

    private static LocalDate lastDay(Instant closes) {
        return LegalTime.dateOf(closes.minusNanos(1_000));
    }
}
