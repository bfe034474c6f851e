package org.jinbang.console.internal.command;

import java.util.List;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jinbang.scheme.Text;
import org.jinbang.security.Account;
import org.jinbang.security.Experts;

/** {@code award:expert-list}. */
@Service
@Command(
        scope = "award",
        name = "expert-list",
        description = "查看专家库 / Shows the register of experts",
        detailedDescription = "award:expert-list --field 质量管理")
public final class ExpertList extends AwardCommand {
    @Reference
    Experts experts;

    @Option(name = "--search", description = "姓名、单位或领域中的文字 / a part of name, organisation or field")
    String search;

    @Option(name = "--field", description = "专业领域 / a field of competence")
    String field;

    @Override
    View run() {
        List<Experts.Entry> all = Pages.all(after ->
                experts.list(actor(), Optional.ofNullable(search), Optional.ofNullable(field), after, Pages.MOST));
        Table table = Table.of(
                new Text("姓名", "name"),
                new Text("登录名", "login"),
                new Text("职称", "title"),
                new Text("单位", "organisation"),
                new Text("其他利害关系单位", "other interests"),
                new Text("专业领域", "fields"),
                new Text("熟悉行业", "industries"));
        for (Experts.Entry each : all) {
            table.row(
                    each.name(),
                    each.state() == Account.State.INVITED ? new Text("（已邀请）", "(invited)") : each.login(),
                    each.title(),
                    each.organisation(),
                    String.join("；", each.interests()),
                    String.join("；", each.fields()),
                    String.join("；", each.industries()));
        }
        return View.of(list(all)).table(table).line("共 {0} 人", "{0} in all", all.size());
    }
}
