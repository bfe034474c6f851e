package org.jinbang.console.internal.command;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jinbang.json.Codec;
import org.jinbang.json.Json;
import org.jinbang.process.Schemes;
import org.jinbang.scheme.Text;
import org.jinbang.schemefile.SchemeFiles;

/** {@code award:scheme-list}. */
@Service
@Command(scope = "award", name = "scheme-list", description = "列出已安装的评选办法 / Lists the installed schemes")
public final class SchemeList extends AwardCommand {
    @Reference
    Schemes schemes;

    @Reference
    SchemeFiles files;

    @Override
    View run() {
        Table table = Table.of(
                new Text("评选办法", "scheme"),
                new Text("名称", "title"),
                new Text("发布", "issuer"),
                new Text("条款", "articles"),
                new Text("样例", "cases"),
                new Text("来源", "source"),
                new Text("摘要", "hash"));
        Json.Arr json =
                new Json.Arr(schemes.list().stream().<Json>map(SchemeList::json).toList());
        for (Schemes.Installed each : schemes.list()) {
            table.row(
                    each.scheme().key(),
                    each.scheme().title(),
                    each.scheme().issuer(),
                    each.scheme().articles().size(),
                    each.cases().size(),
                    each.source(),
                    Show.hash(each.hash()));
        }
        View view = View.of(json).table(table);
        files.rejected().forEach(rejected -> {
            view.line("\n未予登记：{0}", "\nRefused: {0}", rejected.source());
            rejected.problems()
                    .forEach(problem -> view.line("  {0}：{1}", "  {0}: {1}", problem.where(), problem.message()));
        });
        return view;
    }

    private static Json json(Schemes.Installed each) {
        return Json.obj()
                .with("scheme", each.scheme().id())
                .with("revision", each.scheme().revision())
                .with("title", Codec.write(each.scheme().title()))
                .with("articles", each.scheme().articles().size())
                .with("cases", each.cases().size())
                .with("source", each.source())
                .with("hash", each.hash());
    }
}
