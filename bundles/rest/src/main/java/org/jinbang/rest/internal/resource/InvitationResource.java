package org.jinbang.rest.internal.resource;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jinbang.process.Actor;
import org.jinbang.rest.internal.door.Access;
import org.jinbang.rest.internal.door.Caller;
import org.jinbang.rest.internal.door.Route;
import org.jinbang.rest.internal.wire.Answers;
import org.jinbang.rest.internal.wire.Listing;
import org.jinbang.rest.internal.wire.Problem;
import org.jinbang.security.Account;
import org.jinbang.security.Invitations;
import org.jinbang.security.Limit;
import org.jinbang.security.OneTimeLink;

/** Invitations by a link that works once. The token travels in bodies only, so that no log has it. */
@Path("v1/invitations")
@Produces(MediaType.APPLICATION_JSON)
public final class InvitationResource {
    private final Invitations invitations;

    /** The token of a link. */
    record Token(String token) {
        @Override
        public String toString() {
            return "Token";
        }
    }

    /** Who was invited. */
    record Invited(String name) {}

    /** What an invited person chooses. */
    record Acceptance(String token, String login, String password) {
        @Override
        public String toString() {
            return "Acceptance";
        }
    }

    /** Whom to invite; seats are written {@code scheme/organ}. */
    record NewInvitation(
            String name, Optional<String> email, Optional<Boolean> administrator, Optional<List<String>> seats) {}

    /** Works on what it is given. */
    public InvitationResource(Invitations invitations) {
        this.invitations = invitations;
    }

    @GET
    @Route(
            zh = "列出未接受的邀请：管理员看全部，其他人看本人发出的",
            en = "List open invitations: all for administrators, for others their own",
            answer = Invitations.Open.class,
            list = true)
    public Response list(
            @QueryParam("after") String after,
            @QueryParam("limit") Integer limit,
            @Context SecurityContext security,
            @Context UriInfo uri) {
        Actor actor = Caller.of(security).actor();
        return Listing.of(uri, after, limit, (from, most) -> invitations.list(actor, from, most));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Route(
            zh = "邀请某人开设账户；带常设席位或管理员身份的邀请仅限管理员",
            en = "Invite somebody; with standing seats or as administrator by administrators only",
            status = 201,
            answer = OneTimeLink.class)
    public Response invite(@Context SecurityContext security, NewInvitation whom) {
        Set<Actor.StandingSeat> seats = whom.seats().orElse(List.of()).stream()
                .map(InvitationResource::seat)
                .collect(Collectors.toSet());
        return created(invitations.invite(
                Caller.of(security).actor(),
                new Invitations.NewInvitation(whom.name(), whom.email(), whom.administrator(), seats)));
    }

    private static Actor.StandingSeat seat(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 2 || parts[0].isBlank() || parts[1].isBlank()) {
            throw Problem.malformed("席位应写作 评选办法/机构", "A seat is written scheme/organ")
                    .exception();
        }
        return new Actor.StandingSeat(parts[0], parts[1]);
    }

    @POST
    @Path("{account}/renewal")
    @Route(zh = "换发邀请链接，原链接作废", en = "A new link; the former one is void", status = 201, answer = OneTimeLink.class)
    public Response renew(@PathParam("account") String account, @Context SecurityContext security) {
        return created(invitations.renew(Caller.of(security).actor(), account));
    }

    @DELETE
    @Path("{account}")
    @Route(zh = "收回邀请", en = "Take an invitation back", status = 204)
    public Response revoke(@PathParam("account") String account, @Context SecurityContext security) {
        invitations.revoke(Caller.of(security).actor(), account);
        return Response.noContent().build();
    }

    @POST
    @Path("look")
    @Consumes(MediaType.APPLICATION_JSON)
    @Route(
            zh = "查看链接邀请的是谁",
            en = "Whom a link invites",
            access = Access.OPEN,
            limit = Limit.SIGN_IN,
            answer = Invited.class)
    public Response look(Token token) {
        return Response.ok(new Invited(invitations.invited(token.token()))).build();
    }

    @POST
    @Path("acceptance")
    @Consumes(MediaType.APPLICATION_JSON)
    @Route(
            zh = "接受邀请，设置登录名和密码",
            en = "Accept: choose login and password",
            access = Access.OPEN,
            limit = Limit.SIGN_IN,
            answer = Account.class)
    public Response accept(Acceptance acceptance) {
        return Response.ok(invitations.accept(acceptance.token(), acceptance.login(), acceptance.password()))
                .build();
    }

    private static Response created(OneTimeLink link) {
        return Response.created(URI.create(Answers.BASE + "/invitations"))
                .entity(link)
                .build();
    }
}
