package org.jinbang.console.internal.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jinbang.json.Json;
import org.jinbang.process.SchemeDeposits;
import org.jinbang.process.SchemeDeposits.Deposit;
import org.jinbang.process.Schemes.Check;
import org.jinbang.scheme.Scheme;
import org.jinbang.security.Deed;

/** {@code award:scheme-install}: the same as the page does with a file. */
@Service
@Command(
        scope = "award",
        name = "scheme-install",
        description = "交入评选办法文件：检验通过后装入 / Hands in a scheme file; it is installed once it is proved",
        detailedDescription = "award:scheme-install /srv/lamp.scheme.yaml")
public final class SchemeInstall extends AwardCommand {
    @Reference
    SchemeDeposits deposits;

    @Argument(name = "file", required = true, description = "办法文件（YAML 或 zip） / scheme file, YAML or zip")
    @Completion(FileNameCompleter.class)
    String file;

    @Override
    View run() {
        Path path = session.currentDir().resolve(file);
        Deposit deposit = deposits.deposit(String.valueOf(path.getFileName()), content(path));
        if (!deposit.problems().isEmpty()) {
            throw SchemeVerify.problems(file, new Check(deposit.problems(), deposit.cases(), 0));
        }
        String name = deposit.file().orElseThrow();
        Scheme scheme = deposit.scheme().orElseThrow();
        accounts.note(doer(), Deed.Kind.SCHEME_HANDED_IN, name);
        return View.of(Json.obj()
                        .with("file", name)
                        .with("scheme", scheme.id())
                        .with("revision", scheme.revision())
                        .with("cases", deposit.cases()))
                .line(
                        "{0} 已接收，正在检验 {1} 个样例；结果见 award:scheme-list",
                        "{0} was taken in; its {1} golden cases are being played, award:scheme-list tells what comes of it",
                        scheme.key(),
                        deposit.cases());
    }

    private byte[] content(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(SchemeDeposits.MAX_BYTES + 1);
        } catch (IOException e) {
            throw new Failure("读不到文件“{0}”", "The file “{0}” cannot be read", file);
        }
    }
}
