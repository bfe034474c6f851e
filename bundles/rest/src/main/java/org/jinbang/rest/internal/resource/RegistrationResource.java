package org.jinbang.rest.internal.resource;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jinbang.rest.internal.door.Access;
import org.jinbang.rest.internal.door.Route;
import org.jinbang.rest.internal.wire.Answers;
import org.jinbang.security.Account;
import org.jinbang.security.Invitations;
import org.jinbang.security.Limit;

/** Applicants who open an account themselves, while an award takes applications. */
@Path("v1/registrations")
@Produces(MediaType.APPLICATION_JSON)
public final class RegistrationResource {
    private final Invitations invitations;

    /** Whether one can register now. */
    record Registering(boolean open) {}

    /** Works on what it is given. */
    public RegistrationResource(Invitations invitations) {
        this.invitations = invitations;
    }

    @GET
    @Route(zh = "现在能否自行注册", en = "Whether one can register now", access = Access.OPEN, answer = Registering.class)
    public Response open() {
        return Response.ok(new Registering(invitations.registering())).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Route(
            zh = "申报者自行注册",
            en = "Register in order to apply",
            access = Access.OPEN,
            limit = Limit.PUBLIC_WRITE,
            status = 201,
            answer = Account.class)
    public Response register(Invitations.Chosen chosen) {
        return Response.created(URI.create(Answers.BASE + "/session"))
                .entity(invitations.register(chosen))
                .build();
    }
}
