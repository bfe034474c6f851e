package org.jinbang.rest.internal.resource;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import org.jinbang.process.RefusalCode;
import org.jinbang.rest.internal.door.Caller;
import org.jinbang.rest.internal.door.Needed;
import org.jinbang.rest.internal.door.Route;
import org.jinbang.rest.internal.wire.Problem;
import org.jinbang.scheme.Text;
import org.jinbang.security.Account;
import org.jinbang.security.Accounts;

/**
 * Finds the person whom a seat is to be given to, by the whole login or the id. For those who fill seats: holders of a
 * standing seat, and administrators. There is no list.
 */
@Path("v1/people")
@Produces(MediaType.APPLICATION_JSON)
public final class PeopleResource {
    private final Accounts accounts;

    /** Reads {@code accounts}. */
    public PeopleResource(Accounts accounts) {
        this.accounts = accounts;
    }

    @GET
    @Route(zh = "按登录名查找人员", en = "Find a person by login", answer = Views.PersonView.class)
    public Response byLogin(@Needed @QueryParam("login") String login, @Context SecurityContext security) {
        require(security);
        return answer(accounts.findByLogin(login), login);
    }

    @GET
    @Path("{person}")
    @Route(zh = "按编号查找人员", en = "Find a person by id", answer = Views.PersonView.class)
    public Response byId(@PathParam("person") String person, @Context SecurityContext security) {
        if (!person.equals(Caller.of(security).actor().id())) {
            require(security);
        }
        return answer(accounts.find(person), person);
    }

    private static void require(SecurityContext security) {
        Caller caller = Caller.of(security);
        if (!caller.signedIn().administrator() && !Views.seated(caller.actor(), Optional.empty())) {
            throw Problem.of(
                            RefusalCode.NOT_ENTITLED,
                            new Text("查找人员仅限管理员与常设席位", "Finding people is for administrators and standing seats"))
                    .exception();
        }
    }

    private static Response answer(Optional<Account> account, String wanted) {
        return Response.ok(account.map(Views.PersonView::of)
                        .orElseThrow(() -> Problem.of(
                                        RefusalCode.UNKNOWN_TARGET,
                                        new Text("没有“" + wanted + "”", "There is no “" + wanted + "”"))
                                .exception()))
                .build();
    }
}
