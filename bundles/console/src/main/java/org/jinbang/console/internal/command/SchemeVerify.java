package org.jinbang.console.internal.command;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jinbang.json.Codec;
import org.jinbang.process.Conformance;
import org.jinbang.process.Schemes;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Text;
import org.jinbang.schemefile.ReadResult;
import org.jinbang.schemefile.SchemeFiles;

/** {@code award:scheme-verify}. */
@Service
@Command(
        scope = "award",
        name = "scheme-verify",
        description = "复核评选办法：结构、样例，以及关闭每条规则都使样例不通过"
                + " / Checks a scheme again: structure, golden cases, and that each rule switched off breaks a case")
public final class SchemeVerify extends AwardCommand {
    @Reference
    Schemes schemes;

    @Reference
    SchemeFiles files;

    @Reference
    Conformance conformance;

    @Option(
            name = "--deep",
            description = "另查双语、条款、每个取值是否有样例覆盖，并试演随机届次；显示进度，Ctrl+C 中断"
                    + " / Also asks for both languages, articles, whether a case notices each value, and random editions;"
                    + " shows how far it is, Ctrl+C ends it")
    boolean deep;

    @Option(
            name = "--seed",
            description = "只试演该种子的随机届次 / Plays the random edition of that seed alone",
            valueToShowInHelp = "")
    Long seed;

    @Argument(
            name = "scheme",
            required = true,
            description = "id@修订，或文件、zip、文件夹 / id@revision, or a file, a zip, a folder")
    @Completion(SchemeCompleter.class)
    String key;

    @Override
    View run() {
        Optional<Path> file = file();
        if (deep) {
            return Deep.asked(
                    key,
                    file.map(this::read).orElseGet(this::installed),
                    conformance,
                    seed == null ? Conformance.Seeds.USUAL : new Conformance.Seeds(seed, 1),
                    json ? Progress.SILENT : Progress.at(session, System.err, language()));
        }
        if (file.isPresent()) {
            return checked(key, files.verify(file.get()));
        }
        Scheme scheme = Show.scheme(schemes, key).scheme();
        return checked(key, schemes.verify(scheme.id(), scheme.revision()));
    }

    private Schemes.Candidate read(Path file) {
        ReadResult read = files.read(file);
        return read.candidate().orElseThrow(() -> problems(key, new Schemes.Check(read.problems(), 0, 0)));
    }

    private Schemes.Candidate installed() {
        Schemes.Installed found = Show.scheme(schemes, key);
        return new Schemes.Candidate(found.scheme(), found.cases(), found.source(), Map.of());
    }

    /** The file of that name, unless an installed scheme is called so. */
    private Optional<Path> file() {
        boolean installed = schemes.list().stream()
                .anyMatch(each ->
                        each.scheme().key().equals(key) || each.scheme().id().equals(key));
        if (installed) {
            return Optional.empty();
        }
        try {
            return Optional.of(session.currentDir().resolve(key)).filter(Files::exists);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** The result of a check; problems are a failure. */
    static View checked(String what, Schemes.Check check) {
        if (!check.passed()) {
            throw problems(what, check);
        }
        return View.of(Codec.write(check))
                .line(
                        "{0} 复核通过：{1} 个样例，{2} 条规则",
                        "{0} stands: {1} golden cases, {2} rules", what, check.cases(), check.rules());
    }

    /** Everything that stands against a scheme. */
    static Failure problems(String what, Schemes.Check check) {
        StringBuilder zh = new StringBuilder();
        StringBuilder en = new StringBuilder();
        check.problems().forEach(problem -> {
            zh.append('\n')
                    .append(problem.where())
                    .append("：")
                    .append(problem.message().zh());
            en.append('\n')
                    .append(problem.where())
                    .append(": ")
                    .append(problem.message().en());
        });
        return new Failure(new Text(
                what + " 有 " + check.problems().size() + " 个问题：" + zh,
                what + " has " + check.problems().size() + " problems:" + en));
    }
}
