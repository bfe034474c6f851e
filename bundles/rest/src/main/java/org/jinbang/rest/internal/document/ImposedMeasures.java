package org.jinbang.rest.internal.document;

import static org.jinbang.rest.internal.document.Reports.column;

import java.util.List;
import java.util.Optional;
import org.jinbang.documents.Table;
import org.jinbang.documents.Table.Align;
import org.jinbang.documents.Text;
import org.jinbang.process.Imposed;
import org.jinbang.scheme.Discipline;
import org.jinbang.scheme.Organ;
import org.jinbang.time.LegalTime;

/** The measures imposed on members who broke discipline, as one reader may see them. */
record ImposedMeasures(Called called) {

    /** Whether the scheme names any measures. */
    boolean foreseen() {
        return called.scheme().organs().stream()
                .anyMatch(organ -> organ.discipline().isPresent());
    }

    /** A row for each measure. */
    Table table() {
        return new Table(
                Text.of("违纪处理", "Measures against members"),
                List.of(
                        column("机构", "Organ", Align.LEFT, 2),
                        column("人员", "Person", Align.LEFT, 2),
                        column("处理", "Measure", Align.LEFT, 3),
                        column("条款", "Article", Align.LEFT, 1),
                        column("撤销成员资格", "Removed", Align.LEFT, 1),
                        column("理由", "Reason", Align.LEFT, 4),
                        column("日期", "On", Align.LEFT, 2)),
                called.edition().measures().stream().map(this::row).toList());
    }

    private List<Text> row(Imposed imposed) {
        Optional<Discipline.Measure> measure = called.scheme()
                .organ(imposed.organ())
                .flatMap(Organ::discipline)
                .flatMap(rule -> rule.measure(imposed.measure()));
        return List.of(
                called.organ(imposed.organ()),
                called.person(imposed.person()),
                measure.map(Discipline.Measure::title).map(Words::of).orElse(Text.same(imposed.measure())),
                Words.article(measure.map(each -> each.basis().article()).orElse("")),
                imposed.removes() ? Text.of("是", "Yes") : Text.of("否", "No"),
                Words.optional(called.text(imposed.reason()).orElse("")),
                Text.same(LegalTime.dateOf(imposed.at()).toString()));
    }
}
