package org.jinbang.rest.internal.resource;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.jinbang.json.Json;
import org.jinbang.json.JsonException;
import org.jinbang.process.Act;
import org.jinbang.process.Actor;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.CommandType.Scope;
import org.jinbang.process.Engine;
import org.jinbang.process.Prospect;
import org.jinbang.process.Reader;
import org.jinbang.process.Receipt;
import org.jinbang.rest.internal.door.Access;
import org.jinbang.rest.internal.door.Caller;
import org.jinbang.rest.internal.door.Route;
import org.jinbang.rest.internal.wire.Listing;
import org.jinbang.scheme.Finding;
import org.jinbang.scheme.Form;
import org.jinbang.scheme.Scheme;
import org.jinbang.security.Limit;
import org.jinbang.security.PersonalData;

/** Applications: their state, findings and journal, and the commands addressed to them. */
@Path("v1/applications")
@Produces(MediaType.APPLICATION_JSON)
public final class ApplicationResource {
    private final Reader reader;
    private final Engine engine;
    private final CommandDoor door;
    private final PersonalData data;

    /** Why somebody looks at personal data. */
    record LookReason(String reason) {}

    /** Reads through {@code reader} and gives commands through {@code door}. */
    public ApplicationResource(Reader reader, Engine engine, CommandDoor door, PersonalData data) {
        this.reader = reader;
        this.engine = engine;
        this.door = door;
        this.data = data;
    }

    @GET
    @Path("{application}")
    @Route(
            zh = "查看申报；他人的个人信息予以遮盖",
            en = "Read an application; others' personal data are masked",
            answer = Reader.Case.class)
    public Response read(@PathParam("application") String application, @Context SecurityContext security) {
        Actor actor = Caller.of(security).actor();
        return Response.ok(masked(actor, reader.application(actor, application)))
                .build();
    }

    @POST
    @Path("{application}/look")
    @Consumes(MediaType.APPLICATION_JSON)
    @Route(
            zh = "查看未遮盖个人信息的申报：须说明理由，并留痕，本人可见",
            en = "Read an application with personal data unmasked: needs a reason, is recorded, and the person sees it",
            answer = Reader.Case.class)
    public Response look(
            @PathParam("application") String application, @Context SecurityContext security, LookReason look) {
        Actor actor = Caller.of(security).actor();
        Reader.Case found = reader.application(actor, application);
        ApplicationState state = found.state();
        if (!state.applicant().equals(actor.id())) {
            data.look(actor, state.applicant(), state.edition(), state.id(), look.reason());
        }
        return Response.ok(found).build();
    }

    /** As it is shown to someone: one's own as it is, others' masked. */
    private Reader.Case masked(Actor actor, Reader.Case found) {
        return found.state().applicant().equals(actor.id())
                ? found
                : found.with(data.masked(form(found.state()), found.answers()));
    }

    private Form form(ApplicationState state) {
        Scheme scheme = reader.schemeOf(state.edition());
        return scheme.formOf(scheme.track(state.track()).orElseThrow());
    }

    @POST
    @Path("{application}/{command}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Route(
            zh = "向申报发指令",
            en = "Give a command to an application",
            access = Access.COMMAND,
            limit = Limit.PUBLIC_WRITE,
            answer = Receipt.class)
    public Response give(
            @PathParam("application") String application,
            @PathParam("command") String command,
            @Context SecurityContext security,
            @HeaderParam(CommandDoor.KEY) String key,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            Json.Obj data) {
        Caller caller = Caller.of(security);
        CommandDoor.Request request = new CommandDoor.Request(caller, key, ifMatch, data);
        return door.give(
                Scope.APPLICATION,
                application,
                command,
                request,
                () -> masked(caller.actor(), reader.application(caller.actor(), application)));
    }

    @GET
    @Path("{application}/findings")
    @Route(zh = "逐项判定申报条件", en = "The findings on its conditions", answer = Finding.class, list = true)
    public Response findings(@PathParam("application") String application, @Context SecurityContext security) {
        return Listing.of(reader.findings(Caller.of(security).actor(), application));
    }

    @GET
    @Path("{application}/commands")
    @Route(
            zh = "本人现在可向申报发哪些指令，其余为何不可",
            en = "Which commands one may give to an application now, and why not the others",
            answer = Prospect.class,
            list = true)
    public Response commands(@PathParam("application") String application, @Context SecurityContext security) {
        return Listing.of(engine.prospects(Caller.of(security).actor(), application));
    }

    @GET
    @Path("{application}/journal")
    @Route(zh = "申报台账", en = "The journal of an application", answer = Act.class, list = true)
    public Response journal(
            @PathParam("application") String application,
            @QueryParam("after") Integer after,
            @QueryParam("limit") Integer limit,
            @Context SecurityContext security,
            @Context UriInfo uri) {
        return Journals.page(reader, Caller.of(security).actor(), application, after, limit, uri);
    }

    @GET
    @Path("{application}/texts/{value}")
    @Route(zh = "读取文字", en = "Read a text", answer = Views.TextView.class)
    public Response text(
            @PathParam("application") String application,
            @PathParam("value") String value,
            @Context SecurityContext security) {
        Actor actor = Caller.of(security).actor();
        return Journals.text(reader, actor, application, value, text -> masked(actor, application, text));
    }

    /** Former answers are texts too, and masked like the current ones. */
    private String masked(Actor actor, String application, String text) {
        Optional<Json.Obj> answers = object(text);
        if (answers.isEmpty()) {
            return text;
        }
        ApplicationState state = reader.application(actor, application).state();
        return state.applicant().equals(actor.id())
                ? text
                : data.masked(form(state), answers.get()).canonical();
    }

    private static Optional<Json.Obj> object(String text) {
        try {
            return text.startsWith("{") ? Optional.of(Json.parseObject(text)) : Optional.empty();
        } catch (JsonException e) {
            return Optional.empty();
        }
    }
}
