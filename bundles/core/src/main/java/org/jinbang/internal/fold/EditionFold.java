package org.jinbang.internal.fold;

import static org.jinbang.internal.fold.Fold.added;
import static org.jinbang.internal.fold.Fold.number;
import static org.jinbang.internal.fold.Fold.optionalValue;
import static org.jinbang.internal.fold.Fold.put;
import static org.jinbang.internal.fold.Fold.text;
import static org.jinbang.internal.fold.Fold.value;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.json.Json;
import org.jinbang.process.Act;
import org.jinbang.process.EditionState;
import org.jinbang.process.EditionState.Seat;
import org.jinbang.process.EditionState.Span;
import org.jinbang.process.EditionState.Status;

/** Folds the acts of an edition. */
final class EditionFold {
    private Json.Obj settings;
    private Status status;
    private List<Seat> seats;
    private Map<String, EditionState.Unit> units;
    private Map<String, Integer> exceeded;
    private List<EditionState.Pledge> pledges;
    private List<EditionState.Group> groups;
    private boolean dormant;
    private final List<EditionState.Batch> batches;

    private EditionFold(EditionState before) {
        settings = before.settings();
        status = before.status();
        seats = before.seats();
        units = before.units();
        exceeded = before.exceeded();
        pledges = before.pledges();
        groups = before.groups();
        dormant = before.dormant();
        batches = new ArrayList<>(before.batches());
    }

    static EditionState apply(EditionState before, Act act) {
        if (before == null) {
            return opened(act);
        }
        EditionFold fold = new EditionFold(before);
        fold.take(act);
        return new EditionState(
                before.id(),
                before.scheme(),
                before.revision(),
                before.schemeHash(),
                before.year(),
                fold.status,
                fold.settings,
                fold.seats,
                fold.units,
                List.copyOf(fold.batches),
                fold.exceeded,
                fold.pledges,
                fold.groups,
                fold.dormant);
    }

    private static EditionState opened(Act act) {
        List<Seat> seats = new ArrayList<>();
        for (Json member : act.data().items("members")) {
            seats.add(seat((Json.Obj) member, act.at()));
        }
        return new EditionState(
                act.stream(),
                text(act, "scheme"),
                text(act, "revision"),
                text(act, "hash"),
                number(act, "year"),
                Status.RUNNING,
                act.data().object("settings"),
                List.copyOf(seats),
                Map.of(),
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                false);
    }

    private static Seat seat(Json.Obj member, Instant since) {
        return new Seat(
                member.text("organ").orElseThrow(),
                member.text("person").orElseThrow(),
                member.isTrue("chair"),
                member.text("sector"),
                since,
                Optional.empty());
    }

