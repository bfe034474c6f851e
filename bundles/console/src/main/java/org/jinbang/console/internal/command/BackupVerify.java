package org.jinbang.console.internal.command;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jinbang.json.Codec;
import org.jinbang.process.Backups;
import org.jinbang.scheme.Text;
import org.jinbang.store.ArchiveException;
import org.jinbang.store.Archives.Contents;

/** {@code award:backup-verify}. */
@Service
@Command(
        scope = "award",
        name = "backup-verify",
        description = "核验备份文件是否完整 / Checks that a file of a backup is whole",
        detailedDescription = "award:backup-verify /srv/backup/jinbang-20241231T190000Z.backup")
public final class BackupVerify extends AwardCommand {
    @Reference
    Backups backups;

    @Argument(name = "file", required = true, description = "备份文件（*.backup 或 *.keys） / file of a backup")
    @Completion(FileNameCompleter.class)
    String file;

    @Override
    View run() {
        try {
            Contents contents = backups.verify(session.currentDir().resolve(file));
            return lines(View.of(Codec.write(contents)), file, contents).line("文件完整", "The file is whole");
        } catch (ArchiveException e) {
            throw new Failure(e.text());
        }
    }

    /** What stands in a file. */
    static View lines(View view, String file, Contents contents) {
        view.line(
                "{0}：{1} 时的{2}，{3}，{4} 行，{5} 字节",
                "{0}: {2} of {1}, {3}, {4} rows, {5} bytes",
                file,
                Show.time(contents.at()),
                contents.kind() == org.jinbang.store.Archives.Kind.DATA
                        ? new Text("数据", "data")
                        : new Text("密钥", "keys"),
                contents.database(),
                contents.allRows(),
                contents.bytes());
        view.line("SHA-256 {0}", "SHA-256 {0}", contents.sha256());
        contents.journals()
                .forEach(each -> view.line(
                        "{0}：{1} 项行为，根摘要 {2}", "{0}: {1} acts, root {2}", each.edition(), each.acts(), each.root()));
        return view;
    }
}
