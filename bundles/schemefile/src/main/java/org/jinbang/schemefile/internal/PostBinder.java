package org.jinbang.schemefile.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jinbang.scheme.Basis;
import org.jinbang.scheme.Organ.Post;
import org.jinbang.scheme.Text;

/** Reads the posts of an organ. */
final class PostBinder {
    private static final int MOST_HOLDERS = 1000;
    private final Context context;

    PostBinder(Context context) {
        this.context = context;
    }

    /** The posts of the organ at {@code path}; empty if it names none. */
    List<Post> posts(String path, Table organ) {
        List<Post> posts = new ArrayList<>();
        organ.namedUnlessAbsent("posts", Forms.ID).forEach((id, entry) -> {
            context.at(path + "/posts/" + id, entry.key());
            Table.of(entry.value(), context).ifPresent(table -> {
                Post post = post(id, table);
                if (post.heads() && posts.stream().anyMatch(Post::heads)) {
                    table.wrong(
                            Fault.MEANING,
                            table.at("heads"),
                            new Text(
                                    "只能有一个职务为负责人（heads: true）", "only one post can be that of the head (heads: true)"));
                }
                posts.add(post);
            });
        });
        return posts;
    }

    private Post post(String id, Table table) {
        Text title = table.text("title");
        int atLeast = table.maybeNumber("at-least", 0, MOST_HOLDERS).orElse(0L).intValue();
        int atMost = table.number("at-most", 1, MOST_HOLDERS);
        boolean heads = table.maybeYesNo("heads").orElse(false);
        Optional<Text> field = table.maybeText("field");
        if (atMost < atLeast) {
            table.wrong(
                    Fault.MEANING,
                    table.at("at-most"),
                    new Text("“at-most”不能小于“at-least”（{0}）", "“at-most” cannot be below “at-least” ({0})")
                            .with(atLeast));
        }
        if (heads && atMost > 1) {
            table.wrong(
                    Fault.MEANING,
                    table.at("at-most"),
                    new Text("负责人只有一名，“at-most”应为 1", "there is one head, so “at-most” is 1"));
        }
        Basis basis = Bases.read(table, context);
        table.close();
        return new Post(id, title, atLeast, atMost, heads, field, basis);
    }
}
