package org.jinbang.rest.internal.resource;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.jinbang.rest.internal.door.Access;
import org.jinbang.rest.internal.door.Caller;
import org.jinbang.rest.internal.door.Route;
import org.jinbang.security.Account;
import org.jinbang.security.Accounts;
import org.jinbang.security.Limit;

/** The first administrator, made with the one-time token that the log shows when a server starts without one. */
@Path("v1/first-administrator")
@Produces(MediaType.APPLICATION_JSON)
public final class FirstAdministratorResource {
    private final Accounts accounts;

    /** Who the first administrator is. */
    record FirstAdministrator(String login, String name, String password) {
        @Override
        public String toString() {
            return "FirstAdministrator";
        }
    }

    /** Works on {@code accounts}. */
    public FirstAdministratorResource(Accounts accounts) {
        this.accounts = accounts;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Route(
            zh = "凭一次性令牌开设首位管理员",
            en = "Create the first administrator with the one-time token",
            access = Access.FIRST_TOKEN,
            limit = Limit.SIGN_IN,
            status = 201,
            answer = Account.class)
    public Response create(@Context SecurityContext security, FirstAdministrator first) {
        String token = Caller.of(security).token().orElseThrow();
        return AccountResource.created(accounts.createFirst(token, first.login(), first.name(), first.password()));
    }
}
