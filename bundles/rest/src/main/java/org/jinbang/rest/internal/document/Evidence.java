package org.jinbang.rest.internal.document;

import static org.jinbang.rest.internal.document.Reports.column;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jinbang.documents.Block;
import org.jinbang.documents.Fact;
import org.jinbang.documents.Paragraph;
import org.jinbang.documents.Provenance;
import org.jinbang.documents.Table;
import org.jinbang.documents.Table.Align;
import org.jinbang.documents.Text;
import org.jinbang.documents.WorkReport;
import org.jinbang.process.Sheet;
import org.jinbang.scheme.Stage;

/** The sheet of those who decide, in print: the candidates side by side, then all there is on each. */
record Evidence(Called called, Sheet sheet) {
    private static final Text STRUCK =
            Text.of("您须回避本申报，其内容不予显示。", "You are excluded from this case; nothing of it is shown.");

    WorkReport report(LocalDate today) {
        Stage stage = called.scheme().stage(sheet.stage()).orElseThrow();
        List<WorkReport.Section> sections = new ArrayList<>();
        sections.add(new WorkReport.Section(Text.of("各候选比较", "Side by side"), List.of(overview())));
        sheet.rows().forEach(row -> sections.add(candidate(row)));
        return new WorkReport(
                Text.of(
                        called.edition().year() + "年" + called.scheme().title().zh() + "第" + sheet.batch() + "批综合评价表",
                        called.scheme().title().en() + " " + called.edition().year() + ", batch " + sheet.batch()
                                + ": the evidence"),
                called.office(),
                today,
                List.of(
                        new Fact(
                                Text.of("决定环节", "Decision"),
                                Text.of(
                                        stage.title().zh() + "（"
                                                + stage.basis().label().zh() + "）",
                                        stage.title().en() + " ("
                                                + stage.basis().label().en() + ")")),
                        new Fact(
                                Text.of("由谁决定", "Decided by"),
                                stage.by().map(called::organ).orElse(Text.NONE)),
                        new Fact(
                                Text.of("候选数", "Candidates"),
                                Words.of(sheet.rows().size()))),
                sections,
                List.of(),
                Provenance.NONE);
    }

    /** Only stages that gave a score are compared. */
    private Table overview() {
        List<Sheet.Column> scored =
                sheet.columns().stream().filter(each -> each.counted() > 0).toList();
        List<Table.Column> columns = new ArrayList<>();
        columns.add(new Table.Column(
                Words.of(called.scheme()
                        .nameTitle(sheet.rows().stream().map(Sheet.Row::track).toList())),
                Align.LEFT,
                4));
        columns.add(column("单位", "Organisation", Align.LEFT, 4));
        columns.add(column("奖项", "Award", Align.LEFT, 3));
        scored.forEach(each -> columns.add(new Table.Column(Words.of(each.title()), Align.RIGHT, 2)));
        List<Text> average = new ArrayList<>(List.of(Text.of("平均", "Average"), Text.NONE, Text.NONE));
        scored.forEach(each -> average.add(each.average().map(Marks::score).orElse(Text.NONE)));
        return new Table(
                Text.NONE,
                columns,
                sheet.rows().stream().map(row -> compared(row, scored)).toList(),
                scored.isEmpty() ? List.of() : average);
    }

    private List<Text> compared(Sheet.Row row, List<Sheet.Column> scored) {
        List<Text> cells = new ArrayList<>();
        cells.add(Words.name(row.name()));
        cells.add(Words.optional(row.organisation()));
        cells.add(called.award(row.award()));
        scored.forEach(column -> cells.add(Optional.ofNullable(row.cells().get(column.id()))
                .flatMap(Sheet.Cell::score)
                .map(Marks::score)
                .orElse(Text.NONE)));
        return cells;
    }