    private void take(Act act) {
        switch (act.type()) {
            case SETTING_CHANGED ->
                settings =
                        settings.with(text(act, "name"), act.data().get("value").orElseThrow());
            case MEMBER_SEATED -> seats = added(seats, seat(act.data(), act.at()));
            case MEMBER_SUBSTITUTED -> substitute(act);
            case PLEDGED -> pledge(act);
            case GROUP_FORMED -> group(act);
            case UNIT_REGISTERED ->
                units = put(units, text(act, "unit"), new EditionState.Unit(text(act, "person"), value(act, "name")));
            case BATCH_OPENED ->
                batches.add(new EditionState.Batch(
                        number(act, "batch"),
                        act.data().text("stage"),
                        value(act, "call"),
                        Map.of(text(act, "stage"), span(act)),
                        Map.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
            case CAP_EXCEEDED -> exceeded = put(exceeded, text(act, "award"), number(act, "limit"));
            case EDITION_CANCELLED -> status = Status.CANCELLED;
            case EDITION_SLEPT -> dormant = true;
            case EDITION_WOKE -> dormant = false;
            case CONCERN_RECEIVED -> {}
            default -> inBatch(act);
        }
    }

    private void pledge(Act act) {
        pledges = added(
                pledges.stream()
                        .filter(each -> !each.organ().equals(text(act, "organ"))
                                || !each.person().equals(act.actor()))
                        .toList(),
                new EditionState.Pledge(text(act, "organ"), act.actor(), act.at(), optionalValue(act, "interests")));
    }

    private void group(Act act) {
        List<EditionState.Group> others = groups.stream()
                .filter(each ->
                        !each.stage().equals(text(act, "stage")) || !each.id().equals(text(act, "group")))
                .toList();
        List<String> members = act.data().texts("members");
        groups = members.isEmpty()
                ? others
                : added(
                        others,
                        new EditionState.Group(
                                text(act, "stage"),
                                text(act, "group"),
                                optionalValue(act, "title"),
                                act.data().text("leader"),
                                members));
    }

    private void substitute(Act act) {
        List<Seat> changed = new ArrayList<>();
        for (Seat seat : seats) {
            boolean leaves = seat.organ().equals(text(act, "organ"))
                    && seat.person().equals(text(act, "out"))
                    && seat.until().isEmpty();
            changed.add(
                    leaves
                            ? new Seat(
                                    seat.organ(),
                                    seat.person(),
                                    seat.chair(),
                                    seat.sector(),
                                    seat.since(),
                                    Optional.of(act.at()))
                            : seat);
        }
        Json.Obj member = act.data().with("person", text(act, "in"));
        changed.add(seat(member, act.at()));
        seats = List.copyOf(changed);
    }

    private void inBatch(Act act) {
        int index = number(act, "batch") - 1;
        EditionState.Batch b = batches.get(index);
        Optional<String> stage = b.stage();
        Map<String, Span> windows = b.windows();
        Map<String, List<String>> ties = b.ties();
        List<EditionState.Ballot> ballots = b.ballots();
        List<EditionState.Notice> notices = b.notices();
        List<EditionState.Report> reports = b.reports();
        List<EditionState.Approval> approvals = b.approvals();
        List<EditionState.Publication> publications = b.publications();
        List<EditionState.Closing> closings = b.closings();
        switch (act.type()) {
            case DEADLINE_EXTENDED -> {
                windows = extended(windows, act);
                notices = extended(notices, act);
            }
            case STAGE_CLOSED -> {
                if (act.data().isTrue("front")) {
                    stage = act.data().text("next");
                }
                closings = added(
                        closings,
                        new EditionState.Closing(
                                text(act, "stage"),
                                act.at(),
                                text(act, "digest"),
                                Fold.numbers(act.data().object("counts"))));
                if (act.data().isTrue("ends")) {
                    status = Status.ENDED;
                }
            }
            case STAGE_REOPENED -> stage = act.data().text("stage");
            case TIE_SETTLED -> ties = put(ties, text(act, "stage"), act.data().texts("order"));
            case BALLOT_OPENED ->
                ballots = added(
                        ballots,
                        new EditionState.Ballot(text(act, "ballot"), text(act, "stage"), number(act, "round")));
            case NOTICE_PUBLISHED, NOTICE_CORRECTED -> notices = published(notices, act);
            case REPORT_FILED ->
                reports = added(
                        reports,
                        new EditionState.Report(
                                text(act, "stage"), act.at(), value(act, "text"), value(act, "figures"), false));
            case LIST_SENT_BACK ->
                reports = reports.stream()
                        .map(r -> new EditionState.Report(r.stage(), r.filed(), r.text(), r.figures(), true))
                        .toList();
            case LIST_APPROVED ->
                approvals = added(
                        approvals,
                        new EditionState.Approval(
                                text(act, "stage"),
                                act.at(),
                                act.actor(),
                                act.data().texts("approved"),
                                act.data().texts("left")));
            case PUBLICATION_RECORDED ->
                publications = added(
                        publications,
                        new EditionState.Publication(
                                text(act, "kind"), LocalDate.parse(text(act, "on")), value(act, "where")));
            default -> throw new IllegalStateException(act.type() + " is no act of an edition");
        }
        batches.set(
                index,
                new EditionState.Batch(
                        b.number(),
                        stage,
                        b.call(),
                        windows,
                        ties,
                        ballots,
                        notices,
                        reports,
                        approvals,
                        publications,
                        closings));
    }

    private static Span span(Act act) {
        return new Span(Instant.parse(text(act, "opens")), Instant.parse(text(act, "closes")));
    }

    private static Map<String, Span> extended(Map<String, Span> windows, Act act) {
        Span former = windows.get(text(act, "stage"));
        return former == null
                ? windows
                : put(windows, text(act, "stage"), new Span(former.opens(), Instant.parse(text(act, "closes"))));
    }

    private static List<EditionState.Notice> extended(List<EditionState.Notice> notices, Act act) {
        return notices.stream()
                .map(n -> n.stage().equals(text(act, "stage")) && !n.replaced()
                        ? new EditionState.Notice(
                                n.id(),
                                n.stage(),
                                n.published(),
                                new Span(n.window().opens(), Instant.parse(text(act, "closes"))),
                                n.names(),
                                n.digest(),
                                n.root(),
                                false)
                        : n)
                .toList();
    }

    private static List<EditionState.Notice> published(List<EditionState.Notice> notices, Act act) {
        String stage = text(act, "stage");
        List<EditionState.Notice> all = new ArrayList<>();
        for (EditionState.Notice n : notices) {
            boolean replaced = n.replaced() || act.data().texts("replaces").contains(n.id());
            all.add(new EditionState.Notice(
                    n.id(), n.stage(), n.published(), n.window(), n.names(), n.digest(), n.root(), replaced));
        }
        all.add(new EditionState.Notice(
                text(act, "notice"),
                stage,
                act.at(),
                span(act),
                new LinkedHashMap<>(Fold.texts(act.data().object("names"))),
                text(act, "digest"),
                text(act, "root"),
                false));
        return List.copyOf(all);
    }
}
