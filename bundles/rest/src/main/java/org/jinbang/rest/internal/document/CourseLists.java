package org.jinbang.rest.internal.document;

import static org.jinbang.rest.internal.document.Reports.column;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jinbang.documents.Table;
import org.jinbang.documents.Table.Align;
import org.jinbang.documents.Table.Column;
import org.jinbang.documents.Text;
import org.jinbang.mail.MailLine;
import org.jinbang.mail.Outbox;
import org.jinbang.process.Act;
import org.jinbang.process.ActType;
import org.jinbang.process.BallotState;
import org.jinbang.process.BallotState.Choice;
import org.jinbang.process.EditionState;
import org.jinbang.process.EditionState.Batch;
import org.jinbang.process.Page;
import org.jinbang.process.Reader;

/** The course of an edition: plans, ballots, notices, decisions, publications, mails and concerns, as one reader may see it. */
record CourseLists(Called called, Outbox outbox, List<Reader.Line> lines) {
    private static final int PAGE = 200;

    /** The tables that have a row. */
    List<Table> tables() {
        return Stream.of(plans(), ballots(), notices(), reports(), approvals(), publications(), concerns(), mails())
                .filter(table -> !table.rows().isEmpty())
                .toList();
    }

    /** A table of what the batches have, each row beginning with the number of its batch. */
    private Table table(Text caption, List<Column> further, Function<Batch, Stream<List<Text>>> rows) {
        List<Column> columns = new ArrayList<>();
        columns.add(column("批次", "Batch", Align.RIGHT, 1));
        columns.addAll(further);
        return new Table(
                caption,
                columns,
                called.edition().batches().stream()
                        .flatMap(batch -> rows.apply(batch).map(cells -> {
                            List<Text> row = new ArrayList<>();
                            row.add(Words.of(batch.number()));
                            row.addAll(cells);
                            return row;
                        }))
                        .<List<Text>>map(List::copyOf)
                        .toList());
    }

    private Text words(String value) {
        return Words.name(called.text(value).orElse(""));
    }

    private String name(String application) {
        return lines.stream()
                .filter(line -> line.id().equals(application))
                .findFirst()
                .map(Reader.Line::name)
                .orElse("");
    }

    private Text names(List<String> applications) {
        return Words.joined(applications.stream()
                .map(id -> Text.same(name(id).isBlank() ? id : name(id)))
                .toList());
    }

    private Table plans() {
        return table(
                Text.of("评审工作方案", "Plans"),
                List.of(
                        column("环节", "Stage", Align.LEFT, 3),
                        column("提交时间", "Filed", Align.LEFT, 2),
                        column("方案", "Plan", Align.LEFT, 6),
                        column("结果", "Outcome", Align.LEFT, 2),
                        column("登记人", "Recorded by", Align.LEFT, 3),
                        column("时间", "At", Align.LEFT, 2),
                        column("理由", "Reason", Align.LEFT, 4)),
                batch -> batch.plans().stream().map(plan -> {
                    Optional<EditionState.PlanDecision> decision = plan.decision();
                    return List.of(
                            called.stage(plan.stage()),
                            Words.moment(plan.filed()),
                            words(plan.text()),
                            decision.map(each ->
                                            each.approved() ? Text.of("已通过", "Approved") : Text.of("已退回", "Sent back"))
                                    .orElse(Text.of("待审议", "To be decided on")),
                            decision.map(each -> called.person(each.by())).orElse(Text.NONE),
                            decision.map(each -> Words.moment(each.at())).orElse(Text.NONE),
                            decision.flatMap(EditionState.PlanDecision::reason)
                                    .map(this::words)
                                    .orElse(Text.NONE));
                }));
    }

    /** Of each ballot that is closed how the votes fell on each name; who voted how is in no list. */
    private Table ballots() {
        return table(
                Text.of("投票结果", "Ballots"),
                List.of(
                        column("环节", "Stage", Align.LEFT, 3),
                        column("轮次", "Round", Align.RIGHT, 1),
                        column("编号", "Id", Align.LEFT, 2),
                        Words.named(called.scheme()),
                        column("有权投票", "Entitled", Align.RIGHT, 1),
                        column("赞成", "For", Align.RIGHT, 1),
                        column("反对", "Against", Align.RIGHT, 1),
                        column("弃权", "Abstained", Align.RIGHT, 1),
                        column("结束时间", "Closed", Align.LEFT, 2)),
                batch -> batch.ballots().stream()
                        .map(each -> called.reader().ballot(called.actor(), each.id()))
                        .filter(ballot -> ballot.closed().isPresent())
                        .flatMap(ballot -> ballot.entitled().entrySet().stream().map(name -> votes(ballot, name))));
    }

    private List<Text> votes(BallotState ballot, Map.Entry<String, List<String>> candidate) {
        List<String> slips = ballot.slips().getOrDefault(candidate.getKey(), List.of());
        List<Text> row = new ArrayList<>(List.of(
                called.stage(ballot.stage()),
                Words.of(ballot.round()),
                Text.same(candidate.getKey()),
                Words.optional(name(candidate.getKey())),
                Words.of(candidate.getValue().size())));
        for (Choice choice : Choice.values()) {
            row.add(Words.of(Collections.frequency(slips, choice.name())));
        }
        row.add(ballot.closed().map(Words::moment).orElse(Text.NONE));
        return row;
    }

