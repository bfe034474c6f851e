package org.jinbang.rest.internal.resource;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jinbang.process.EditionState;
import org.jinbang.process.Reader;
import org.jinbang.process.RefusalCode;
import org.jinbang.rest.internal.door.Caller;
import org.jinbang.rest.internal.door.Route;
import org.jinbang.rest.internal.wire.Listing;
import org.jinbang.rest.internal.wire.Problem;
import org.jinbang.scheme.Text;
import org.jinbang.security.Accounts;

/** What those are called who sit in the organs of an edition, act for its units or were nominated, for who may know it. */
@Path("v1/editions/{edition}/people")
@Produces(MediaType.APPLICATION_JSON)
public final class EditionPeopleResource {
    private final Reader reader;
    private final Accounts accounts;

    /** Reads seats through {@code reader} and names in {@code accounts}. */
    public EditionPeopleResource(Reader reader, Accounts accounts) {
        this.reader = reader;
        this.accounts = accounts;
    }

    @GET
    @Route(
            zh = "本届机构成员与推荐单位经办人的姓名；限本届机构",
            en = "The names of who sits in the organs of an edition or acts for its units; for these organs only",
            answer = Views.NameView.class,
            list = true)
    public Response names(@PathParam("edition") String edition, @Context SecurityContext security) {
        EditionState state = reader.edition(Caller.of(security).actor(), edition);
        if (state.seats().isEmpty()) {
            throw Problem.of(
                            RefusalCode.NOT_ENTITLED,
                            new Text("成员名单仅本届机构可见", "Who sits in the organs is for these organs to know"))
                    .exception();
        }
        List<Views.NameView> names = Stream.of(
                        state.seats().stream().map(EditionState.Seat::person),
                        state.units().values().stream().map(EditionState.Unit::person),
                        state.nominations().stream().map(EditionState.Nomination::person))
                .flatMap(Function.identity())
                .filter(person -> !person.isEmpty())
                .distinct()
                .flatMap(person -> accounts.find(person).stream())
                .map(account -> new Views.NameView(account.id(), account.name()))
                .toList();
        return Listing.of(names);
    }
}
