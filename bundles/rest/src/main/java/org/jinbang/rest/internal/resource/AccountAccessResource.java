package org.jinbang.rest.internal.resource;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import org.jinbang.rest.internal.door.Access;
import org.jinbang.rest.internal.door.Caller;
import org.jinbang.rest.internal.door.Route;
import org.jinbang.rest.internal.wire.Answers;
import org.jinbang.rest.internal.wire.Listing;
import org.jinbang.security.Accounts;
import org.jinbang.security.OneTimeLink;
import org.jinbang.security.PasswordResets;
import org.jinbang.security.SecondFactors;
import org.jinbang.security.Sessions;

/** How people get into their accounts, for administrators: passwords, second factors, lockouts and open sessions. */
@Path("v1/accounts")
@Produces(MediaType.APPLICATION_JSON)
public final class AccountAccessResource {
    private final Accounts accounts;
    private final Sessions sessions;
    private final PasswordResets resets;
    private final SecondFactors factors;

    /** A new password. */
    record NewPassword(String password) {
        @Override
        public String toString() {
            return "NewPassword";
        }
    }

    /** Works on what it is given. */
    public AccountAccessResource(Accounts accounts, Sessions sessions, PasswordResets resets, SecondFactors factors) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.resets = resets;
        this.factors = factors;
    }

    @PUT
    @Path("{account}/password")
    @Consumes(MediaType.APPLICATION_JSON)
    @Route(
            zh = "设置密码，该账户的会话随即结束",
            en = "Set a password; the account's sessions end",
            access = Access.ADMINISTRATOR,
            status = 204)
    public Response password(
            @PathParam("account") String account, @Context SecurityContext security, NewPassword password) {
        accounts.setPassword(Caller.of(security).actor(), account, password.password());
        return Response.noContent().build();
    }

    @GET
    @Path("{account}/sessions")
    @Route(
            zh = "列出账户的会话",
            en = "List the sessions of an account",
            access = Access.ADMINISTRATOR,
            answer = Views.SessionView.class,
            list = true)
    public Response sessions(@PathParam("account") String account, @Context SecurityContext security) {
        String current = Caller.of(security).signedIn().id();
        return Listing.of(
                sessions.list(AccountResource.existing(accounts, account).id()).stream()
                        .map(each -> Views.SessionView.of(each, current))
                        .toList());
    }

    @DELETE
    @Path("{account}/sessions")
    @Route(zh = "结束账户的全部会话", en = "End all sessions of an account", access = Access.ADMINISTRATOR, status = 204)
    public Response endSessions(@PathParam("account") String account, @Context SecurityContext security) {
        accounts.endSessions(Caller.of(security).actor(), account);
        return Response.noContent().build();
    }

    @DELETE
    @Path("{account}/sessions/{session}")
    @Route(zh = "结束账户的一个会话", en = "End a session of an account", access = Access.ADMINISTRATOR, status = 204)
    public Response endSession(
            @PathParam("account") String account,
            @PathParam("session") String session,
            @Context SecurityContext security) {
        accounts.endSession(Caller.of(security).actor(), account, session);
        return Response.noContent().build();
    }

    @POST
    @Path("{account}/reset-link")
    @Route(
            zh = "生成一次性链接，供本人设置新密码",
            en = "Make a link that works once, by which the person sets a new password",
            access = Access.ADMINISTRATOR,
            status = 201,
            answer = OneTimeLink.class)
    public Response resetLink(@PathParam("account") String account, @Context SecurityContext security) {
        return Response.created(URI.create(Answers.BASE + "/accounts/" + account))
                .entity(resets.link(Caller.of(security).actor(), account))
                .build();
    }

    @GET
    @Path("{account}/lockout")
    @Route(
            zh = "查看失败次数与锁定时间",
            en = "Failed attempts and how long they lock the account out",
            access = Access.ADMINISTRATOR,
            answer = Accounts.Lockout.class)
    public Response lockout(@PathParam("account") String account, @Context SecurityContext security) {
        return Response.ok(accounts.lockout(Caller.of(security).actor(), account))
                .build();
    }

    @DELETE
    @Path("{account}/lockout")
    @Route(zh = "解除失败次数造成的锁定", en = "Lift the lockout", access = Access.ADMINISTRATOR, status = 204)
    public Response liftLockout(@PathParam("account") String account, @Context SecurityContext security) {
        accounts.liftLockout(Caller.of(security).actor(), account);
        return Response.noContent().build();
    }

    @GET
    @Path("{account}/second-factor")
    @Route(
            zh = "查看账户的双因素验证",
            en = "How the second factor of an account stands",
            access = Access.ADMINISTRATOR,
            answer = SecondFactors.Status.class)
    public Response factor(@PathParam("account") String account) {
        return Response.ok(factors.status(account)).build();
    }

    @DELETE
    @Path("{account}/second-factor")
    @Route(
            zh = "取消遗失的双因素验证，该账户的会话随即结束",
            en = "Take a lost second factor away; the account's sessions end",
            access = Access.ADMINISTRATOR,
            status = 204)
    public Response resetFactor(@PathParam("account") String account, @Context SecurityContext security) {
        factors.reset(Caller.of(security).actor(), account);
        return Response.noContent().build();
    }
}
