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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.process.Act;
import org.jinbang.process.EditionState;
import org.jinbang.process.EditionState.Span;

/** Folds an act of an edition into the batch that it concerns. */
final class BatchFold {
    private BatchFold() {}

    static EditionState.Batch apply(EditionState.Batch b, Act act) {
        Optional<String> stage = b.stage();
        Map<String, Span> windows = b.windows();
        Map<String, List<String>> ties = b.ties();
        List<EditionState.Ballot> ballots = b.ballots();
        List<EditionState.Notice> notices = b.notices();
        List<EditionState.Report> reports = b.reports();
        List<EditionState.Approval> approvals = b.approvals();
        List<EditionState.Publication> publications = b.publications();
        List<EditionState.Closing> closings = b.closings();
        List<EditionState.Plan> plans = b.plans();
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
            }
            case STAGE_REOPENED -> stage = act.data().text("stage");
            case TIE_SETTLED -> ties = put(ties, text(act, "stage"), act.data().texts("order"));
            case BALLOT_OPENED ->
                ballots = added(
                        ballots,
                        new EditionState.Ballot(text(act, "ballot"), text(act, "stage"), number(act, "round")));
            case NOTICE_PUBLISHED, NOTICE_CORRECTED -> notices = published(notices, act);
            case PLAN_FILED ->
                plans = added(
                        plans,
                        new EditionState.Plan(text(act, "stage"), act.at(), value(act, "text"), Optional.empty()));
            case PLAN_DECIDED ->
                plans = decided(plans, b.plan(text(act, "stage")).orElseThrow(), act);
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
        return new EditionState.Batch(
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
                closings,
                plans);
    }

    private static List<EditionState.Plan> decided(List<EditionState.Plan> plans, EditionState.Plan latest, Act act) {
        return plans.stream()
                .map(plan -> plan == latest
                        ? new EditionState.Plan(
                                plan.stage(),
                                plan.filed(),
                                plan.text(),
                                Optional.of(new EditionState.PlanDecision(
                                        act.actor(),
                                        act.at(),
                                        act.data().isTrue("approved"),
                                        optionalValue(act, "reason"))))
                        : plan)
                .toList();
    }

    static Span span(Act act) {
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
                Fold.texts(act.data().object("names")),
                text(act, "digest"),
                text(act, "root"),
                false));
        return List.copyOf(all);
    }
}
