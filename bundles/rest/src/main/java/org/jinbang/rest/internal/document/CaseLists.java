package org.jinbang.rest.internal.document;

import static org.jinbang.rest.internal.document.Reports.column;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jinbang.documents.Table;
import org.jinbang.documents.Table.Align;
import org.jinbang.documents.Table.Column;
import org.jinbang.documents.Text;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.Reader;
import org.jinbang.scheme.Score;
import org.jinbang.scheme.Stage;

/** What was done about the applications of an edition, a table for each kind of deed, as one reader may see it. */
final class CaseLists {
    private final Called called;
    private final List<One> cases;

    /** An application with all there is of it. */
    private record One(Reader.Line line, Reader.Case found) {
        ApplicationState state() {
            return found.state();
        }

        Text text(String value) {
            return Words.name(found.texts().getOrDefault(value, ""));
        }
    }

    CaseLists(Called called, List<Reader.Line> lines) {
        this.called = called;
        this.cases = lines.stream()
                .map(line -> new One(line, called.reader().application(called.actor(), line.id())))
                .toList();
    }

    /** The tables that have a row. */
    List<Table> tables() {
        return Stream.of(
                        origins(),
                        recommendations(),
                        assignments(),
                        entries(),
                        outcomes(),
                        supplements(),
                        hearings(),
                        recusals(),
                        objections(),
                        sanctions())
                .filter(table -> !table.rows().isEmpty())
                .toList();
    }

    private Table table(Text caption, List<Column> further, Function<One, Stream<List<Text>>> rows) {
        List<Column> columns = new ArrayList<>();
        columns.add(column("编号", "Id", Align.LEFT, 2));
        columns.add(Words.named(called.scheme()));
        columns.addAll(further);
        return new Table(
                caption,
                columns,
                cases.stream()
                        .flatMap(one -> rows.apply(one).map(cells -> {
                            List<Text> row = new ArrayList<>();
                            row.add(Text.same(one.line().id()));
                            row.add(Words.name(one.line().name()));
                            row.addAll(cells);
                            return row;
                        }))
                        .<List<Text>>map(List::copyOf)
                        .toList());
    }

    private Table origins() {
        return table(
                Text.of("来源（承接的推荐）", "Origins (referrals taken up)"),
                List.of(
                        column("办法", "Scheme", Align.LEFT, 2),
                        column("来源届次", "Edition", Align.LEFT, 2),
                        column("来源申报", "Application", Align.LEFT, 2),
                        column("台账根值", "Root of the journal", Align.LEFT, 5)),
                one -> one.state().origin().stream()
                        .map(from -> List.of(
                                Text.same(from.scheme() + "@" + from.revision()),
                                Text.same(from.edition()),
                                Text.same(from.application()),
                                Text.same(from.root()))));
    }

    private Table recommendations() {
        return table(
                Text.of("推荐意见", "Recommendations"),
                List.of(
                        column("推荐单位", "Unit", Align.LEFT, 3),
                        column("次序", "Rank", Align.RIGHT, 1),
                        column("意见", "Opinion", Align.LEFT, 2),
                        column("说明", "In words", Align.LEFT, 5),
                        column("时间", "At", Align.LEFT, 2)),
                one -> Stream.concat(
                        one.state().asked().stream().map(asked -> recommendation(one, asked)),
                        one.state().waiver().stream()
                                .map(waiver -> List.of(
                                        Text.NONE,
                                        Text.NONE,
                                        Text.of("免予推荐", "Waived"),
                                        one.text(waiver.reason()),
                                        Words.moment(waiver.at())))));
    }

    private List<Text> recommendation(One one, ApplicationState.Asked asked) {
        int rank = called.edition()
                .units()
                .get(asked.unit())
                .ranking()
                .getOrDefault(String.valueOf(one.line().batch()), List.of())
                .indexOf(one.line().id());
        return List.of(
                called.unit(asked.unit()),
                rank < 0 ? Text.NONE : Words.of(rank + 1),
                asked.opinion()
                        .map(opinion -> opinion.favourable()
                                ? Text.of("推荐", "Recommended")
                                : Text.of("不予推荐", "Not recommended"))
                        .orElse(Text.of("尚未答复", "Has not said")),
                asked.opinion().map(opinion -> one.text(opinion.text())).orElse(Text.NONE),
                asked.opinion().map(opinion -> Words.moment(opinion.at())).orElse(Text.NONE));
    }

    private Table assignments() {
        return table(
                Text.of("评审分配", "Assignments"),
                List.of(
                        column("环节", "Stage", Align.LEFT, 3),
                        column("评审人", "Reviewer", Align.LEFT, 3),
                        column("小组", "Group", Align.LEFT, 2),
                        column("已记录", "Recorded", Align.LEFT, 1)),
                one -> one.state().assignments().stream()
                        .flatMap(assignment -> assignment.members().stream()
                                .map(member -> List.of(
                                        called.stage(assignment.stage()),
                                        called.person(member),
                                        assignment
                                                .group()
                                                .map(group -> called.group(assignment.stage(), group))
                                                .orElse(Text.NONE),
                                        one.state().recorded(assignment.stage(), member)
                                                ? Text.of("是", "yes")
                                                : Text.of("否", "no")))));
    }

