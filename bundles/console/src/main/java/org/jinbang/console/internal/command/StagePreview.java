package org.jinbang.console.internal.command;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jinbang.json.Codec;
import org.jinbang.process.Preview;
import org.jinbang.process.Reader;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Text;

/** {@code award:stage-preview}. */
@Service
@Command(
        scope = "award",
        name = "stage-preview",
        description = "预览结束环节的结果 / Previews what closing a stage would come to")
public final class StagePreview extends StageCommand {
    @Reference
    Reader reader;

    @Override
    View run() {
        Preview preview = engine.preview(actor(), edition, batch, stage);
        Scheme scheme = reader.schemeOf(edition);
        Table table = Table.of(
                new Text("申报", "application"),
                new Text("结果", "outcome"),
                new Text("得分", "score"),
                new Text("条", "art."),
                new Text("理由", "reason"));
        preview.outcomes()
                .forEach(each -> table.row(
                        each.application(),
                        Show.outcome(each.result()),
                        each.score().map(String::valueOf).orElse("—"),
                        each.article().orElse("—"),
                        each.reason()));
        View view = View.of(Codec.write(preview))
                .line("第 {0} 批次，{1}", "Batch {0}, {1}", batch, Show.stage(scheme, stage))
                .table(table);
        if (preview.obstacles().isEmpty()) {
            return view.line(
                    "可以结束：award:stage-close {0} {1} {2} {3}",
                    "It can be closed: award:stage-close {0} {1} {2} {3}", edition, batch, stage, preview.digest());
        }
        view.line("尚不能结束：", "It cannot be closed yet:");
        for (Text obstacle : preview.obstacles()) {
            view.line("  {0}", "  {0}", obstacle);
        }
        return view;
    }
}
