package org.jinbang.console.internal.command;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jinbang.process.EditionState;
import org.jinbang.process.Reader;
import org.jinbang.scheme.Text;

/** {@code award:edition-list}. */
@Service
@Command(scope = "award", name = "edition-list", description = "列出各届 / Lists the editions")
public final class EditionList extends AwardCommand {
    @Reference
    Reader reader;

    @Override
    View run() {
        List<EditionState> editions = reader.editions();
        Table table = Table.of(
                new Text("届次", "edition"),
                new Text("评选办法", "scheme"),
                new Text("年份", "year"),
                new Text("状态", "status"),
                new Text("批次", "batches"));
        for (EditionState each : editions) {
            table.row(each.id(), each.scheme() + "@" + each.revision(), each.year(), Show.status(each), batches(each));
        }
        return View.of(list(editions)).table(table);
    }

    private static String batches(EditionState edition) {
        String batches = edition.batches().stream()
                .map(batch -> batch.number() + ": " + batch.stage().orElse("✓"))
                .collect(Collectors.joining(", "));
        return batches.isEmpty() ? "—" : batches;
    }
}
