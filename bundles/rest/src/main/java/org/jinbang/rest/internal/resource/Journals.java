package org.jinbang.rest.internal.resource;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.UnaryOperator;
import org.jinbang.process.Actor;
import org.jinbang.process.Reader;
import org.jinbang.rest.internal.wire.Listing;
import org.jinbang.rest.internal.wire.Problem;
import org.jinbang.rest.internal.wire.ProblemCode;
import org.jinbang.scheme.Text;

/** The journal and the texts of a stream, whatever it is of. */
final class Journals {
    private Journals() {}

    /** Acts after a sequence number. */
    static Response page(Reader reader, Actor actor, String stream, Integer after, Integer limit, UriInfo uri) {
        int most = Listing.limit(limit);
        long from = after == null ? 1 : after + 1L;
        return Listing.of(uri, Views.journal(reader.journal(actor, stream, from, most), most));
    }

    /** A text that an act or state names. */
    static Response text(Reader reader, Actor actor, String stream, String value) {
        return text(reader, actor, stream, value, UnaryOperator.identity());
    }

    /** A text that an act or state names, as {@code shown} shows it. */
    static Response text(Reader reader, Actor actor, String stream, String value, UnaryOperator<String> shown) {
        return reader.text(actor, stream, value)
                .map(shown)
                .map(text -> Response.ok(new Views.TextView(value, text)).build())
                .orElseThrow(() -> Problem.of(ProblemCode.ERASED, new Text("该文字已被删除", "The text was erased"))
                        .exception());
    }
}
