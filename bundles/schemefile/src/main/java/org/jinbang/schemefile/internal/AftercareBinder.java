package org.jinbang.schemefile.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.scheme.Aftercare;
import org.jinbang.scheme.Basis;
import org.jinbang.scheme.Text;

/** Reads what follows the award: duties of winners, grounds for revoking, and to which schemes winners are referred. */
final class AftercareBinder {
    private final Context context;

    AftercareBinder(Context context) {
        this.context = context;
    }

    /** Reads what one entry has beside its id, title and basis. */
    private interface Maker<T> {
        T of(String id, Text title, Table table, Basis basis);
    }

    Optional<Aftercare> read(Table main) {
        return main.node("aftercare").flatMap(node -> Table.of(node, context)).map(table -> {
            List<Aftercare.Duty> duties = entries(
                    "duties",
                    table.named("duties", Forms.ID),
                    (id, title, duty, basis) ->
                            new Aftercare.Duty(id, title, StageBinder.tracks(duty, context), basis));
            List<Aftercare.Ground> grounds = entries(
                    "grounds",
                    table.named("grounds", Forms.ID),
                    (id, title, ground, basis) -> new Aftercare.Ground(id, title, basis));
            List<Aftercare.Referral> referrals =
                    entries("referrals", table.named("referrals", Forms.ID), this::referral);
            table.close();
            return new Aftercare(duties, grounds, referrals);
        });
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

    private <T> List<T> entries(String part, Map<String, Node.Entry> named, Maker<T> maker) {
        List<T> entries = new ArrayList<>();
        named.forEach((id, entry) -> {
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
