package org.jinbang.internal.fold;

import static org.jinbang.internal.fold.Fold.added;
import static org.jinbang.internal.fold.Fold.number;
import static org.jinbang.internal.fold.Fold.optionalValue;
import static org.jinbang.internal.fold.Fold.put;
import static org.jinbang.internal.fold.Fold.text;
import static org.jinbang.internal.fold.Fold.value;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.json.Json;
import org.jinbang.process.Act;
import org.jinbang.process.ActType;
import org.jinbang.process.EditionState;
import org.jinbang.process.EditionState.Seat;
import org.jinbang.process.EditionState.Status;
import org.jinbang.process.Imposed;

/** Folds the acts of an edition. */
final class EditionFold {
    private Json.Obj settings;
    private Status status;
    private List<Seat> seats;
    private Map<String, EditionState.Unit> units;
    private Map<String, Integer> exceeded;
    private List<EditionState.Pledge> pledges;
    private List<EditionState.Group> groups;
    private List<EditionState.Nomination> nominations;
    private List<Imposed> measures;
    private boolean dormant;
    private List<EditionState.Declined> declined;
    private final List<EditionState.Batch> batches;

    private EditionFold(EditionState before) {
        settings = before.settings();
        status = before.status();
        seats = before.seats();
        units = before.units();
        exceeded = before.exceeded();
        pledges = before.pledges();
        groups = before.groups();
        nominations = before.nominations();
        measures = before.measures();
        dormant = before.dormant();
        declined = before.declined();
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
                fold.nominations,
                fold.measures,
                fold.dormant,
                fold.declined);
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
                List.of(),
                List.of(),
                false,
                List.of());
    }

    private static Seat seat(Json.Obj member, Instant since) {
        return new Seat(
                member.text("organ").orElseThrow(),
                member.text("person").orElseThrow(),
                member.isTrue("chair"),
                member.text("sector"),
                member.text("post"),
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
            case REVIEWER_NOMINATED ->
                nominated(new EditionState.Nomination(
                        text(act, "organ"),
                        text(act, "person"),
                        act.actor(),
                        act.at(),
                        text(act, "way"),
                        Fold.numbers(act.data().object("numbers")),
                        optionalValue(act, "statements"),
                        optionalValue(act, "referred-by"),
                        Optional.empty()));
            case NOMINATION_DECIDED -> decided(act);
            case REFERRAL_DECLINED ->
                declined = added(
                        declined,
                        new EditionState.Declined(
                                text(act, "from"), text(act, "unit"), value(act, "reason"), act.at()));
            case REVIEWER_DISCIPLINED -> disciplined(act);
            case GROUP_FORMED -> group(act);
            case UNIT_REGISTERED ->
                units = put(
                        units,
                        text(act, "unit"),
                        new EditionState.Unit(
                                text(act, "person"),
                                value(act, "name"),
                                act.data().texts("regions"),
                                act.data().texts("industries"),
                                0,
                                Map.of(),
                                act.data().text("sort"),
                                act.data().number("places").map(Math::toIntExact)));
            case PLACES_TRANSFERRED -> {
                moved(text(act, "from"), -number(act, "places"));
                moved(text(act, "to"), number(act, "places"));
            }
            case RECOMMENDATIONS_RANKED -> {
                EditionState.Unit unit = units.get(text(act, "unit"));
                units = put(
                        units,
                        text(act, "unit"),
                        unit.with(
                                unit.moved(),
                                put(
                                        unit.ranking(),
                                        "" + number(act, "batch"),
                                        act.data().texts("order"))));
            }
            case BATCH_OPENED ->
                batches.add(new EditionState.Batch(
                        number(act, "batch"),
                        act.data().text("stage"),
                        value(act, "call"),
                        Map.of(text(act, "stage"), BatchFold.span(act)),
                        Map.of(),
                        List.of(),
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

    private void moved(String id, int places) {
        EditionState.Unit unit = units.get(id);
        units = put(units, id, unit.with(unit.moved() + places, unit.ranking()));
    }

    private void pledge(Act act) {
        pledges = added(
                pledges.stream()
                        .filter(each -> !each.organ().equals(text(act, "organ"))
                                || !each.person().equals(act.actor()))
                        .toList(),
                new EditionState.Pledge(text(act, "organ"), act.actor(), act.at(), optionalValue(act, "interests")));
    }

    /** In the place of the person's former nomination, if there was one. */
    private void nominated(EditionState.Nomination latest) {
        nominations = added(
                nominations.stream()
                        .filter(each -> !each.organ().equals(latest.organ())
                                || !each.person().equals(latest.person()))
                        .toList(),
                latest);
    }

    private void decided(Act act) {
        nominations = nominations.stream()
                .map(each ->
                        each.organ().equals(text(act, "organ")) && each.person().equals(text(act, "person"))
                                ? new EditionState.Nomination(
                                        each.organ(),
                                        each.person(),
                                        each.by(),
                                        each.at(),
                                        each.way(),
                                        each.numbers(),
                                        each.statements(),
                                        each.referredBy(),
                                        Optional.of(new EditionState.NominationDecision(
                                                act.actor(),
                                                act.at(),
                                                act.data().isTrue("engaged"),
                                                Fold.texts(act.data().object("judgements")),
                                                optionalValue(act, "reason"))))
                                : each)
                .toList();
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
        leaves(text(act, "organ"), text(act, "out"), act.at());
        Json.Obj member = act.data().with("person", text(act, "in"));
        seats = added(seats, seat(member, act.at()));
    }

    private void leaves(String organ, String person, Instant at) {
        seats = seats.stream()
                .map(seat -> seat.organ().equals(organ)
                                && seat.person().equals(person)
                                && seat.until().isEmpty()
                        ? new Seat(
                                seat.organ(),
                                seat.person(),
                                seat.chair(),
                                seat.sector(),
                                seat.post(),
                                seat.since(),
                                Optional.of(at))
                        : seat)
                .toList();
    }

    private void disciplined(Act act) {
        Imposed imposed = new Imposed(
                text(act, "organ"),
                text(act, "person"),
                text(act, "measure"),
                act.data().isTrue("removes"),
                act.data().isTrue("published"),
                act.actor(),
                act.at(),
                value(act, "reason"));
        measures = added(measures, imposed);
        if (imposed.removes()) {
            leaves(imposed.organ(), imposed.person(), imposed.at());
        }
    }

    private void inBatch(Act act) {
        int index = number(act, "batch") - 1;
        batches.set(index, BatchFold.apply(batches.get(index), act));
        if (act.type() == ActType.STAGE_CLOSED && act.data().isTrue("ends")) {
            status = Status.ENDED;
        }
    }
}
