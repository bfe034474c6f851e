package org.jinbang.rest.internal.document;

import static org.jinbang.rest.internal.document.Reports.column;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jinbang.documents.Fact;
import org.jinbang.documents.Listing;
import org.jinbang.documents.Provenance;
import org.jinbang.documents.Table;
import org.jinbang.documents.Table.Align;
import org.jinbang.documents.Text;
import org.jinbang.process.Actor;
import org.jinbang.process.EditionState;
import org.jinbang.process.Page;
import org.jinbang.process.Reader;
import org.jinbang.scheme.Award;
import org.jinbang.scheme.Scheme;

/** The lists of an edition as one reader may see them. */
public final class EditionLists {
    private static final int PAGE = 200;

    private final Called called;
    private final Reader reader;
    private final Actor actor;
    private final EditionState edition;
    private final Scheme scheme;

    EditionLists(Called called) {
        this.called = called;
        this.reader = called.reader();
        this.actor = called.actor();
        this.edition = called.edition();
        this.scheme = called.scheme();
    }

    /** Applications, what follows the award and how the sides rated each other where the scheme has it, measures against members, caps, the figures of each batch, and the register of refusals, as of a day. */
    Listing all(LocalDate day) {
        List<Table> tables = new ArrayList<>();
        tables.add(applications());
        scheme.aftercare()
                .ifPresent(aftercare -> tables.add(new Winners(reader, actor, scheme).table(lines(), aftercare)));
        MutualRatings ratings = new MutualRatings(called);
        if (ratings.asked()) {
            tables.add(ratings.table(lines()));
        }
        ImposedMeasures measures = new ImposedMeasures(called);
        if (measures.foreseen()) {
            tables.add(measures.table());
        }
        tables.add(caps());
        for (EditionState.Batch batch : edition.batches()) {
            new Reports(scheme, edition, batch.number())
                    .tables(reader.figures(actor, edition.id(), batch.number()))
                    .forEach(table -> tables.add(ofBatch(table, batch.number())));
        }
        tables.add(refusals());
        Reader.Verification verification = reader.verify(actor, edition.id());
        return new Listing(
                Text.of(
                        edition.year() + "年" + scheme.title().zh() + "评选数据",
                        scheme.title().en() + " " + edition.year() + ": data of the edition"),
                Words.of(scheme.issuer()),
                day,
                List.of(
                        new Fact(Text.of("依据", "Under"), Words.of(scheme.regulation())),
                        new Fact(Text.of("届次编号", "Edition"), Text.same(edition.id())),
                        new Fact(Text.of("时间", "Times"), Text.of("北京时间", "Beijing time"))),
                List.of(),
                tables,
                List.of(),
                true,
                new Provenance("", verification.root()));
    }

    private static Table ofBatch(Table table, int batch) {
        Text caption = Text.of(
                "第" + batch + "批 " + table.caption().zh(),
                "Batch " + batch + " " + table.caption().en());
        return new Table(caption, table.columns(), table.rows(), table.total());
    }

    List<Reader.Line> lines() {
        return lines(reader, actor, edition.id());
    }

    /** Every application of an edition that a reader may see. */
    public static List<Reader.Line> lines(Reader reader, Actor actor, String edition) {
        List<Reader.Line> lines = new ArrayList<>();
        Optional<String> from = Optional.empty();
        do {
            Page<Reader.Line> page = reader.applications(
                    actor,
                    new Reader.Query(
                            edition,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            false,
                            from,
                            PAGE));
            lines.addAll(page.items());
            from = page.next();
        } while (from.isPresent());
        return lines;
    }

    private Table applications() {
        return new Table(
                Text.of("申报", "Applications"),
                List.of(
                        column("编号", "Id", Align.LEFT, 2),
                        column("批次", "Batch", Align.RIGHT, 1),
                        column("奖项", "Award", Align.LEFT, 2),
                        column("类别", "Track", Align.LEFT, 2),
                        Words.named(scheme),
                        column("单位", "Organisation", Align.LEFT, 3),
                        column("推荐单位", "Recommended by", Align.LEFT, 3),
                        column("环节", "Stage", Align.LEFT, 2),
                        column("状态", "Status", Align.LEFT, 2),
                        column("提交时间", "Submitted", Align.LEFT, 2)),
                lines().stream().map(this::application).toList());
    }

    private List<Text> application(Reader.Line line) {
        return List.of(
                Text.same(line.id()),
                Words.of(line.batch()),
                called.award(line.award()),
                called.track(line.track()),
                Text.same(line.name()),
                Text.same(line.organisation()),
                line.unit().map(called::unit).orElse(Text.NONE),
                called.stage(line.stage()),
                Words.of(line.status().name()),
                line.submitted().map(Words::moment).orElse(Text.NONE));
    }

    private Table caps() {
        return new Table(
                Text.of("名额", "Caps"),
                List.of(
                        column("奖项", "Award", Align.LEFT, 3),
                        column("范围", "Scope", Align.LEFT, 2),
                        column("限额", "Limit", Align.RIGHT, 1),
                        column("预留", "Reserved", Align.RIGHT, 1),
                        column("已用", "Used", Align.RIGHT, 1)),
                reader.quotas(actor, edition.id()).stream()
                        .map(quota -> List.of(
                                scheme.award(quota.award())
                                        .map(Award::title)
                                        .map(Words::of)
                                        .orElse(Text.of("推荐名额", "Places to recommend")),
                                scope(quota.scope()),
                                Words.of(quota.limit()),
                                Words.of(quota.reserved()),
                                Words.of(quota.used())))
                        .toList());
    }

    /** {@code edition}, {@code batch <number>} or {@code unit <id>} in words. */
    private Text scope(String scope) {
        if (scope.startsWith("unit ")) {
            return called.unit(scope.substring("unit ".length()));
        }
        return scope.startsWith("batch ")
                ? Text.of("第" + scope.substring("batch ".length()) + "批", "Batch " + scope.substring("batch ".length()))
                : Text.of("全届", "The edition");
    }

    private Table refusals() {
        List<List<Text>> rows = new ArrayList<>();
        Optional<String> from = Optional.empty();
        do {
            Page<Reader.RefusalEntry> page = reader.refusals(actor, edition.id(), from, PAGE);
            page.items()
                    .forEach(each -> rows.add(List.of(
                            Words.moment(each.at()),
                            called.person(each.actor()),
                            Words.of(each.command().title()),
                            Text.same(each.target()),
                            Words.of(each.code().title()),
                            Words.article(each.article()))));
            from = page.next();
        } while (from.isPresent());
        return new Table(
                Text.of("不予受理登记", "Refusals"),
                List.of(
                        column("时间", "At", Align.LEFT, 2),
                        column("人员", "Who", Align.LEFT, 2),
                        column("指令", "Command", Align.LEFT, 2),
                        column("对象", "Target", Align.LEFT, 2),
                        column("原因", "Refused as", Align.LEFT, 3),
                        column("条款", "Article", Align.LEFT, 1)),
                rows);
    }
}
