package org.jinbang.console.internal.command;

import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jinbang.process.Schemes;
import org.jinbang.scheme.Award;
import org.jinbang.scheme.Cap;
import org.jinbang.scheme.Organ;
import org.jinbang.scheme.Parameter;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Setting;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.Track;

/** {@code award:scheme-show}. */
@Service
@Command(
        scope = "award",
        name = "scheme-show",
        description = "查看评选办法：奖项、类别、机构、环节、参数、设置 / Shows a scheme: awards, tracks, organs, stages, parameters, settings")
public final class SchemeShow extends AwardCommand {
    @Reference
    Schemes schemes;

    @Argument(name = "scheme", required = true, description = "id@修订 / id@revision")
    @Completion(SchemeCompleter.class)
    String key;

    @Override
    View run() {
        Scheme scheme = Show.scheme(schemes, key).scheme();
        return View.of(scheme.data())
                .line("{0}（{1}）", "{0} ({1})", scheme.title(), scheme.key())
                .line("{0}，{1}", "{0}, {1}", scheme.regulation(), scheme.issuer())
                .line(
                        "每 {0} 年一届，{1} 个批次，{2}",
                        "An edition every {0} years, {1} batches, {2}",
                        scheme.edition().everyYears(),
                        scheme.edition().batches(),
                        Show.basis(scheme.edition().basis()))
                .table("奖项", "Awards", awards(scheme))
                .table("申报类别", "Tracks", tracks(scheme))
                .table("机构", "Organs", organs(scheme))
                .table("环节", "Stages", stages(scheme))
                .table("参数", "Parameters", parameters(scheme))
                .table("设置", "Settings", settings(scheme));
    }

    private static Table awards(Scheme scheme) {
        Table table =
                Table.of(new Text("代码", "id"), new Text("名称", "title"), new Text("名额", "cap"), new Text("依据", "basis"));
        for (Award award : scheme.awards()) {
            String cap = award.cap()
                    .map(Cap::of)
                    .map(of -> of.canonical().replace("\"", ""))
                    .orElse("—");
            table.row(award.id(), award.title(), cap, Show.basis(award.basis()));
        }
        return table;
    }

    private static Table tracks(Scheme scheme) {
        Table table = Table.of(
                new Text("代码", "id"),
                new Text("名称", "title"),
                new Text("奖项", "award"),
                new Text("条件", "conditions"),
                new Text("依据", "basis"));
        for (Track track : scheme.tracks()) {
            table.row(
                    track.id(),
                    track.title(),
                    Show.award(scheme, track.award()),
                    track.conditions().size(),
                    Show.basis(track.basis()));
        }
        return table;
    }

    private static Table organs(Scheme scheme) {
        Table table = Table.of(
                new Text("代码", "id"), new Text("名称", "title"), new Text("权限", "powers"), new Text("依据", "basis"));
        for (Organ organ : scheme.organs()) {
            String powers = organ.powers().stream()
                    .map(grant -> grant.power().name().toLowerCase(java.util.Locale.ROOT))
                    .collect(Collectors.joining(", "));
            table.row(organ.id(), organ.title(), powers.isEmpty() ? "—" : powers, Show.basis(organ.basis()));
        }
        return table;
    }

    private static Table stages(Scheme scheme) {
        Table table = Table.of(
                new Text("代码", "id"),
                new Text("名称", "title"),
                new Text("类型", "kind"),
                new Text("由", "by"),
                new Text("依据", "basis"));
        for (Stage stage : scheme.stages()) {
            table.row(stage.id(), stage.title(), stage.kind(), stage.by().orElse("—"), Show.basis(stage.basis()));
        }
        return table;
    }

    private static Table parameters(Scheme scheme) {
        Table table = Table.of(new Text("代码", "name"), new Text("含义", "meaning"), new Text("依据", "basis"));
        for (Parameter parameter : scheme.parameters()) {
            table.row(parameter.name(), parameter.title(), Show.basis(parameter.basis()));
        }
        return table;
    }

    private static Table settings(Scheme scheme) {
        Table table = Table.of(
                new Text("代码", "name"), new Text("含义", "meaning"), new Text("默认", "default"), new Text("依据", "basis"));
        for (Setting setting : scheme.settings()) {
            table.row(setting.name(), setting.title(), setting.defaultValue().canonical(), Show.basis(setting.basis()));
        }
        return table;
    }
}
