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
import org.jinbang.process.Actor;
import org.jinbang.process.EditionState;
import org.jinbang.process.Reader;
import org.jinbang.process.RefusalCode;
import org.jinbang.rest.internal.door.Caller;
import org.jinbang.rest.internal.door.Route;
import org.jinbang.rest.internal.wire.Listing;
import org.jinbang.rest.internal.wire.Problem;
import org.jinbang.scheme.Organ;
import org.jinbang.scheme.Power;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Text;
import org.jinbang.security.PersonalData;

/** The record of who looked at unmasked personal data. */
@Path("v1/looks")
@Produces(MediaType.APPLICATION_JSON)
public final class LookResource {
    private final PersonalData data;
    private final Reader reader;

    /** Works on what it is given. */
    public LookResource(PersonalData data, Reader reader) {
        this.data = data;
        this.reader = reader;
    }

    @GET
    @Route(
            zh = "谁查看过未遮盖的个人信息：本人的；给出届次时为该届次全部，限监督者",
            en = "Who looked at unmasked personal data: one's own; with an edition all of it, for those who supervise",
            answer = PersonalData.Look.class,
            list = true)
    public Response list(
            @QueryParam("edition") String edition,
            @QueryParam("after") String after,
            @QueryParam("limit") Integer limit,
            @Context SecurityContext security,
            @Context UriInfo uri) {
        Actor actor = Caller.of(security).actor();
        Optional<String> from = Optional.ofNullable(after);
        int most = Listing.limit(limit);
        if (edition == null) {
            return Listing.of(uri, data.looksAt(actor.id(), from, most));
        }
        requireSupervisor(actor, edition);
        return Listing.of(uri, data.looksIn(edition, from, most));
    }

    private void requireSupervisor(Actor actor, String edition) {
        EditionState state = reader.edition(actor, edition);
        Scheme scheme = reader.schemeOf(edition);
        boolean supervises = scheme.organs().stream()
                .filter(organ -> organ.grant(Power.SUPERVISE).isPresent()
                        || organ.grant(Power.RUN).isPresent())
                .map(Organ::id)
                .anyMatch(organ -> state.sits(actor.id(), organ));
        if (!supervises) {
            throw Problem.of(
                            RefusalCode.NOT_ENTITLED,
                            new Text("仅限办理或监督该届次的机构查阅", "For organs that run or supervise the edition only"))
                    .exception();
        }
    }
}
