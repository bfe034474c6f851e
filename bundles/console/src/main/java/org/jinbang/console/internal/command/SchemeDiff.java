package org.jinbang.console.internal.command;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jinbang.json.Codec;
import org.jinbang.process.Revisions;
import org.jinbang.process.Revisions.Change;
import org.jinbang.process.Revisions.Comparison;
import org.jinbang.process.Revisions.Group;
import org.jinbang.process.Schemes;
import org.jinbang.scheme.ArticleRef;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Text;
import org.jinbang.schemefile.ReadResult;
import org.jinbang.schemefile.SchemeFiles;

/** {@code award:scheme-diff}. */
@Service
@Command(
        scope = "award",
        name = "scheme-diff",
        description = "逐条列出两个修订之间的变化 / Lists what changed between two revisions, article by article",
        detailedDescription = "award:scheme-diff cn.example 2024 2026\n\t"
                + "award:scheme-diff cn.example 2024 /srv/draft.scheme.yaml")
public final class SchemeDiff extends AwardCommand {
    @Reference
    Schemes schemes;

    @Reference
    SchemeFiles files;

    @Reference
    Revisions revisions;

    @Argument(name = "scheme", required = true, description = "办法的 id / id of the scheme")
    @Completion(SchemeIdCompleter.class)
    String id;

    @Argument(index = 1, name = "former", required = true, description = "修订，或文件 / revision, or a file")
    @Completion(RevisionCompleter.class)
    String former;

    @Argument(index = 2, name = "later", required = true, description = "修订，或文件 / revision, or a file")
    @Completion(RevisionCompleter.class)
    String later;

    @Override
    View run() {
        Comparison comparison = revisions.compare(scheme(former), scheme(later));
        View view = View.of(Codec.write(comparison));
        if (comparison.groups().isEmpty()) {
            return view.line(
                    "{0}：{1} 与 {2} 没有不同",
                    "{0}: there is no difference between {1} and {2}", id, comparison.former(), comparison.later());
        }
        view.line(
                "{0}：{1} → {2}，{3} 处变化",
                "{0}: {1} → {2}, {3} changes",
                id,
                comparison.former(),
                comparison.later(),
                comparison.groups().stream()
                        .mapToInt(group -> group.changes().size())
                        .sum());
        for (Group group : comparison.groups()) {
            view.line("\n{0}", "\n{0}", group.title());
            group.changes().forEach(change -> view.line(line(change)));
        }
        return view;
    }

    /** A change with the place inside the article and what it stands in. */
    private static Text line(Change change) {
        Text line = new Text("  · {0}", "  · {0}").with(change.words());
        Optional<String> inside = change.article()
                .map(ArticleRef::new)
                .map(place -> place.article().substring(place.number().length()).strip())
                .filter(place -> !place.isEmpty());
        if (inside.isPresent()) {
            line = new Text("{0} [{1}]", "{0} [{1}]").with(line, inside.get());
        }
        for (Text place : change.places()) {
            line = new Text("{0}\n      {1}", "{0}\n      {1}").with(line, place);
        }
        return line;
    }

    /** The scheme of an installed revision, or of a file of the same scheme. */
    private Scheme scheme(String side) {
        Optional<Scheme> installed = schemes.find(id, side).map(Schemes.Installed::scheme);
        return installed.or(() -> file(side).map(this::read)).orElseThrow(() -> unknown(side));
    }

    private Failure unknown(String side) {
        return new Failure(
                "未安装 {0} 的修订 {1}，也没有这个文件；已安装：{2}",
                "There is no revision {1} of {0} installed, and no such file; there are: {2}",
                id,
                side,
                RevisionCompleter.of(schemes, id));
    }

    private Optional<Path> file(String side) {
        try {
            return Optional.of(session.currentDir().resolve(side)).filter(Files::exists);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private Scheme read(Path path) {
        ReadResult read = files.read(path);
        Scheme scheme = read.candidate()
                .map(Schemes.Candidate::scheme)
                .orElseThrow(() -> SchemeVerify.problems(path.toString(), new Schemes.Check(read.problems(), 0, 0)));
        if (!scheme.id().equals(id)) {
            throw new Failure(
                    "文件 {0} 是另一办法 {1}，不能与 {2} 比较",
                    "The file {0} is of another scheme, {1}; it cannot be compared with {2}", path, scheme.id(), id);
        }
        return scheme;
    }
}
