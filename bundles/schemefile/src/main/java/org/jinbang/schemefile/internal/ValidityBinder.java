package org.jinbang.schemefile.internal;

import org.jinbang.json.Json;
import org.jinbang.scheme.Basis;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.Validity;

/** Reads how long awards hold, and how they are extended. */
final class ValidityBinder {
    private final Context context;

    ValidityBinder(Context context) {
        this.context = context;
    }

    Validity validity(String id, Text title, Table table, Basis basis) {
        Json years = Scalars.number(table, "years", 1, context);
        return new Validity(
                id,
                title,
                StageBinder.tracks(table, context),
                years,
                table.node("reassessment")
                        .flatMap(node -> Table.of(node, context))
                        .map(each -> reassessment("aftercare/validities/" + id, each, years)),
                basis);
    }

    private Validity.Reassessment reassessment(String path, Table table, Json years) {
        context.at(path + "/reassessment", table.place());
        Validity.Reassessment rule = new Validity.Reassessment(
                table.reference("by", Thing.ORGAN),
                Scalars.number(table, "months", 1, context),
                Scalars.maybeNumber(table, "years", 1, context).orElse(years),
                Scalars.maybeNumber(table, "times", 1, context),
                table.node("panel").flatMap(node -> Table.of(node, context)).map(this::panel),
                Bases.read(table, context));
        table.close();
        return rule;
    }

    private Validity.Panel panel(Table table) {
        String by = table.reference("by", Thing.ORGAN);
        Scale scale = Scale.read(table);
        Validity.Panel panel = new Validity.Panel(
                by,
                Scalars.number(table, "entries", 1, context),
                scale.least(),
                scale.greatest(),
                Scalars.number(table, "pass", 1, context));
        table.close();
        return panel;
    }
}
