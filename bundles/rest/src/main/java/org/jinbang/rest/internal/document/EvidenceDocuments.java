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
import org.jinbang.documents.Documents;
import org.jinbang.documents.Format;
import org.jinbang.documents.Languages;
import org.jinbang.process.Actor;
import org.jinbang.process.Reader;
import org.jinbang.process.Sheet;
import org.jinbang.rest.internal.door.Caller;
import org.jinbang.rest.internal.door.Route;
import org.jinbang.rest.internal.wire.BatchNumber;
import org.jinbang.security.Accounts;
import org.jinbang.time.JinbangClock;

/** The sheet of those who decide, on paper; for the same readers as the sheet itself. */
@Path("v1/editions/{edition}/batches/{batch}/stages/{stage}/sheet/document")
@Produces(MediaType.WILDCARD)
public final class EvidenceDocuments {
    private final Reader reader;
    private final Accounts accounts;
    private final JinbangClock clock;
    private final Printer printer;

    /** Prints through {@code documents} what {@code reader} gives, with the names of {@code accounts}. */
    public EvidenceDocuments(Reader reader, Accounts accounts, JinbangClock clock, Documents documents) {
        this.reader = reader;
        this.accounts = accounts;
        this.clock = clock;
        this.printer = new Printer(documents);
    }

    @GET
    @Route(
            zh = "综合评价表（PDF 或网页）：各候选比较及每一候选的全部记录，供投票、合议或审定者",
            en = "The sheet as PDF or page: candidates side by side, then all on each, for those who decide",
            answer = byte[].class)
    public Response document(
            @PathParam("edition") String edition,
            @PathParam("batch") String batch,
            @PathParam("stage") String stage,
            @QueryParam("format") Format format,
            @QueryParam("languages") Languages languages,
            @Context SecurityContext security) {
        Actor actor = Caller.of(security).actor();
        Sheet sheet = reader.sheet(actor, edition, BatchNumber.of(batch), stage);
        Called called = new Called(reader, accounts, actor, reader.edition(actor, edition));
        return printer.print(new Evidence(called, sheet).report(clock.today()), Printer.Wish.of(format, languages));
    }
}
