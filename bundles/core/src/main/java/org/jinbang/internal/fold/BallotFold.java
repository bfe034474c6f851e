package org.jinbang.internal.fold;

import static org.jinbang.internal.fold.Fold.added;
import static org.jinbang.internal.fold.Fold.number;
import static org.jinbang.internal.fold.Fold.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.process.Act;
import org.jinbang.process.BallotState;

/** Folds the acts of a ballot. */
final class BallotFold {
    private BallotFold() {}

    static BallotState apply(BallotState before, Act act) {
        return switch (act.type()) {
            case BALLOT_OPENED ->
                new BallotState(
                        act.stream(),
                        text(act, "edition"),
                        number(act, "batch"),
                        text(act, "stage"),
                        number(act, "round"),
                        text(act, "organ"),
                        Fold.lists(act.data().object("entitled")),
                        act.data().texts("members"),
                        text(act, "quorum"),
                        text(act, "majority"),
                        act.data().isTrue("secret"),
                        List.of(),
                        Map.of(),
                        Optional.empty(),
                        Map.of(),
                        Map.of());
            case VOTED ->
                changed(
                        before,
                        added(before.voted(), act.actor()),
                        before.secret()
                                ? before.open()
                                : Fold.put(
                                        before.open(),
                                        act.actor(),
                                        Fold.texts(act.data().object("sheet"))),
                        before.closed(),
                        before.slips(),
                        Fold.without(before.absent(), act.actor()));
            case ABSENCE_RECORDED ->
                changed(
                        before,
                        before.voted(),
                        before.open(),
                        before.closed(),
                        before.slips(),
                        Fold.put(before.absent(), text(act, "member"), Fold.value(act, "reason")));
            case BALLOT_CLOSED ->
                changed(
                        before,
                        before.voted(),
                        before.open(),
                        Optional.of(act.at()),
                        Fold.lists(act.data().object("slips")),
                        before.absent());
            default -> throw new IllegalStateException(act.type() + " is no act of a ballot");
        };
    }

    private static BallotState changed(
            BallotState b,
            List<String> voted,
            Map<String, Map<String, String>> open,
            Optional<java.time.Instant> closed,
            Map<String, List<String>> slips,
            Map<String, String> absent) {
        return new BallotState(
                b.id(),
                b.edition(),
                b.batch(),
                b.stage(),
                b.round(),
                b.organ(),
                b.entitled(),
                b.members(),
                b.quorum(),
                b.majority(),
                b.secret(),
                voted,
                open,
                closed,
                slips,
                absent);
    }
}
