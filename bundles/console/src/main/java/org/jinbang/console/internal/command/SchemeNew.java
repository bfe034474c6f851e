package org.jinbang.console.internal.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jinbang.json.Json;
import org.jinbang.process.Schemes.Candidate;
import org.jinbang.scheme.Text;
import org.jinbang.schemefile.ReadResult;
import org.jinbang.schemefile.SchemeReader;
import org.jinbang.security.Entrance;

/** {@code award:scheme-new}. */
@Service
@Command(
        scope = "award",
        name = "scheme-new",
        description = "写出一份带注释、可直接安装的办法文件，供修改 / Writes a commented scheme file that installs as it is, to be changed",
        detailedDescription = "award:scheme-new --tracks organisation,person org.example.lamp")
public final class SchemeNew extends AwardCommand {
    @Reference
    Entrance entrance;

    @Argument(
            name = "id",
            required = true,
            description = "评选办法编号，如 org.example.lamp / the id of the scheme, such as org.example.lamp")
    String id;

    @Option(
            name = "--to",
            description = "写入的文件或文件夹；默认为当前文件夹下的 <id>.scheme.yaml"
                    + " / file or folder; by default <id>.scheme.yaml in the current folder")
    @Completion(FileNameCompleter.class)
    String to;

    @Option(name = "--tracks", description = "申报类别的编号，以逗号分隔 / ids of the tracks, with commas")
    String tracks = "organisation";

    @Option(
            name = "--with",
            description = "另含的部分，以逗号分隔：recommendation 推荐、review 评审、levels 等次、aftercare 获奖之后"
                    + " / parts to add, with commas: recommendation, review, levels, aftercare")
    @Completion(StartPartCompleter.class)
    String with;

    @Override
    View run() {
        Path file = file();
        List<String> parts = parts();
        String text = new SchemeStart(id, listed(tracks), parts)
                .text(String.valueOf(file.getFileName()), entrance.publicUrl() + "/schema/scheme.schema.json");
        Candidate candidate = read(text);
        write(file, text);
        List<String> others =
                SchemeStart.PARTS.stream().filter(part -> !parts.contains(part)).toList();
        View view = View.of(Json.obj()
                        .with("file", file.toString())
                        .with("scheme", id)
                        .with("cases", candidate.cases().size()))
                .line("已写入 {0}", "Written to {0}", file)
                .line(
                        "{0} 条条款、{1} 个样例，原样即可安装。下一步：",
                        "{0} articles and {1} golden cases; it installs as it is. Next:",
                        candidate.scheme().articles().size(),
                        candidate.cases().size())
                .line("  1. 按注释修改（“改”字之后）", "  1. Change what the comments tell you to (after “Change”)")
                .line("  2. 试验：award:scheme-verify {0}", "  2. Try it:     award:scheme-verify {0}", file)
                .line("  3. 安装：award:scheme-install {0}", "  3. Install it: award:scheme-install {0}", file)
                .line(
                        "手册 manual/scheme-files.md 讲解写法，manual/scheme-reference.md 列出全部写法",
                        "manual/scheme-files.md is the guide, manual/scheme-reference.md the reference");
        return others.isEmpty()
                ? view
                : view.line(
                        "未含的部分可用 --with 加入：{0}",
                        "What it does not have can be added by --with: {0}", String.join(",", others));
    }

    private static List<String> listed(String words) {
        return List.of(words.split(",", -1));
    }

    private List<String> parts() {
        List<String> parts = with == null ? List.of() : listed(with);
        for (String part : parts) {
            if (!SchemeStart.PARTS.contains(part)) {
                throw new Failure(
                        "没有“{0}”这一部分；--with 可写：{1}",
                        "There is no part “{0}”; --with takes: {1}", part, String.join(", ", SchemeStart.PARTS));
            }
        }
        return parts;
    }

    private Path file() {
        String name = id + ".scheme.yaml";
        try {
            Path wanted = session.currentDir().resolve(to == null ? name : to);
            return (Files.isDirectory(wanted) ? wanted.resolve(name) : wanted)
                    .toAbsolutePath()
                    .normalize();
        } catch (InvalidPathException e) {
            throw new Failure("文件名“{0}”不正确", "“{0}” is no name of a file", to == null ? name : to);
        }
    }

    /** The file as it will be read; an id or a track that cannot be one shows here. */
    private Candidate read(String text) {
        ReadResult read = SchemeReader.read(id, Map.of("scheme.yaml", text.getBytes(StandardCharsets.UTF_8)));
        return read.candidate().orElseThrow(() -> {
            Text wrong = read.problems().get(0).message();
            return new Failure(
                    "不能以“{0}”为编号、“{1}”为类别：{2}", "“{0}” with the tracks “{1}” makes no scheme: {2}", id, tracks, wrong);
        });
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new Failure(
                    "{0} 已存在，未作改动；请以 --to 指定另一文件",
                    "{0} exists and was left as it is; name another file with --to", file);
        } catch (NoSuchFileException e) {
            throw new Failure("没有文件夹 {0}", "There is no folder {0}", file.getParent());
        } catch (IOException e) {
            throw new Failure("{0} 无法写入：{1}", "{0} cannot be written: {1}", file, e.getMessage());
        }
    }
}
