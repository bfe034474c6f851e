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
import java.util.Optional;
import org.jinbang.json.Json;
import org.jinbang.process.Act;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.CommandType;
import org.jinbang.process.CommandType.Scope;
import org.jinbang.process.EditionState;
import org.jinbang.process.Engine;
import org.jinbang.process.Preview;
import org.jinbang.process.Prospect;
import org.jinbang.process.Reader;
import org.jinbang.process.Receipt;
import org.jinbang.rest.internal.door.Access;
import org.jinbang.rest.internal.door.Caller;
import org.jinbang.rest.internal.door.Needed;
import org.jinbang.rest.internal.door.Route;
import org.jinbang.rest.internal.wire.Listing;
import org.jinbang.rest.internal.wire.Problem;
import org.jinbang.security.Limit;

/** Editions: what is public of them, what their organs see, and the commands addressed to them. */
@Path("v1/editions")
@Produces(MediaType.APPLICATION_JSON)
public final class EditionResource {
    private final Reader reader;
    private final Engine engine;
    private final CommandDoor door;

    /** Reads through {@code reader} and gives commands through {@code door}. */
    public EditionResource(Reader reader, Engine engine, CommandDoor door) {
        this.reader = reader;
        this.engine = engine;
        this.door = door;
    }

    @GET
    @Route(zh = "列出各届", en = "List editions", access = Access.OPEN, answer = Views.EditionLine.class, list = true)
    public Response list() {
        return Listing.of(reader.editions().stream().map(Views.EditionLine::of).toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Route(zh = "开设届次", en = "Open an edition", access = Access.COMMAND, status = 201, answer = Receipt.class)
    public Response open(@Context SecurityContext security, @HeaderParam(CommandDoor.KEY) String key, Json.Obj data) {
        CommandDoor.Request request = new CommandDoor.Request(Caller.of(security), key, null, data);
        return door.give(Scope.SERVER, "", CommandType.OPEN_EDITION.path(), request, () -> null);
    }

    @POST
    @Path("{edition}/{command}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Route(
            zh = "向届次发指令",
            en = "Give a command to an edition",
            access = Access.COMMAND,
            limit = Limit.PUBLIC_WRITE,
            answer = Receipt.class)
    public Response give(
            @PathParam("edition") String edition,
            @PathParam("command") String command,
            @Context SecurityContext security,
            @HeaderParam(CommandDoor.KEY) String key,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            Json.Obj data) {
        Caller caller = Caller.of(security);
        CommandDoor.Request request = new CommandDoor.Request(caller, key, ifMatch, data);
        return door.give(Scope.EDITION, edition, command, request, () -> reader.edition(caller.actor(), edition));
    }

    @GET
    @Path("{edition}")
    @Route(
            zh = "查看届次；机构成员名单仅本届机构可见",
            en = "Read an edition; the members of its organs only for these",
            access = Access.OPEN,
            answer = EditionState.class)
    public Response read(@PathParam("edition") String edition, @Context SecurityContext security) {
        return Response.ok(reader.edition(Caller.of(security).actor(), edition)).build();
    }

    @GET
    @Path("{edition}/scheme")
    @Route(
            zh = "查看届次所依据的评选办法",
            en = "Read the scheme that an edition is pinned to",
            access = Access.OPEN,
            answer = Json.Obj.class)
    public Response scheme(@PathParam("edition") String edition) {
        return Response.ok(reader.schemeOf(edition).data()).build();
    }

    @GET
    @Path("{edition}/recordings")
    @Route(
            zh = "查看各环节由成员记录什么：无、结论或各自的评审；环节类型未安装的不列",
            en = "Read what members record in each stage: nothing, a decision, or entries of their own",
            access = Access.OPEN,
            answer = Views.RecordingLine.class,
            list = true)
    public Response recordings(@PathParam("edition") String edition) {
        return Listing.of(reader.recordings(edition).entrySet().stream()
                .map(each -> new Views.RecordingLine(each.getKey(), each.getValue()))
                .toList());
    }

    @GET
    @Path("{edition}/applications")
    @Route(zh = "列出可见的申报", en = "List the applications one may see", answer = Reader.Line.class, list = true)
    public Response applications(
            @PathParam("edition") String edition,
            @QueryParam("batch") Integer batch,
            @QueryParam("stage") String stage,
            @QueryParam("status") ApplicationState.Status status,
            @QueryParam("track") String track,
            @QueryParam("holds") String holds,
            @QueryParam("mine") Boolean mine,
            @QueryParam("after") String after,
            @QueryParam("limit") Integer limit,
            @Context SecurityContext security,
            @Context UriInfo uri) {
        Reader.Query query = new Reader.Query(
                edition,
                Optional.ofNullable(batch),
                Optional.ofNullable(stage),
                Optional.ofNullable(status),
                Optional.ofNullable(track),
                Optional.ofNullable(holds),
                Boolean.TRUE.equals(mine),
                Optional.ofNullable(after),
                Listing.limit(limit));
        return Listing.of(uri, reader.applications(Caller.of(security).actor(), query));
    }

    @GET
    @Path("{edition}/preview")
    @Route(zh = "预览结束环节的结果", en = "Preview what closing a stage would come to", answer = Preview.class)
    public Response preview(
            @PathParam("edition") String edition,
            @Needed @QueryParam("batch") Integer batch,
            @Needed @QueryParam("stage") String stage,
            @Context SecurityContext security) {
        return Response.ok(engine.preview(Caller.of(security).actor(), edition, batch, stage))
                .build();
    }

    @GET
    @Path("{edition}/figures")
    @Route(zh = "评选工作报告的数据", en = "The figures of a work report", answer = Views.Figures.class)
    public Response figures(
            @PathParam("edition") String edition,
            @Needed @QueryParam("batch") Integer batch,
            @Context SecurityContext security) {
        return Response.ok(new Views.Figures(
                        edition, batch, reader.figures(Caller.of(security).actor(), edition, batch)))
                .build();
    }

    @GET
    @Path("{edition}/quotas")
    @Route(zh = "名额台账", en = "The ledger of caps", answer = Reader.QuotaLine.class, list = true)
    public Response quotas(@PathParam("edition") String edition, @Context SecurityContext security) {
        return Listing.of(reader.quotas(Caller.of(security).actor(), edition));
    }

    @GET
    @Path("{edition}/refusals")
    @Route(
            zh = "不予受理登记，新者在前",
            en = "The register of refusals, newest first",
            answer = Views.RefusalLine.class,
            list = true)
    public Response refusals(
            @PathParam("edition") String edition,
            @QueryParam("after") String after,
            @QueryParam("limit") Integer limit,
            @Context SecurityContext security,
            @Context UriInfo uri) {
        return Listing.of(
                uri,
                Views.RefusalLine.of(reader.refusals(
                        Caller.of(security).actor(), edition, Optional.ofNullable(after), Listing.limit(limit))));
    }

    @GET
    @Path("{edition}/commands")
    @Route(
            zh = "本人现在可向届次发哪些指令，其余为何不可",
            en = "Which commands one may give to an edition now, and why not the others",
            answer = Prospect.class,
            list = true)
    public Response commands(@PathParam("edition") String edition, @Context SecurityContext security) {
        return Listing.of(engine.prospects(Caller.of(security).actor(), edition));
    }

    @GET
    @Path("{edition}/journal")
    @Route(zh = "届次台账", en = "The journal of an edition", answer = Act.class, list = true)
    public Response journal(
            @PathParam("edition") String edition,
            @QueryParam("after") Integer after,
            @QueryParam("limit") Integer limit,
            @Context SecurityContext security,
            @Context UriInfo uri) {
        return Journals.page(reader, Caller.of(security).actor(), edition, after, limit, uri);
    }

    @GET
    @Path("{edition}/texts/{value}")
    @Route(
            zh = "读取文字：通知、发布地点与推荐单位名称公开，其余限本届机构",
            en = "Read a text: the call, places of publication and names of units are public, others for its organs",
            access = Access.OPEN,
            answer = Views.TextView.class)
    public Response text(
            @PathParam("edition") String edition, @PathParam("value") String value, @Context SecurityContext security) {
        return Journals.text(reader, Caller.of(security).actor(), edition, value);
    }

    @GET
    @Path("{edition}/verification")
    @Route(zh = "核验台账", en = "Verify the journal", answer = Reader.Verification.class)
    public Response verify(@PathParam("edition") String edition, @Context SecurityContext security) {
        return Response.ok(reader.verify(Caller.of(security).actor(), edition)).build();
    }

    @GET
    @Path("{edition}/notices")
    @Route(zh = "列出公示", en = "List notices", access = Access.OPEN, answer = Views.NoticeLine.class, list = true)
    public Response notices(@PathParam("edition") String edition, @Context SecurityContext security) {
        return Listing.of(Views.NoticeLine.of(reader.edition(Caller.of(security).actor(), edition)));
    }

    @GET
    @Path("{edition}/notices/{notice}")
    @Route(zh = "查看公示", en = "Read a notice", access = Access.OPEN, answer = Reader.PublicList.class)
    public Response notice(@PathParam("edition") String edition, @PathParam("notice") String notice) {
        return Response.ok(reader.notice(edition, notice)).build();
    }

    @GET
    @Path("{edition}/winners")
    @Route(zh = "查看获奖名单", en = "Read the list of winners", access = Access.OPEN, answer = Reader.PublicList.class)
    public Response winners(@PathParam("edition") String edition) {
        return Response.ok(reader.winners(edition).orElseThrow(Problem::notAnnounced))
                .build();
    }

    @GET
    @Path("{edition}/revocations")
    @Route(
            zh = "列出已撤销的称号，附撤销日期和办法所列理由",
            en = "List the revoked awards, with day and ground of the regulation",
            access = Access.OPEN,
            answer = Reader.Revoked.class,
            list = true)
    public Response revocations(@PathParam("edition") String edition) {
        return Listing.of(reader.revocations(edition));
    }
}
