package org.jinbang.scheme;

import java.util.Optional;

/**
 * What the regulation leaves open and the scheme decides. It is shown as such, can be changed by the association, and
 * does not count as coverage of the article it stands near.
 *
 * @param note what was decided and why
 * @param near the article it stands near, if any
 */
public record Reading(Text note, Optional<ArticleRef> near) implements Basis {
    @Override
    public Text label() {
        return new Text("理解：" + note.zh(), "reading: " + note.en());
    }

    @Override
    public String article() {
        return near.map(ArticleRef::article).orElse("");
    }
}
