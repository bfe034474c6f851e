package org.jinbang.console.internal.command;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.Reader;
import org.jinbang.scheme.Condition;
import org.jinbang.scheme.Finding;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Text;

/** {@code award:application-explain}. */
@Service
@Command(
        scope = "award",
        name = "application-explain",
        description = "逐项说明申报条件的判定、理由和条款 / Explains every finding on an application with its reason and article")
public final class ApplicationExplain extends AwardCommand {
    @Reference
    Reader reader;

    @Argument(name = "application", required = true, description = "申报 / application")
    @Completion(ApplicationCompleter.class)
    String application;

    @Override
    View run() {
        List<Finding> findings = reader.findings(actor(), application);
        ApplicationState a = reader.application(actor(), application).state();
        Scheme scheme = reader.schemeOf(a.edition());
        Table table = Table.of(
                new Text("条件", "condition"),
                new Text("判定", "finding"),
                new Text("依据", "basis"),
                new Text("理由", "reason"));
        findings.forEach(finding -> rows(table, scheme, a, finding, ""));
        return View.of(list(findings))
                .line("{0}，{1}", "{0}, {1}", a.id(), Show.track(scheme, a.track()))
                .table(table);
    }

    private static void rows(Table table, Scheme scheme, ApplicationState a, Finding finding, String indent) {
        Text title = scheme.track(a.track()).orElseThrow().conditions().stream()
                .flatMap(Condition::tree)
                .filter(each -> each.id().equals(finding.condition()))
                .map(Condition::title)
                .findFirst()
                .orElse(new Text(finding.condition(), finding.condition()));
        table.row(
                new Text(indent + title.zh(), indent + title.en()),
                Show.finding(finding.result()),
                Show.basis(finding.basis()),
                finding.reason());
        finding.parts().forEach(part -> rows(table, scheme, a, part, indent + "· "));
    }
}
