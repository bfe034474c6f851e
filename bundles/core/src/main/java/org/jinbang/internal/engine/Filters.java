package org.jinbang.internal.engine;

import java.util.List;
import java.util.stream.IntStream;
import org.jinbang.internal.decide.Refuse;
import org.jinbang.process.Reader;
import org.jinbang.process.RefusalCode;
import org.jinbang.process.RefusedException;
import org.jinbang.scheme.Condition;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.Track;

/** Refuses filters and page marks that cannot be right: an empty list would look like an answer. */
final class Filters {
    private static final String REFUSAL = "\\d{1,18}";

    private final Scheme scheme;

    Filters(Scheme scheme) {
        this.scheme = scheme;
    }

    /** Refuses a query for a batch, stage, track or condition that the edition cannot have, and marks that no page gave. */
    void check(Reader.Query q) {
        List<String> stages = scheme.mainStages().stream().map(Stage::id).toList();
        q.batch().ifPresent(batch -> {
            int batches = scheme.edition().batches();
            known(
                    "batch",
                    String.valueOf(batch),
                    IntStream.rangeClosed(1, batches).mapToObj(String::valueOf).toList());
        });
        q.stage().ifPresent(stage -> known("stage", stage, stages));
        q.track()
                .ifPresent(track -> known(
                        "track", track, scheme.tracks().stream().map(Track::id).toList()));
        q.holds()
                .ifPresent(condition -> known(
                        "holds",
                        condition,
                        scheme.tracks().stream()
                                .flatMap(track -> track.conditions().stream())
                                .flatMap(Condition::tree)
                                .map(Condition::id)
                                .distinct()
                                .toList()));
        q.from().ifPresent(mark -> {
            int cut = mark.indexOf('~');
            if (cut < 0 || !stages.contains(mark.substring(0, cut))) {
                throw mark(mark);
            }
        });
    }

    /** The id that a page of the register of refusals ended with. */
    static Long refusal(String mark) {
        if (!mark.matches(REFUSAL)) {
            throw mark(mark);
        }
        return Long.parseLong(mark);
    }

    private static void known(String name, String value, List<String> all) {
        if (!all.contains(value)) {
            throw Refuse.with(
                    RefusalCode.MALFORMED,
                    null,
                    new Text("“{0}”应为以下之一：{2}，而不是“{1}”", "“{0}” must be one of {2}, not “{1}”")
                            .with(name, value, String.join(", ", all)));
        }
    }

    private static RefusedException mark(String mark) {
        return Refuse.with(
                RefusalCode.MALFORMED,
                null,
                new Text("“after”应为上一页答复中的 next，而不是“{0}”", "“after” must be the “next” of the page before, not “{0}”")
                        .with(mark));
    }
}
