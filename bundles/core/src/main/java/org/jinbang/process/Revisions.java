package org.jinbang.process;

import java.util.List;
import java.util.Optional;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Text;
import org.osgi.annotation.versioning.ProviderType;

/** What a revision of a scheme changes. Published as a service. */
@ProviderType
public interface Revisions {
    /** What is different in {@code later}, over all that an edition is pinned to, article by article. */
    Comparison compare(Scheme former, Scheme later);

    /**
     * What changed between two revisions of a scheme.
     *
     * @param former the revision that was compared with
     * @param later the revision in which it is different
     * @param groups the changes by article: first what belongs to none, then in the order of the later regulation
     */
    record Comparison(String scheme, String former, String later, List<Group> groups) {
        /** Copies the list. */
        public Comparison {
            groups = List.copyOf(groups);
        }
    }

    /**
     * The changes of one article.
     *
     * @param article its number; empty for what belongs to none
     * @param title the number and the subject of the article, for people
     */
    record Group(Optional<String> article, Text title, List<Change> changes) {}

    /** What became of an element. */
    enum Kind {
        /** It is new. */
        ADDED,
        /** It is no longer there. */
        REMOVED,
        /** It reads otherwise. */
        CHANGED
    }

    /**
     * One change.
     *
     * @param article the place in the regulation, such as {@code 8 (4)}; empty if it belongs to none
     * @param paths where in the data, such as {@code stages/notice/params/open-for/days}; several where the same words
     *     are true of several places, such as a condition that all tracks have
     * @param places what it stands in, for people, such as the track of a condition; empty for what stands alone
     */
    record Change(Kind kind, Optional<String> article, List<String> paths, List<Text> places, Text words) {}
}
