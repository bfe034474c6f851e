package org.jinbang.console.internal.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jinbang.process.Page;
import org.jinbang.process.Reader;

/** Reads lists to their end. */
final class Pages {
    /** The greatest length of a page. */
    static final int MOST = 200;

    private Pages() {}

    /** All lines of a query. */
    static List<Reader.Line> all(Reader.Query query, Function<Reader.Query, Page<Reader.Line>> read) {
        return all(from -> read.apply(new Reader.Query(
                query.edition(),
                query.batch(),
                query.stage(),
                query.status(),
                query.track(),
                query.holds(),
                query.mineOnly(),
                from.or(query::from),
                MOST)));
    }

    /** All items of a list, of which {@code read} gives the page from a place on. */
    static <T> List<T> all(Function<Optional<String>, Page<T>> read) {
        List<T> items = new ArrayList<>();
        Optional<String> from = Optional.empty();
        do {
            Page<T> page = read.apply(from);
            items.addAll(page.items());
            from = page.next();
        } while (from.isPresent());
        return items;
    }
}
