package org.jinbang.schemefile.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.json.Json;
import org.jinbang.scheme.Aftercare;
import org.jinbang.scheme.Basis;
import org.jinbang.scheme.Text;

/** Reads what follows the award: duties, grounds for revoking and suspending, referrals, and how long awards hold. */
final class AftercareBinder {
    private final Context context;

    AftercareBinder(Context context) {
        this.context = context;
    }

    /** Which days of a term count. */
    private enum Days {
        ALL,
        WORKING
    }

    /** Reads what one entry has beside its id, title and basis. */
    private interface Maker<T> {
        T of(String id, Text title, Table table, Basis basis);
    }

    Optional<Aftercare> read(Table main) {
        return main.node("aftercare").flatMap(node -> Table.of(node, context)).map(table -> {
            List<Aftercare.Duty> duties = entries("duties", table, this::duty);
            List<Aftercare.Ground> grounds =
                    entries("grounds", table, (id, title, ground, basis) -> new Aftercare.Ground(id, title, basis));
            List<Aftercare.Referral> referrals = entries("referrals", table, this::referral);
            Aftercare aftercare = new Aftercare(
                    duties,
                    grounds,
                    referrals,
                    entries("validities", table, new ValidityBinder(context)::validity),
                    entries("suspensions", table, this::suspension));
            table.close();
            return aftercare;
        });
    }

    private Aftercare.Duty duty(String id, Text title, Table table, Basis basis) {
        return new Aftercare.Duty(
                id,
                title,
                StageBinder.tracks(table, context),
                table.maybeWord("yearly-by", Forms.DAY_OF_YEAR),
                table.node("within").flatMap(node -> Table.of(node, context)).map(this::term),
                table.has("amounts") ? Optional.of(amounts(table.named("amounts", Forms.ID))) : Optional.empty(),
                basis);
    }

    private Json.Obj term(Table table) {
        Json.Obj term = Json.obj()
                .with("days", Scalars.number(table, "days", 1, context))
                .with(
                        "calendar",
                        table.choice("calendar", Days.class).map(Choices::name).orElse("all"));
        table.close();
        return term;
    }

    private Json.Obj amounts(Map<String, Node.Entry> ofAwards) {
        Json.Obj amounts = Json.obj();
        for (Map.Entry<String, Node.Entry> each : ofAwards.entrySet()) {
            context.references()
                    .want(Thing.AWARD, each.getKey(), each.getValue().key());
            amounts = amounts.with(
                    each.getKey(),
                    Scalars.number(each.getValue().value(), 1, context).orElse(new Json.Num(1)));
        }
        return amounts;
    }

    private Aftercare.Suspension suspension(String id, Text title, Table table, Basis basis) {
        Optional<Aftercare.Missed> missed = table.node("missed")
                .flatMap(node -> Table.of(node, context))
                .map(each -> {
                    Aftercare.Missed read = new Aftercare.Missed(
                            each.word("duty", Forms.ID), Scalars.number(each, "times", 1, context));
                    each.close();
                    return read;
                });
        return new Aftercare.Suspension(id, title, missed, basis);
    }

    private Aftercare.Referral referral(String id, Text title, Table table, Basis basis) {
        Map<String, String> answers = new LinkedHashMap<>();
        table.node("answers").flatMap(node -> Table.of(node, context)).ifPresent(each -> {
            table.named("answers", Forms.ID).keySet().forEach(field -> answers.put(field, each.word(field, Forms.ID)));
            each.close();
        });
        return new Aftercare.Referral(
                id,
                title,
                table.reference("by", Thing.ORGAN),
                table.word("to", Forms.SCHEME),
                StageBinder.tracks(table, context),
                table.maybeWord("met", Forms.ID),
                Map.copyOf(answers),
                basis);
    }

    private <T> List<T> entries(String part, Table all, Maker<T> maker) {
        List<T> entries = new ArrayList<>();
        all.named(part, Forms.ID).forEach((id, entry) -> {
            context.at("aftercare/" + part + "/" + id, entry.key());
            Table.of(entry.value(), context).ifPresent(table -> {
                Text title = table.text("title");
                Basis basis = Bases.read(table, context);
                entries.add(maker.of(id, title, table, basis));
                table.close();
            });
        });
        return entries;
    }
}
