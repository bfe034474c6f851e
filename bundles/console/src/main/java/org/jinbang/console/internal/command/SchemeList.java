package org.jinbang.console.internal.command;

import java.util.ArrayList;
import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jinbang.json.Codec;
import org.jinbang.json.Json;
import org.jinbang.process.Schemes;
import org.jinbang.process.Troubles;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Text;

/** {@code award:scheme-list}. */
@Service
@Command(
        scope = "award",
        name = "scheme-list",
        description =
                "列出已安装、正在检查和未予登记的评选办法及插件问题 / Lists the schemes: installed, being checked, refused; and troubles of plug-ins")
public final class SchemeList extends AwardCommand {
    @Reference
    Schemes schemes;

    @Reference
    Troubles troubles;

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
        List<Schemes.Pending> pending = schemes.pending();
        List<Json> json = new ArrayList<>();
        schemes.list().forEach(each -> json.add(json(each)));
        pending.forEach(each -> json.add(json(each)));
        List<Troubles.Trouble> wrong = troubles.list();
        wrong.forEach(each -> json.add(json(each)));
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
        View view = View.of(new Json.Arr(json)).table(table);
        pending.stream()
                .filter(each -> !each.refused())
                .forEach(each -> view.line(
                        "\n正在检查：{0}（{1}），已完成 {2} / {3}",
                        "\nBeing checked: {0} ({1}), {2} of {3} done",
                        each.scheme().map(Scheme::key).orElse("?"),
                        each.source(),
                        each.done(),
                        each.total()));
        pending.stream().filter(Schemes.Pending::refused).forEach(refused -> {
            view.line("\n未予登记：{0}", "\nRefused: {0}", refused.source());
            refused.kept().ifPresent(kept -> view.line("  此前的 {0} 仍在用", "  the former {0} stays installed", kept));
            refused.problems()
                    .forEach(problem -> view.line("  {0}：{1}", "  {0}: {1}", problem.where(), problem.message()));
        });
        wrong.forEach(
                each -> view.line("\n插件问题：{0}，{1}", "\nTrouble with a plug-in: {0}, {1}", each.source(), each.subject())
                        .line("  {0}", "  {0}", each.what())
                        .line("  处理办法：{0}", "  What to do: {0}", each.remedy()));
        return view;
    }

    private static Json json(Troubles.Trouble each) {
        return Json.obj()
                .with("state", "trouble")
                .with("source", each.source())
                .with("subject", each.subject())
                .with("what", Codec.write(each.what()))
                .with("remedy", Codec.write(each.remedy()));
    }

    private static Json json(Schemes.Pending each) {
        return Json.obj()
                .with("state", each.refused() ? "refused" : "checking")
                .with(
                        "scheme",
                        each.scheme().map(scheme -> Json.of(scheme.id())).orElse(null))
                .with(
                        "revision",
                        each.scheme().map(scheme -> Json.of(scheme.revision())).orElse(null))
                .with(
                        "title",
                        each.scheme().map(scheme -> Codec.write(scheme.title())).orElse(null))
                .with("source", each.source())
                .with("kept", each.kept().map(Json::of).orElse(null))
                .with("done", each.done())
                .with("total", each.total())
                .with(
                        "problems",
                        new Json.Arr(
                                each.problems().stream().<Json>map(Codec::write).toList()));
    }

    private static Json json(Schemes.Installed each) {
        return Json.obj()
                .with("state", "installed")
                .with("scheme", each.scheme().id())
                .with("revision", each.scheme().revision())
                .with("title", Codec.write(each.scheme().title()))
                .with("articles", each.scheme().articles().size())
                .with("cases", each.cases().size())
                .with("source", each.source())
                .with("hash", each.hash());
    }
}
