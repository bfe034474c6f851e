package org.jinbang.console.internal.command;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jinbang.process.Reader;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Text;

/** {@code award:quota-show}. */
@Service
@Command(scope = "award", name = "quota-show", description = "查看名额台账 / Shows the ledger of caps")
public final class QuotaShow extends AwardCommand {
    @Reference
    Reader reader;

    @Argument(name = "edition", required = true, description = "届次 / edition")
    @Completion(EditionCompleter.class)
    String edition;

    @Override
    View run() {
        List<Reader.QuotaLine> lines = reader.quotas(actor(), edition);
        Scheme scheme = reader.schemeOf(edition);
        Table table = Table.of(
                new Text("奖项", "award"),
                new Text("范围", "scope"),
                new Text("名额", "limit"),
                new Text("预留", "reserved"),
                new Text("已用", "used"),
                new Text("尚余", "left"));
        for (Reader.QuotaLine line : lines) {
            table.row(
                    line.award().isEmpty() ? new Text("推荐单位", "recommending unit") : Show.award(scheme, line.award()),
                    line.scope(),
                    line.limit(),
                    line.reserved(),
                    line.used(),
                    line.limit() - line.reserved() - line.used());
        }
        return View.of(list(lines)).table(table);
    }
}
