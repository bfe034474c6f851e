package org.jinbang.rest.internal.resource;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import org.jinbang.process.Assignment;
import org.jinbang.process.Reader;
import org.jinbang.process.Sheet;
import org.jinbang.rest.internal.door.Caller;
import org.jinbang.rest.internal.door.Needed;
import org.jinbang.rest.internal.door.Route;
import org.jinbang.rest.internal.wire.BatchNumber;

/** A stage as it is conducted in one batch of an edition: who works on which case, and what lies before those who vote. */
@Path("v1/editions/{edition}/batches/{batch}/stages/{stage}")
@Produces(MediaType.APPLICATION_JSON)
public final class StageResource {
    private final Reader reader;

    /** Reads through {@code reader}. */
    public StageResource(Reader reader) {
        this.reader = reader;
    }

    @GET
    @Path("sheet")
    @Route(
            zh = "综合评价表：此前各环节的结果并列，供投票、合议或审定者参考；须回避者只见划去的名称",
            en =
                    "The sheet for those who decide: what earlier stages came to, side by side; who is recused sees a name struck out",
            answer = Sheet.class)
    public Response sheet(
            @PathParam("edition") String edition,
            @PathParam("batch") String batch,
            @PathParam("stage") String stage,
            @Context SecurityContext security) {
        return Response.ok(reader.sheet(Caller.of(security).actor(), edition, BatchNumber.of(batch), stage))
                .build();
    }

    @GET
    @Path("assignment")
    @Route(
            zh = "评审分配：每份申报由谁评审、每名成员的工作量、须回避的情形，供组织者和监督员查阅",
            en = "Who works on which case, with loads and conflicts, for those who run or supervise",
            answer = Assignment.class)
    public Response assignment(
            @PathParam("edition") String edition,
            @PathParam("batch") String batch,
            @PathParam("stage") String stage,
            @Context SecurityContext security) {
        return Response.ok(reader.assignment(Caller.of(security).actor(), edition, BatchNumber.of(batch), stage))
                .build();
    }

    @GET
    @Path("assignment/proposal")
    @Route(
            zh = "均衡且无须回避的分配建议，保留已分配和已记录的；不作任何变更",
            en = "A balanced assignment without conflicts that keeps what is assigned and recorded; it changes nothing",
            answer = Assignment.Proposal.class)
    public Response proposal(
            @PathParam("edition") String edition,
            @PathParam("batch") String batch,
            @PathParam("stage") String stage,
            @Needed @QueryParam("per") Integer per,
            @QueryParam("group") String group,
            @Context SecurityContext security) {
        return Response.ok(reader.proposal(
                        Caller.of(security).actor(),
                        edition,
                        BatchNumber.of(batch),
                        stage,
                        per,
                        Optional.ofNullable(group)))
                .build();
    }
}
