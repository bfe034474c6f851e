package org.jinbang.rest.internal.resource;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import java.util.Optional;
import org.jinbang.process.Actor.StandingSeat;
import org.jinbang.process.Page;
import org.jinbang.process.RefusalCode;
import org.jinbang.rest.internal.door.Access;
import org.jinbang.rest.internal.door.Caller;
import org.jinbang.rest.internal.door.Route;
import org.jinbang.rest.internal.wire.Answers;
import org.jinbang.rest.internal.wire.Listing;
import org.jinbang.rest.internal.wire.Problem;
import org.jinbang.scheme.Text;
import org.jinbang.security.Account;
import org.jinbang.security.Accounts;
import org.jinbang.security.Accounts.NewAccount;
import org.jinbang.security.Deed;
import org.jinbang.security.Sessions;

/** Accounts, for administrators. Every change is a deed on the list. */
@Path("v1/accounts")
@Produces(MediaType.APPLICATION_JSON)
public final class AccountResource {
    private final Accounts accounts;
    private final Sessions sessions;

    /** A new password. */
    record NewPassword(String password) {
        @Override
        public String toString() {
            return "NewPassword";
        }
    }

    /** Whether an account can be used. */
    record NewState(Account.State state) {}

    /** Works on {@code accounts} and {@code sessions}. */
    public AccountResource(Accounts accounts, Sessions sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    @GET
    @Route(
            zh = "列出账户，或按登录名查找",
            en = "List accounts, or find one by its login",
            access = Access.ADMINISTRATOR,
            answer = Account.class,
            list = true)
    public Response list(
            @QueryParam("login") String login,
            @QueryParam("after") String after,
            @QueryParam("limit") Integer limit,
            @Context SecurityContext security,
            @Context UriInfo uri) {
        if (login != null) {
            return Listing.of(accounts.findByLogin(login).stream().toList());
        }
        Page<Account> page =
                accounts.list(Caller.of(security).actor(), Optional.ofNullable(after), Listing.limit(limit));
        return Listing.of(uri, page);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Route(zh = "开设账户", en = "Create an account", access = Access.ADMINISTRATOR, status = 201, answer = Account.class)
    public Response create(@Context SecurityContext security, NewAccount account) {
        return created(accounts.create(Caller.of(security).actor(), account));
    }

    @GET
    @Path("deeds")
    @Route(
            zh = "账户管理记录，新者在前",
            en = "The administrative deeds, newest first",
            access = Access.ADMINISTRATOR,
            answer = Deed.class,
            list = true)
    public Response deeds(
            @QueryParam("after") String after,
            @QueryParam("limit") Integer limit,
            @Context SecurityContext security,
            @Context UriInfo uri) {
        return Listing.of(
                uri, accounts.deeds(Caller.of(security).actor(), Optional.ofNullable(after), Listing.limit(limit)));
    }

    @GET
    @Path("{account}")
    @Route(zh = "查看账户", en = "Read an account", access = Access.ADMINISTRATOR, answer = Account.class)
    public Response read(@PathParam("account") String account) {
        return Response.ok(existing(account)).build();
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

    @PUT
    @Path("{account}/state")
    @Consumes(MediaType.APPLICATION_JSON)
    @Route(zh = "锁定或解锁账户", en = "Lock or unlock an account", access = Access.ADMINISTRATOR, answer = Account.class)
    public Response state(@PathParam("account") String account, @Context SecurityContext security, NewState state) {
        return Response.ok(
                        state.state() == Account.State.LOCKED
                                ? accounts.lock(Caller.of(security).actor(), account)
                                : accounts.unlock(Caller.of(security).actor(), account))
                .build();
    }

    @PUT
    @Path("{account}/administrator")
    @Route(zh = "设为管理员", en = "Make administrator", access = Access.ADMINISTRATOR, answer = Account.class)
    public Response administrator(@PathParam("account") String account, @Context SecurityContext security) {
        return Response.ok(accounts.administrator(Caller.of(security).actor(), account, true))
                .build();
    }

    @DELETE
    @Path("{account}/administrator")
    @Route(zh = "取消管理员", en = "Make administrator no more", access = Access.ADMINISTRATOR, answer = Account.class)
    public Response noAdministrator(@PathParam("account") String account, @Context SecurityContext security) {
        return Response.ok(accounts.administrator(Caller.of(security).actor(), account, false))
                .build();
    }

    @PUT
    @Path("{account}/seats/{scheme}/{organ}")
    @Route(zh = "授予常设席位", en = "Grant a standing seat", access = Access.ADMINISTRATOR, answer = Account.class)
    public Response grant(
            @PathParam("account") String account,
            @PathParam("scheme") String scheme,
            @PathParam("organ") String organ,
            @Context SecurityContext security) {
        return Response.ok(accounts.grant(Caller.of(security).actor(), account, new StandingSeat(scheme, organ)))
                .build();
    }

    @DELETE
    @Path("{account}/seats/{scheme}/{organ}")
    @Route(zh = "收回常设席位", en = "Revoke a standing seat", access = Access.ADMINISTRATOR, answer = Account.class)
    public Response revoke(
            @PathParam("account") String account,
            @PathParam("scheme") String scheme,
            @PathParam("organ") String organ,
            @Context SecurityContext security) {
        return Response.ok(accounts.revoke(Caller.of(security).actor(), account, new StandingSeat(scheme, organ)))
                .build();
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
        return Listing.of(sessions.list(existing(account).id()).stream()
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

    private Account existing(String account) {
        return accounts.find(account)
                .orElseThrow(() -> Problem.of(
                                RefusalCode.UNKNOWN_TARGET,
                                new Text("没有账户“" + account + "”", "There is no account “" + account + "”"))
                        .exception());
    }

    static Response created(Account account) {
        return Response.created(URI.create(Answers.BASE + "/accounts/" + account.id()))
                .entity(account)
                .build();
    }
}
