package org.jinbang.console.internal.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jinbang.json.Codec;
import org.jinbang.scheme.Text;
import org.jinbang.security.Experts;

/** {@code award:expert-import}. */
@Service
@Command(
        scope = "award",
        name = "expert-import",
        description = "从服务器上的电子表格导入专家；有一处错误即全部不导入"
                + " / Imports experts from a spreadsheet on the server; with a single mistake nothing of it",
        detailedDescription = "award:expert-import --preview /srv/experts.xlsx")
public final class ExpertImport extends AwardCommand {
    @Reference
    Experts experts;

    @Argument(name = "file", required = true, description = "电子表格（.xlsx） / spreadsheet (.xlsx)")
    @Completion(FileNameCompleter.class)
    String file;

    @Option(name = "--preview", description = "只预览，不作变更 / only tells what it would come to")
    boolean preview;

    @Override
    View run() {
        byte[] spreadsheet = content();
        Experts.Report report = experts.preview(actor(), spreadsheet);
        if (!report.mistakes().isEmpty()) {
            throw new Failure(
                    "“{0}”有 {1} 处错误，未导入：{2}",
                    "“{0}” has {1} mistakes, nothing was imported:{2}",
                    report.sheet(),
                    report.mistakes().size(),
                    new Text(mistakes(report, Text::zh), mistakes(report, Text::en)));
        }
        if (!preview) {
            report = experts.take(actor(), spreadsheet);
        }
        return view(report);
    }

    private static String mistakes(Experts.Report report, Function<Text, String> language) {
        return report.mistakes().stream()
                .map(each -> "\n  " + each.cell() + "  " + language.apply(each.message()))
                .collect(Collectors.joining());
    }

    private View view(Experts.Report report) {
        Table table = Table.of(
                new Text("行", "row"), new Text("姓名", "name"), new Text("结果", "outcome"), new Text("邀请", "invited"));
        for (Experts.Line line : report.lines()) {
            table.row(
                    line.row(),
                    line.name(),
                    outcome(line.outcome()),
                    line.invited() ? new Text("是", "yes") : new Text("—", "—"));
        }
        return View.of(Codec.write(report))
                .line(preview ? "预览（未作变更）：" : "已导入：", preview ? "Preview (nothing was changed):" : "Imported:")
                .table(table)
                .line(
                        "新增 {0}，更改 {1}，未变 {2}；邀请 {3}",
                        "{0} added, {1} changed, {2} left as they were; {3} invited",
                        report.added(),
                        report.changed(),
                        report.left(),
                        report.invited());
    }

    private static Text outcome(Experts.Outcome outcome) {
        return switch (outcome) {
            case ADDED -> new Text("新增", "added");
            case CHANGED -> new Text("更改", "changed");
            case LEFT -> new Text("未变", "left");
        };
    }

    private byte[] content() {
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            return in.readNBytes(Experts.MAX_BYTES + 1);
        } catch (IOException | InvalidPathException e) {
            throw new Failure("读不到文件“{0}”", "The file “{0}” cannot be read", file);
        }
    }
}
