package org.jinbang.console.internal.command;

import java.nio.file.Path;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jinbang.json.Codec;
import org.jinbang.process.Backups;
import org.jinbang.store.ArchiveException;

/** {@code award:restore}. Administrative: being at the console of an empty server is enough. */
@Service
@Command(
        scope = "award",
        name = "restore",
        description = "将备份恢复到空的安装 / Restores a backup into an empty installation",
        detailedDescription = "award:restore --keys /srv/backup-keys/jinbang-20241231T190000Z.keys"
                + " --master-key /media/safe/jinbang-master.key /srv/backup/jinbang-20241231T190000Z.backup")
public final class Restore extends AwardCommand {
    @Reference
    Backups backups;

    @Argument(name = "file", required = true, description = "数据备份（*.backup） / file of the data")
    @Completion(FileNameCompleter.class)
    String file;

    @Option(name = "--keys", description = "密钥备份（*.keys）；密钥库仍在时可不写 / file of the keys, unless the vault is still there")
    String keys;

    @Option(
            name = "--master-key",
            description = "原安装的主密钥文件；已放入 etc 时可不写 / the master key of that installation, unless it lies in etc already")
    String masterKey;

    @Override
    View run() {
        try {
            Backups.Restored restored =
                    backups.restore(doer(), session.currentDir().resolve(file), path(keys), path(masterKey));
            View view = View.of(Codec.write(restored))
                    .line(
                            "已恢复 {0} 时的 {1} 行，服务器改用所恢复的数据",
                            "Restored {1} rows as they stood at {0}; the server goes on with them",
                            Show.time(restored.data().at()),
                            restored.data().allRows());
            restored.editions()
                    .forEach(each -> view.line(
                            "{0}：台账核验通过，{1} 项行为，根摘要与备份时相同：{2}",
                            "{0}: the journal verifies, {1} acts, the same root as when it was backed up: {2}",
                            each.edition(),
                            each.acts(),
                            each.root()));
            return view.line(
                    "备份之后删除过个人数据的，须重新删除：见手册 restore.md",
                    "Who was erased after the backup must be erased again: see restore.md of the manual");
        } catch (ArchiveException e) {
            throw new Failure(e.text());
        }
    }

    private Optional<Path> path(String name) {
        return Optional.ofNullable(name).map(each -> session.currentDir().resolve(each));
    }
}