    /** A score for each entry, so that it can be sorted; the marks by measure in words, for every stage has its own. */
    private Table entries() {
        return table(
                Text.of("评审记录", "Entries"),
                List.of(
                        column("环节", "Stage", Align.LEFT, 3),
                        column("成员", "Member", Align.LEFT, 3),
                        column("结论", "Decision", Align.LEFT, 1),
                        column("得分（千分）", "Score, of 1000", Align.RIGHT, 1),
                        column("各项评分", "Marks", Align.LEFT, 5),
                        column("信息来源", "Sources", Align.LEFT, 3),
                        column("评语", "Comment", Align.LEFT, 6),
                        column("时间", "At", Align.LEFT, 2)),
                one -> one.state().entries().stream().map(entry -> entry(one, entry)));
    }

    private List<Text> entry(One one, ApplicationState.Recorded entry) {
        Stage stage = called.scheme().stage(entry.stage()).orElseThrow();
        return List.of(
                called.stage(entry.stage()),
                called.person(entry.member()),
                entry.decision().map(Words::of).orElse(Text.NONE),
                entry.scores().isEmpty()
                        ? Text.NONE
                        : Words.of(Score.of(stage.measures(), List.of(entry.scores()))
                                .thousandths()),
                Marks.each(stage, entry.scores()),
                Words.joined(entry.sources().entrySet().stream()
                        .map(each -> Text.of(
                                stage.called(each.getKey()).zh() + " " + each.getValue(),
                                stage.called(each.getKey()).en() + " " + each.getValue()))
                        .toList()),
                entry.comment().map(one::text).orElse(Text.NONE),
                Words.moment(entry.at()));
    }

    /** Of stages for other tracks, which every application passes over, nothing. */
    private Table outcomes() {
        return table(
                Text.of("环节结果", "Outcomes"),
                List.of(
                        column("环节", "Stage", Align.LEFT, 3),
                        column("结果", "Outcome", Align.LEFT, 2),
                        column("得分（千分）", "Score, of 1000", Align.RIGHT, 1),
                        column("条款", "Article", Align.LEFT, 1),
                        column("理由", "Reason", Align.LEFT, 6),
                        column("时间", "At", Align.LEFT, 2)),
                one -> one.state().outcomes().stream()
                        .filter(outcome -> called.scheme()
                                .stage(outcome.stage())
                                .filter(stage -> stage.isFor(one.line().track()))
                                .isPresent())
                        .map(outcome -> List.of(
                                called.stage(outcome.stage()),
                                Words.of(outcome.result()),
                                outcome.score().map(Words::of).orElse(Text.NONE),
                                Words.article(outcome.article()),
                                Words.reason(one.found().texts().getOrDefault(outcome.reason(), "")),
                                Words.moment(outcome.at()))));
    }

    private Table supplements() {
        return table(
                Text.of("补正", "Supplements"),
                List.of(
                        column("环节", "Stage", Align.LEFT, 3),
                        column("须补正的内容", "What is asked for", Align.LEFT, 6),
                        column("期限", "Due", Align.LEFT, 2),
                        column("提交时间", "Supplied", Align.LEFT, 2)),
                one -> one.state().supplements().stream()
                        .map(each -> List.of(
                                called.stage(each.stage()),
                                one.text(each.what()),
                                Text.same(each.due().toString()),
                                each.supplied().map(Words::moment).orElse(Text.NONE))));
    }

    private Table hearings() {
        return table(
                Text.of("答辩安排", "Hearings"),
                List.of(
                        column("环节", "Stage", Align.LEFT, 3),
                        column("时间", "At", Align.LEFT, 2),
                        column("地点", "Place", Align.LEFT, 5)),
                one -> one.state().hearings().stream()
                        .map(each ->
                                List.of(called.stage(each.stage()), Words.moment(each.at()), one.text(each.place()))));
    }

    private Table recusals() {
        return table(
                Text.of("回避", "Recusals"),
                List.of(
                        column("机构", "Organ", Align.LEFT, 3),
                        column("成员", "Member", Align.LEFT, 3),
                        column("理由", "Reason", Align.LEFT, 5)),
                one -> one.state().recusals().stream()
                        .map(each -> List.of(
                                called.organ(each.organ()), called.person(each.member()), one.text(each.reason()))));
    }

    private Table objections() {
        return table(
                Text.of("异议", "Objections"),
                List.of(
                        column("异议编号", "Objection", Align.LEFT, 2),
                        column("提出者", "By", Align.LEFT, 1),
                        column("状态", "Status", Align.LEFT, 2),
                        column("内容", "Statement", Align.LEFT, 5),
                        column("答复", "Answer", Align.LEFT, 4),
                        column("调查", "Investigation", Align.LEFT, 4),
                        column("处理理由", "Reason of the decision", Align.LEFT, 4),
                        column("提出时间", "Filed", Align.LEFT, 2)),
                one -> one.state().objections().stream()
                        .map(each -> List.of(
                                Text.same(each.id()),
                                Words.of(each.by()),
                                Words.of(each.status().name()),
                                one.text(each.statement()),
                                each.answer().map(one::text).orElse(Text.NONE),
                                each.report().map(one::text).orElse(Text.NONE),
                                each.reason().map(one::text).orElse(Text.NONE),
                                Words.moment(each.filed()))));
    }

    private Table sanctions() {
        return table(
                Text.of("纪律处理", "Sanctions"),
                List.of(
                        column("处理", "Measure", Align.LEFT, 2),
                        column("理由", "Reason", Align.LEFT, 6),
                        column("时间", "At", Align.LEFT, 2)),
                one -> one.state().sanctions().stream()
                        .map(each -> List.of(
                                Words.of(each.measure().name()), one.text(each.reason()), Words.moment(each.at()))));
    }
}
