package org.jinbang.internal.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jinbang.process.Schemes.Problem;
import org.jinbang.scheme.Organ;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Text;

/** What is wrong with a scheme, as it is found. */
final class Complaints {
    private final Scheme scheme;
    private final List<Problem> problems = new ArrayList<>();

    Complaints(Scheme scheme) {
        this.scheme = scheme;
    }

    /** The scheme they are about. */
    Scheme scheme() {
        return scheme;
    }

    /** All so far. */
    List<Problem> all() {
        return List.copyOf(problems);
    }

    void add(String where, String zh, String en, Object... arguments) {
        problems.add(new Problem(where, new Text(zh, en).with(arguments)));
    }

    void unlessOrgan(String where, Optional<String> organ) {
        organ.filter(id -> scheme.organ(id).isEmpty())
                .ifPresent(id -> add(
                        where,
                        "没有机构 {0}；可用：{1}",
                        "there is no organ {0}; there are: {1}",
                        id,
                        String.join(
                                ", ", scheme.organs().stream().map(Organ::id).toList())));
    }

    void unlessTracks(String where, List<String> tracks) {
        tracks.stream()
                .filter(track -> scheme.track(track).isEmpty())
                .forEach(track -> add(where, "没有申报类别 {0}", "there is no track {0}", track));
    }
}
