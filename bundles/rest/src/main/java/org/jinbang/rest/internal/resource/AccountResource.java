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
import org.jinbang.process.Actor;
import org.jinbang.process.Actor.StandingSeat;
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
import org.jinbang.security.PersonalData;
import org.jinbang.security.Session;

/** Accounts, for administrators. Every change is a deed on the list. */
@Path("v1/accounts")
@Produces(MediaType.APPLICATION_JSON)
public final class AccountResource {
    private final Accounts accounts;
    private final PersonalData data;

    /** Whether an account can be used. */
    record NewState(Account.State state) {}

    /** Works on what it is given. */
    public AccountResource(Accounts accounts, PersonalData data) {
        this.accounts = accounts;
        this.data = data;
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
        Actor actor = Caller.of(security).actor();
        return Listing.of(uri, after, limit, (from, most) -> accounts.list(actor, from, most));
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
        Actor actor = Caller.of(security).actor();
        return Listing.of(uri, after, limit, (from, most) -> accounts.deeds(actor, from, most));
    }

    @GET
    @Path("{account}")
    @Route(zh = "查看账户", en = "Read an account", access = Access.ADMINISTRATOR, answer = Account.class)
    public Response read(@PathParam("account") String account) {
        return Response.ok(existing(accounts, account)).build();
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

    @DELETE
    @Path("{account}")
    @Route(
            zh = "删除某人及其全部数据，不可恢复；其参与的届次进行期间不可删除",
            en = "Erase a person for good; not while an edition in which the person has a part is running",
            access = Access.ADMINISTRATOR,
            status = 204)
    public Response erase(@PathParam("account") String account, @Context SecurityContext security) {
        Session session = Caller.of(security).signedIn();
        if (session.actor().id().equals(account)) {
            throw Problem.of(RefusalCode.NOT_ENTITLED, new Text("删除本人请用 /me/erasure", "Erase yourself at /me/erasure"))
                    .exception();
        }
        data.erase(session, account, "");
        return Response.noContent().build();
    }

    static Account existing(Accounts accounts, String account) {
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
