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
import org.jinbang.security.Deed;
import org.jinbang.store.ArchiveException;

/** {@code award:backup}. Administrative: being at the server's console is enough. */
@Service
@Command(
        scope = "award",
        name = "backup",
        description = "备份数据与密钥，服务照常进行 / Backs up data and keys while the server goes on",
        detailedDescription = "award:backup --keys /srv/backup-keys /srv/backup")
public final class Backup extends AwardCommand {
    @Reference
    Backups backups;

    @Argument(name = "directory", description = "数据备份的目录；默认见 etc/org.jinbang.backup.cfg / where the data go")
    @Completion(FileNameCompleter.class)
    String directory;

    @Option(name = "--keys", description = "密钥备份的目录，须与数据不同；默认同上 / where the keys go, another directory")
    String keys;

    @Override
    View run() {
        try {
            Backups.Taken taken = backups.take(path(directory), path(keys));
            accounts.note(
                    doer(),
                    Deed.Kind.BACKED_UP,
                    String.valueOf(Path.of(taken.dataFile()).getFileName()));
            return BackupVerify.lines(View.of(Codec.write(taken)), taken.dataFile(), taken.data())
                    .line(
                            "密钥：{0}（{1} 行）",
                            "Keys: {0} ({1} rows)",
                            taken.keyFile(),
                            taken.keys().allRows())
                    .line(
                            "主密钥不在其中：请另行保存 jinbang-master.key（指纹 {0}），并与二者分开",
                            "The master key is in neither: keep jinbang-master.key (fingerprint {0}) apart from both",
                            taken.data().masterKey());
        } catch (ArchiveException e) {
            throw new Failure(e.text());
        }
    }

    private Optional<Path> path(String name) {
        return Optional.ofNullable(name).map(each -> session.currentDir().resolve(each));
    }
}