    private WorkReport.Section candidate(Sheet.Row row) {
        Text heading = Words.name(row.name());
        if (row.struck()) {
            return new WorkReport.Section(heading, List.of(new Paragraph(STRUCK)));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(stages(row));
        Table entries = entries(row);
        if (!entries.rows().isEmpty()) {
            blocks.add(entries);
        }
        row.other().map(other -> other(row, other)).ifPresent(blocks::add);
        return new WorkReport.Section(heading, blocks);
    }

    private Table stages(Sheet.Row row) {
        return new Table(
                Text.of("各环节", "Stages"),
                List.of(
                        column("环节", "Stage", Align.LEFT, 3),
                        column("结果", "Outcome", Align.LEFT, 2),
                        column("得分", "Score", Align.RIGHT, 1),
                        column("各评分项平均", "Average of each measure", Align.LEFT, 6)),
                sheet.columns().stream()
                        .filter(column -> row.cells().containsKey(column.id()) && concerns(row, column.id()))
                        .map(column -> stage(column, row.cells().get(column.id())))
                        .toList());
    }

    private boolean concerns(Sheet.Row row, String stage) {
        return called.scheme()
                .stage(stage)
                .filter(each -> each.isFor(row.track()))
                .isPresent();
    }

    private List<Text> stage(Sheet.Column column, Sheet.Cell cell) {
        return List.of(
                Words.of(column.title()),
                cell.result().map(Words::of).orElse(Text.NONE),
                cell.score().map(Marks::score).orElse(Text.NONE),
                called.scheme()
                        .stage(column.id())
                        .map(stage -> Marks.each(stage, cell.averages()))
                        .orElse(Text.NONE));
    }

    private Table entries(Sheet.Row row) {
        List<List<Text>> rows = new ArrayList<>();
        sheet.columns()
                .forEach(column -> Optional.ofNullable(row.cells().get(column.id()))
                        .ifPresent(cell -> cell.entries().forEach(entry -> rows.add(entry(column.id(), entry)))));
        return new Table(
                Text.of("记录", "Entries"),
                List.of(
                        column("环节", "Stage", Align.LEFT, 3),
                        column("成员", "Member", Align.LEFT, 3),
                        column("结论与评分", "Decision and marks", Align.LEFT, 4),
                        column("评语", "Comment", Align.LEFT, 6)),
                rows);
    }

    private List<Text> entry(String stage, Sheet.Entry entry) {
        Text marks = called.scheme()
                .stage(stage)
                .map(each -> Marks.each(each, entry.scores()))
                .orElse(Text.NONE);
        Text decision = entry.decision().map(Words::of).orElse(Text.NONE);
        return List.of(
                called.stage(stage),
                called.person(entry.member()),
                Words.joined(List.of(decision, marks)),
                Words.optional(entry.comment().orElse("")));
    }

    private Table other(Sheet.Row row, Sheet.Other other) {
        List<List<Text>> rows = new ArrayList<>();
        for (Sheet.Recommendation each : other.recommendations()) {
            rows.add(List.of(
                    Text.of("推荐", "Recommendation"),
                    called.unit(each.unit()),
                    Words.joined(List.of(
                            each.favourable()
                                    .map(yes -> yes ? Text.of("推荐", "Recommended") : Text.of("不予推荐", "Not recommended"))
                                    .orElse(Text.of("尚未答复", "Has not said")),
                            Words.optional(each.opinion().orElse(""))))));
        }
        other.waived()
                .ifPresent(why -> rows.add(
                        List.of(Text.of("推荐", "Recommendation"), Text.of("免予推荐", "Waived"), Words.optional(why))));
        other.conditions()
                .forEach((condition, result) -> rows.add(List.of(
                        Text.of("条件", "Condition"),
                        called.condition(row.track(), condition),
                        Words.of(result.name()))));
        if (!other.sources().isEmpty()) {
            rows.add(List.of(Text.of("信息来源", "Sources"), Text.NONE, sources(other.sources())));
        }
        if (other.supplements() > 0) {
            rows.add(List.of(Text.of("补正", "Supplements"), Text.NONE, Words.of(other.supplements())));
        }
        other.sanctions()
                .forEach(
                        measure -> rows.add(List.of(Text.of("纪律处理", "Sanction"), Words.of(measure.name()), Text.NONE)));
        return new Table(
                Text.of("其他信息", "What else is known"),
                List.of(
                        column("类别", "Kind", Align.LEFT, 3),
                        column("内容", "What", Align.LEFT, 6),
                        column("结果", "Result", Align.LEFT, 5)),
                rows);
    }

    /** Stages call their sources; the first that does is asked. */
    private Text sources(Map<String, String> sources) {
        return Text.of(
                sources.entrySet().stream()
                        .map(each -> source(each.getKey()).zh() + " " + each.getValue())
                        .collect(Collectors.joining("；")),
                sources.entrySet().stream()
                        .map(each -> source(each.getKey()).en() + " " + each.getValue())
                        .collect(Collectors.joining("; ")));
    }

    private Text source(String code) {
        return called.scheme().stages().stream()
                .filter(stage -> stage.params().object(Stage.TITLES).get(code).isPresent())
                .findFirst()
                .map(stage -> Words.of(stage.called(code)))
                .orElse(Text.same(code));
    }
}
