package org.jinbang.rest.internal.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jinbang.documents.Block;
import org.jinbang.documents.Fact;
import org.jinbang.documents.Paragraph;
import org.jinbang.documents.Provenance;
import org.jinbang.documents.Table;
import org.jinbang.documents.Text;
import org.jinbang.documents.WorkReport;
import org.jinbang.json.Json;
import org.jinbang.process.EditionState;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Award;
import org.jinbang.scheme.Majority;
import org.jinbang.scheme.Organ;
import org.jinbang.scheme.Power;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Track;
import org.jinbang.time.LegalTime;

/** The work report as it was filed: its words, and the figures of that moment. */
final class Reports {
    /** Outcomes in the order in which a reader looks for them. */
    private static final List<String> RESULTS = List.of("ADVANCES", "AWARDED", "HELD", "ENDS");

    private final Scheme scheme;
    private final EditionState edition;
    private final int batch;

    Reports(Scheme scheme, EditionState edition, int batch) {
        this.scheme = scheme;
        this.edition = edition;
        this.batch = batch;
    }

    WorkReport of(EditionState.Report report, String words, Json.Obj figures) {
        Text issuer = scheme.organs().stream()
                .filter(organ -> organ.grant(Power.RUN).isPresent())
                .findFirst()
                .map(Organ::title)
                .map(Words::of)
                .orElse(Words.of(scheme.issuer()));
        Optional<Text> heardBy = scheme.stage(report.stage())
                .flatMap(Stage::by)
                .flatMap(scheme::organ)
                .map(Organ::title)
                .map(Words::of);
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(Text.of("届次", "Edition"), Text.of(edition.year() + " 年", String.valueOf(edition.year()))));
        facts.add(new Fact(Text.of("批次", "Batch"), Text.of("第 " + batch + " 批", String.valueOf(batch))));
        scheme.stage(report.stage())
                .map(stage -> Text.of(
                        stage.title().zh() + "（" + stage.basis().label().zh() + "）",
                        stage.title().en() + " (" + stage.basis().label().en() + ")"))
                .ifPresent(stage -> facts.add(new Fact(Text.of("报告环节", "Reported for"), stage)));
        heardBy.ifPresent(organ -> facts.add(new Fact(Text.of("报告对象", "Reported to"), organ)));
        return new WorkReport(
                title(report.stage()),
                issuer,
                LegalTime.dateOf(report.filed()),
                facts,
                List.of(
                        new WorkReport.Section(Text.of("工作情况", "The work"), paragraphs(words)),
                        new WorkReport.Section(Text.of("数据", "Figures"), figures(figures))),
                Stream.concat(Stream.of(issuer), heardBy.stream())
                        .map(organ -> new WorkReport.Signature(organ, Text.NONE))
                        .toList(),
                Provenance.NONE);
    }

    /** With the stage it is for, where the scheme has more than one that is reported to. */
    private Text title(String stage) {
        boolean several = scheme.stages().stream()
                        .filter(each -> each.kind().equals("approval"))
                        .count()
                > 1;
        Optional<Stage> of = scheme.stage(stage).filter(each -> several);
        return Text.of(
                edition.year() + "年" + scheme.title().zh() + "第" + batch + "批评选工作报告"
                        + of.map(each -> "：" + each.title().zh()).orElse(""),
                scheme.title().en() + " " + edition.year() + ", batch " + batch + ": work report"
                        + of.map(each -> ", " + each.title().en()).orElse(""));
    }

    private static List<Block> paragraphs(String words) {
        return words.lines()
                .filter(line -> !line.isBlank())
                .<Block>map(line -> new Paragraph(Text.same(line)))
                .toList();
    }

    private List<Block> figures(Json.Obj figures) {
        List<Table> tables = tables(figures);
        return tables.isEmpty()
                ? List.of(new Paragraph(Text.of("没有数据。", "There are no figures.")))
                : List.copyOf(tables);
    }

    /** What there is of figures, a table for each kind. */
    List<Table> tables(Json.Obj figures) {
        List<Table> tables = new ArrayList<>();
        counts(
                tables,
                Text.of("申报", "Applications"),
                figures.object("tracks"),
                id -> scheme.track(id).map(Track::title).map(Words::of).orElse(Text.same(id)));
        outcomes(tables, figures.object("outcomes"));
        ballots(tables, figures);
        counts(tables, Text.of("异议", "Objections"), figures.object("objections"), Words::of);
        counts(tables, Text.of("纪律处理", "Sanctions"), figures.object("sanctions"), Words::of);
        counts(
                tables,
                Text.of("依办法不予受理", "Refused under the regulation"),
                underTheRegulation(figures.object("refusals")),
                code -> Words.of(RefusalCode.valueOf(code).title()));
        caps(tables, figures.object("caps"));
        return tables;
    }

    /** {@code stage/RESULT} → number, a row for each stage; there is no total, for one case passes many stages. */
    private void outcomes(List<Table> tables, Json.Obj counts) {
        List<String> results = counts.members().keySet().stream()
                .map(code -> code.substring(code.lastIndexOf('/') + 1))
                .distinct()
                .sorted(Comparator.<String>comparingInt(result -> place(RESULTS, result))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        if (results.isEmpty()) {
            return;
        }
        List<String> order = scheme.stages().stream().map(Stage::id).toList();
        List<Table.Column> columns = new ArrayList<>();
        columns.add(column("环节", "Stage", Table.Align.LEFT, 4));
        results.forEach(result -> columns.add(new Table.Column(Words.of(result), Table.Align.RIGHT, 2)));
        List<List<Text>> rows = counts.members().keySet().stream()
                .map(code -> code.substring(0, Math.max(0, code.lastIndexOf('/'))))
                .distinct()
                .sorted(Comparator.comparingInt(stage -> place(order, stage)))
                .map(stage -> outcomes(stage, results, counts))
                .toList();
        tables.add(new Table(Text.of("各环节结果", "Outcomes of the stages"), columns, rows));
    }

    private List<Text> outcomes(String stage, List<String> results, Json.Obj counts) {
        List<Text> row = new ArrayList<>();
        row.add(scheme.stage(stage).map(Stage::title).map(Words::of).orElse(Text.same(stage)));
        results.forEach(
                result -> row.add(Text.same(counts.text(stage + "/" + result).orElse(""))));
        return row;
    }

    private static int place(List<String> order, String code) {
        int place = order.indexOf(code);
        return place < 0 ? order.size() : place;
    }

    /** By what they were refused as; a slip in what was sent, on which no article says anything, is left out. */
    private static Json.Obj underTheRegulation(Json.Obj refusals) {
        Json.Obj sums = Json.obj();
        for (String code : refusals.members().keySet()) {
            int slash = code.indexOf('/');
            if (slash < code.length() - 1) {
                String kind = code.substring(0, slash);
                long sum = sums.number(kind).orElse(0L) + refusals.number(code).orElse(0L);
                sums = sums.with(kind, sum);
            }
        }
        return sums;
    }

    private static void counts(List<Table> tables, Text caption, Json.Obj counts, Function<String, Text> title) {
        if (counts.members().isEmpty()) {
            return;
        }
        List<List<Text>> rows = new ArrayList<>();
        int total = 0;
        for (String each : new TreeMap<>(counts.members()).keySet()) {
            int count = Math.toIntExact(counts.number(each).orElse(0L));
            rows.add(List.of(title.apply(each), Words.of(count)));
            total += count;
        }
        tables.add(new Table(
                caption,
                List.of(column("类别", "Kind", Table.Align.LEFT, 4), column("数量", "Number", Table.Align.RIGHT, 1)),
                rows,
                List.of(Text.of("合计", "Total"), Words.of(total))));
    }

    private static void ballots(List<Table> tables, Json.Obj figures) {
        List<List<Text>> rows = figures.items("ballots").stream()
                .map(Json.Obj.class::cast)
                .map(each -> Stream.concat(
                                Stream.of("round", "candidates", "members", "voted", "quorum")
                                        .map(name -> Text.same(each.text(name).orElse(""))),
                                each.text("majority").map(Majority::parse).map(Majority::title).map(Words::of).stream())
                        .toList())
                .toList();
        if (!rows.isEmpty()) {
            tables.add(new Table(
                    Text.of("投票", "Ballots"),
                    List.of(
                            column("轮次", "Round", Table.Align.RIGHT, 1),
                            column("候选人", "Names", Table.Align.RIGHT, 1),
                            column("应投", "Members", Table.Align.RIGHT, 1),
                            column("实投", "Voted", Table.Align.RIGHT, 1),
                            column("法定人数", "Quorum", Table.Align.CENTRE, 1),
                            column("多数", "Majority", Table.Align.CENTRE, 1)),
                    rows));
        }
    }

    private void caps(List<Table> tables, Json.Obj caps) {
        List<List<Text>> rows = new ArrayList<>();
        for (String key : caps.members().keySet()) {
            Json.Obj cap = caps.object(key);
            String award = key.contains("/") ? key.substring(0, key.indexOf('/')) : key;
            rows.add(List.of(
                    scheme.award(award).map(Award::title).map(Words::of).orElse(Text.same(award)),
                    Text.same(cap.text("limit").orElse("")),
                    Text.same(cap.text("reserved").orElse("")),
                    Text.same(cap.text("used").orElse(""))));
        }
        if (!rows.isEmpty()) {
            tables.add(new Table(
                    Text.of("名额", "Caps"),
                    List.of(
                            column("奖项", "Award", Table.Align.LEFT, 3),
                            column("限额", "Limit", Table.Align.RIGHT, 1),
                            column("预留", "Reserved", Table.Align.RIGHT, 1),
                            column("已用", "Used", Table.Align.RIGHT, 1)),
                    rows));
        }
    }

    static Table.Column column(String zh, String en, Table.Align align, int weight) {
        return new Table.Column(Text.of(zh, en), align, weight);
    }
}