    private Table notices() {
        return table(
                Text.of("公示", "Notices"),
                List.of(
                        column("环节", "Stage", Align.LEFT, 3),
                        column("编号", "Id", Align.LEFT, 2),
                        column("发布时间", "Published", Align.LEFT, 2),
                        column("公示开始", "Opens", Align.LEFT, 2),
                        column("公示结束", "Closes", Align.LEFT, 2),
                        column("名数", "Names", Align.RIGHT, 1),
                        column("名单", "List", Align.LEFT, 6),
                        column("已更正替代", "Replaced", Align.LEFT, 1),
                        column("内容摘要", "Content hash", Align.LEFT, 4)),
                batch -> batch.notices().stream()
                        .map(each -> List.of(
                                called.stage(each.stage()),
                                Text.same(each.id()),
                                Words.moment(each.published()),
                                Words.moment(each.window().opens()),
                                Words.moment(each.window().closes()),
                                Words.of(each.names().size()),
                                names(each.names().keySet().stream().sorted().toList()),
                                each.replaced() ? Text.of("是", "yes") : Text.of("否", "no"),
                                Text.same(each.digest()))));
    }

    private Table reports() {
        return table(
                Text.of("工作报告", "Work reports"),
                List.of(
                        column("环节", "Stage", Align.LEFT, 3),
                        column("提交时间", "Filed", Align.LEFT, 2),
                        column("已退回", "Sent back", Align.LEFT, 1),
                        column("内容", "Text", Align.LEFT, 8)),
                batch -> batch.reports().stream()
                        .map(each -> List.of(
                                called.stage(each.stage()),
                                Words.moment(each.filed()),
                                each.sentBack() ? Text.of("是", "yes") : Text.of("否", "no"),
                                words(each.text()))));
    }

    private Table approvals() {
        return table(
                Text.of("审定", "Approvals"),
                List.of(
                        column("环节", "Stage", Align.LEFT, 3),
                        column("时间", "At", Align.LEFT, 2),
                        column("登记人", "Recorded by", Align.LEFT, 3),
                        column("审定通过", "Approved", Align.LEFT, 6),
                        column("未予审定", "Left out", Align.LEFT, 4)),
                batch -> batch.approvals().stream()
                        .map(each -> List.of(
                                called.stage(each.stage()),
                                Words.moment(each.at()),
                                called.person(each.by()),
                                names(each.approved()),
                                names(each.left()))));
    }

    private Table publications() {
        return table(
                Text.of("公布与表彰", "Publications"),
                List.of(
                        column("方式", "Kind", Align.LEFT, 3),
                        column("日期", "On", Align.LEFT, 2),
                        column("地点或地址", "Where", Align.LEFT, 6)),
                batch -> batch.publications().stream()
                        .map(each -> List.of(
                                publication(each.kind()), Text.same(each.on().toString()), words(each.where()))));
    }

    private Text publication(String kind) {
        return called.scheme()
                .firstOfKind("announcement")
                .map(stage -> Words.of(stage.called(kind)))
                .orElse(Text.same(kind));
    }

    private Table concerns() {
        List<List<Text>> rows = new ArrayList<>();
        long from = 1;
        List<Act> acts;
        do {
            acts = called.reader().journal(called.actor(), called.edition().id(), from, PAGE);
            for (Act act : acts) {
                from = act.seq() + 1;
                if (act.type() == ActType.CONCERN_RECEIVED) {
                    rows.add(List.of(
                            Words.moment(act.at()),
                            Words.of(Math.toIntExact(act.seq())),
                            words(act.values().get("text").id())));
                }
            }
        } while (acts.size() == PAGE);
        return new Table(
                Text.of("公众意见", "Concerns of the public"),
                List.of(
                        column("时间", "At", Align.LEFT, 2),
                        column("台账第几条", "Entry of the journal", Align.RIGHT, 1),
                        column("内容", "What", Align.LEFT, 8)),
                rows);
    }

    /** As the desk lists them: addresses masked, texts left out. */
    private Table mails() {
        List<List<Text>> rows = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<MailLine> page = outbox.list(called.actor(), called.edition().id(), Optional.empty(), after, PAGE);
            page.items().forEach(mail -> rows.add(mail(mail)));
            after = page.next();
        } while (after.isPresent());
        return new Table(
                Text.of("邮件", "Mails"),
                List.of(
                        column("时间", "When", Align.LEFT, 2),
                        column("收件人", "To", Align.LEFT, 3),
                        column("地址（遮盖）", "Address, masked", Align.LEFT, 3),
                        column("主题", "Subject", Align.LEFT, 6),
                        column("申报", "Application", Align.LEFT, 2),
                        column("状态", "State", Align.LEFT, 2),
                        column("发送时间", "Sent", Align.LEFT, 2),
                        column("未发送原因", "Why not", Align.LEFT, 4)),
                rows);
    }

    private List<Text> mail(MailLine mail) {
        return List.of(
                Words.moment(mail.at()),
                lines.stream()
                        .filter(line -> line.id().equals(mail.stream()))
                        .findFirst()
                        .filter(line -> !called.knows(mail.person()))
                        .map(line -> Words.name(line.name()))
                        .orElseGet(() -> called.person(mail.person())),
                Words.optional(mail.to()),
                Words.optional(mail.subject()),
                Words.optional(mail.stream()),
                Words.of(mail.state().title()),
                mail.sent().map(Words::moment).orElse(Text.NONE),
                mail.reason().map(Words::of).orElse(Text.NONE));
    }
}
