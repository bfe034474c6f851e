package org.jinbang.schemefile.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jinbang.json.Json;
import org.jinbang.scheme.Basis;
import org.jinbang.scheme.Engagement;
import org.jinbang.scheme.Engagement.Qualification;
import org.jinbang.scheme.Engagement.Way;
import org.jinbang.scheme.Text;

/** Reads under what an organ's members are engaged. */
final class EngagementBinder {
    private static final Text NUMBER =
            new Text("大于 0 的整数，或引用如 $reviewer-years", "a whole number above 0, or a reference such as $reviewer-years");

    private final Context context;

    EngagementBinder(Context context) {
        this.context = context;
    }

    /** What is said at {@code path} of the organ, if anything. */
    Optional<Engagement> engagement(String path, Table organ) {
        return organ.node("engagement").flatMap(node -> Table.of(node, context)).map(table -> {
            List<Way> ways = new ArrayList<>();
            table.someNamed("ways", Forms.ID)
                    .forEach((id, entry) -> Table.of(entry.value(), context).ifPresent(way -> {
                        Text title = way.text("title");
                        boolean byOrganisation =
                                way.maybeYesNo("by-organisation").orElse(false);
                        way.close();
                        ways.add(new Way(id, title, byOrganisation));
                    }));
            List<Qualification> qualifications = new ArrayList<>();
            table.someNamed("qualifications", Forms.ID).forEach((id, entry) -> {
                context.at(path + "/engagement/qualifications/" + id, entry.key());
                Table.of(entry.value(), context).ifPresent(each -> qualifications.add(qualification(id, each)));
            });
            context.at(path + "/engagement", organ.at("engagement"));
            Basis basis = Bases.read(table, context);
            table.close();
            return new Engagement(ways, qualifications, basis);
        });
    }

    private Qualification qualification(String id, Table table) {
        Text title = table.text("title");
        Optional<Json> atLeast = table.node("at-least").flatMap(node -> number(node, table));
        Basis basis = Bases.read(table, context);
        table.close();
        return new Qualification(id, title, atLeast, basis);
    }

    private Optional<Json> number(Node node, Table table) {
        boolean fits = Scalars.whole(node).filter(n -> n > 0).isPresent()
                || node instanceof Node.Scalar scalar && Forms.REFERENCE.fits(scalar);
        if (!fits) {
            table.wrong(Fault.STRUCTURE, node.place(), Say.expected(NUMBER, node.sort()));
            return Optional.empty();
        }
        return Scalars.json(node, context);
    }
}
