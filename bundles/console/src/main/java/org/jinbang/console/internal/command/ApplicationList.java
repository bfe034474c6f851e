package org.jinbang.console.internal.command;

import java.util.List;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jinbang.process.ApplicationState.Status;
import org.jinbang.process.Reader;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Text;

/** {@code award:application-list}. */
@Service
@Command(scope = "award", name = "application-list", description = "列出可见的申报 / Lists the applications one may see")
public final class ApplicationList extends AwardCommand {
    @Reference
    Reader reader;

    @Argument(name = "edition", required = true, description = "届次 / edition")
    @Completion(EditionCompleter.class)
    String edition;

    @Option(name = "--batch", description = "批次 / batch")
    Integer batch;

    @Option(name = "--stage", description = "环节 / stage")
    @Completion(StageCompleter.class)
    String stage;

    @Option(
            name = "--status",
            description = "状态 / status: draft, running, held, ended, lapsed, withdrawn, disqualified, awarded")
    String status;

    @Option(name = "--track", description = "申报类别 / track")
    String track;

    @Override
    View run() {
        Scheme scheme = reader.schemeOf(edition);
        Reader.Query query = new Reader.Query(
                edition,
                Optional.ofNullable(batch),
                Optional.ofNullable(stage),
                Optional.ofNullable(status).map(word -> Show.constant(Status.class, word)),
                Optional.ofNullable(track),
                false,
                Optional.empty(),
                Pages.MOST);
        List<Reader.Line> lines = Pages.all(query, each -> reader.applications(actor(), each));
        Table table = Table.of(
                new Text("申报", "application"),
                new Text("批次", "batch"),
                new Text("类别", "track"),
                new Text("姓名", "name"),
                new Text("组织", "organisation"),
                new Text("环节", "stage"),
                new Text("状态", "status"));
        for (Reader.Line line : lines) {
            table.row(
                    line.id(),
                    line.batch(),
                    Show.track(scheme, line.track()),
                    line.name(),
                    line.organisation(),
                    Show.stage(scheme, line.stage()),
                    Show.status(line.status()));
        }
        return View.of(list(lines)).table(table).line("共 {0} 份", "{0} in all", lines.size());
    }
}
