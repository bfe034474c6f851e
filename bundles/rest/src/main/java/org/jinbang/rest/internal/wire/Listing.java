package org.jinbang.rest.internal.wire;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jinbang.json.Codec;
import org.jinbang.json.Json;
import org.jinbang.process.Page;

/** Lists: {@code {"items": […], "next": "…"}}, with {@code next} also as a link, for as long as there is more. */
public final class Listing {
    /** The length of a page of which nothing is said. */
    public static final int USUAL = 50;

    /** The greatest length of a page. */
    public static final int MOST = 200;

    private Listing() {}

    /** What a list is answered with; written straight as text, without building its JSON first. */
    record Part(List<? extends Record> items, Optional<String> next) {
        /** A list of nothing says so; what is empty in a record is left out. */
        Object entity() {
            return items.isEmpty()
                    ? next.map(more -> json(items).with("next", more)).orElseGet(() -> json(items))
                    : this;
        }
    }

    /** The length of a page, as asked for. */
    public static int limit(Integer asked) {
        if (asked != null && (asked < 1 || asked > MOST)) {
            throw Problem.malformed(
                            "limit", String.valueOf(asked), " 1 至 " + MOST + " 的整数", "a whole number from 1 to " + MOST)
                    .exception();
        }
        return asked == null ? USUAL : asked;
    }

    /** All there is. */
    public static Response of(List<? extends Record> items) {
        return Response.ok(new Part(items, Optional.empty()).entity()).build();
    }

    /** A part of a list; the rest is at the same address with {@code after}. */
    public static Response of(UriInfo uri, Page<? extends Record> page) {
        if (page.next().isEmpty()) {
            return of(page.items());
        }
        String next = page.next().get();
        URI more =
                uri.getRequestUriBuilder().replaceQueryParam("after", "{after}").build(next);
        return Response.ok(new Part(page.items(), page.next()).entity())
                .header(HttpHeaders.LINK, "<" + more.getRawPath() + "?" + more.getRawQuery() + ">; rel=\"next\"")
                .build();
    }

    /**
     * The part of a list that was asked for.
     *
     * @param read gives the items from a place on, so many at most
     */
    public static Response of(
            UriInfo uri,
            String after,
            Integer limit,
            BiFunction<Optional<String>, Integer, Page<? extends Record>> read) {
        return of(uri, read.apply(Optional.ofNullable(after), limit(limit)));
    }

    /** All there is, for an answer that says more. */
    public static Json.Obj json(List<? extends Record> items) {
        return Json.obj()
                .with(
                        "items",
                        new Json.Arr(items.stream().<Json>map(Codec::write).toList()));
    }
}
