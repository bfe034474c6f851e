package org.jinbang.schemefile.internal;

import java.util.ArrayList;
import java.util.List;
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
        Json years = Scalars.number(table, "years", context);
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
                Scalars.number(table, "months", context),
                Scalars.maybeNumber(table, "years", context).orElse(years),
                Scalars.maybeNumber(table, "times", context),
                table.node("panel").flatMap(node -> Table.of(node, context)).map(this::panel),
                Bases.read(table, context));
        table.close();
        return rule;
    }

    private Validity.Panel panel(Table table) {
        String by = table.reference("by", Thing.ORGAN);
        List<Long> scale = new ArrayList<>();
        table.someItems("scale").forEach(end -> Scalars.whole(end).ifPresent(scale::add));
        boolean right = scale.size() == 2 && scale.get(0) >= 0 && scale.get(0) < scale.get(1);
        if (!right && table.has("scale")) {
            table.wrong(
                    Fault.STRUCTURE,
                    table.at("scale"),
                    Say.expected(StageBinder.SCALE, new Text("其他内容", "something else")));
        }
        Validity.Panel panel = new Validity.Panel(
                by,
                Scalars.number(table, "entries", context),
                right ? scale.get(0).intValue() : 0,
                right ? scale.get(1).intValue() : Integer.MAX_VALUE,
                Scalars.number(table, "pass", context));
        table.close();
        return panel;
    }
}
