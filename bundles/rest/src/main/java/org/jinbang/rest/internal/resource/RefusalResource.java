package org.jinbang.rest.internal.resource;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.jinbang.process.Reader;
import org.jinbang.rest.internal.door.Caller;
import org.jinbang.rest.internal.door.Route;
import org.jinbang.rest.internal.wire.Listing;

/** One's own refusals that belong to no edition, such as that of opening one. */
@Path("v1/refusals")
@Produces(MediaType.APPLICATION_JSON)
public final class RefusalResource {
    private final Reader reader;

    /** Reads through {@code reader}. */
    public RefusalResource(Reader reader) {
        this.reader = reader;
    }

    @GET
    @Route(
            zh = "本人在届次之外的不予受理登记，新者在前",
            en = "One's own refusals outside any edition, newest first",
            answer = Views.RefusalLine.class,
            list = true)
    public Response list(
            @QueryParam("after") String after,
            @QueryParam("limit") Integer limit,
            @Context SecurityContext security,
            @Context UriInfo uri) {
        return Listing.of(
                uri,
                Views.RefusalLine.of(reader.refusals(
                        Caller.of(security).actor(), "", Optional.ofNullable(after), Listing.limit(limit))));
    }
}
