package org.jinbang.rest.internal.resource;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.jinbang.mail.MailLine;
import org.jinbang.mail.MailState;
import org.jinbang.mail.MailText;
import org.jinbang.mail.Outbox;
import org.jinbang.process.Actor;
import org.jinbang.rest.internal.door.Caller;
import org.jinbang.rest.internal.door.Route;
import org.jinbang.rest.internal.wire.Listing;
import org.jinbang.security.PersonalData;

/** The mails of an edition, for those who run or supervise it; the outbox decides who that is. */
@Path("v1/editions/{edition}/mails")
@Produces(MediaType.APPLICATION_JSON)
public final class MailResource {
    private final Outbox outbox;
    private final PersonalData data;

    /** Why somebody reads a mail. */
    record LookReason(String reason) {}

    /** Reads {@code outbox}; looks at what was written are recorded in {@code data}. */
    public MailResource(Outbox outbox, PersonalData data) {
        this.outbox = outbox;
        this.data = data;
    }

    @GET
    @Route(
            zh = "邮件，新者在前；未发送者附原因",
            en = "Mails, newest first; each that was not sent with its reason",
            answer = MailLine.class,
            list = true)
    public Response list(
            @PathParam("edition") String edition,
            @QueryParam("state") MailState state,
            @QueryParam("after") String after,
            @QueryParam("limit") Integer limit,
            @Context SecurityContext security,
            @Context UriInfo uri) {
        return Listing.of(
                uri,
                outbox.list(
                        Caller.of(security).actor(),
                        edition,
                        Optional.ofNullable(state),
                        Optional.ofNullable(after),
                        Listing.limit(limit)));
    }

    @POST
    @Path("{mail}/look")
    @Consumes(MediaType.APPLICATION_JSON)
    @Route(
            zh = "查看邮件的文字：须说明理由，并留痕，收件人可见",
            en = "Read what a mail says: needs a reason, is recorded, and the recipient sees it",
            answer = MailText.class)
    public Response look(
            @PathParam("edition") String edition,
            @PathParam("mail") String mail,
            @Context SecurityContext security,
            LookReason look) {
        Actor actor = Caller.of(security).actor();
        MailText found = outbox.read(actor, edition, mail);
        if (found.text().isPresent() && !found.line().person().equals(actor.id())) {
            data.look(actor, found.line().person(), edition, "mail " + mail, look.reason());
        }
        return Response.ok(found).build();
    }

    @POST
    @Path("{mail}/send-again")
    @Route(
            zh = "重新发送，按现在的地址；由谁发起会留下记录",
            en = "Send a mail again, to the address as it is known now; who did it is recorded",
            answer = MailLine.class)
    public Response sendAgain(
            @PathParam("edition") String edition, @PathParam("mail") String mail, @Context SecurityContext security) {
        return Response.ok(outbox.resend(Caller.of(security).actor(), edition, mail))
                .build();
    }
}
