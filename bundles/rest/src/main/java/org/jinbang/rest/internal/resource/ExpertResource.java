package org.jinbang.rest.internal.resource;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jinbang.process.Actor;
import org.jinbang.process.RefusalCode;
import org.jinbang.rest.internal.door.Caller;
import org.jinbang.rest.internal.door.Route;
import org.jinbang.rest.internal.wire.Answers;
import org.jinbang.rest.internal.wire.Bounded;
import org.jinbang.rest.internal.wire.Listing;
import org.jinbang.rest.internal.wire.Problem;
import org.jinbang.scheme.Text;
import org.jinbang.security.Experts;

/** The register of experts, for administrators, standing seats and whoever may run an edition. */
@Path("v1/experts")
@Produces(MediaType.APPLICATION_JSON)
public final class ExpertResource {
    /** A small file can hold much: only so many are unpacked at once. */
    private static final int AT_ONCE = 2;

    private static final long RETRY_SECONDS = 5;

    private final Experts experts;
    private final Semaphore permits = new Semaphore(AT_ONCE);

    /** Why somebody looks. */
    record Looking(String reason) {}

    /** Works on what it is given. */
    public ExpertResource(Experts experts) {
        this.experts = experts;
    }

    @GET
    @Route(
            zh = "专家库，按姓名排列，邮箱遮盖；可按文字（姓名、单位、领域）或专业领域筛选",
            en = "The register of experts by name, addresses masked; by a text (name, organisation, field) or a field",
            answer = Experts.Entry.class,
            list = true)
    public Response list(
            @QueryParam("search") String search,
            @QueryParam("field") String field,
            @QueryParam("after") String after,
            @QueryParam("limit") Integer limit,
            @Context SecurityContext security,
            @Context UriInfo uri) {
        Actor actor = actor(security);
        return Listing.of(
                uri,
                after,
                limit,
                (from, most) ->
                        experts.list(actor, Optional.ofNullable(search), Optional.ofNullable(field), from, most));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Route(
            zh = "加入专家：已有账户者写登录名，否则写电子邮箱并随即邀请",
            en = "Add an expert: by login, or by the address to which an invitation goes",
            status = 201,
            answer = Experts.Added.class)
    public Response add(@Context SecurityContext security, Experts.NewExpert expert) {
        Experts.Added added = experts.add(actor(security), expert);
        return Response.created(
                        URI.create(Answers.BASE + "/experts/" + added.expert().person()))
                .entity(added)
                .build();
    }

    @POST
    @Path("preview")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Route(
            zh = "预览导入电子表格（.xlsx 原始内容，不超过 4 MiB）：逐格列出错误，不作任何变更",
            en =
                    "What importing a spreadsheet (.xlsx as it is, at most 4 MiB) would come to: every mistake with its cell;"
                            + " nothing changes",
            answer = Experts.Report.class)
    public Response preview(@Context SecurityContext security, InputStream body) throws IOException {
        return reported(body, spreadsheet -> experts.preview(actor(security), spreadsheet));
    }

    @POST
    @Path("import")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Route(
            zh = "导入电子表格（.xlsx 原始内容，不超过 4 MiB）：全部导入，有一处错误即全部不导入；重复导入不再变更",
            en =
                    "Import a spreadsheet (.xlsx as it is, at most 4 MiB): all of it, or with a single mistake nothing; the"
                            + " same again changes nothing",
            answer = Experts.Report.class)
    public Response take(@Context SecurityContext security, InputStream body) throws IOException {
        return reported(body, spreadsheet -> experts.take(actor(security), spreadsheet));
    }

    @GET
    @Path("{person}")
    @Route(zh = "查看专家，邮箱遮盖", en = "An expert, the address masked", answer = Experts.Entry.class)
    public Response read(@PathParam("person") String person, @Context SecurityContext security) {
        return Response.ok(experts.read(actor(security), person)).build();
    }

    @POST
    @Path("{person}/look")
    @Consumes(MediaType.APPLICATION_JSON)
    @Route(
            zh = "说明理由，查看未遮盖的邮箱；记录在案，本人可见",
            en = "The address unmasked, for a reason; the look is recorded, and the person sees it",
            answer = Experts.Entry.class)
    public Response look(@PathParam("person") String person, @Context SecurityContext security, Looking looking) {
        return Response.ok(experts.look(actor(security), person, looking.reason()))
                .build();
    }

    @PUT
    @Path("{person}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Route(
            zh = "更改专家的职称、单位与专业领域；账户不变",
            en = "Change title, organisations and fields of an expert; the account stays",
            answer = Experts.Entry.class)
    public Response change(
            @PathParam("person") String person, @Context SecurityContext security, Experts.Competence competence) {
        return Response.ok(experts.change(actor(security), person, competence)).build();
    }

    @DELETE
    @Path("{person}")
    @Route(zh = "移出专家库；账户不变", en = "Take an expert out of the register; the account stays", status = 204)
    public Response remove(@PathParam("person") String person, @Context SecurityContext security) {
        experts.remove(actor(security), person);
        return Response.noContent().build();
    }

    private static Actor actor(SecurityContext security) {
        return Caller.of(security).actor();
    }

    private Response reported(InputStream body, Function<byte[], Experts.Report> act) throws IOException {
        if (!permits.tryAcquire()) {
            throw Problem.of(
                            RefusalCode.TOO_MANY,
                            new Text("正在处理其他电子表格，请稍后重试", "Other spreadsheets are being read; try again soon"))
                    .retryAfter(RETRY_SECONDS)
                    .exception();
        }
        try {
            return Response.ok(act.apply(Bounded.read(body, Experts.MAX_BYTES))).build();
        } finally {
            permits.release();
        }
    }
}
