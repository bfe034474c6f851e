package org.jinbang.rest.internal.document;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import org.jinbang.documents.Document;
import org.jinbang.documents.Documents;
import org.jinbang.documents.Languages;
import org.jinbang.mail.Outbox;
import org.jinbang.process.Actor;
import org.jinbang.process.EditionState;
import org.jinbang.process.Reader;
import org.jinbang.rest.internal.door.Caller;
import org.jinbang.rest.internal.door.Needed;
import org.jinbang.rest.internal.door.Route;
import org.jinbang.rest.internal.wire.Download;
import org.jinbang.security.Accounts;
import org.jinbang.security.PersonalData;
import org.jinbang.time.JinbangClock;

/** What those who run or supervise an edition carry away from it: a workbook of its lists, or all of it. */
@Path("v1/editions")
@Produces(MediaType.WILDCARD)
public final class EditionExports {
    private final Reader reader;
    private final org.jinbang.process.Files files;
    private final Documents documents;
    private final PersonalData data;
    private final Accounts accounts;
    private final Outbox outbox;
    private final JinbangClock clock;
    private final String publicUrl;

    /** Reads through {@code reader} and {@code files}, so that nobody carries away what they may not read. */
    public EditionExports(
            Reader reader,
            org.jinbang.process.Files files,
            Documents documents,
            PersonalData data,
            Accounts accounts,
            Outbox outbox,
            JinbangClock clock,
            String publicUrl) {
        this.reader = reader;
        this.files = files;
        this.documents = documents;
        this.data = data;
        this.accounts = accounts;
        this.outbox = outbox;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    @GET
    @Path("{edition}/spreadsheet")
    @Route(
            zh = "电子表格：申报与评审、机构与单位、公示与投票、名额、数据、邮件等本届全部名单，限办公室与监督",
            en = "A spreadsheet of all lists of the edition, for those who run or supervise",
            answer = byte[].class)
    public Response spreadsheet(
            @PathParam("edition") String edition,
            @QueryParam("languages") Languages languages,
            @Context SecurityContext security) {
        EditionState state = entitled(security, edition);
        Called called = new Called(reader, accounts, Caller.of(security).actor(), state);
        Document sheet = documents.spreadsheet(
                EditionWorkbook.of(called, outbox, clock.today()), languages == null ? Languages.CHINESE : languages);
        return Response.ok(sheet.content(), sheet.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, Download.attachment(name(state) + ".xlsx"))
                .build();
    }

    @GET
    @Path("{edition}/archive")
    @Route(
            zh = "整届档案（ZIP）：台账、申报与材料、投票、公示、报告、证书与核验结果，限办公室与监督；含未遮盖的个人信息，" + "须说明理由，并对每件申报留痕，本人可见",
            en = "The whole of an edition as ZIP: journal, applications with files, ballots, notices, reports,"
                    + " certificates and the verification; for those who run or supervise. It holds personal data"
                    + " unmasked: needs a reason, and a look at each application is recorded",
            answer = byte[].class)
    public Response archive(
            @PathParam("edition") String edition,
            @Needed @QueryParam("reason") String reason,
            @Context SecurityContext security)
            throws IOException {
        EditionState state = entitled(security, edition);
        return Download.whole(
                name(state) + ".zip",
                out -> new EditionArchive(reader, files, documents, data, publicUrl)
                        .write(Caller.of(security).actor(), state, reason, out));
    }

    /** The edition, for whoever may read its journal; the reader refuses all others. */
    private EditionState entitled(SecurityContext security, String edition) {
        Actor actor = Caller.of(security).actor();
        reader.journal(actor, edition, 1, 1);
        return reader.edition(actor, edition);
    }

    private static String name(EditionState edition) {
        return edition.scheme() + "-" + edition.year();
    }
}
