package org.jinbang.rest.internal.resource;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Optional;
import org.jinbang.json.Codec;
import org.jinbang.json.Json;
import org.jinbang.process.Reader;
import org.jinbang.process.RefusalCode;
import org.jinbang.process.Revisions;
import org.jinbang.process.Schemes;
import org.jinbang.process.Schemes.Installed;
import org.jinbang.rest.internal.door.Access;
import org.jinbang.rest.internal.door.Caller;
import org.jinbang.rest.internal.door.Route;
import org.jinbang.rest.internal.wire.Listing;
import org.jinbang.rest.internal.wire.Problem;
import org.jinbang.scheme.Finding;
import org.jinbang.scheme.Text;
import org.jinbang.security.Limit;

/** The installed schemes: their texts, what carries each article, and whether one may apply. */
@Path("v1/schemes")
@Produces(MediaType.APPLICATION_JSON)
public final class SchemeResource {
    private final Schemes schemes;
    private final Revisions revisions;
    private final Reader reader;

    /** Answers that someone would give, for the year of an edition. */
    record MayIApply(int year, Json.Obj answers) {
        @Override
        public String toString() {
            return "MayIApply";
        }
    }

    /** Reads through {@code schemes} and {@code reader}; compares by {@code revisions}. */
    public SchemeResource(Schemes schemes, Revisions revisions, Reader reader) {
        this.schemes = schemes;
        this.revisions = revisions;
        this.reader = reader;
    }

    @GET
    @Route(
            zh = "列出已安装的评选办法；正在检查和未予登记的另列",
            en = "List the installed schemes, and apart those being checked and refused",
            access = Access.OPEN,
            answer = Views.SchemeLines.class)
    public Response list() {
        List<Json> pending = schemes.pending().stream()
                .<Json>map(each -> Codec.write(Coverages.line(each)))
                .toList();
        return Response.ok(Listing.json(
                                schemes.list().stream().map(Coverages::line).toList())
                        .with("pending", new Json.Arr(pending)))
                .build();
    }

    @GET
    @Path("{scheme}/{revision}")
    @Route(zh = "查看评选办法的全部内容", en = "Read a scheme with all its texts", access = Access.OPEN, answer = Json.Obj.class)
    public Response read(@PathParam("scheme") String scheme, @PathParam("revision") String revision) {
        return Response.ok(installed(scheme, revision).scheme().data()).build();
    }

    @GET
    @Path("{scheme}/{revision}/articles")
    @Route(
            zh = "逐条列出条款由什么承载；“理解”另列",
            en = "What carries each article; readings stand apart",
            access = Access.OPEN,
            answer = Views.Coverage.class)
    public Response articles(@PathParam("scheme") String scheme, @PathParam("revision") String revision) {
        return Response.ok(Coverages.of(installed(scheme, revision))).build();
    }

    @GET
    @Path("{scheme}/{revision}/changes/{since}")
    @Route(
            zh = "逐条列出该修订相对另一已安装修订的变化",
            en = "What this revision changes since another installed one, article by article",
            access = Access.OPEN,
            answer = Revisions.Comparison.class)
    public Response changes(
            @PathParam("scheme") String scheme,
            @PathParam("revision") String revision,
            @PathParam("since") String since) {
        return Response.ok(revisions.compare(
                        installed(scheme, since).scheme(),
                        installed(scheme, revision).scheme()))
                .build();
    }

    @POST
    @Path("{scheme}/{revision}/tracks/{track}/findings")
    @Consumes(MediaType.APPLICATION_JSON)
    @Route(
            zh = "我能申报吗？逐项判定，不作保存",
            en = "May I apply? Findings on answers that are not stored",
            access = Access.OPEN,
            limit = Limit.PUBLIC_CHECK,
            answer = Finding.class,
            list = true)
    public Response mayIApply(
            @PathParam("scheme") String scheme,
            @PathParam("revision") String revision,
            @PathParam("track") String track,
            MayIApply question) {
        return Listing.of(reader.findings(scheme, revision, track, question.year(), question.answers()));
    }

    @POST
    @Path("{scheme}/{revision}/verification")
    @Route(
            zh = "重新检验评选办法及其全部案例（管理员与常设席位）",
            en = "Check a scheme and all its cases again (administrators and standing seats)",
            answer = Schemes.Check.class)
    public Response verify(
            @PathParam("scheme") String scheme,
            @PathParam("revision") String revision,
            @Context SecurityContext security) {
        Caller caller = Caller.of(security);
        if (!caller.signedIn().administrator() && !Views.seated(caller.actor(), Optional.of(scheme))) {
            throw Problem.of(
                            RefusalCode.NOT_ENTITLED,
                            new Text(
                                    "检验仅限管理员及该办法的常设席位",
                                    "Checking is for administrators and the standing seats of the scheme"))
                    .exception();
        }
        installed(scheme, revision);
        return Response.ok(schemes.verify(scheme, revision)).build();
    }

    private Installed installed(String scheme, String revision) {
        return schemes.find(scheme, revision)
                .orElseThrow(() -> Problem.of(
                                RefusalCode.UNKNOWN_SCHEME,
                                new Text(
                                        "未安装评选办法 " + scheme + "@" + revision,
                                        "The scheme " + scheme + "@" + revision + " is not installed"))
                        .exception());
    }
}
