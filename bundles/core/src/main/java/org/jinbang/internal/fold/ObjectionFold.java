package org.jinbang.internal.fold;

import static org.jinbang.internal.fold.Fold.added;
import static org.jinbang.internal.fold.Fold.optionalValue;
import static org.jinbang.internal.fold.Fold.text;
import static org.jinbang.internal.fold.Fold.value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jinbang.process.Act;
import org.jinbang.process.ApplicationState.Objection;

/** Folds the acts on the objections to an application. */
final class ObjectionFold {
    private ObjectionFold() {}

    /** The objections after an act that concerns one. */
    static List<Objection> apply(List<Objection> objections, Act act) {
        return switch (act.type()) {
            case OBJECTION_FILED ->
                added(
                        objections,
                        new Objection(
                                text(act, "objection"),
                                text(act, "notice"),
                                text(act, "by"),
                                complete(act.data().texts("missing")),
                                act.data().texts("missing"),
                                value(act, "statement"),
                                parts(Map.of(), act),
                                act.data().texts("proofs"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                act.at()));
            case OBJECTION_COMPLETED ->
                change(objections, act, o -> {
                    List<String> proofs = new ArrayList<>(o.proofs());
                    proofs.addAll(act.data().texts("proofs"));
                    return new Objection(
                            o.id(),
                            o.notice(),
                            o.by(),
                            complete(act.data().texts("missing")),
                            act.data().texts("missing"),
                            o.statement(),
                            parts(o.parts(), act),
                            proofs,
                            o.answer(),
                            o.report(),
                            o.reason(),
                            o.filed());
                });
            case OBJECTION_TAKEN_UP ->
                change(objections, act, o -> moved(o, Objection.Status.TAKEN_UP, o.answer(), o.report(), o.reason()));
            case OBJECTION_ANSWERED ->
                change(
                        objections,
                        act,
                        o -> moved(o, o.status(), optionalValue(act, "statement"), o.report(), o.reason()));
            case OBJECTION_REPORTED ->
                change(
                        objections,
                        act,
                        o -> moved(o, Objection.Status.REPORTED, o.answer(), optionalValue(act, "report"), o.reason()));
            case OBJECTION_DECIDED ->
                change(
                        objections,
                        act,
                        o -> moved(
                                o,
                                act.data().isTrue("upheld") ? Objection.Status.UPHELD : Objection.Status.REJECTED,
                                o.answer(),
                                o.report(),
                                optionalValue(act, "reason")));
            default -> throw new IllegalStateException(act.type() + " is no act of an application");
        };
    }

    private static Objection.Status complete(List<String> missing) {
        return missing.isEmpty() ? Objection.Status.COMPLETE : Objection.Status.INCOMPLETE;
    }

    /** Parts that are files stand in the act's data, parts that are texts among its values. */
    private static Map<String, String> parts(Map<String, String> former, Act act) {
        Map<String, String> parts = new LinkedHashMap<>(Fold.texts(act.data().object("parts")));
        act.values().forEach((slot, ref) -> {
            if (slot.startsWith("part-")) {
                parts.put(slot.substring("part-".length()), ref.id());
            }
        });
        return Fold.putAll(former, parts);
    }

    private static Objection moved(
            Objection o,
            Objection.Status status,
            Optional<String> answer,
            Optional<String> report,
            Optional<String> reason) {
        return new Objection(
                o.id(),
                o.notice(),
                o.by(),
                status,
                o.missing(),
                o.statement(),
                o.parts(),
                o.proofs(),
                answer,
                report,
                reason,
                o.filed());
    }

    private static List<Objection> change(List<Objection> objections, Act act, UnaryOperator<Objection> change) {
        return objections.stream()
                .map(o -> o.id().equals(text(act, "objection")) ? change.apply(o) : o)
                .toList();
    }
}
