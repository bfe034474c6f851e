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
import org.jinbang.process.RefusalCode;
import org.jinbang.rest.internal.door.Caller;
import org.jinbang.rest.internal.door.Route;
import org.jinbang.rest.internal.wire.Problem;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Text;
import org.jinbang.security.Accounts;
import org.jinbang.time.JinbangClock;

/** The marks of an application in a scored stage, for whoever may read them; others learn of none. */
@Path("v1/applications")
@Produces(MediaType.WILDCARD)
public final class ScoreSheetDocuments {
    private final Reader reader;
    private final Accounts accounts;
    private final JinbangClock clock;
    private final Printer printer;

    /** Prints through {@code documents} what {@code reader} gives, with the names of {@code accounts}. */
    public ScoreSheetDocuments(Reader reader, Accounts accounts, JinbangClock clock, Documents documents) {
        this.reader = reader;
        this.accounts = accounts;
        this.clock = clock;
        this.printer = new Printer(documents);
    }

    @GET
    @Path("{application}/stages/{stage}/score-sheet")
    @Route(
            zh = "评分表（PDF 或网页）：各评审人对各评分项的评分、评语与得分，限可查阅评分者",
            en = "The score sheet as PDF or page: marks, comments and score, for whoever may read the marks",
            answer = byte[].class)
    public Response scoreSheet(
            @PathParam("application") String application,
            @PathParam("stage") String stage,
            @QueryParam("format") Format format,
            @QueryParam("languages") Languages languages,
            @Context SecurityContext security) {
        Actor actor = Caller.of(security).actor();
        Reader.Case found = reader.application(actor, application);
        Called called = new Called(
                reader, accounts, actor, reader.edition(actor, found.state().edition()));
        Stage scored = called.scheme()
                .stage(stage)
                .filter(each -> !each.measures().isEmpty())
                .orElseThrow(() -> unknown(new Text("没有评分环节“{0}”", "There is no scored stage “{0}”").with(stage)));
        ScoreSheet sheet = new ScoreSheet(called, found, scored);
        if (sheet.entries().isEmpty()) {
            throw unknown(new Text("环节“{0}”中没有您可以查阅的评分", "There are no marks in the stage “{0}” that you may read")
                    .with(scored.title()));
        }
        return printer.print(sheet.listing(clock.today()), Printer.Wish.of(format, languages));
    }

    private static RuntimeException unknown(Text what) {
        return Problem.of(RefusalCode.UNKNOWN_TARGET, what).exception();
    }
}
