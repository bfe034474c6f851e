package org.jinbang.rest.internal.document;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Optional;
import org.jinbang.documents.Documents;
import org.jinbang.documents.Format;
import org.jinbang.documents.Languages;
import org.jinbang.json.Json;
import org.jinbang.process.Actor;
import org.jinbang.process.EditionState;
import org.jinbang.process.Reader;
import org.jinbang.process.RefusalCode;
import org.jinbang.rest.internal.door.Access;
import org.jinbang.rest.internal.door.Caller;
import org.jinbang.rest.internal.door.Needed;
import org.jinbang.rest.internal.door.Route;
import org.jinbang.rest.internal.wire.Problem;
import org.jinbang.rest.internal.wire.ProblemCode;
import org.jinbang.scheme.Text;
import org.jinbang.security.Limit;

/** Notices, announcements and work reports as documents: PDF, or a page. */
@Path("v1/editions")
@Produces(MediaType.WILDCARD)
public final class EditionDocuments {
    private final Reader reader;
    private final Printer printer;
    private final String publicUrl;

    /** Prints through {@code documents} what {@code reader} gives. */
    public EditionDocuments(Reader reader, Documents documents, String publicUrl) {
        this.reader = reader;
        this.printer = new Printer(documents);
        this.publicUrl = publicUrl;
    }

    @GET
    @Path("{edition}/notices/{notice}/document")
    @Route(
            zh = "公示（PDF 或网页）",
            en = "A notice as PDF or page",
            access = Access.OPEN,
            limit = Limit.PUBLIC_CHECK,
            answer = byte[].class)
    public Response notice(
            @PathParam("edition") String edition,
            @PathParam("notice") String notice,
            @QueryParam("format") Format format,
            @QueryParam("languages") Languages languages) {
        Reader.PublicList list = reader.notice(edition, notice);
        EditionState state = reader.edition(Actor.PUBLIC, edition);
        String stage = state.batches().stream()
                .flatMap(batch -> batch.notices().stream())
                .filter(each -> each.id().equals(notice))
                .map(EditionState.Notice::stage)
                .findFirst()
                .orElseThrow();
        return printer.print(
                new Papers(reader.schemeOf(edition), state, publicUrl).notice(list, stage),
                Printer.Wish.of(format, languages));
    }

    @GET
    @Path("{edition}/announcement")
    @Route(
            zh = "表彰决定（PDF 或网页）",
            en = "The announcement of the winners as PDF or page",
            access = Access.OPEN,
            limit = Limit.PUBLIC_CHECK,
            answer = byte[].class)
    public Response announcement(
            @PathParam("edition") String edition,
            @QueryParam("format") Format format,
            @QueryParam("languages") Languages languages) {
        Reader.PublicList winners = reader.winners(edition).orElseThrow(Problem::notAnnounced);
        EditionState state = reader.edition(Actor.PUBLIC, edition);
        return printer.print(
                new Papers(reader.schemeOf(edition), state, publicUrl)
                        .announcement(winners, reader.revocations(edition).size()),
                Printer.Wish.of(format, languages));
    }

    @GET
    @Path("{edition}/revocations/document")
    @Route(
            zh = "撤销称号公告（PDF 或网页）",
            en = "The notice of revoked awards as PDF or page",
            access = Access.OPEN,
            limit = Limit.PUBLIC_CHECK,
            answer = byte[].class)
    public Response revocations(
            @PathParam("edition") String edition,
            @QueryParam("format") Format format,
            @QueryParam("languages") Languages languages) {
        List<Reader.Revoked> revoked = reader.revocations(edition);
        if (revoked.isEmpty()) {
            throw Problem.of(RefusalCode.UNKNOWN_TARGET, new Text("本届没有被撤销的称号", "No award of this edition was revoked"))
                    .exception();
        }
        EditionState state = reader.edition(Actor.PUBLIC, edition);
        return printer.print(
                new Papers(reader.schemeOf(edition), state, publicUrl).revocations(revoked),
                Printer.Wish.of(format, languages));
    }

    @GET
    @Path("{edition}/report")
    @Route(
            zh = "评选工作报告（PDF 或网页），有多个审定环节的可指明环节；限本届机构",
            en =
                    "The latest work report of a batch, or of one of its stages, as PDF or page, for organs of the edition",
            answer = byte[].class)
    public Response report(
            @PathParam("edition") String edition,
            @Needed @QueryParam("batch") Integer batch,
            @QueryParam("stage") String stage,
            @QueryParam("format") Format format,
            @QueryParam("languages") Languages languages,
            @Context SecurityContext security) {
        Actor actor = Caller.of(security).actor();
        EditionState state = reader.edition(actor, edition);
        EditionState.Report report = state.batch(batch)
                .flatMap(each -> each.reports().stream()
                        .filter(filed -> stage == null || filed.stage().equals(stage))
                        .reduce((former, latter) -> latter))
                .orElseThrow(() -> Problem.of(
                                RefusalCode.UNKNOWN_TARGET,
                                new Text("第 " + batch + " 批尚未提交评选工作报告", "No work report was filed for batch " + batch))
                        .exception());
        String words = text(actor, edition, report.text());
        Json.Obj figures = Json.parseObject(text(actor, edition, report.figures()));
        return printer.print(
                new Reports(reader.schemeOf(edition), state, batch).of(report, words, figures),
                Printer.Wish.of(format, languages));
    }

    private String text(Actor actor, String edition, String value) {
        Optional<String> text = reader.text(actor, edition, value);
        return text.orElseThrow(() -> Problem.of(ProblemCode.ERASED, new Text("报告已被删除", "The report was erased"))
                .exception());
    }
}
