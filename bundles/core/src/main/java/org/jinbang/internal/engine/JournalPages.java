package org.jinbang.internal.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jinbang.process.Act;
import org.jinbang.store.Store;
import org.jinbang.store.Store.ActRow;

/** Reads a stream's journal for somebody, page by page. */
final class JournalPages {
    private static final int AT_ONCE = 200;

    private final Store store;

    JournalPages(Store store) {
        this.store = store;
    }

    /** The acts from a sequence number on as {@code view} lets them be seen; fewer than {@code most} are the last. */
    List<Act> of(String stream, long from, int most, Function<Act, Optional<Act>> view) {
        List<Act> seen = new ArrayList<>();
        long next = from;
        while (seen.size() < most) {
            int wanted = most - seen.size();
            List<ActRow> rows = store.acts(stream, next, wanted);
            rows.forEach(row -> view.apply(Journal.act(row)).ifPresent(seen::add));
            if (rows.size() < wanted) {
                break;
            }
            next = rows.get(rows.size() - 1).seq() + 1;
        }
        return seen;
    }

    /** Whether there is such an act. */
    boolean any(String stream, Predicate<Act> such) {
        for (long next = 1; ; ) {
            List<ActRow> rows = store.acts(stream, next, AT_ONCE);
            if (rows.stream().map(Journal::act).anyMatch(such)) {
                return true;
            }
            if (rows.size() < AT_ONCE) {
                return false;
            }
            next = rows.get(rows.size() - 1).seq() + 1;
        }
    }
}
