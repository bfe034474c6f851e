package org.jinbang.schemefile.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jinbang.scheme.Basis;
import org.jinbang.scheme.Discipline;
import org.jinbang.scheme.Discipline.Measure;
import org.jinbang.scheme.Text;

/** Reads what follows for members of an organ who break its discipline. */
final class DisciplineBinder {
    private final Context context;

    DisciplineBinder(Context context) {
        this.context = context;
    }

    /** What is said at {@code path} of the organ, if anything. */
    Optional<Discipline> discipline(String path, Table organ) {
        return organ.node("discipline").flatMap(node -> Table.of(node, context)).map(table -> {
            List<Measure> measures = new ArrayList<>();
            table.someNamed("measures", Forms.ID).forEach((id, entry) -> {
                context.at(path + "/discipline/measures/" + id, entry.key());
                Table.of(entry.value(), context).ifPresent(each -> measures.add(measure(id, each)));
            });
            context.at(path + "/discipline", organ.at("discipline"));
            Basis basis = Bases.read(table, context);
            table.close();
            return new Discipline(measures, basis);
        });
    }

    private Measure measure(String id, Table table) {
        Text title = table.text("title");
        boolean removes = table.maybeYesNo("removes").orElse(false);
        boolean published = table.maybeYesNo("public").orElse(false);
        Basis basis = Bases.read(table, context);
        table.close();
        return new Measure(id, title, removes, published, basis);
    }
}
