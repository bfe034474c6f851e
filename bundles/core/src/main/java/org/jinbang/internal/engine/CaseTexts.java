package org.jinbang.internal.engine;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jinbang.process.ApplicationState;

/** The texts of an application that are kept sealed. */
final class CaseTexts {
    private CaseTexts() {}

    /** The ids of all values that the state of an application names, but for its answers. */
    static Set<String> in(ApplicationState a) {
        Set<String> values = new LinkedHashSet<>();
        a.asked().forEach(each -> each.opinion().ifPresent(o -> values.add(o.text())));
        a.waiver().ifPresent(each -> values.add(each.reason()));
        a.entries().forEach(e -> e.comment().ifPresent(values::add));
        a.recusals().forEach(r -> values.add(r.reason()));
        a.supplements().forEach(s -> values.add(s.what()));
        a.hearings().forEach(h -> values.add(h.place()));
        a.sanctions().forEach(s -> values.add(s.reason()));
        a.duties().forEach(done -> values.add(done.what()));
        a.reassessments().forEach(each -> {
            values.add(each.statement());
            each.marks().forEach(mark -> values.add(mark.comment()));
            each.decided().ifPresent(decided -> values.add(decided.reason()));
        });
        a.suspensions().forEach(each -> {
            values.add(each.reason());
            each.lifted().ifPresent(lifted -> values.add(lifted.reason()));
        });
        a.revocation().ifPresent(each -> values.add(each.reason()));
        a.ratings().forEach(each -> each.comment().ifPresent(values::add));
        a.outcomes().forEach(o -> values.add(o.reason()));
        a.objections().forEach(o -> {
            values.add(o.statement());
            values.addAll(o.parts().values());
            o.answer().ifPresent(values::add);
            o.report().ifPresent(values::add);
            o.reason().ifPresent(values::add);
        });
        return values;
    }
}
