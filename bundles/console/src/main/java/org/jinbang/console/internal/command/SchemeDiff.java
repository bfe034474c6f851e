package org.jinbang.console.internal.command;

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
        Comparison comparison = revisions.compare(side(former), side(later));
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

    private Scheme side(String named) {
        return new RevisionOrFile(schemes, files, session.currentDir()).of(id, named);
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
}
