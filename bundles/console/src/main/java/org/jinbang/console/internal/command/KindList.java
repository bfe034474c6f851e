package org.jinbang.console.internal.command;

import java.util.List;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jinbang.json.Json;
import org.jinbang.process.KindCatalogue;
import org.jinbang.process.KindCatalogue.Kind;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.spi.ParameterSpec;

/** {@code award:kind-list}. */
@Service
@Command(
        scope = "award",
        name = "kind-list",
        description = "列出办法文件可用的条件类型与环节类型：参数、说明、示例、来源"
                + " / Lists the kinds of conditions and stages for scheme files: parameters, meaning, example, origin",
        detailedDescription = "award:kind-list, award:kind-list stages, award:kind-list years-since")
public final class KindList extends AwardCommand {
    static final String CONDITIONS = "conditions";
    static final String STAGES = "stages";

    @Reference
    KindCatalogue kinds;

    @Argument(
            name = "kinds",
            description = "conditions、stages 或一个类型；默认全部 / conditions, stages or one kind; by default all")
    @Completion(KindCompleter.class)
    String wanted;

    @Override
    View run() {
        List<Kind> conditions = wanted(CONDITIONS, kinds.conditions());
        List<Kind> stages = wanted(STAGES, kinds.stages());
        if (conditions.isEmpty() && stages.isEmpty()) {
            throw new Failure(
                    "没有类型“{0}”；可用：{1}",
                    "There is no kind “{0}”; there are: {1}",
                    wanted,
                    String.join(", ", names(kinds).toList()));
        }
        View view = View.of(Json.obj().with(CONDITIONS, list(conditions)).with(STAGES, list(stages)));
        show(view, new Text("条件类型", "Kinds of conditions"), conditions);
        show(view, new Text("环节类型", "Kinds of stages"), stages);
        return view;
    }

    /** The names of all kinds. */
    static Stream<String> names(KindCatalogue kinds) {
        return Stream.concat(kinds.conditions().stream(), kinds.stages().stream())
                .map(Kind::name);
    }

    private List<Kind> wanted(String sort, List<Kind> all) {
        return wanted == null || wanted.equals(sort)
                ? all
                : all.stream().filter(each -> each.name().equals(wanted)).toList();
    }

    private static void show(View view, Text heading, List<Kind> kinds) {
        if (!kinds.isEmpty()) {
            view.line("\n{0}", "\n{0}", heading);
        }
        kinds.forEach(kind -> show(view, kind));
    }

    private static void show(View view, Kind kind) {
        view.line("\n{0}（{1}）", "\n{0} ({1})", kind.name(), kind.bundle().isEmpty() ? "?" : kind.bundle())
                .line(kind.explanation());
        if (!kind.parameters().isEmpty()) {
            Table table = Table.of(
                    new Text("参数", "parameter"),
                    new Text("类型", "type"),
                    new Text("必填", "required"),
                    new Text("说明", "meaning"));
            kind.parameters()
                    .forEach(each -> table.row(each.name(), type(each), each.required() ? "✓" : "", each.help()));
            view.table(table);
        }
        if (!kind.example().isEmpty()) {
            view.line("\n示例：", "\nExample:")
                    .line("{0}", "{0}", kind.example().indent(2).stripTrailing());
        }
    }

    private static Text type(ParameterSpec spec) {
        return spec.options().isEmpty()
                ? spec.type().title()
                : new Text("{0}：{1}", "{0}: {1}").with(spec.type().title(), String.join(", ", spec.options()));
    }
}
