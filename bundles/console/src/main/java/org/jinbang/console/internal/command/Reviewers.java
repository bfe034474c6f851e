package org.jinbang.console.internal.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jinbang.json.Codec;
import org.jinbang.json.Json;
import org.jinbang.process.Assignment;
import org.jinbang.process.CommandType;
import org.jinbang.process.Reader;
import org.jinbang.scheme.Text;

/** {@code award:reviewers}. */
@Service
@Command(
        scope = "award",
        name = "reviewers",
        description = "查看评审分配与工作量，均衡分配 / Shows who reviews what with loads, spreads cases evenly")
public final class Reviewers extends StageCommand {
    @Reference
    Reader reader;

    @Option(
            name = "--propose",
            description = "每份申报分配多少名成员的均衡建议 / an even proposal of so many members for each application",
            valueToShowInHelp = "")
    Integer propose;

    @Option(name = "--group", description = "只从此小组分配 / from this group only", valueToShowInHelp = "")
    String group;

    @Option(name = "--save", description = "按建议分配 / assigns as proposed")
    boolean save;

    @Override
    View run() {
        if (propose == null) {
            if (save || group != null) {
                throw new Failure("--save 与 --group 须与 --propose 同用", "--save and --group go with --propose");
            }
            return shown(reader.assignment(actor(), edition, batch, stage));
        }
        Assignment.Proposal proposal =
                reader.proposal(actor(), edition, batch, stage, propose, Optional.ofNullable(group));
        return save ? saved(proposal) : proposed(proposal);
    }

    private String names(List<String> persons) {
        return persons.isEmpty()
                ? "—"
                : String.join(", ", persons.stream().map(this::name).toList());
    }

    private View shown(Assignment assignment) {
        Table members = Table.of(
                new Text("成员", "member"),
                new Text("承诺", "pledged"),
                new Text("分配", "assigned"),
                new Text("已记录", "recorded"));
        assignment
                .members()
                .forEach(each -> members.row(
                        name(each.person()),
                        each.pledged() ? new Text("是", "yes") : new Text("否", "no"),
                        each.assigned(),
                        each.recorded()));
        Table cases = Table.of(
                new Text("申报", "application"),
                new Text("申报者", "applicant"),
                new Text("评审成员", "reviewers"),
                new Text("已记录", "recorded"),
                new Text("须回避", "conflicts"));
        assignment
                .cases()
                .forEach(each -> cases.row(
                        each.application(),
                        each.name(),
                        names(each.assigned()),
                        each.recorded().size(),
                        names(each.conflicts().stream()
                                .map(Assignment.Conflict::member)
                                .toList())));
        return View.of(Codec.write(assignment))
                .line("第 {0} 批次，{1}", "Batch {0}, {1}", batch, Show.stage(reader.schemeOf(edition), stage))
                .table("成员与工作量", "Members and loads", members)
                .table("申报", "Applications", cases);
    }

    private View proposed(Assignment.Proposal proposal) {
        Table table = Table.of(new Text("申报", "application"), new Text("评审成员", "reviewers"));
        proposal.assignments().forEach((application, members) -> table.row(application, names(members)));
        View view = View.of(Codec.write(proposal)).table(table);
        proposal.loads().forEach((member, load) -> view.line("{0}：{1} 份", "{0}: {1}", name(member), load));
        proposal.lacking()
                .forEach(lack -> view.line(
                        "申报 {0}：需 {1} 名，只有 {2} 名可以分配",
                        "The application {0}: {1} are wanted, {2} are free",
                        lack.application(),
                        lack.wanted(),
                        lack.found()));
        return view.line("加 --save 即按此分配", "With --save it is assigned like this");
    }

    private View saved(Assignment.Proposal proposal) {
        Json.Obj all = Json.obj();
        for (Map.Entry<String, List<String>> each : proposal.assignments().entrySet()) {
            all = all.with(each.getKey(), Json.texts(each.getValue()));
        }
        Json.Obj data = Json.obj()
                .with("batch", batch)
                .with("stage", stage)
                .with("assignments", all)
                .with("digest", proposal.digest())
                .with("group", group);
        return receipt(give(engine, CommandType.ASSIGN_REVIEWERS, edition, data));
    }
}
