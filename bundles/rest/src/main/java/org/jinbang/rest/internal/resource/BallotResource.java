package org.jinbang.rest.internal.resource;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import org.jinbang.json.Json;
import org.jinbang.process.Act;
import org.jinbang.process.BallotState;
import org.jinbang.process.CommandType.Scope;
import org.jinbang.process.Engine;
import org.jinbang.process.Prospect;
import org.jinbang.process.Reader;
import org.jinbang.process.Receipt;
import org.jinbang.rest.internal.door.Access;
import org.jinbang.rest.internal.door.Caller;
import org.jinbang.rest.internal.door.Route;
import org.jinbang.rest.internal.wire.Listing;
import org.jinbang.security.Limit;

/** Ballots: who has voted, the count after closing, and the commands addressed to them. */
@Path("v1/ballots")
@Produces(MediaType.APPLICATION_JSON)
public final class BallotResource {
    private final Reader reader;
    private final Engine engine;
    private final CommandDoor door;

    /** Reads through {@code reader} and gives commands through {@code door}. */
    public BallotResource(Reader reader, Engine engine, CommandDoor door) {
        this.reader = reader;
        this.engine = engine;
        this.door = door;
    }

    @GET
    @Path("{ballot}")
    @Route(zh = "查看投票", en = "Read a ballot", answer = BallotState.class)
    public Response read(@PathParam("ballot") String ballot, @Context SecurityContext security) {
        return Response.ok(reader.ballot(Caller.of(security).actor(), ballot)).build();
    }

    @POST
    @Path("{ballot}/{command}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Route(
            zh = "向投票发指令",
            en = "Give a command to a ballot",
            access = Access.COMMAND,
            limit = Limit.PUBLIC_WRITE,
            answer = Receipt.class)
    public Response give(
            @PathParam("ballot") String ballot,
            @PathParam("command") String command,
            @Context SecurityContext security,
            @HeaderParam(CommandDoor.KEY) String key,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            Json.Obj data) {
        Caller caller = Caller.of(security);
        CommandDoor.Request request = new CommandDoor.Request(caller, key, ifMatch, data);
        return door.give(Scope.BALLOT, ballot, command, request, () -> reader.ballot(caller.actor(), ballot));
    }

    @GET
    @Path("{ballot}/commands")
    @Route(
            zh = "本人现在可向投票发哪些指令，其余为何不可",
            en = "Which commands one may give to a ballot now, and why not the others",
            answer = Prospect.class,
            list = true)
    public Response commands(@PathParam("ballot") String ballot, @Context SecurityContext security) {
        return Listing.of(engine.prospects(Caller.of(security).actor(), ballot));
    }

    @GET
    @Path("{ballot}/journal")
    @Route(zh = "投票台账", en = "The journal of a ballot", answer = Act.class, list = true)
    public Response journal(
            @PathParam("ballot") String ballot,
            @QueryParam("after") Integer after,
            @QueryParam("limit") Integer limit,
            @Context SecurityContext security,
            @Context UriInfo uri) {
        return Journals.page(reader, Caller.of(security).actor(), ballot, after, limit, uri);
    }
}
