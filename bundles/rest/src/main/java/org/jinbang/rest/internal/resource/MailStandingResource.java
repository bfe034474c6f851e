package org.jinbang.rest.internal.resource;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Supplier;
import org.jinbang.mail.MailOut;
import org.jinbang.mail.Outbox;
import org.jinbang.rest.internal.door.Access;
import org.jinbang.rest.internal.door.Route;

/** How the sending of mails goes, for administrators: numbers and reasons, no names. */
@Path("v1/mail-standing")
@Produces(MediaType.APPLICATION_JSON)
public final class MailStandingResource {
    private final Outbox outbox;
    private final Supplier<Optional<MailOut>> mail;

    /** Counts in {@code outbox}; {@code mail} tells whether anything is sent. */
    public MailStandingResource(Outbox outbox, Supplier<Optional<MailOut>> mail) {
        this.outbox = outbox;
        this.mail = mail;
    }

    @GET
    @Route(
            zh = "邮件发送情况：是否配置了邮件服务器，各状态的邮件数与原因",
            en =
                    "How the sending of mails goes: whether a mail server is configured, how many mails are in each state and why",
            access = Access.ADMINISTRATOR,
            answer = Views.MailStanding.class)
    public Response standing() {
        Optional<MailOut> out = mail.get();
        return Response.ok(new Views.MailStanding(
                        out.isPresent(), out.filter(MailOut::sends).isPresent(), outbox.standings()))
                .build();
    }
}
